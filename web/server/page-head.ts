import type { GameState } from '@paper-dynasty/engine/model/state';
import type { Language } from '@paper-dynasty/engine/model/languages';
import type { Services } from '@paper-dynasty/engine/service/services';
import { SCOREBUG } from '@paper-dynasty/engine/wire/scorebug-svg';
import { watch } from './access.ts';
import type { PageHead } from './built-page.ts';
import { PAGE_WORDS } from './page-words.ts';

/** Finds what a page says of itself, by the id in its address, and the part of it that the address names; null where there is nothing to say. */
export type FindHead = (
  services: Services,
  id: string,
  language: Language,
  part?: string,
) => Promise<PageHead | null>;

const SITE = 'Paper Dynasty';

/** What the site says of itself, and every page that says nothing else. */
export const siteHead = (language: Language): PageHead => ({
  title: SITE,
  description: PAGE_WORDS[language].site,
  picture: null,
});

const titled = (title: string, description: string, picture: PageHead['picture'] = null): PageHead => ({
  title: `${title} · ${SITE}`,
  description,
  picture,
});

/** A game that anybody may watch: what a link tells is told to everybody who sees the link. */
const publicGame = async (services: Services, id: string): Promise<GameState | null> =>
  (await watch(services, id, null))?.state ?? null;

const when = ({ status, situation }: GameState, language: Language): string => {
  const words = PAGE_WORDS[language];
  return status === 'active' ? words.inning(situation.half, situation.inning) : words.status[status];
};

const teamsOf = ({ setup }: GameState, language: Language): string =>
  PAGE_WORDS[language].at(setup.away.team.name, setup.home.team.name);

const BEGUN: readonly GameState['status'][] = ['active', 'paused', 'completed', 'abandoned'];

/** A game's score and where it is, with the scorebug: the address changes with the game, for pictures of links are kept long. */
export const gameHead: FindHead = async (services, id, language) => {
  const state = await publicGame(services, id);
  if (!state) return null;
  const { away, home, league } = state.setup;
  const { score } = state.situation;
  const description = `${teamsOf(state, language)} · ${league.name} · ${when(state, language)}`;
  if (!BEGUN.includes(state.status)) return titled(teamsOf(state, language), description);
  const title = `${away.team.abbreviation} ${score.away}, ${home.team.abbreviation} ${score.home} · ${when(state, language)}`;
  return titled(title, description, {
    ...SCOREBUG,
    url: `/games/${encodeURIComponent(id)}/scorebug.png?seq=${state.seq}`,
    alt: `${away.team.name} ${score.away}, ${home.team.name} ${score.home} · ${when(state, language)}`,
  });
};

/** The dice of a game. */
export const diceHead: FindHead = async (services, id, language) => {
  const state = await publicGame(services, id);
  if (!state) return null;
  const teams = teamsOf(state, language);
  return titled(PAGE_WORDS[language].dice(teams), `${teams} · ${state.setup.league.name}`);
};

/** A league. */
export const leagueHead: FindHead = async ({ leagues }, id, language) => {
  const league = (await leagues.leagues()).find((l) => l.id === id);
  return league ? titled(league.name, PAGE_WORDS[language].league(league.name)) : null;
};

/** A team of a league. */
export const teamHead: FindHead = async ({ leagues }, id, language, part) => {
  const league = (await leagues.leagues()).find((l) => l.id === id);
  const found = (await leagues.teams(id)).find(({ team }) => team.id === part);
  if (!league || !found) return null;
  return titled(found.team.name, PAGE_WORDS[language].team(found.team.name, league.name));
};

/** A player of a league. */
export const playerHead: FindHead = async ({ leagues }, id, language, part) => {
  const league = (await leagues.leagues()).find((l) => l.id === id);
  const found = await leagues.player(id, part ?? '');
  if (!league || !found) return null;
  return titled(found.player.name, PAGE_WORDS[language].team(found.player.name, league.name));
};
