/** A piece of what whoever runs a service has written: words, or a link. */
export interface TextPiece {
  readonly text: string;
  /** Where it leads: an address of the web or a phone number, and nothing else. */
  readonly href?: string;
}

const LINK = /(https?:\/\/[^\s<>"]*[\w/]|tel:\+?\d[\d-]{2,18})/;

/** Paragraph by paragraph what an announcement or the message of a closed service says, with its links. */
export function textPieces(text: string): readonly (readonly TextPiece[])[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) =>
    // Of a split by one group, every second piece is what matched.
    line.split(LINK).flatMap((piece, index) => (index % 2 === 1 ? [{ text: piece.replace('tel:', ''), href: piece }] : piece === '' ? [] : [{ text: piece }])),
  );
}
