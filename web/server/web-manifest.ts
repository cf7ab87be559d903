import type { Language } from '@paper-dynasty/engine/model/languages';
import { PAGE_WORDS } from './page-words.ts';

const FIELD = '#14352a';
const PAPER = '#f5eedb';

const icon = (shape: 'rounded' | 'square', size: number, purpose: 'any' | 'maskable') => ({
  src: `/icons/${shape}-${size}.png`,
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
});

/** Returns what a browser installs the site by, in a language (W3C Web Application Manifest). */
export const webManifest = (language: Language) => ({
  id: '/',
  name: 'Paper Dynasty',
  short_name: 'Paper Dynasty',
  description: PAGE_WORDS[language].site,
  lang: language,
  dir: 'ltr',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  theme_color: FIELD,
  background_color: PAPER,
  categories: ['games', 'sports'],
  icons: [
    icon('rounded', 192, 'any'),
    icon('rounded', 512, 'any'),
    icon('square', 192, 'maskable'),
    icon('square', 512, 'maskable'),
    { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
  ],
});
