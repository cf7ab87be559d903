import { ofSide, otherSide, type Side } from '../model/sides.ts';
import type { Play } from '../model/play.ts';
import type { GameState } from '../model/state.ts';
import { tellPlay } from '../notation/tell-play.ts';
import { actingAs, isPlayAct } from '../rules/acting.ts';
import { turns } from '../rules/turn.ts';
import {
  FAIR_PLAY_PATTERNS,
  type FairPlayAct,
  type FairPlayEntry,
  type FairPlayPattern,
} from './fair-play.ts';
import type { FeedBatch, Step, StoredEvent } from './ports.ts';

/** An entry with what its patterns are looked for in. */
interface Looked {
  readonly event: StoredEvent;
  readonly before: GameState;
  readonly after: GameState;
  readonly side: Side | null;
  readonly act: FairPlayAct;
  /** The play that it is about, as it stood before, or as it was written. */
  readonly about: Play | null;
  /** The event before it. */
  readonly last: StoredEvent;
  /** The event after it; undefined at the end. */
  readonly next: StoredEvent | undefined;
  /** What was done in the game before it. */
  readonly earlier: readonly FairPlayEntry[];
}

const OFTEN = 3;
/** How long a game waits before that is long, in milliseconds. */
const LONG = 24 * 3_600_000;
const ASKED: readonly FairPlayAct[] = ['undo_asked', 'correction_asked', 'abandon_asked'];

/** What in a ranked game only an admin does without the other manager's yes, but for a game that nobody has accepted. */
const DONE: readonly FairPlayAct[] = ['undone', 'corrected', 'abandoned'];

const battingSide = ({ before }: Play): Side => (before.half === 'top' ? 'away' : 'home');

/** The plays that would be taken back or changed: of an undo the play and all after it. */
const playsAbout = ({ act, about, before }: Looked): readonly Play[] => {
  if (!about) return [];
  return act === 'undo_asked' ? before.plays.slice(about.number - 1) : [about];
};

/** Whether a play went against a side: an out without a run against the side at bat; a run, or a batter on base, against the side in the field. */
const isAgainst = (play: Play, side: Side): boolean => {
  const bats = battingSide(play) === side;
  const hurtsBatting = play.outs > 0 && play.runs === 0;
  const hurtsField = play.runs > 0 || play.outs === 0;
  return bats ? hurtsBatting : hurtsField;
};

const leadOf = ({ situation }: GameState, side: Side): number =>
  ofSide(situation.score, side) - ofSide(situation.score, otherSide(side));

const scoreOf = ({ situation }: GameState): string => `${situation.score.away}-${situation.score.home}`;

type InOneGame = Exclude<FairPlayPattern, 'started_again' | 'bad_start_remade'>;
const IN_ONE_GAME = FAIR_PLAY_PATTERNS.filter(
  (name): name is InOneGame => name !== 'started_again' && name !== 'bad_start_remade',
);

/** Every pattern within one game, with the test for it. */
const PATTERNS: Readonly<Record<InOneGame, (looked: Looked) => boolean>> = {
  /** A play is asked to be taken back or changed by the side that it went against. */
  after_own_bad_play: (looked) => {
    const { act, side } = looked;
    if (side === null || (act !== 'undo_asked' && act !== 'correction_asked')) return false;
    return playsAbout(looked).some((play) => isAgainst(play, side));
  },
  /** It is asked while dice lie on the table that count for nothing if it is granted. */
  dice_on_table: ({ act, before }) => ASKED.includes(act) && before.roll !== null,
  /** A side that is behind asks to abandon the game, or the game is abandoned for it. */
  while_behind: ({ act, side, before }) =>
    (act === 'abandon_asked' || act === 'abandoned') && side !== null && leadOf(before, side) < 0,
  /** A correction makes the score better for the side that asked for it. */
  better_for_asker: ({ act, side, before, after }) =>
    act === 'corrected' && side !== null && leadOf(after, side) > leadOf(before, side),
  /** A correction, or plays taken back, change the score. */
  changes_score: ({ act, before, after }) =>
    (act === 'corrected' || act === 'undone') && scoreOf(before) !== scoreOf(after),
  /** A request was answered or withdrawn by playing on: whoever did it played on by the same command. */
  by_playing_on: ({ act, event, next }) =>
    (act === 'withdrawn' || act === 'turned_down') &&
    next !== undefined &&
    next.at === event.at &&
    isPlayAct(next.type),
  /** The same person asks for the third time or more in one game. */
  asked_often: ({ act, event, earlier }) =>
    ASKED.includes(act) &&
    earlier.filter((entry) => ASKED.includes(entry.act) && entry.actor === event.actor).length >= OFTEN - 1,
  /** A league admin did it, for a side or without anybody's yes. */
  by_admin: ({ act, event, before, side }) =>
    actingAs(before, event.actor) !== null ||
    act === 'reopened' ||
    (DONE.includes(act) && side === null && before.status !== 'pending'),
  /** A play that its scorer wrote, in place of the charts and the dice that they would have asked for, went for their own side. */
  for_own_side: ({ act, side, about }) =>
    act === 'written' && side !== null && about !== null && !isAgainst(about, side),
  /** It is asked, or done, to abandon a game in which it was the other side's turn for a day or more. */
  left_waiting: ({ act, side, before, event, last }) =>
    (act === 'abandon_asked' || (act === 'abandoned' && side === null)) &&
    Date.parse(event.at) - Date.parse(last.at) >= LONG &&
    turns(before).some((turn) => turn.side !== side),
  /** The clock has run out on the same side for the third time or more. */
  clock_often: ({ act, side, earlier }) =>
    act === 'clock' &&
    earlier.filter((entry) => entry.act === 'clock' && entry.side === side).length >= OFTEN - 1,
};

