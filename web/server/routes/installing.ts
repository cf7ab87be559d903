import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FastifyPluginAsync } from 'fastify';
import type { Services } from '@paper-dynasty/engine/service/services';
import { languageOf } from '../built-page.ts';
import { webManifest } from '../web-manifest.ts';

interface InstallingOptions {
  readonly services: Pick<Services, 'pictures'>;
  readonly clientDir: string;
}

/** An icon as it is drawn: rounded as in a tab, or square, for systems that cut it into a shape of their own. */
const drawn = (svg: string, shape: string): string =>
  shape === 'square' ? svg.replace(/ rx="[^"]*"/, '') : svg;

const A_DAY = 'public, max-age=86400';

/** What a browser asks of a site that it installs: its manifest, its icons, and the page that stands for it without a connection. */
export const installingRoutes: FastifyPluginAsync<InstallingOptions> = async (
  app,
  { services, clientDir },
) => {
  app.get('/manifest.webmanifest', { schema: { hide: true } }, async (request, reply) =>
    reply
      .type('application/manifest+json')
      .header('cache-control', 'no-cache')
      .header('vary', 'Accept-Language, Cookie')
      .send(webManifest(languageOf(request))),
  );
  app.get<{ Params: { shape: string; size: string } }>(
    '/icons/:shape(^rounded|square$)-:size(^180|192|512$).png',
    { schema: { hide: true } },
    async ({ params }, reply) => {
      const svg = await readFile(path.join(clientDir, 'favicon.svg'), 'utf8');
      const png = await services.pictures.png(drawn(svg, params.shape), Number(params.size));
      return reply.type('image/png').header('cache-control', A_DAY).send(png);
    },
  );
  app.get('/offline', { schema: { hide: true } }, async (_request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(await readFile(path.join(clientDir, 'offline.html'), 'utf8')),
  );
};
