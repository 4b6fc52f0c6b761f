/**
 * What stands in for `zod/mini` in the build for pages: the part of it that the contract uses to read a service's answers,
 * in a fifth of the bytes. `scripts/small.test.mjs` holds it against zod itself, schema by schema. Only `rollup.config.mjs` puts it in.
 */

type Issue = Readonly<Record<string, unknown>> & { readonly path?: readonly PropertyKey[]; readonly continue?: boolean };

/** A value on its way through a schema, with what was found wrong. */
interface Payload {
  value: unknown;
  issues: Issue[];
}

type Run = (payload: Payload) => void;
type CheckFunction = (payload: Payload) => void;
interface Check {
  readonly act: CheckFunction;
  readonly when?: ((payload: Payload) => boolean) | undefined;
}

/** May be left out of an object: with nothing put in its place, or with a value. */
type Absence = 'optional' | 'defaulted' | undefined;

interface Schema {
  readonly run: Run;
  /** Whether what goes in may be left out, and what comes out. */
  readonly optin?: Absence;
  readonly optout?: Absence;
  readonly shape?: Shape;
  readonly strict?: boolean;
  /** The only values that fit, where they can be named. */
  readonly values?: readonly unknown[];
  check(...checks: (Check | CheckFunction | Schema)[]): Schema;
}
type Shape = Readonly<Record<string, Schema>>;

function schema(run: Run, traits: Omit<Schema, 'run' | 'check'> = {}): Schema {
  return {
    ...traits,
    run,
    check: (...checks) =>
      schema((payload) => {
        run(payload);
        for (const each of checks) {
          const { act, when }: Check = typeof each === 'function' ? { act: each } : 'run' in each ? { act: each.run } : each;
          if (when ? when(payload) : payload.issues.every((issue) => issue.continue)) act(payload);
        }
      }, traits),
  };
}

function refuse(payload: Payload, code: string, more: object = {}): void {
  const issue: Issue = { code, input: payload.value, path: [], ...more };
  payload.issues.push(issue);
}

/** A value of which nothing else depends. */
function leaf(fits: (value: unknown) => boolean, code = 'invalid_type', more: object = {}, values?: readonly unknown[]): Schema {
  return schema((payload) => {
    if (!fits(payload.value)) refuse(payload, code, more);
  }, { ...(values && { values }) });
}

