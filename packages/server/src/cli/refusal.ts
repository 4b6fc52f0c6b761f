/** The command cannot be done as it was typed. Each line says why. */
export class CommandRefusal extends Error {
  override readonly name = 'CommandRefusal';

  constructor(readonly lines: readonly string[]) {
    super(lines.join('; '));
  }
}
