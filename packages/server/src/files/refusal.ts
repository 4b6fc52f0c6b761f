import type { ProblemCode } from '@lapor/sdk/contract';

/** Why a file is not taken, as the contract's problem code. */
export type RefusalCode = Extract<ProblemCode, `attachment_${string}`>;

/** A file is refused. Carries the code alone: nothing of the file stands in it. */
export class FileRefusal extends Error {
  override readonly name = 'FileRefusal';

  constructor(
    readonly code: RefusalCode,
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}
