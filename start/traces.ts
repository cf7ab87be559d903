import type { Closing } from './closing.ts';
import type { Role } from './roles.ts';

/** How long the last spans may take on their way to the collector: less than a process has for closing. */
const EXPORT_MILLISECONDS = 3000;

/** Where spans are sent, and of what process. */
export interface Tracing {
  /** The collector's address, such as `http://127.0.0.1:4318`; nothing is traced without one. */
  readonly endpoint: string | undefined;
  readonly serviceName: string;
  readonly role: Role;
}

const loadPackages = async () => {
  const [traces, exporter, resources] = await Promise.all([
    import('@opentelemetry/sdk-trace-node'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
  ]);
  return { ...traces, ...exporter, ...resources };
};

/** Sends what the process traces to a collector by OpenTelemetry's protocol; its packages are loaded where there is one. */
export const startTraces = async (
  { endpoint, serviceName, role }: Tracing,
  closing: Pick<Closing, 'push'>,
): Promise<void> => {
  if (endpoint === undefined) return;
  const otel = await loadPackages();
  const url = `${endpoint.replace(/\/$/, '')}/v1/traces`;
  const exporter = new otel.OTLPTraceExporter({ url, timeoutMillis: EXPORT_MILLISECONDS });
  const own = { 'service.name': serviceName, 'paper_dynasty.role': role };
  const provider = new otel.NodeTracerProvider({
    resource: otel.defaultResource().merge(otel.resourceFromAttributes(own)),
    spanProcessors: [new otel.BatchSpanProcessor(exporter, { exportTimeoutMillis: EXPORT_MILLISECONDS })],
  });
  provider.register();
  closing.push(() => provider.shutdown());
};
