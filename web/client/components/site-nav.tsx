import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { LANGUAGE_NAMES, LANGUAGES } from '@paper-dynasty/engine/model/languages';
import { api } from '../api.ts';
import { chooseLanguage, language } from '../language.ts';
import { path } from '../router.ts';
import { SITE_WORDS } from '../strings.ts';

const leagues = signal<readonly { readonly id: string; readonly name: string }[]>([]);

const usePages = () => {
  useEffect(() => {
    if (leagues.value.length > 0) return;
    void api.leagues().then(
      (found) => (leagues.value = found),
      () => undefined,
    );
  }, []);
  return leagues.value.map(({ id, name }) => [`/leagues/${id}`, name] as const);
};

const PageLink = ({ to, children }: { to: string; children: string }) => (
  <a href={to} {...(path.value === to ? { 'aria-current': 'page' } : {})}>
    {children}
  </a>
);

/** The ways to the games and to each league. */
export const PageLinks = () => (
  <nav class="site-links" aria-label={SITE_WORDS.menu}>
    <PageLink to="/">{SITE_WORDS.games}</PageLink>
    {usePages().map(([to, name]) => (
      <PageLink key={to} to={to}>
        {name}
      </PageLink>
    ))}
  </nav>
);

/** The choice of the language, each by its own name. */
export const LanguageSwitch = () => (
  <div class="languages" role="group" aria-label={SITE_WORDS.language}>
    {LANGUAGES.map((l) => (
      <button
        key={l}
        type="button"
        lang={l}
        title={LANGUAGE_NAMES[l]}
        aria-pressed={l === language}
        onClick={() => l !== language && chooseLanguage(l)}
      >
        {l.toUpperCase()}
      </button>
    ))}
  </div>
);

/** The site's foot: every page, the language, and for a game its dice. */
export const SiteNav = ({ gameId }: { gameId?: string }) => (
  <div class="site-nav">
    <nav aria-label={SITE_WORDS.more}>
      <PageLink to="/">{SITE_WORDS.games}</PageLink>
      {gameId && <PageLink to={`/games/${gameId}/dice`}>{SITE_WORDS.checkDice}</PageLink>}
      {usePages().map(([to, name]) => (
        <PageLink key={to} to={to}>
          {name}
        </PageLink>
      ))}
      <a href="/docs" data-load>
        {SITE_WORDS.developers}
      </a>
    </nav>
    <LanguageSwitch />
  </div>
);
