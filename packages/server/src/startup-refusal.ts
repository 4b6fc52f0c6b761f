/** The server cannot start as it is set up. Each line names a setting and says what is wrong with it, in plain words. */
export class StartupRefusal extends Error {
  override readonly name = 'StartupRefusal';

  constructor(
    readonly lines: readonly string[],
    options?: ErrorOptions,
  ) {
    super(lines.join('; '), options);
  }
}

/** The system's name of an error, such as `EACCES`, for a line; empty when it has none. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code !== '' ? ` (${error.code})` : '';
}

/** What to say of a coordinating agency that the directory lacks. */
export function noCoordinator(id: string): string {
  return `the directory has no agency ${id}; name the one that gets the reports of people who do not know whom to address`;
}
