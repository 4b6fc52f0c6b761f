const PREFIX = 'whsec_';

/** The signature of a message under one secret, as it stands in `webhook-signature`. */
export async function sign(secret: string, id: string, timestamp: number, body: Uint8Array): Promise<string> {
  const signature = await crypto.subtle.sign('HMAC', await keyOf(secret, 'sign'), signedContent(id, timestamp, body));
  return `v1,${btoa(String.fromCharCode(...new Uint8Array(signature)))}`;
}

/** Whether one of the signatures of a header was made with a secret. Takes the same time whatever is wrong with one. */
export async function isSigned(secret: string, header: string, id: string, timestamp: number, body: Uint8Array): Promise<boolean> {
  const key = await keyOf(secret, 'verify');
  const content = signedContent(id, timestamp, body);
  const tries = header.split(' ').map(async (versioned) => {
    const [version, encoded = ''] = versioned.split(',');
    const signature = version === 'v1' ? fromBase64(encoded) : undefined;
    return signature !== undefined && crypto.subtle.verify('HMAC', key, signature, content);
  });
  return (await Promise.all(tries)).includes(true);
}

/** A body as the bytes that came. */
export function bytesOf(body: string | ArrayBuffer | Uint8Array): Uint8Array {
  if (typeof body === 'string') return new TextEncoder().encode(body);
  return body instanceof Uint8Array ? body : new Uint8Array(body);
}

function signedContent(id: string, timestamp: number, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(`${id}.${timestamp}.`);
  const content = new Uint8Array(head.length + body.length);
  content.set(head);
  content.set(body, head.length);
  return content;
}

async function keyOf(secret: string, use: 'sign' | 'verify'): Promise<CryptoKey> {
  const bytes = fromBase64(secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : secret);
  if (!bytes || bytes.length === 0) throw new TypeError('A webhook secret is "whsec_" and base64.');
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, [use]);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
