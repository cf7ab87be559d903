import { gamesMissed } from '../leagues/injuries.ts';
import type { Call } from '../model/calls.ts';
import { hasFact, isInTheAir, OUTCOME_FACTS, putsBatterOn, type OutcomeWith } from '../model/outcomes.ts';
import { hitBases } from '../model/hit-bases.ts';
import { outBaseIn } from '../model/out-base.ts';
import { callsOf } from '../model/play-calls.ts';
import type { Movement, Play } from '../model/play.ts';
import { isOutfield, type Position } from '../model/positions.ts';
import type { Language } from '../model/languages.ts';
import { SENTENCE_WORDS, type SentenceWords } from './sentence-words.ts';

/** Returns a player's name by their id. */
export type NameOf = (playerId: string) => string;

const isVerb = /* @__PURE__ */ hasFact('told', 'verb');
const isHappening = /* @__PURE__ */ hasFact('told', 'happening');
const isOfRunners = /* @__PURE__ */ hasFact('told', 'runners');
const isError = /* @__PURE__ */ hasFact('told', 'error');

const to = (w: SentenceWords, place: Position | null): string => (place ? ` ${w.to[place]}` : '');

const batterOf = (play: Play): Movement | undefined => play.movements.find((m) => m.from === 0);

const isSafe = (play: Play): boolean => (batterOf(play)?.to ?? null) !== null;

/** The base where the batter was put out on the bases; null = he was not. Only an entry says so where he had no hit. */
const batterOutAt = (play: Play): number | null => {
  const m = batterOf(play);
  if (!m || m.to !== null) return null;
  const reaches = reachesByVerb(play);
  const entered = play.entry?.movements.find((e) => e.from === 0)?.out_at;
  const sourced = play.entry?.source ? outBaseIn(play, m) : null;
  const base = entered ?? sourced ?? (reaches ? Math.max(2, outBaseIn(play, m)) : 1);
  return base > 1 || hitBases(play) > 0 ? base : null;
};

const reachesByVerb = (play: Play): boolean => hitBases(play) > 0 || putsBatterOn(play.result);

/** Whether the batter reached first base, though he may have been put out after it. */
const hasReached = (play: Play): boolean => isSafe(play) || batterOutAt(play) !== null;

/** Where the ball was hit, or who caught it; an outfielder who threw out a man on the ground had it first. */
const placeOf = (play: Play): Position | null => {
  const first = play.putouts[0]?.by[0] ?? null;
  return first && isOutfield(first) ? first : (play.hit_location ?? first);
};

/** What a batter did, and the errors and the call that are told with it. */
interface Told {
  readonly words: string;
  readonly errors: readonly Position[];
  readonly call: Call | null;
}

const tell = (words: string, ...errors: readonly Position[]): Told => ({ words, errors, call: null });

const onError = (w: SentenceWords, play: Play): Told => {
  const [by] = play.errors;
  const where = by ?? play.hit_location;
  return tell(`${w.error} ${where ? w.by[where] : w.errorBy}`, ...(by ? [by] : []));
};

const isByError = (play: Play): boolean => isError(play.result) || batterOf(play)?.reached_on === 'error';

const reaching = (w: SentenceWords, play: Play): Told =>
  isByError(play) ? onError(w, play) : tell(`${w.fieldersChoice}${to(w, placeOf(play))}`);

const sacrifice = (w: SentenceWords, play: Play): Told => {
  const laid = `${w.sacrifice}${to(w, placeOf(play))}`;
  if (!hasReached(play)) return tell(laid);
  const { words, errors } = isByError(play) ? onError(w, play) : tell(w.fieldersChoice);
  return tell(`${laid} ${w.and} ${words}`, ...errors);
};

const multiple = (w: SentenceWords, play: Play): string =>
  play.multiple_play ? ` ${w.into[play.multiple_play]}` : '';

const outVerb = (w: SentenceWords, { result, multiple_play }: Play): string => {
  const { ball } = OUTCOME_FACTS[result];
  if (ball === 'bunt') return multiple_play ? w.bunts : w.buntOut;
  if (!multiple_play) return w.groundOut;
  return ball === 'groundball' && multiple_play === 'double_play' ? w.grounds : w.hitsInto;
};

/** A ball on the ground that put somebody out, or nobody. */
const grounder = (w: SentenceWords, play: Play): Told => {
  if (play.stats.sac) return sacrifice(w, play);
  if (hasReached(play) && (!play.multiple_play || isByError(play))) return reaching(w, play);
  return tell(`${outVerb(w, play)}${multiple(w, play)}${to(w, placeOf(play))}`);
};

const interference = (w: SentenceWords, play: Play): Told => {
  const [by = 'C'] = play.errors;
  if (callsOf(play).includes('obstruction'))
    return { words: `${w.obstruction} ${w.by[by]}`, errors: [by], call: 'obstruction' };
  return tell(by === 'C' ? w.verbs.catcher_interference : `${w.interference} ${w.by[by]}`, by);
};

const isAppealed = (play: Play): boolean => !play.entry && callsOf(play).includes('appeal');

/** A batter whom the umpire calls out: on appeal, or so that the catcher has the putout and nobody played the ball (OBR 9.09(b)). */
const calledOut = (w: SentenceWords, play: Play): Told | null => {
  if (isAppealed(play))
    return { words: `${w.calledOut.appeal ?? ''}${to(w, play.hit_location)}`, errors: [], call: 'appeal' };
  const by = play.putouts.find((p) => p.runner === 0)?.by;
  if (by?.join() !== 'C' || play.result === 'strikeout') return null;
  const call = callsOf(play).find((c) => w.calledOut[c] !== undefined);
  return call ? { words: w.calledOut[call] ?? '', errors: [], call } : null;
};

