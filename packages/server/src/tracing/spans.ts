import { context, propagation, SpanKind, SpanStatusCode, trace, type Attributes, type Span } from '@opentelemetry/api';

// Without an SDK, which whoever runs the server may load with `node --import`, all of this does nothing.
const tracer = trace.getTracer('lapor-server');

/** What a span is about: a request that came in, work of our own, or a request that goes out. */
export type SpanRole = 'server' | 'internal' | 'client';

const KINDS = { server: SpanKind.SERVER, internal: SpanKind.INTERNAL, client: SpanKind.CLIENT } as const;

/**
 * Does work within a span, which fails when the work does. Attributes are names out of this program's own lists, never what
 * somebody sent; of an error the class is told and nothing else.
 */
export async function inSpan<T>(name: string, about: { readonly role?: SpanRole; readonly attributes?: Attributes; readonly from?: object }, work: (span: Span) => Promise<T>): Promise<T> {
  const { role = 'internal', attributes = {}, from } = about;
  const parent = from ? propagation.extract(context.active(), from) : context.active();
  return tracer.startActiveSpan(name, { kind: KINDS[role], attributes }, parent, async (span) => {
    try {
      return await work(span);
    } catch (error) {
      span.setAttribute('error.type', error instanceof Error ? error.constructor.name : typeof error);
      failed(span);
      throw error;
    } finally {
      span.end();
    }
  });
}

/** Says of a span that its work failed. */
export function failed(span: Span): void {
  span.setStatus({ code: SpanStatusCode.ERROR });
}
