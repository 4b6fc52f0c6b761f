import { AsyncLocalStorage } from 'node:async_hooks';
import { context, INVALID_SPAN_CONTEXT, ROOT_CONTEXT, trace, type Attributes, type Context, type ContextManager, type Span, type SpanKind, type SpanOptions, type SpanStatus, type Tracer } from '@opentelemetry/api';

/** A span as it was recorded. */
export interface RecordedSpan {
  name: string;
  readonly kind: SpanKind | undefined;
  readonly attributes: Attributes;
  readonly parent: RecordedSpan | undefined;
  status: SpanStatus | undefined;
  /** Whatever was recorded beside: events, exceptions, links. */
  readonly others: unknown[];
  ended: boolean;
}

/** An SDK of the smallest kind, registered for this process: keeps every span in memory. `end` takes it away again. */
export function recordSpans(): { readonly spans: RecordedSpan[]; end(): void } {
  const spans: RecordedSpan[] = [];
  const recorded = new WeakMap<Span, RecordedSpan>();

  const startSpan = (name: string, options: SpanOptions = {}, within: Context = context.active()): Span => {
    const parent = trace.getSpan(within);
    const record: RecordedSpan = { name, kind: options.kind, attributes: { ...options.attributes }, parent: parent && recorded.get(parent), status: undefined, others: [], ended: false };
    const other = (what: unknown): Span => {
      record.others.push(what);
      return span;
    };
    const span: Span = {
      spanContext: () => INVALID_SPAN_CONTEXT,
      setAttribute: (key, value) => span.setAttributes({ [key]: value }),
      setAttributes: (attributes) => (Object.assign(record.attributes, attributes), span),
      setStatus: (status) => ((record.status = status), span),
      updateName: (changed) => ((record.name = changed), span),
      end: () => void (record.ended = true),
      isRecording: () => true,
      addEvent: other,
      addLink: other,
      addLinks: other,
      recordException: other,
    };
    recorded.set(span, record);
    spans.push(record);
    return span;
  };
  const startActiveSpan = (name: string, options: SpanOptions, within: Context, work: (span: Span) => unknown): unknown => {
    const span = startSpan(name, options, within);
    return context.with(trace.setSpan(within, span), () => work(span));
  };

  context.setGlobalContextManager(asyncContexts());
  trace.setGlobalTracerProvider({ getTracer: () => ({ startSpan, startActiveSpan }) as Tracer });
  return {
    spans,
    end() {
      trace.disable();
      context.disable();
    },
  };
}

function asyncContexts(): ContextManager {
  const current = new AsyncLocalStorage<Context>();
  const manager: ContextManager = {
    active: () => current.getStore() ?? ROOT_CONTEXT,
    with: (within, work, self, ...given) => current.run(within, () => work.apply(self, given) as never),
    bind: (_within, target) => target,
    enable: () => manager,
    disable: () => manager,
  };
  return manager;
}
