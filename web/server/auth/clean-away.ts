import fastifyPlugin from 'fastify-plugin';
import type { RefreshTokens } from '@paper-dynasty/db/stores/sessions';

const EVERY_MILLISECONDS = 6 * 60 * 60_000;

/** Takes ended sessions away: at the start, and every six hours. */
export const cleanAway = fastifyPlugin(async (app, { store }: { store: RefreshTokens }) => {
  const clean = (): void =>
    void store.cleanAway().then(
      (tokens) => app.log.debug({ tokens }, 'ended sessions are taken away'),
      (error: unknown) => app.log.warn({ err: error }, 'taking ended sessions away failed'),
    );
  let timer: NodeJS.Timeout | undefined;
  app.addHook('onReady', async () => {
    clean();
    timer = setInterval(clean, EVERY_MILLISECONDS).unref();
  });
  app.addHook('onClose', async () => clearInterval(timer));
});
