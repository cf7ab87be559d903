import { DiscordSDK } from '@discord/embedded-app-sdk';
import { render } from 'preact';
import { ApiError, ask, noteRenewal } from '../api.ts';
import { BrandMark } from '../components/brand-mark.tsx';
import { language } from '../language.ts';
import { go, path } from '../router.ts';
import { ACTIVITY_WORDS } from './words.ts';
import './activity.css';

const WORDS = ACTIVITY_WORDS[language];

/** Signs in by a code of Discord's client. Throws an Error in words where that comes to nothing. */
const signIn = async ({ commands }: DiscordSDK, client_id: string): Promise<void> => {
  const asked = { client_id, response_type: 'code', state: '', prompt: 'none', scope: ['identify'] } as const;
  const { code } = await commands.authorize({ ...asked, scope: [...asked.scope] }).catch(() => {
    throw new Error(WORDS.denied);
  });
  const { access_token } = await ask('POST /auth/activity', { body: { code } });
  noteRenewal();
  await commands.authenticate({ access_token });
};

const problemOf = (error: unknown): string =>
  error instanceof ApiError || error instanceof Error ? error.message : WORDS.failed;

interface RefusedProps {
  readonly problem: string;
  readonly onChoice: (choice: 'again' | 'watch') => void;
}

const Refused = ({ problem, onChoice }: RefusedProps) => (
  <>
    <p role="alert">{problem}</p>
    <div class="ways">
      <button class="primary" onClick={() => onChoice('again')}>
        {WORDS.again}
      </button>
      <button onClick={() => onChoice('watch')}>{WORDS.watch}</button>
    </div>
  </>
);

const opening = (root: HTMLElement, refused?: RefusedProps): void =>
  render(
    <main class="activity-opening">
      <BrandMark />
      <h1>Paper Dynasty</h1>
      {refused ? <Refused {...refused} /> : <p role="status">{WORDS.opening}</p>}
    </main>,
    root,
  );

/** Signs in, again and again until it has worked or somebody would rather watch. */
const enter = async (sdk: DiscordSDK, clientId: string, root: HTMLElement): Promise<void> => {
  opening(root);
  try {
    await signIn(sdk, clientId);
  } catch (error) {
    const choice = await new Promise<'again' | 'watch'>((onChoice) =>
      opening(root, { problem: problemOf(error), onChoice }),
    );
    if (choice === 'again') await enter(sdk, clientId, root);
  }
};

/** The game of the channel that the Activity is open in is shown at once; without one the front page lists those that there are. */
const showGameOf = async (channel: string | null): Promise<void> => {
  if (channel === null || path.value !== '/') return;
  const { game_id } = await ask('GET /api/activity/game', { query: { channel } }).catch(() => ({
    game_id: null,
  }));
  if (game_id !== null) go(`/games/${game_id}`, 'instead');
};

/** The site's own address outside of Discord. */
const siteOf = (): string =>
  document.querySelector<HTMLMetaElement>('meta[property="og:url"]')?.content ?? location.href;

/** What leads out of the page opens beside Discord, for nothing else may open in its frame. */
const openOutside =
  ({ commands }: DiscordSDK) =>
  (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || event.defaultPrevented || !/^https?:$/.test(link.protocol)) return;
    const isOwn = link.origin === location.origin;
    if (isOwn && !link.target && !link.hasAttribute('data-load')) return;
    event.preventDefault();
    const url = isOwn ? new URL(`${link.pathname}${link.search}`, siteOf()).href : link.href;
    void commands.openExternalLink({ url }).catch(() => undefined);
  };

/** Opens the page inside Discord: meets its client, signs in, and goes to the game of the channel. */
export const openActivity = async (clientId: string, root: HTMLElement): Promise<void> => {
  opening(root);
  const sdk = new DiscordSDK(clientId, { disableConsoleLogOverride: true });
  await sdk.ready();
  document.addEventListener('click', openOutside(sdk));
  void sdk.commands.encourageHardwareAcceleration().catch(() => undefined);
  await enter(sdk, clientId, root);
  await showGameOf(sdk.channelId);
  render(null, root);
};
