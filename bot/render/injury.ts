import type { ToldInjury } from '@paper-dynasty/engine/leagues/told-by-server';
import type { ListedInjury } from '@paper-dynasty/engine/service/fitness';
import { words } from '../words/index.ts';
import type { Abbreviations } from './schedule.ts';
import { plainWords } from './words.ts';

/** A man on the list of the injured in a line: what he misses, when he returns, and where he was hurt. */
export const injuryText = (
  { name, team_id, games, left, returns, at, note }: ListedInjury,
  teams: Abbreviations,
): string => {
  const w = words().INJURY_WORDS;
  const team = team_id === null ? '' : ` (${teams.get(team_id) ?? team_id})`;
  const known = [
    w.misses(left, games),
    returns === null ? w.noReturn : w.returns(w.place(returns)),
    ...(at.week === null ? [] : [w.since(w.place(at))]),
    ...(note === null ? [] : [plainWords(note)]),
  ];
  return `${plainWords(name)}${team}: ${known.join(' · ')}`;
};

/** A man whom the league's own server lists as hurt, in a line. */
export const toldInjuryText = ({ name, team, games, returns }: ToldInjury): string => {
  const w = words().INJURY_WORDS;
  const place = w.place(returns);
  const known = [...(games === null ? [] : [w.outFor(games)]), ...(place === '' ? [] : [w.returns(place)])];
  const who = `${plainWords(name)}${team === null ? '' : ` (${plainWords(team)})`}`;
  return known.length === 0 ? who : `${who}: ${known.join(' · ')}`;
};
