import {
  context,
  metrics,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Context,
  type Span,
} from '@opentelemetry/api';
import type { FastifyInstance, FastifyRequest } from 'fastify';

// https://www.w3.org/TR/trace-context-2/#traceparent-header
const TRACEPARENT = /^(?!ff)([\da-f]{2})-(?!0{32})([\da-f]{32})-(?!0{16})([\da-f]{16})-([\da-f]{2})(-.*)?$/;

/** The trace that whoever asks is in, by its traceparent; a new one when it has none that holds. */
export function parentOf(header: string | string[] | undefined): Context {
  const [, version, traceId, spanId, flags, more] = TRACEPARENT.exec(String(header ?? '')) ?? [];
  if (!traceId || !spanId || !flags || (version === '00' && more !== undefined)) return ROOT_CONTEXT;
  const traceFlags = Number.parseInt(flags, 16) & 1;
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true });
}

// The address as it was declared, never as it was asked: there are ids in that.
const routeOf = (request: FastifyRequest) => request.routeOptions.url ?? 'none';

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** Counts, times and traces each request by its route and status. */
export function measureRequests(instance: FastifyInstance): void {
  const tracer = trace.getTracer('doorwerking');
  const duration = metrics.getMeter('doorwerking').createHistogram('doorwerking_http_request_duration_seconds', {
    description: 'How long a request took, by route and status',
  });
  const spans = new WeakMap<FastifyRequest, { span: Span; within: Context }>();

  instance.addHook('onRequest', (request, _reply, done) => {
    const parent = parentOf(request.headers.traceparent);
    const method = METHODS.has(request.method) ? request.method : 'OTHER';
    const span = tracer.startSpan(`${method} ${routeOf(request)}`, { kind: SpanKind.SERVER }, parent);
    const within = trace.setSpan(parent, span);
    spans.set(request, { span, within });
    context.with(within, done);
  });
  // A body is read by the socket, which belongs to no request: after it we are outside again.
  instance.addHook('preValidation', (request, _reply, done) => {
    context.with(spans.get(request)?.within ?? context.active(), done);
  });
  instance.addHook('onResponse', (request, { statusCode, elapsedTime }, done) => {
    const method = METHODS.has(request.method) ? request.method : 'OTHER';
    const route = routeOf(request);
    duration.record(elapsedTime / 1_000, { method, route, status: statusCode });
    const span = spans.get(request)?.span;
    span?.setAttributes({
      'http.request.method': method,
      'http.route': route,
      'http.response.status_code': statusCode,
    });
    if (statusCode >= 500) span?.setStatus({ code: SpanStatusCode.ERROR });
    span?.end();
    done();
  });
}
