import type { Attachment } from '@lapor/sdk';
import { html, type TemplateResult } from 'lit';
import { formatBytes } from '../../internal/format.js';
import { isPhoto } from './report-files.js';
import type { ReportView } from './report-screen.js';

/** The files of a report or of an answer: photos as small pictures that open larger, documents to download. */
export function fileList(attachments: readonly Attachment[], view: ReportView): TemplateResult {
  return html`<ul class="attachments" role="list">
    ${attachments.map(
      (attachment, index) =>
        html`<li>${isPhoto(attachment) ? photo(attachment, index + 1, view) : documentLink(attachment, index + 1, view)}</li>`,
    )}
  </ul>`;
}

function photo(attachment: Attachment, position: number, view: ReportView): TemplateResult {
  const { messages: m } = view;
  const content = view.files.contentOf(attachment);
  switch (content.name) {
    case 'loaded':
      return html`<button type="button" class="photo" @click=${() => view.enlarge(content.url, position)}>
        <img src=${content.url} alt=${m.statusPhotoOpen(position)} />
      </button>`;
    case 'failed':
      return failed(attachment, position, view);
    case 'none':
    case 'loading':
      return html`<span class="photo waiting-photo">${m.statusFileLoading}</span>`;
  }
}

function failed(attachment: Attachment, position: number, view: ReportView): TemplateResult {
  const { messages: m } = view;
  return html`<span class="file-failed"
    >${m.statusPhotoAlt(position)}: ${m.statusFileFailed}
    <button type="button" class="link" @click=${() => void view.files.load(attachment)}>
      ${m.statusFileRetry}<span class="visually-hidden"> ${m.statusPhotoAlt(position)}</span>
    </button></span
  >`;
}

function documentLink(attachment: Attachment, position: number, view: ReportView): TemplateResult {
  const { messages: m } = view;
  const { name } = view.files.contentOf(attachment);
  return html`<button type="button" class="link" @click=${() => void download(attachment, position, view)}>
      ${m.statusDocument(position, formatBytes(attachment.bytes, view.language))}
    </button>
    <span role="status">${name === 'loading' ? m.statusFileLoading : name === 'failed' ? m.statusFileFailed : ''}</span>`;
}

async function download(attachment: Attachment, position: number, { files, messages, report }: ReportView): Promise<void> {
  const url = await files.load(attachment);
  if (url === null) return;
  const link = document.createElement('a');
  link.href = url;
  link.download = messages.statusDocumentFile(report.number, position);
  link.click();
}
