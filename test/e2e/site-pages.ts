import type { Services } from '@paper-dynasty/engine/service/services';
import { ANN, playOne, practiceGame } from '../db/games.ts';
import { finishedGame } from './site-support.ts';

/** Every page of the site, by what it shows. */
export const PAGES = [
  'home',
  'league',
  'results of a league',
  'leaders of a league',
  'team',
  'player with a printed card',
  'player with a digital card',
  'dice of a finished game',
  'dice of a running game',
  'game that is over',
  'game under way',
] as const;
/** A page of the site. */
export type PageName = (typeof PAGES)[number];

/** Plays one game to its end and another for some plays, and answers the address of every page. */
export const makePages = async (services: Services): Promise<Readonly<Record<PageName, string>>> => {
  const over = await finishedGame(services);
  const live = await practiceGame(services);
  for (let i = 0; i < 12; i += 1) await playOne(services, ANN, live);
  const [printed] = await services.leagues.roster('sba', 'sba-herons');
  const digital = await services.leagues.roster('pd', 'pd-foxes');
  return {
    home: '/',
    league: '/leagues/pd',
    'results of a league': '/leagues/pd/results',
    'leaders of a league': '/leagues/pd/leaders',
    team: '/leagues/pd/teams/pd-foxes',
    'player with a printed card': `/leagues/sba/players/${printed?.id ?? ''}`,
    'player with a digital card': `/leagues/pd/players/${digital.find((p) => p.pitching)?.id ?? ''}`,
    'dice of a finished game': `/games/${over}/dice`,
    'dice of a running game': `/games/${live}/dice`,
    'game that is over': `/games/${over}`,
    'game under way': `/games/${live}`,
  };
};
