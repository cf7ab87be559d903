import type { Cause } from '../../model/scorer-entry.ts';
import type { BasicPlay, EventBase, EventText, RunningEvent } from './ast.ts';
import { creditsOf, lastFielder, readCredit, runnerOf, type Runner } from './credits.ts';
import { EMPTY_DRAFT, fate, rulingOf, withCredit, withFate, type Draft } from './draft.ts';
import { fielderOf, readModifiers } from './modifiers.ts';

type Of<K extends BasicPlay['kind']> = Extract<BasicPlay, { kind: K }>;
type OnBase = Extract<RunningEvent, { base: EventBase }>;

const HIT_BASES = { S: 1, D: 2, DGR: 2, T: 3, H: 4, HR: 4 } as const;

/** The number of a base; 4 is home. */
export const baseNumber = (base: EventBase): 1 | 2 | 3 | 4 =>
  base === 'H' ? 4 : (Number(base) as 1 | 2 | 3);

/** The base before one that is stolen, where the runner comes from. */
const baseBefore = (base: EventBase): Runner => (baseNumber(base) - 1) as Runner;

const CAUSES: Readonly<Record<RunningEvent['code'], Cause>> = {
  SB: 'stolen_base',
  POSB: 'stolen_base',
  CS: 'caught_stealing',
  POCS: 'pick_off_stealing',
  PO: 'pick_off',
  WP: 'wild_pitch',
  PB: 'passed_ball',
  BK: 'balk',
  DI: 'defensive_indifference',
  E: 'error',
  OA: 'other',
  OBA: 'other',
};

/** The cause of an advance that a running play brings about. */
export const causeOf = (event: RunningEvent): Cause => CAUSES[event.code];

const withCharge = (draft: Draft, fielder: string): Draft => {
  const position = fielderOf(fielder);
  return position === null ? draft : { ...draft, errors: [...draft.errors, position] };
};

const hit = (play: Of<'hit'>): Draft => {
  const to = HIT_BASES[play.code];
  return withFate(EMPTY_DRAFT, 0, { ...fate(to, 'batted'), rbi: to === 4 });
};

const reachesFirst = (cause: Cause): Draft => withFate(EMPTY_DRAFT, 0, fate(1, cause));

/** Whether the batter was caught first, so that the others are out at the bases that they had left. */
const isCaughtFirst = (play: Of<'fielded'>, { modifiers }: EventText): boolean =>
  play.parts[0]?.runner === 'B' && !readModifiers(modifiers).ground_double_play;

const fielded = (play: Of<'fielded'>, event: EventText): Draft => {
  let draft = reachesFirst('batted');
  const doubledOff = isCaughtFirst(play, event);
  let before: string | null = null;
  for (const { chain, runner } of play.parts) {
    const man = runner === null ? 0 : runnerOf(runner);
    const credit = readCredit(chain, before);
    const next = (man + 1) as 1 | 2 | 3 | 4;
    const out_at = doubledOff && man > 0 ? (man as 1 | 2 | 3) : next;
    const ended = credit.safe ? fate(next, 'error') : { ...fate(null, 'batted'), out_at };
    draft = withFate(withCredit(draft, man, credit), man, ended);
    before = lastFielder(chain);
  }
  return draft;
};

const stolen = (draft: Draft, event: OnBase): Draft => {
  const to = fate(baseNumber(event.base), 'stolen_base');
  return withFate(draft, baseBefore(event.base), { ...to, ruling: rulingOf(event.details) });
};

const thrownAt = (draft: Draft, event: OnBase): Draft => {
  const pickOff = event.code === 'PO';
  const runner = pickOff ? (baseNumber(event.base) as Runner) : baseBefore(event.base);
  const credits = creditsOf(event.details);
  const safe = credits.some((c) => c.safe) && credits.every((c) => c.safe);
  const cause = pickOff && safe ? 'error' : causeOf(event);
  const base = baseNumber(event.base);
  const ended = safe ? fate(base, cause) : { ...fate(null, cause), out_at: base };
  const credited = credits.reduce((d, credit) => withCredit(d, runner, credit), draft);
  return withFate(credited, runner, { ...ended, ruling: rulingOf(event.details) });
};

const running = (draft: Draft, event: RunningEvent): Draft => {
  if (event.code === 'E') return withCharge(draft, event.fielder);
  if (!('base' in event)) return draft;
  return event.code === 'SB' || event.code === 'POSB' ? stolen(draft, event) : thrownAt(draft, event);
};

const plus = (draft: Draft, events: readonly RunningEvent[]): Draft => events.reduce(running, draft);

/** A strikeout is the catcher's putout unless fielders are written, or an advance says otherwise of the batter. */
const strikeout = (play: Of<'strikeout'>, { advances }: EventText): Draft => {
  if (play.chain === null && advances.some((a) => a.from === 'B')) {
    const out = advances.some((a) => a.from === 'B' && a.out && creditsOf(a.details).length === 0);
    return out ? withCredit(EMPTY_DRAFT, 0, readCredit({ fielders: '2', error: null })) : EMPTY_DRAFT;
  }
  const credit = readCredit(play.chain ?? { fielders: '2', error: null });
  const ended = credit.safe ? fate(1, 'error') : fate(null, 'batted');
  return withFate(withCredit(EMPTY_DRAFT, 0, credit), 0, ended);
};

/** `C/E1` names a pitcher who interfered, `C/4E1` also the assist; else it is the catcher. */
const interference = ({ modifiers }: EventText): Draft => {
  const [, fielders = '', error = '2'] = modifiers.map((m) => /^(\d*)E(\d)$/.exec(m)).find(Boolean) ?? [];
  return withCredit(reachesFirst('interference'), 0, readCredit({ fielders, error }));
};

/** What the basic play alone says, before the advances. */
export const draftOf = (event: EventText): Draft => {
  const { play } = event;
  switch (play.kind) {
    case 'hit':
      return hit(play);
    case 'fielded':
      return fielded(play, event);
    case 'strikeout':
      return plus(strikeout(play, event), play.plus);
    case 'walk':
      return plus(reachesFirst('batted'), play.plus);
    case 'hit_by_pitch':
    case 'fielders_choice':
      return reachesFirst('batted');
    case 'interference':
      return interference(event);
    case 'error':
      return withCharge(reachesFirst('error'), play.fielder);
    case 'foul_error':
      return withCharge(EMPTY_DRAFT, play.fielder);
    case 'running':
      return play.events.reduce(running, EMPTY_DRAFT);
    case 'no_play':
      return EMPTY_DRAFT;
  }
};
