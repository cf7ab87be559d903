import { unknown } from './errors.ts';
import type { Route } from './rest.ts';
import { applicationRoutes } from './routes-application.ts';
import { channelRoutes } from './routes-channels.ts';
import { oauthRoutes } from './routes-oauth.ts';
import { interactionRoutes } from './routes-interactions.ts';

const fileRoute: Route = {
  method: 'GET',
  path: '/attachments/:channelId/:fileId/:name',
  auth: 'none',
  root: true,
  handle: (core, { params }) => {
    const file = core.world.files.get(params.fileId ?? '');
    if (!file) throw unknown('File', 0);
    return { status: 200, bytes: file.data, headers: { 'content-type': file.contentType } };
  },
};

/** The routes table, first match first. */
export const ROUTES: readonly Route[] = [
  ...oauthRoutes,
  ...applicationRoutes,
  ...channelRoutes,
  ...interactionRoutes,
  fileRoute,
];
