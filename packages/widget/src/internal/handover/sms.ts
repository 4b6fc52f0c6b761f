/** The characters an SMS writes in seven bits (3GPP TS 23.038), and those it needs two of them for. */
const BASIC = new Set('@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà');
const EXTENDED = new Set('\f^{}\\[~]|€');

/** What one SMS holds alone, and each of several: the joint takes its share. */
const SEVEN_BITS = { alone: 160, joined: 153 };
const SIXTEEN_BITS = { alone: 70, joined: 67 };

/** Into how many parts a text is cut to be sent by SMS. One character outside the seven-bit alphabet makes all of them twice as wide. */
export function smsParts(text: string): number {
  const letters = Array.from(text);
  const narrow = letters.every((letter) => BASIC.has(letter) || EXTENDED.has(letter));
  const room = narrow ? SEVEN_BITS : SIXTEEN_BITS;
  const widths = letters.map((letter) => (narrow ? (EXTENDED.has(letter) ? 2 : 1) : letter.length));
  if (widths.reduce((sum, width) => sum + width, 0) <= room.alone) return 1;
  let parts = 1;
  let used = 0;
  for (const width of widths) {
    // No part may end within a character.
    if (used + width > room.joined) {
      parts += 1;
      used = 0;
    }
    used += width;
  }
  return parts;
}

/** A text in the marks every telephone can send in seven bits, where there is one that means the same. */
export function plainMarks(text: string): string {
  return text
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’‚]/g, "'")
    .replace(/[–—−]/g, '-')
    .replace(/…/g, '...')
    .replace(/[\u00a0\u2007\u202f]/g, ' ');
}
