/** A file on its way in pieces. */
export interface UploadRow {
  id: string;
  length: number;
  /** How many bytes have arrived. */
  offset_bytes: number;
  /** How many pieces they came in. */
  pieces: number;
  /** The file in the store that holds them; `null` while there are none, and once it became an attachment. */
  file_id: string | null;
  attachment_id: string | null;
  /** A keyed hash of the client's label of the day, while pieces are missing. */
  client: string | null;
  created_at: string;
  expires_at: string;
}
