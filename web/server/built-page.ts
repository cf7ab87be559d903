import { escapeMarkup } from '@paper-dynasty/engine/wire/escape-markup';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import cookie from '@fastify/cookie';
import { preferredLanguage, type Language } from '@paper-dynasty/engine/model/languages';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { activityOf, opensActivity } from './activity.ts';
import type { WebConfig } from './deps.ts';

/** A part of Vite's manifest: a built file, with what it needs before it runs. */
const chunkSchema = z.object({
  file: z.string(),
  imports: z.array(z.string()).default([]),
  css: z.array(z.string()).default([]),
});
const manifestSchema = z.record(z.string(), chunkSchema);
type Manifest = z.infer<typeof manifestSchema>;

/** A picture that goes with a link to a page. Its address is relative to the site. */
export interface PagePicture {
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** What a page says of itself to those who embed a link to it. */
export interface PageHead {
  readonly title: string;
  readonly description: string;
  readonly picture: PagePicture | null;
}

/** What a page consists of. */
export interface PageParts {
  /** The module of the client that shows it; null where there is no such page. */
  readonly module: string | null;
  readonly head: PageHead;
  /** The addresses of the API that the client asks first, beside who is signed in. */
  readonly asks: readonly string[];
}

/** Which page is wanted, and for whom. `origin` is the site's own address, without a slash at its end. */
interface WantedPage extends PageParts {
  readonly language: Language;
  readonly origin: string;
  readonly path: string;
  /** The application whose Activity opens; null = none, a browser asks. */
  readonly activity: string | null;
}

/** Where the page finds what is the site's: Discord's proxy passes it on from a path of its own. */
const baseOf = (activity: string | null): string => (activity === null ? '' : '/.proxy');

/** What every page asks first: who is signed in. */
const ALWAYS_ASKED = ['/api/me'];

const ENTRY = 'index.html';

/** The built files that modules need, themselves among them, each once. */
const filesOf = (manifest: Manifest, modules: readonly string[]): readonly string[] => {
  const seen = new Set<string>();
  const files = new Set<string>();
  const visit = (name: string): void => {
    const chunk = manifest[name];
    if (!chunk || seen.has(name)) return;
    seen.add(name);
    for (const file of [chunk.file, ...chunk.css]) files.add(file);
    chunk.imports.forEach(visit);
  };
  modules.forEach(visit);
  return [...files];
};

const linkTo =
  (base: string) =>
  (file: string): string =>
    file.endsWith('.css')
      ? `<link rel="stylesheet" crossorigin href="${base}/${file}">`
      : `<link rel="modulepreload" crossorigin href="${base}/${file}">`;

/** A question whose answer waits for the client: the same request that `fetch` makes by itself, so that it is made once. */
const linkToAnswer = (address: string): string =>
  `<link rel="preload" as="fetch" crossorigin href="${escapeMarkup(address)}">`;

/** Everything that the page needs, asked for at once rather than one after the other as it is found. */
const preloads = (
  html: string,
  manifest: Manifest,
  { module, language, asks, activity }: WantedPage,
): string =>
  [
    ...filesOf(manifest, [ENTRY, 'app.tsx', ...(module ? [module] : []), `strings/${language}/index.ts`])
      .filter((file) => !html.includes(`"/${file}"`))
      .map(linkTo(baseOf(activity))),
    // Inside Discord one is signed in only after the page has opened.
    ...(activity === null ? [...ALWAYS_ASKED, ...asks].map(linkToAnswer) : []),
  ].join('\n    ');

const meta = (kind: 'name' | 'property', key: string, content: string): string =>
  `<meta ${kind}="${key}" content="${escapeMarkup(content)}">`;

const pictureTags = (origin: string, { url, width, height, alt }: PagePicture): readonly string[] => [
  meta('property', 'og:image', `${origin}${url}`),
  meta('property', 'og:image:type', 'image/png'),
  meta('property', 'og:image:width', String(width)),
  meta('property', 'og:image:height', String(height)),
  meta('property', 'og:image:alt', alt),
  meta('name', 'twitter:image', `${origin}${url}`),
  meta('name', 'twitter:image:alt', alt),
];

/** What is shown of the page where somebody pastes its link (ogp.me, and Twitter's cards). */
const headTags = ({ origin, path: address, head, language }: WantedPage): string =>
  [
    `<title>${escapeMarkup(head.title)}</title>`,
    meta('name', 'description', head.description),
    meta('property', 'og:site_name', 'Paper Dynasty'),
    meta('property', 'og:type', 'website'),
    meta('property', 'og:locale', language === 'es' ? 'es_ES' : 'en_US'),
    meta('property', 'og:url', `${origin}${address}`),
    meta('property', 'og:title', head.title),
    meta('property', 'og:description', head.description),
    meta('name', 'twitter:card', head.picture ? 'summary_large_image' : 'summary'),
    meta('name', 'twitter:title', head.title),
    meta('name', 'twitter:description', head.description),
    ...(head.picture ? pictureTags(origin, head.picture) : []),
  ].join('\n    ');

/** The language that was chosen on the page, else the browser's. */
export const languageOf = ({ headers }: Pick<IncomingMessage, 'headers'>): Language => {
  const cookies = cookie.parse(headers.cookie ?? '');
  const tags = (headers['accept-language'] ?? '').split(',').map((tag) => tag.trim());
  return preferredLanguage([cookies['language'] ?? '', ...tags]);
};

/** Makes the page for a request. */
export type MakePage = (request: FastifyRequest, parts: PageParts) => Promise<string>;

/** How pages are made of the built client in a folder. */
export const pageMaker =
  (clientDir: string, config: Pick<WebConfig, 'publicUrl' | 'discord'>): MakePage =>
  (request, parts) =>
    builtPage(clientDir, {
      ...parts,
      language: languageOf(request),
      origin: config.publicUrl?.replace(/\/$/, '') ?? `${request.protocol}://${request.host}`,
      path: request.url.split('?')[0] ?? '/',
      activity: opensActivity(config, request) ? activityOf(config) : null,
    });

/** The files are read anew each time, for the client may have been built again meanwhile. */
const builtPage = async (clientDir: string, wanted: WantedPage): Promise<string> => {
  const [html, manifest] = await Promise.all([
    readFile(path.join(clientDir, ENTRY), 'utf8'),
    readFile(path.join(clientDir, '.vite', 'manifest.json'), 'utf8'),
  ]);
  const { activity } = wanted;
  return html
    .replaceAll(/(src|href)="\//g, `$1="${baseOf(activity)}/`)
    .replace(
      '<html lang="en">',
      `<html lang="${wanted.language}"${activity === null ? '' : ` data-activity="${activity}"`}>`,
    )
    .replace(/<title>.*<\/title>/, () => headTags(wanted))
    .replace(
      '</head>',
      () => `  ${preloads(html, manifestSchema.parse(JSON.parse(manifest)), wanted)}\n  </head>`,
    );
};
