import path from 'node:path';
import staticFiles, { type FastifyStaticOptions } from '@fastify/static';
import type { FastifyPluginAsync } from 'fastify';
import { languageOf, type MakePage } from '../built-page.ts';
import type { WebDeps } from '../deps.ts';
import { onlyLeagueWith } from '../find-in-league.ts';
import {
  diceHead,
  gameHead,
  leagueHead,
  playerHead,
  siteHead,
  teamHead,
  type FindHead,
} from '../page-head.ts';

interface ClientPage {
  /** The module of the client that shows it. */
  readonly module: string;
  readonly head: FindHead | null;
  /** The questions that it asks first, for the id in its address and the part of it that the address names: the browser sends them while the client still loads. */
  readonly asks?: (id: string, part: string) => readonly string[];
}

/** Pages of the client; each is the one built page, which finds its way by the address. */
const CLIENT_PAGES: Readonly<Record<string, ClientPage>> = {
  '/': { module: 'pages/home.tsx', head: null, asks: () => ['/api/leagues', '/api/games'] },
  '/games/:id': { module: 'pages/show-game.tsx', head: gameHead, asks: (id) => [`/api/games/${id}`] },
  '/games/:id/dice': {
    module: 'pages/dice.tsx',
    head: diceHead,
    asks: (id) => [`/api/games/${id}/dice`, `/api/games/${id}`],
  },
  '/leagues/:id': {
    module: 'pages/league.tsx',
    head: leagueHead,
    asks: (id) => [
      '/api/leagues',
      ...['standings', 'leaders'].map((part) => `/api/leagues/${id}/${part}?mode=ranked`),
    ],
  },
  '/leagues/:id/schedule': { module: 'pages/schedule.tsx', head: leagueHead },
  '/leagues/:id/schedule/:week': { module: 'pages/schedule.tsx', head: leagueHead },
  '/leagues/:id/results': { module: 'pages/results.tsx', head: leagueHead },
  '/leagues/:id/leaders': { module: 'pages/leaders.tsx', head: leagueHead },
  '/leagues/:id/office': { module: 'pages/office.tsx', head: null },
  '/office': { module: 'pages/office.tsx', head: null },
  '/setup': { module: 'pages/setup.tsx', head: null },
  '/leagues/:id/teams/:part': {
    module: 'pages/team.tsx',
    head: teamHead,
    asks: (id, part) => [
      '/api/leagues',
      ...[`teams/${part}`, 'teams', 'standings'].map((asked) => `/api/leagues/${id}/${asked}`),
    ],
  },
  '/leagues/:id/players/:part': {
    module: 'pages/player.tsx',
    head: playerHead,
    asks: (id, part) => [`/api/leagues/${id}/players/${part}?mode=ranked`],
  },
};

/** The worker that a browser keeps: a new edition of the site is found by asking for it. */
const WORKER = 'service-worker.js';

/** How long a browser keeps a built file: one whose name changes with its content for ever, the icons for a day, the worker not at all. */
const cachingOf = (file: string): string => {
  if (file.split(path.sep).includes('assets')) return 'public, max-age=31536000, immutable';
  return path.basename(file).startsWith(WORKER) ? 'no-cache' : 'public, max-age=86400';
};

type Has = (services: WebDeps['services'], leagueId: string, id: string) => Promise<boolean>;

const KINDS: Readonly<Record<'teams' | 'players', Has>> = {
  teams: async ({ leagues }, leagueId, id) =>
    (await leagues.teams(leagueId)).some(({ team }) => team.id === id),
  players: async ({ leagues }, leagueId, id) => (await leagues.player(leagueId, id)) !== null,
};

interface PageOptions {
  readonly services: WebDeps['services'];
  readonly clientDir: string;
  readonly makePage: MakePage;
}

/** The built client: its pages, each with what it needs and what it says of itself, and its files, compressed at the build. */
export const pageRoutes: FastifyPluginAsync<PageOptions> = async (app, { services, clientDir, makePage }) => {
  for (const [address, { module, head, asks }] of Object.entries(CLIENT_PAGES)) {
    app.get<{ Params: { id?: string; part?: string } }>(
      address,
      { schema: { hide: true } },
      async (request, reply) => {
        const language = languageOf(request);
        const { id = '', part = '' } = request.params;
        const said = await head?.(services, id, language, part).catch((error: unknown) => {
          request.log.warn({ err: error }, 'a page does not know what it shows');
          return null;
        });
        const questions = asks?.(encodeURIComponent(id), encodeURIComponent(part)) ?? [];
        return reply
          .type('text/html; charset=utf-8')
          .header('cache-control', 'no-cache')
          .header('vary', 'Accept-Language, Cookie')
          .send(await makePage(request, { module, head: said ?? siteHead(language), asks: questions }));
      },
    );
  }
  // Addresses of before leagues were part of them.
  for (const [kind, has] of Object.entries(KINDS)) {
    app.get<{ Params: { id: string } }>(
      `/${kind}/:id`,
      { schema: { hide: true } },
      async (request, reply) => {
        const { id } = request.params;
        const league = await onlyLeagueWith(services.leagues, (leagueId) => has(services, leagueId, id));
        if (league === null) return reply.callNotFound();
        return reply.redirect(`/leagues/${league}/${kind}/${encodeURIComponent(id)}`);
      },
    );
  }
  await app.register(async (files) => {
    files.addHook('onSend', async (_request, reply) => {
      const vary = [reply.getHeader('vary'), 'Accept-Encoding'].filter(Boolean).join(', ');
      reply.header('vary', vary);
    });
    const common: FastifyStaticOptions = {
      root: clientDir,
      preCompressed: true,
      index: false,
      cacheControl: false,
      setHeaders: (response, file) => void response.setHeader('cache-control', cachingOf(file)),
    };
    await files.register(staticFiles, {
      ...common,
      wildcard: false,
      globIgnore: ['assets/**', '**/*.{br,gz,html}'],
    });
    // Looked for when asked for: while one works on the client they change with every build.
    await files.register(staticFiles, {
      ...common,
      root: path.join(clientDir, 'assets'),
      prefix: '/assets/',
      decorateReply: false,
    });
  });
};
