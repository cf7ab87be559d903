import { randomUUID } from 'node:crypto';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import staticFiles from '@fastify/static';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import fastify, { LogController, type FastifyBaseLogger } from 'fastify';
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import { allowedOrigins, sessions } from './auth/session.ts';
import { createTokens } from './auth/tokens.ts';
import type { WebDeps } from './deps.ts';
import { problems } from './problems.ts';
import { demoRoutes, discordRoutes, sessionRoutes } from './routes/auth.ts';
import { gameRoutes } from './routes/games.ts';
import { healthRoutes } from './routes/health.ts';
import { leagueRoutes } from './routes/leagues.ts';
import { attachSockets } from './sockets/sockets.ts';

const BODY_BYTES = 64 * 1024;
const REQUESTS_A_MINUTE = 600;

const contentSecurityPolicy = {
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:', 'https://cdn.discordapp.com'],
    connectSrc: ["'self'", 'ws:', 'wss:'],
    objectSrc: ["'none'"],
    frameAncestors: ["'none'"],
    upgradeInsecureRequests: null,
  },
};

/** Pages of the client; each is the one built page, which finds its way by the address. */
const CLIENT_PAGES = ['/', '/games/:id'];

/** The web service as an application: routes, sockets and the built page. Not yet listening. */
export const buildApp = async (deps: WebDeps) => {
  const { config, log } = deps;
  const app = fastify({
    loggerInstance: log as FastifyBaseLogger,
    bodyLimit: BODY_BYTES,
    trustProxy: config.publicUrl?.startsWith('https:') ?? false,
    genReqId: () => randomUUID(),
    forceCloseConnections: true,
    logController: new LogController({ disableRequestLogging: true }),
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  const tokens = createTokens(config.key, deps.refreshTokens);
  await app.register(problems);
  await app.register(helmet, {
    contentSecurityPolicy,
    strictTransportSecurity: config.publicUrl?.startsWith('https:') ?? false,
  });
  await app.register(rateLimit, { max: REQUESTS_A_MINUTE, timeWindow: '1 minute' });
  await app.register(cors, { origin: [...config.corsOrigins], credentials: true });
  await app.register(sessions, {
    tokens,
    origins: allowedOrigins(config),
  });
  await app.register(swagger, {
    openapi: {
      info: { title: 'Paper Dynasty', version: '0.1.0', description: 'Baseball with cards and dice.' },
    },
    transform: jsonSchemaTransform,
  });
  await app.register(swaggerUi, { routePrefix: '/docs', staticCSP: true });
  const sockets = attachSockets(app.server, deps, tokens);
  const auth = { deps, tokens, onSignOut: sockets.dropSession };
  await app.register(healthRoutes, { deps });
  await app.register(sessionRoutes, auth);
  await app.register(demoRoutes, auth);
  await app.register(discordRoutes, auth);
  await app.register(gameRoutes, { deps });
  await app.register(leagueRoutes, { deps });
  if (deps.clientDir) {
    await app.register(staticFiles, {
      root: deps.clientDir,
      wildcard: false,
      immutable: true,
      maxAge: '1y',
      index: false,
    });
    for (const page of CLIENT_PAGES) {
      app.get(page, { schema: { hide: true } }, (_request, reply) =>
        reply.header('cache-control', 'no-cache').sendFile('index.html', { maxAge: 0, immutable: false }),
      );
    }
  }
  app.addHook('preClose', async () => sockets.close());
  return app;
};
