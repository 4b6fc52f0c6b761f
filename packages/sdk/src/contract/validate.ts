import type { IssueCode } from './problem.js';
import { z } from './zod.js';

/** An issue found while validating, before it becomes part of a problem. */
export interface FoundIssue {
  path: string;
  code: IssueCode;
}

type Raw = z.core.$ZodIssue;

/** A JSON Pointer (RFC 6901) from zod's path. */
export function toPointer(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** What validation came to: the cleaned value, or what is wrong with it. */
export type Validation<T> = { ok: true; value: T } | { ok: false; issues: FoundIssue[] };

/** Checks a value against a schema and says what is wrong in the contract's words. */
export function validate<T extends z.core.$ZodType>(schema: T, value: unknown): Validation<z.output<T>> {
  // reportInput tells a missing value from a wrong one; toIssues lets no value out.
  const result = z.core.safeParse(schema, value, { reportInput: true });
  return result.success ? { ok: true, value: result.data } : { ok: false, issues: toIssues(result.error) };
}

function toIssues(error: { readonly issues: readonly Raw[] }, base: readonly PropertyKey[] = []): FoundIssue[] {
  return error.issues.flatMap((issue): FoundIssue[] => {
    const path = [...base, ...issue.path];
    const branch = issue.code === 'invalid_union' && issue.input !== undefined ? meantBranch(issue) : undefined;
    if (branch) return toIssues({ issues: branch }, path);
    // Of unknown keys only the place they stood in is named: the key is something the caller typed.
    return [{ path: toPointer(path), code: issue.code === 'unrecognized_keys' ? 'unknown_field' : codeOf(issue) }];
  });
}

/** The branch of a union whose type the value has, if there is just one: its issues say more than "none fits". */
function meantBranch(issue: Extract<Raw, { code: 'invalid_union' }>): readonly Raw[] | undefined {
  const fitting = issue.errors.filter((branch) => !branch.some(({ code, path }) => code === 'invalid_type' && path.length === 0));
  return fitting.length === 1 ? fitting[0] : undefined;
}

function codeOf(issue: Raw): IssueCode {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'required' : 'wrong_type';
    case 'too_small':
      if (issue.origin !== 'string') return issue.origin === 'array' ? 'required' : 'too_small';
      return issue.input === '' ? 'required' : 'too_short';
    case 'too_big':
      if (issue.origin === 'array') return 'too_many';
      return issue.origin === 'string' ? 'too_long' : 'too_large';
    case 'invalid_format':
      return issue.input === '' ? 'required' : 'wrong_format';
    case 'invalid_union':
      return valueOf(issue) === undefined ? 'required' : 'unknown_value';
    case 'invalid_value':
      return issue.input === undefined ? 'required' : 'unknown_value';
    case 'custom':
      return (issue.params?.['code'] as IssueCode | undefined) ?? 'wrong_format';
    default:
      return 'wrong_format';
  }
}

/** The value no branch took; where one field tells the branches apart, the value of that field. */
function valueOf({ input, discriminator }: Extract<Raw, { code: 'invalid_union' }>): unknown {
  return discriminator === undefined ? input : (input as Record<string, unknown>)[discriminator];
}
