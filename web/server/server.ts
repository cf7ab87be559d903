import { buildApp } from './app.ts';
import type { WebDeps } from './deps.ts';

/** A listening web service. */
export interface WebServer {
  readonly url: string;
  /** Tells the clients to connect again, and stops. */
  close(): Promise<void>;
}

/** Starts the web service. */
export const startWeb = async (deps: WebDeps): Promise<WebServer> => {
  const app = await buildApp(deps);
  const url = await app.listen({ host: deps.config.host, port: deps.config.port });
  return { url, close: () => app.close() };
};
