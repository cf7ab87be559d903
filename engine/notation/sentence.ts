import type { Outcome } from '../model/outcomes.ts';
import { hitBases } from '../model/hit-bases.ts';
import type { Movement, Play } from '../model/play.ts';
import type { Position } from '../model/positions.ts';
import type { Language } from './languages.ts';
import { SENTENCE_WORDS, type SentenceWords } from './sentence-words.ts';

/** Answers a player's name by his id. */
export type NameOf = (playerId: string) => string;

/** Outcomes after whose verb the place is told. */
const PLACED: readonly Outcome[] = [
  'lineout',
  'bp_lineout',
  'popout',
  'flyout_a',
  'flyout_b',
  'flyout_bq',
  'flyout_c',
  'bp_flyout',
];

const to = (w: SentenceWords, place: Position | null): string => (place ? ` ${w.to[place]}` : '');

const batterOf = (play: Play): Movement | undefined => play.movements.find((m) => m.from === 0);

const groundVerb = (w: SentenceWords, play: Play): string => {
  if (play.multiple_play) return w[play.multiple_play];
  if (play.stats.sac) return w.sacrifice;
  return batterOf(play)?.to === null ? w.groundOut : w.fieldersChoice;
};

const errorVerb = (w: SentenceWords, play: Play): string => {
  const by = play.errors[0] ?? play.hit_location;
  return `${w.error} ${by ? w.by[by] : w.errorBy}`;
};

/** Where the ball was hit, or who caught it. */
const placeOf = (play: Play): Position | null => play.hit_location ?? play.putouts[0]?.by[0] ?? null;

const batterClause = (w: SentenceWords, play: Play, batter: string): string => {
  const bases = hitBases(play);
  if (bases > 0) return `${batter} ${w.hits[bases]}${to(w, play.hit_location)}`;
  if (play.result.startsWith('error_')) return `${batter} ${errorVerb(w, play)}`;
  const own = w.verbs[play.result];
  const where = own === undefined || PLACED.includes(play.result) ? to(w, placeOf(play)) : '';
  const double = own !== undefined && play.multiple_play === 'double_play' ? ` ${w.intoDouble}` : '';
  const sacrifice = play.stats.sf ? w.sacrificeFly : '';
  return `${batter} ${own ?? groundVerb(w, play)}${where}${double}${sacrifice}`;
};

const stealClause = (w: SentenceWords, m: Movement, name: string): string | null => {
  if (m.cause === 'stolen_base' && m.to !== null) return w.steals(name, w.bases[m.to] ?? '');
  if (m.to !== null) return null;
  if (m.cause === 'caught_stealing') return w.caught(name, w.bases[m.from + 1] ?? '');
  if (m.cause === 'pick_off') return w.pickedOff(name, w.bases[m.from] ?? '');
  return m.cause === 'pick_off_stealing' ? w.pickedOffGoing(name, w.bases[m.from + 1] ?? '') : null;
};

const reached = (w: SentenceWords, name: string, base: number): string =>
  base === 4 ? w.scores(name) : w.takes(name, w.bases[base] ?? '');

const runnerClause = (w: SentenceWords, m: Movement, nameOf: NameOf): string | null => {
  if (m.from === 0 || m.to === m.from) return null;
  const name = nameOf(m.player_id);
  return stealClause(w, m, name) ?? (m.to === null ? w.out(name) : reached(w, name, m.to));
};

/** A batter who went further, or less far, than his hit or his reaching says. */
const batterAfter = (w: SentenceWords, play: Play, batter: string): string | null => {
  const m = batterOf(play);
  const bases = hitBases(play);
  if (!m) return null;
  if (m.to === null) return bases > 0 ? w.outOnBases(batter) : null;
  return bases < 4 && m.to > Math.max(bases, 1) ? reached(w, batter, m.to) : null;
};

const RUNNERS_ONLY: readonly Outcome[] = ['stolen_base', 'caught_stealing', 'pick_off'];

/** One sentence, its runners after semicolons: "Ruiz doubles to left field; Cole scores." */
export const makeSentence = (play: Play, nameOf: NameOf, language: Language = 'en'): string => {
  const w = SENTENCE_WORDS[language];
  const batter = nameOf(play.batter_id);
  const runners = play.movements.map((m) => runnerClause(w, m, nameOf)).filter((c) => c !== null);
  if (RUNNERS_ONLY.includes(play.result)) return `${runners.join('; ')}.`;
  const happening = w.happenings[play.result];
  const first = happening ?? batterClause(w, play, batter);
  const after = happening ? null : batterAfter(w, play, batter);
  return `${[first, ...runners, ...(after ? [after] : [])].join('; ')}.`;
};
