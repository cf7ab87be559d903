import { SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What the service counts about itself, for Prometheus. */
export interface Metrics {
  /** Measures an action, and traces it where traces are on: call the answer with its result when it is done. */
  time(action: string, surface: 'socket' | 'http'): (result: string) => void;
  text(): Promise<string>;
  readonly contentType: string;
}

/** Milliseconds-fine buckets, in seconds: the ceilings of the specification are 0.1, 0.2 and 0.5. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2.5];

const tracer = trace.getTracer('paper-dynasty');

/** The results that are no answer to what somebody did, but a fault. */
const FAULTS: readonly string[] = ['internal', 'unavailable'];

/** Begins a span of an action, which is nothing where nobody traces. */
const traced = (action: string, surface: string): ((result: string) => void) => {
  const attributes = { 'paper_dynasty.surface': surface };
  const span = tracer.startSpan(action, { kind: SpanKind.SERVER, attributes });
  return (result) => {
    span.setAttribute('paper_dynasty.result', result);
    if (FAULTS.includes(result)) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  };
};

/** Makes the metrics of a process; `sockets` and `games` are asked when they are read. Event-loop lag comes with the defaults. */
export const createMetrics = (read: { sockets: () => number; games: () => number }): Metrics => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const actions = new Histogram({
    name: 'paper_dynasty_action_seconds',
    help: 'How long an action took from its arrival to its answer',
    labelNames: ['action', 'surface', 'result'],
    buckets: BUCKETS,
    registers: [registry],
  });
  new Gauge({
    name: 'paper_dynasty_open_sockets',
    help: 'Connected sockets',
    registers: [registry],
    collect() {
      this.set(read.sockets());
    },
  });
  new Gauge({
    name: 'paper_dynasty_games_in_memory',
    help: 'Games that this process holds in memory',
    registers: [registry],
    collect() {
      this.set(read.games());
    },
  });
  return {
    time: (action, surface) => {
      const end = actions.startTimer({ action, surface });
      const endSpan = traced(action, surface);
      return (result) => {
        end({ result });
        endSpan(result);
      };
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
};
