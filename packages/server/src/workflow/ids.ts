/** A new opaque id: 128 random bits, as 32 hexadecimal digits. */
export function newId(randomBytes: (size: number) => Uint8Array): string {
  return Buffer.from(randomBytes(16)).toString('hex');
}
