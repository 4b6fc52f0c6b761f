import { createTransport, type NodemailerError } from 'nodemailer';
import type { Outcome } from '../../outbox/deliver.js';
import type { Letter } from './letter.js';

/** A letter with everything that goes on its envelope. */
export interface AddressedLetter extends Letter {
  /** The same however often it is sent. */
  readonly id: string;
  readonly to: string;
  /** Where mail programs stop this kind of letter with one click; `null` when there is nothing to stop. */
  readonly stop: string | null;
}

/** The way to a mail server. */
export interface Mailer {
  send(letter: AddressedLetter): Promise<Outcome>;
}

/** How long one attempt may take. */
export const SMTP_SECONDS = 30;

/**
 * Sends through the mail server of a `smtp://` or `smtps://` address, with STARTTLS wherever the server offers it. The address
 * holds a password, and messages of errors may hold addresses: neither is told to anybody.
 */
export function smtpMailer(url: string, from: string): Mailer {
  const { name, address } = senderOf(from);
  const domain = address.slice(address.lastIndexOf('@') + 1);
  const patience = (SMTP_SECONDS / 3) * 1000;
  const transport = createTransport({
    url,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    dnsTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ id, to, subject, text, html, stop }) {
      try {
        await transport.sendMail({
          // Given in parts, so that nothing in them is taken for more than it is.
          from: { name, address },
          to: { name: '', address: to },
          envelope: { from: address, to: [to] },
          messageId: `<${id}@${domain}>`,
          subject,
          text,
          html,
          headers: {
            'Auto-Submitted': 'auto-generated',
            ...(stop !== null && { 'List-Unsubscribe': `<${stop}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
          },
          signal: AbortSignal.timeout(SMTP_SECONDS * 1000),
        });
        return { kind: 'delivered' };
      } catch (error) {
        return outcomeOf(error as NodemailerError);
      }
    },
  };
}

// What a server says of a recipient or a message for good. A refused password or sender is ours to mend, so the letter waits.
const ABOUT_THE_LETTER = /^(RCPT TO|DATA)\b/;

function outcomeOf({ code, responseCode, command }: NodemailerError): Outcome {
  const said = responseCode === undefined ? (code ?? 'unknown').toLowerCase() : `smtp_${String(responseCode)}`;
  const forGood = responseCode !== undefined && responseCode >= 500 && responseCode !== 503 && ABOUT_THE_LETTER.test(command ?? '');
  return { kind: forGood ? 'dead' : 'failed', code: said };
}

/** `Name <address>` or an address alone, taken apart. */
function senderOf(from: string): { name: string; address: string } {
  const [, name = '', address = from] = /^(.*?)\s*<(.+)>$/.exec(from) ?? [];
  return { name, address };
}