const batterTold = (w: SentenceWords, play: Play): Told => {
  const bases = hitBases(play);
  if (bases > 0) return tell(`${w.hits[bases]}${to(w, play.hit_location)}`);
  if (play.result === 'catcher_interference') return interference(w, play);
  const called = calledOut(w, play);
  if (called) return called;
  const result = play.result === 'strikeout' && isSafe(play) ? 'strikeout_reached' : play.result;
  if (isError(result) && hasReached(play)) return onError(w, play);
  const caught = isInTheAir(result);
  if (!isVerb(result) || (caught && isSafe(play))) return grounder(w, play);
  const where = caught ? to(w, placeOf(play)) : '';
  return tell(`${w.verbs[result]}${where}${multiple(w, play)}${play.stats.sf ? w.sacrificeFly : ''}`);
};

const reached = (w: SentenceWords, name: string, base: number): string =>
  base === 4 ? w.scores(name) : w.takes(name, w.bases[base] ?? '');

/** How a runner was put out: caught or picked off where he was out at the base of that try, else out at a base. */
const outClause = (w: SentenceWords, play: Play, m: Movement, name: string): string => {
  const at = outBaseIn(play, m);
  const base = w.bases[at] ?? '';
  if (at === m.from + 1 && m.cause === 'caught_stealing') return w.caught(name, base);
  if (at === m.from + 1 && m.cause === 'pick_off_stealing') return w.pickedOffGoing(name, base);
  return at === m.from && m.cause === 'pick_off' ? w.pickedOff(name, base) : w.out(name, base);
};

const runnerClauses = (w: SentenceWords, play: Play, m: Movement, nameOf: NameOf): readonly string[] => {
  if (m.from === 0 || m.to === m.from) return [];
  const name = nameOf(m.player_id);
  const next = m.from + 1;
  const stolen = m.cause === 'stolen_base' ? [w.steals(name, w.bases[next] ?? '')] : [];
  if (m.to === null) return [...stolen, outClause(w, play, m, name)];
  return stolen.length > 0 && m.to <= next ? stolen : [...stolen, reached(w, name, m.to)];
};

/** A batter who went further, or less far, than the verb of his says. */
const batterAfter = (w: SentenceWords, play: Play, batter: string): readonly string[] => {
  const m = batterOf(play);
  if (!m) return [];
  const out = batterOutAt(play);
  if (m.to === null) return out ? [w.out(batter, w.bases[out] ?? '')] : [];
  const bases = hitBases(play);
  const unsaid = play.multiple_play !== null && !reachesByVerb(play) && !isByError(play);
  return bases < 4 && m.to > (unsaid ? 0 : Math.max(bases, 1)) ? [reached(w, batter, m.to)] : [];
};

const withoutOnce = (all: readonly Position[], taken: readonly Position[]): readonly Position[] => {
  const rest = [...taken];
  return all.filter((position) => {
    const at = rest.indexOf(position);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
};

const PITCHES = ['wild_pitch', 'passed_ball', 'balk'] as const;

/** The wild pitch, passed ball or balk on which somebody moved, where the play is called something else. */
const pitchClauses = (w: SentenceWords, play: Play): readonly string[] =>
  PITCHES.filter((pitch) => play.result !== pitch && play.stats[pitch]).map((pitch) => w.pitches[pitch]);

type Happening = OutcomeWith<'told', 'happening'>;

/** What is told first of a play that is not the batter's. */
const happeningOf = (w: SentenceWords, play: Play, result: Happening): Told => {
  const words = w.happenings[result];
  const [by] = play.errors;
  return OUTCOME_FACTS[result].charged === 'fielder' && by ? tell(`${words} ${w.by[by]}`, by) : tell(words);
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const runnersOnly = (w: SentenceWords, runners: readonly string[], after: readonly string[]): string => {
  if (runners.length > 0) return [...runners, ...after].join('; ');
  return capital(after.length > 0 ? after.join('; ') : w.nobodyMoves);
};

/**
 * One sentence, its runners after semicolons and the errors last: "Ruiz doubles to left field; Cole scores." It says who is out and
 * at which base, who is safe and where, what happened, and each error that was made.
 */
export const makeSentence = (play: Play, nameOf: NameOf, language: Language = 'en'): string =>
  [playSentence(play, nameOf, language), ...injuryTold(play, nameOf, language)].join(' ');

/** A pitcher who was hurt on the play. */
const injuryTold = ({ injury }: Play, nameOf: NameOf, language: Language): readonly string[] =>
  injury && injury.result !== 'ok'
    ? [SENTENCE_WORDS[language].hurt(nameOf(injury.player_id), gamesMissed(injury.result))]
    : [];

const playSentence = (play: Play, nameOf: NameOf, language: Language): string => {
  const w = SENTENCE_WORDS[language];
  const batter = nameOf(play.batter_id);
  const runners = play.movements.flatMap((m) => runnerClauses(w, play, m, nameOf));
  const closing = ({ errors, call }: Pick<Told, 'errors' | 'call'>): readonly string[] => [
    ...pitchClauses(w, play),
    ...callsOf(play)
      .filter((c) => c !== call)
      .map((c) => w.calls[c]),
    ...withoutOnce(play.errors, errors).map((by) => `${w.errorMade} ${w.by[by]}`),
  ];
  const { result } = play;
  if (isOfRunners(result)) return `${runnersOnly(w, runners, closing({ errors: [], call: null }))}.`;
  if (isHappening(result)) {
    const told = happeningOf(w, play, result);
    return `${[told.words, ...runners, ...closing(told)].join('; ')}.`;
  }
  const told = batterTold(w, play);
  return `${[`${batter} ${told.words}`, ...runners, ...batterAfter(w, play, batter), ...closing(told)].join('; ')}.`;
};