interface Meant {
  readonly act: FairPlayAct;
  readonly side: Side | null;
  readonly play: number | null;
}

/** A request, or one that came to nothing; null for any other event, and for rulings. */
const asksOrDrops = (event: StoredEvent): Meant | null => {
  if (event.type === 'undo_asked' || event.type === 'correction_asked')
    return { act: event.type, side: event.payload.side, play: event.payload.play };
  if (event.type === 'abandon_asked') return { act: event.type, side: event.payload.side, play: null };
  if (event.type !== 'request_answered' && event.type !== 'request_withdrawn') return null;
  if (event.type === 'request_answered' && event.payload.agreed) return null;
  const { subject, side } = event.payload;
  if (subject.kind === 'ruling') return null;
  const act = event.type === 'request_answered' ? 'turned_down' : 'withdrawn';
  return { act, side, play: 'play' in subject ? subject.play : null };
};

/** Something that is taken back, changed or ended; `asker` is the side whose request was agreed to just before. */
const takesBack = (event: StoredEvent, asker: Side | null): Meant | null => {
  if (event.type === 'play_undone') return { act: 'undone', side: asker, play: event.payload.play };
  if (event.type === 'play_corrected') return { act: 'corrected', side: asker, play: event.payload.play };
  if (event.type === 'game_abandoned') return { act: 'abandoned', side: asker, play: null };
  if (event.type === 'game_reopened') return { act: 'reopened', side: null, play: null };
  return event.type === 'invitation_declined'
    ? { act: 'declined', side: event.payload.side, play: null }
    : null;
};

/** A play that was written in place of the charts; in a game that is only scored every play is. */
const writes = (event: StoredEvent, before: GameState): Meant | null => {
  if (event.type !== 'play_resolved' || before.setup.league.scored_only) return null;
  const { play } = event.payload;
  return play.entry === null ? null : { act: 'written', side: battingSide(play), play: play.number };
};

const isOfClock = ({ actor, surface }: StoredEvent): boolean => actor === 'system' && surface === 'system';

/** What the turn clock has done for a side; what follows from the same command is told with it. */
const byClock = (event: StoredEvent, last: StoredEvent): Meant | null => {
  if (!isOfClock(event) || (isOfClock(last) && last.at === event.at)) return null;
  return 'side' in event.payload ? { act: 'clock', side: event.payload.side, play: null } : null;
};

/** The side whose request the event before agreed to; null where it did not. */
const askerOf = ({ before, event }: Step): Side | null =>
  event.type === 'request_answered' && event.payload.agreed ? (before?.request?.side ?? null) : null;

/** What was done in one game to plays that had been seen, from its whole log with the states that it leads to. Pure. */
export const reviewGame = (steps: FeedBatch['steps']): readonly FairPlayEntry[] => {
  const entries: FairPlayEntry[] = [];
  steps.forEach(({ before, event, state }, i) => {
    const last = steps[i - 1];
    if (!before || !last) return;
    const meant =
      byClock(event, last.event) ??
      asksOrDrops(event) ??
      takesBack(event, askerOf(last)) ??
      writes(event, before);
    if (!meant) return;
    const { act, side, play } = meant;
    const { plays } = act === 'written' ? state : before;
    const about = play === null ? null : (plays[play - 1] ?? null);
    const next = steps[i + 1]?.event;
    const looked = {
      event,
      before,
      after: state,
      side,
      act,
      about,
      last: last.event,
      next,
      earlier: entries,
    };
    const patterns = IN_ONE_GAME.filter((name) => PATTERNS[name](looked));
    const { setup, situation } = before;
    entries.push({
      game_id: setup.game_id,
      seq: event.seq,
      at: event.at,
      act,
      actor: event.actor,
      side,
      away: setup.away.team.name,
      home: setup.home.team.name,
      inning: situation.inning,
      half: situation.half,
      away_score: situation.score.away,
      home_score: situation.score.home,
      play,
      notation: about && tellPlay(setup, about).notation,
      roll: before.roll_count,
      patterns,
    });
  });
  return entries;
};
