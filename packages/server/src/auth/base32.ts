import { ACCESS_CODE_ALPHABET } from '@lapor/sdk/contract';

/** Bytes in Crockford's base 32, five bits a character. Takes multiples of five bytes, which leave no bit over. */
export function base32(bytes: Uint8Array): string {
  if (bytes.length % 5 !== 0) throw new RangeError('Base 32 takes multiples of five bytes.');
  let text = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ACCESS_CODE_ALPHABET.charAt((held >> bits) & 31);
    }
    held &= (1 << bits) - 1;
  }
  return text;
}
