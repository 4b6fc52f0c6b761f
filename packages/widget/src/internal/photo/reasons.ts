import type { PhotosMessages } from '../../locales/id/photos.js';
import type { PreparationFailure } from './prepare.js';

/** Why a file was refused: on the device, by the service, or because it was kept too long before the report was sent, or lost in a reload. */
export type PhotoReason = PreparationFailure | 'too_many' | 'upload_failed' | 'expired' | 'lost';

/** What may be added. */
export interface PhotoLimits {
  /** How many files. */
  count: number;
  /** The most bytes a file may have when sent. */
  bytes: number;
}

/** The reason in words, saying what to do. `size` is the limit, already written out. */
export function reasonText(reason: PhotoReason, { count }: PhotoLimits, size: string, messages: PhotosMessages): string {
  switch (reason) {
    case 'wrong_type':
      return messages.photoWrongType;
    case 'heic':
      return messages.photoHeic;
    case 'too_large':
      return messages.photoTooLarge(size);
    case 'empty':
      return messages.photoEmpty;
    case 'too_many':
      return messages.photoTooMany(count);
    case 'unreadable':
      return messages.photoUnreadable;
    case 'not_cleaned':
      return messages.photoNotCleaned;
    case 'upload_failed':
      return messages.photoUploadFailed;
    case 'expired':
      return messages.photoExpired;
    case 'lost':
      return messages.photoLost;
  }
}

const REFUSALS: Readonly<Record<string, PhotoReason>> = {
  attachment_empty: 'empty',
  attachment_too_large: 'too_large',
  payload_too_large: 'too_large',
  attachment_type_refused: 'wrong_type',
  unsupported_media_type: 'wrong_type',
  attachment_heic_refused: 'heic',
  attachment_unreadable: 'unreadable',
};

/** Why an upload failed. What the service refuses for good has its own reason; everything else may be tried again. */
export function uploadFailure(error: unknown): PhotoReason {
  return REFUSALS[codeOf(error)] ?? 'upload_failed';
}

/** Whether what had arrived of a file is gone, so that it has to be sent from the beginning. */
export function isUploadGone(error: unknown): boolean {
  return codeOf(error) === 'not_found';
}

// Read by its code, so that an error of another copy of the SDK is understood too.
function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
