const K = new Uint32Array(64);
const START = new Uint32Array(8);

// The first bits of the fractions of roots of the first primes, as FIPS 180-4 has them: computed, which is shorter than the tables.
function fraction(root: number): number {
  return ((root - Math.floor(root)) * 2 ** 32) | 0;
}
for (let candidate = 2, found = 0; found < 64; candidate += 1) {
  let prime = true;
  for (let factor = 2; factor * factor <= candidate; factor += 1) if (candidate % factor === 0) prime = false;
  if (!prime) continue;
  if (found < 8) START[found] = fraction(Math.sqrt(candidate));
  K[found] = fraction(Math.cbrt(candidate));
  found += 1;
}

const W = new Uint32Array(64);

/**
 * SHA-256 of a short ASCII text, in hexadecimal digits. `crypto.subtle` is missing on pages served over plain HTTP, and waits for each
 * hash; here many thousands are taken one after the other.
 */
export function sha256(text: string): string {
  const length = text.length;
  const words = new Uint32Array((((length + 8) >> 6) + 1) << 4);
  for (let index = 0; index < length; index += 1) words[index >> 2] = (words[index >> 2] ?? 0) | (text.charCodeAt(index) << (24 - (index & 3) * 8));
  words[length >> 2] = (words[length >> 2] ?? 0) | (0x80 << (24 - (length & 3) * 8));
  words[words.length - 1] = length * 8;
  const hash = START.slice();
  for (let block = 0; block < words.length; block += 16) {
    for (let index = 0; index < 64; index += 1) {
      if (index < 16) W[index] = words[block + index] ?? 0;
      else {
        const x = W[index - 15] ?? 0;
        const y = W[index - 2] ?? 0;
        const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
        const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
        W[index] = ((W[index - 16] ?? 0) + s0 + (W[index - 7] ?? 0) + s1) | 0;
      }
    }
    let [a, b, c, d, e, f, g, h] = hash as unknown as [number, number, number, number, number, number, number, number];
    for (let index = 0; index < 64; index += 1) {
      const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      const one = (h + s1 + ((e & f) ^ (~e & g)) + (K[index] ?? 0) + (W[index] ?? 0)) | 0;
      const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + one) | 0;
      d = c;
      c = b;
      b = a;
      a = (one + two) | 0;
    }
    [a, b, c, d, e, f, g, h].forEach((value, index) => (hash[index] = (hash[index] ?? 0) + value));
  }
  return Array.from(hash, (word) => word.toString(16).padStart(8, '0')).join('');
}
