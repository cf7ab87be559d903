import { randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import fastify, { LogController, type FastifyBaseLogger } from 'fastify';
import { jsonSchemaTransform, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { framedByDiscord, opensActivity } from './activity.ts';
import { allowedOrigins, sessions } from './auth/session.ts';
import { cleanAway } from './auth/clean-away.ts';
import { contract } from './contract.ts';
import { createCookies } from './auth/cookies.ts';
import { createTokens } from './auth/tokens.ts';
import { pageMaker } from './built-page.ts';
import { trusting } from './addresses.ts';
import type { WebDeps } from './deps.ts';
import { createMetrics } from './metrics.ts';
import { operatorsOnly } from './operator.ts';
import { createPictureHosts, type PictureHosts } from './picture-hosts.ts';
import { privateAnswers } from './private-answers.ts';
import { problems } from './http-problems.ts';
import { activityRoutes } from './routes/activity.ts';
import { demoRoutes, discordRoutes, sessionRoutes } from './routes/auth.ts';
import { comingBackRoutes } from './routes/coming-back.ts';
import { gameRoutes } from './routes/games.ts';
import { healthRoutes } from './routes/health.ts';
import { installingRoutes } from './routes/installing.ts';
import { pageRoutes } from './routes/pages.ts';
import { personalRoutes } from './routes/personal.ts';
import { pushRoutes } from './routes/push.ts';
import { recordFileRoutes } from './routes/record-files.ts';
import { recordRoutes } from './routes/league-records.ts';
import { leagueRoutes } from './routes/leagues.ts';
import { fairPlayRoutes } from './routes/fair-play.ts';
import { leagueOfficeRoutes } from './routes/office-league.ts';
import { officeSeasonRoutes } from './routes/office-season.ts';
import { officeRoutes } from './routes/office.ts';
import { scheduleRoutes } from './routes/schedule.ts';
import { socketDocsRoutes } from './routes/socket-docs.ts';
import { submissionRoutes } from './routes/submissions.ts';
import { securityLog } from './security-log.ts';
import { attachSockets } from './sockets/sockets.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Ends the measurement of the request with its result. */
    timed?: (result: string) => void;
  }
}

const BODY_BYTES = 64 * 1024;
const REQUESTS_A_MINUTE = 600;
/** How long a request may take to arrive whole. */
const SLOWEST_REQUEST_MS = 10_000;

/** Pictures come from here, from Discord (people), and from the hosts that the leagues name. */
const contentSecurityPolicy = (pictures: PictureHosts) => ({
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:', () => pictures.sources()],
    connectSrc: ["'self'", 'ws:', 'wss:'],
    objectSrc: ["'none'"],
    frameAncestors: ["'none'"],
    upgradeInsecureRequests: null,
  },
});

/** The built files of the page, which the browser keeps: they count toward no limit. */
const ASSETS = '/assets/';

/** The web service as an application: routes, sockets and the built page. Not yet listening. */
export const buildApp = async (deps: WebDeps) => {
  const { config, log } = deps;
  const app = fastify({
    loggerInstance: log as FastifyBaseLogger,
    bodyLimit: BODY_BYTES,
    trustProxy: trusting(config.trustProxy),
    requestTimeout: SLOWEST_REQUEST_MS,
    http: { headersTimeout: SLOWEST_REQUEST_MS, connectionsCheckingInterval: 1000 },
    genReqId: () => randomUUID(),
    forceCloseConnections: true,
    logController: new LogController({ disableRequestLogging: true }),
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  await app.register(contract, { checkAnswers: deps.checkAnswers ?? false });
  const tokens = createTokens(config.key, deps.refreshTokens, config.formerKeys);
  const cookies = createCookies(config);
  const makePage = deps.clientDir ? pageMaker(deps.clientDir, config) : null;
  await app.register(problems, { makePage });
  const pictures = createPictureHosts(deps.services.office, deps.services.clock, log);
  app.addHook('onRequest', () => pictures.refresh());
  await app.register(helmet, {
    contentSecurityPolicy: contentSecurityPolicy(pictures),
    strictTransportSecurity: config.publicUrl?.startsWith('https:') ?? false,
  });
  app.addHook('onRequest', async (request, reply) => {
    if (!opensActivity(config, request)) return;
    void reply.removeHeader('x-frame-options');
    const policy = String(reply.getHeader('content-security-policy') ?? '');
    void reply.header('content-security-policy', framedByDiscord(policy));
  });
  await app.register(compress, { encodings: ['br', 'gzip'], globalDecompression: false });
  await app.register(rateLimit, {
    max: REQUESTS_A_MINUTE,
    timeWindow: '1 minute',
    allowList: (request) => request.url.startsWith(ASSETS),
  });
  await app.register(cors, { origin: [...config.corsOrigins], credentials: true });
  await app.register(privateAnswers);
  app.addHook('onRequest', operatorsOnly(config.operatorKey));
  await app.register(sessions, {
    tokens,
    cookies,
    origins: allowedOrigins(config),
  });
  await app.register(swagger, {
    openapi: {
      info: { title: 'Paper Dynasty', version: '0.2.0', description: 'Baseball with cards and dice.' },
    },
    transform: jsonSchemaTransform,
  });
  await app.register(swaggerUi, { routePrefix: '/docs', staticCSP: true });
  await app.register(securityLog);
  const metrics = createMetrics({ sockets: () => sockets.size(), games: () => deps.services.live.size() });
  const sockets = attachSockets(app.server, deps, { tokens, cookies }, metrics);
  const auth = { deps, tokens, cookies, sessions: sockets.sessions };
  app.addHook('onRequest', async (request) => {
    const route = request.routeOptions.url;
    if (route?.startsWith('/api/')) request.timed = metrics.time(`${request.method} ${route}`, 'http');
  });
  app.addHook('onResponse', async (request, reply) => request.timed?.(String(reply.statusCode)));
  await app.register(cleanAway, { store: deps.refreshTokens });
  await app.register(healthRoutes, { deps, metrics, sockets });
  await app.register(sessionRoutes, auth);
  await app.register(personalRoutes, auth);
  await app.register(pushRoutes, { deps });
  await app.register(demoRoutes, auth);
  await app.register(discordRoutes, auth);
  await app.register(activityRoutes, auth);
  await app.register(gameRoutes, { deps });
  await app.register(comingBackRoutes, { deps });
  await app.register(leagueRoutes, { deps });
  await app.register(recordRoutes, { deps });
  await app.register(recordFileRoutes, { deps });
  await app.register(scheduleRoutes, { deps });
  await app.register(officeRoutes, { deps });
  await app.register(officeSeasonRoutes, { deps });
  await app.register(leagueOfficeRoutes, { deps });
  await app.register(fairPlayRoutes, { deps });
  await app.register(submissionRoutes, { deps });
  await app.register(socketDocsRoutes);
  if (deps.clientDir && makePage)
    await app.register(pageRoutes, { services: deps.services, clientDir: deps.clientDir, makePage });
  if (deps.clientDir)
    await app.register(installingRoutes, { services: deps.services, clientDir: deps.clientDir });
  app.addHook('preClose', async () => sockets.close());
  return app;
};