function within(key: PropertyKey, inner: Schema, value: unknown): Payload {
  const payload: Payload = { value, issues: [] };
  inner.run(payload);
  payload.issues = payload.issues.map((issue) => ({ ...issue, path: [key, ...(issue.path ?? [])] }));
  return payload;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function objectOf(shape: Shape, strict: boolean): Schema {
  return schema((payload) => {
    const input = payload.value;
    if (!isObject(input)) {
      refuse(payload, 'invalid_type');
      return;
    }
    const output: Record<string, unknown> = {};
    payload.value = output;
    for (const [key, inner] of Object.entries(shape)) {
      const present = key in input;
      const absent = !present && inner.optout === 'optional';
      if (absent && inner.optin === 'optional') continue;
      const { value, issues } = within(key, inner, input[key]);
      if (issues.length > 0 && absent && inner.optin) continue;
      payload.issues.push(...issues);
      if (!present && !inner.optin) {
        if (issues.length === 0) refuse({ value: undefined, issues: payload.issues }, 'invalid_type', { path: [key] });
      } else if (value !== undefined || present || inner.optin === 'defaulted') output[key] = value;
    }
    if (strict && Object.keys(input).some((key) => !(key in shape))) refuse(payload, 'unrecognized_keys', { input, continue: true });
  }, { shape, strict });
}

export const object = (shape: Shape) => objectOf(shape, false);
export const strictObject = (shape: Shape) => objectOf(shape, true);
export const extend = ({ shape = {}, strict = false }: Schema, more: Shape) => objectOf({ ...shape, ...more }, strict);
export const pick = ({ shape = {}, strict = false }: Schema, wanted: object) =>
  objectOf(Object.fromEntries(Object.entries(shape).filter(([key]) => key in wanted)), strict);
export const omit = ({ shape = {}, strict = false }: Schema, unwanted: object) =>
  objectOf(Object.fromEntries(Object.entries(shape).filter(([key]) => !(key in unwanted))), strict);

export const string = () => leaf((value) => typeof value === 'string');
export const number = () => leaf((value) => Number.isFinite(value));
export const boolean = () => leaf((value) => typeof value === 'boolean');
export const unknown = () => schema(() => {}, { optin: 'optional', optout: 'optional' });

const oneOf = (values: readonly unknown[]) => leaf((value) => values.includes(value), 'invalid_value', {}, values);
const enumOf = (values: readonly string[] | Readonly<Record<string, string>>) => oneOf(Object.values(values));
export { enumOf as enum };
export const literal = (value: unknown) => oneOf(Array.isArray(value) ? value : [value]);

export const array = (inner: Schema) =>
  schema((payload) => {
    const { value } = payload;
    if (!Array.isArray(value)) {
      refuse(payload, 'invalid_type');
      return;
    }
    payload.value = value.map((each: unknown, index) => {
      const { value: read, issues } = within(index, inner, each);
      payload.issues.push(...issues);
      return read;
    });
  });

export const record = (_key: Schema, inner: Schema) =>
  schema((payload) => {
    const { value } = payload;
    if (!isObject(value)) {
      refuse(payload, 'invalid_type');
      return;
    }
    payload.value = Object.fromEntries(
      Object.entries(value).map(([key, each]) => {
        const { value: read, issues } = within(key, inner, each);
        payload.issues.push(...issues);
        return [key, read];
      }),
    );
  });

export const optional = (inner: Schema) =>
  schema(
    (payload) => {
      if (payload.value !== undefined || inner.optin === 'defaulted') inner.run(payload);
    },
    { optin: inner.optin === 'defaulted' ? 'defaulted' : 'optional', optout: 'optional', ...(inner.values && { values: [...inner.values, undefined] }) },
  );

export const nullable = (inner: Schema) =>
  schema(
    (payload) => {
      if (payload.value !== null) inner.run(payload);
    },
    { optin: inner.optin, optout: inner.optout, ...(inner.values && { values: [...inner.values, null] }) },
  );

export const _default = (inner: Schema, value: unknown) =>
  schema(
    (payload) => {
      if (payload.value !== undefined) inner.run(payload);
      if (payload.value === undefined) payload.value = typeof value === 'function' ? (value as () => unknown)() : structuredCopy(value);
    },
    { optin: 'defaulted', ...(inner.values && { values: inner.values }) },
  );

/** Empty lists and objects are made anew for everybody, as zod does. */
function structuredCopy(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? (JSON.parse(JSON.stringify(value)) as unknown) : value;
}

const catching = (inner: Schema, value: unknown) =>
  schema(
    (payload) => {
      const attempt: Payload = { value: payload.value, issues: [] };
      inner.run(attempt);
      payload.value = attempt.issues.length > 0 ? value : attempt.value;
    },
    { optin: inner.optin === 'defaulted' ? 'defaulted' : 'optional', optout: inner.optout, ...(inner.values && { values: inner.values }) },
  );
export { catching as catch };

export const union = (options: readonly Schema[]) =>
  schema(
    (payload) => {
      const attempts = options.map((option) => {
        const attempt: Payload = { value: payload.value, issues: [] };
        option.run(attempt);
        return attempt;
      });
      // Where one kind alone fits and only a condition of it fails, that is what is wrong.
      const meant = attempts.filter(({ issues }) => issues.every((issue) => issue.continue));
      const fit = attempts.find(({ issues }) => issues.length === 0) ?? (meant.length === 1 ? meant[0] : undefined);
      if (!fit) {
        refuse(payload, 'invalid_union', { errors: attempts.map(({ issues }) => issues) });
        return;
      }
      payload.value = fit.value;
      payload.issues.push(...fit.issues);
    },
    { optin: options.some(({ optin }) => optin) ? 'optional' : undefined, optout: options.some(({ optout }) => optout) ? 'optional' : undefined },
  );

export const discriminatedUnion = (discriminator: string, options: readonly Schema[]) =>
  schema((payload) => {
    const input = payload.value;
    if (!isObject(input)) {
      refuse(payload, 'invalid_type');
      return;
    }
    const option = options.find(({ shape }) => shape?.[discriminator]?.values?.includes(input[discriminator]));
    if (option) option.run(payload);
    else refuse(payload, 'invalid_union', { errors: [], discriminator, path: [discriminator] });
  });

export const transform = (change: (value: unknown) => unknown) =>
  schema((payload) => {
    payload.value = change(payload.value);
  });
export const pipe = (first: Schema, second: Schema) =>
  schema(
    (payload) => {
      first.run(payload);
      if (payload.issues.length === 0) second.run(payload);
    },
    { optin: first.optin, optout: second.optout },
  );

/** A condition on a value of the right type; all conditions are looked at, so that everything wrong is named. */
function condition(fits: (value: never) => boolean, code: string, more: object = {}): Check {
  return {
    act: (payload) => {
      if (!fits(payload.value as never)) refuse(payload, code, { ...more, continue: true });
    },
  };
}
const sizeOrigin = (value: unknown) => ({ origin: Array.isArray(value) ? 'array' : typeof value });
const bounded = (code: string, fits: (value: never) => boolean): Check => ({
  act: (payload) => {
    if (!fits(payload.value as never)) refuse(payload, code, { ...sizeOrigin(payload.value), continue: true });
  },
  when: ({ value }) => (Object(value) as { length?: unknown }).length !== undefined,
});
type Sized = string | readonly unknown[];
export const minLength = (least: number) => bounded('too_small', (value: Sized) => value.length >= least);
export const maxLength = (most: number) => bounded('too_big', (value: Sized) => value.length <= most);
const least = (limit: number) => ({ ...bounded('too_small', (value: number) => value >= limit), when: undefined });
const most = (limit: number) => ({ ...bounded('too_big', (value: number) => value <= limit), when: undefined });
export { least as gte, least as minimum, most as lte, most as maximum };
export const regex = (pattern: RegExp) => condition((value: string) => pattern.test(value), 'invalid_format');
export const overwrite = (change: (value: unknown) => unknown): Check => ({
  act: (payload) => {
    payload.value = change(payload.value);
  },
});
export const meta = (): Check => ({ act: () => {} });
export const check = (act: CheckFunction, { when }: { when?: Check['when'] } = {}): Check => ({ act, when });

const format = (fits: (value: string) => boolean) => string().check(condition(fits, 'invalid_format'));
export const int = () =>
  number().check(({ value, issues }) => {
    if (Number.isSafeInteger(value)) return;
    if (!Number.isInteger(value)) refuse({ value, issues }, 'invalid_type');
    else refuse({ value, issues }, (value as number) > 0 ? 'too_big' : 'too_small', { origin: 'number', continue: true });
  });
function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(at.getTime()) && at.toJSON().startsWith(text);
}
export const iso = {
  date: () => format(isDay),
  datetime: () => format((text) => isDay(text.slice(0, 10)) && /^T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?Z$/.test(text.slice(10))),
};
export const email = () => format((text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text));
export const url = () => format((text) => URL.canParse(text));
export const coerce = {
  number: () =>
    pipe(
      transform((value) => Number(value)),
      number(),
    ),
};

export const config = () => {};
export const core = {
  safeParse(wanted: Schema, value: unknown) {
    const payload: Payload = { value, issues: [] };
    wanted.run(payload);
    return payload.issues.length === 0 ? { success: true, data: payload.value } : { success: false, error: { issues: payload.issues.map((issue) => ({ path: [], ...issue })) } };
  },
};
