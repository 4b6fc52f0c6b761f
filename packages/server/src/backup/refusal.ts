/** A backup cannot be made or restored. Each line says why, in plain words. */
export class BackupRefusal extends Error {
  override readonly name = 'BackupRefusal';

  constructor(
    readonly lines: readonly string[],
    options?: ErrorOptions,
  ) {
    super(lines.join('; '), options);
  }
}
