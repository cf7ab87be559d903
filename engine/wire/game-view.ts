import { userIdsOf } from '../model/managing.ts';
import type { Base } from '../model/bases.ts';
import type { DefensiveDecision, OffensiveDecision } from '../model/decisions.ts';
import type { CardMode } from '../model/league.ts';
import type { Outcome } from '../model/outcomes.ts';
import type {
  BattingHand,
  BattingRatings,
  Card,
  Fielding,
  Hand,
  PitchingRatings,
  Player,
} from '../model/players.ts';
import type { LineupPosition, Position } from '../model/positions.ts';
import type { Question } from '../model/questions.ts';
import type { OpeningRoll } from '../model/rolls.ts';
import type { Ruling } from '../model/rulings.ts';
import type { Weather } from '../model/season-rules.ts';
import type { ComputerStyle, GameSetup, Team } from '../model/setup.ts';
import { otherSide, SIDES, type Half, type PerSide, type Side } from '../model/sides.ts';
import { nextSlot } from '../model/batting-order.ts';
import { atBat } from '../model/situation.ts';
import type { Acting, GameState, PendingRequest, Status, Workload } from '../model/state.ts';
import { hurtMan, type HurtMan } from '../rules/hurt.ts';
import { reportableOutcomes } from '../rules/possible.ts';
import { takenBack, type TakenBack } from '../rules/rewind.ts';
import { matchup, playerOf } from '../rules/roster.ts';
import { turns, type Turn } from '../rules/turn.ts';
import { checkChart, type CheckChart } from './check-chart.ts';
import { lineScore, type LineScore } from '../stats/line-score.ts';

/** A player as a client sees him. `card` is the side of the game's reading: his batting card at the plate, his pitching card on the mound; null when it is printed or unknown. */
export interface PlayerView {
  readonly id: string;
  readonly name: string;
  readonly bats: BattingHand | null;
  readonly throws: Hand | null;
  readonly image: string | null;
  readonly batting: BattingRatings | null;
  readonly pitching: PitchingRatings | null;
  readonly fielding: readonly Fielding[];
  readonly card: Card | null;
}

/** One man of a lineup as a client sees him. */
export interface LineupEntryView {
  readonly slot: number;
  readonly player_id: string;
  readonly name: string;
  readonly position: LineupPosition;
}

/** One side as a client sees it. `user_ids` is empty for the computer. */
export interface SideView {
  readonly team: Team;
  readonly user_ids: readonly string[];
  readonly computer: ComputerStyle | null;
  /** How this side's cards are read: by the engine, or by its manager, who then may write plays out. */
  readonly card_mode: CardMode;
  readonly lineup: {
    readonly batting_order: readonly LineupEntryView[];
    readonly pitcher: { readonly id: string; readonly name: string };
  } | null;
}

/** A runner as a client sees him. */
export interface RunnerView {
  readonly base: Base;
  readonly player_id: string;
  readonly name: string;
}

/** A pitcher by name. */
export interface PitcherView {
  readonly id: string;
  readonly name: string;
}

/** A play under way as a client sees it. */
export interface PendingView {
  readonly outcome: Outcome;
  readonly location: Position | null;
  readonly question: { readonly side: Side; readonly question: Question } | null;
  /** Where the question is a fielding check: the rows of the charts that it is read in. */
  readonly chart: CheckChart | null;
}

/** What a side asks of the other, as a client sees it. `takes_back`: what an undo would take away; null for what else is asked. */
export interface RequestView extends PendingRequest {
  readonly takes_back: TakenBack | null;
}

/** A game as a client sees it. A decision of the side that the viewer does not manage is null until the dice; `decided` says only that it was made. */
export interface GameView {
  readonly game_id: string;
  readonly seq: number;
  readonly status: Status;
  readonly league: Pick<GameSetup['league'], 'id' | 'name' | 'card_mode' | 'innings' | 'outs_per_half'>;
  readonly mode: GameSetup['mode'];
  readonly visibility: GameSetup['visibility'];
  readonly pace: GameSetup['pace'];
  readonly creator_id: string;
  readonly park: string;
  /** The weather that the dice made; null in a game without any. */
  readonly weather: Weather | null;
  /** Who is hurt and has to leave before the next dice. */
  readonly hurt: (HurtMan & { readonly name: string }) | null;
  readonly away: SideView;
  readonly home: SideView;
  readonly inning: number;
  readonly half: Half;
  readonly outs: number;
  readonly score: PerSide<number>;
  readonly runners: readonly RunnerView[];
  readonly batter: PlayerView | null;
  readonly pitcher: PlayerView | null;
  readonly on_deck: { readonly id: string; readonly name: string } | null;
  readonly turns: readonly Turn[];
  /** The sides that this viewer acts for. */
  readonly your_sides: readonly Side[];
  /** Whether this viewer may act for a side as a league admin. */
  readonly may_act: boolean;
  /** The league admins who act for a side now. */
  readonly acting: readonly Acting[];
  readonly roll: OpeningRoll | null;
  /** The play under way between its outcome and its end, and the question that it puts. */
  readonly pending: PendingView | null;
  readonly reportable: readonly Outcome[];
  readonly defense: DefensiveDecision | null;
  readonly offense: OffensiveDecision | null;
  readonly decided: { readonly defense: boolean; readonly offense: boolean };
  readonly line_score: LineScore;
  /** The pitchers' work so far, for their fatigue. */
  readonly workload: PerSide<Workload | null>;
  readonly request: RequestView | null;
  /** Whether the computer waits, because a manager asked it to. */
  readonly held: boolean;
  readonly winner: Side | null;
  /** Everybody who has come in to pitch, in order, by side. */
  readonly pitchers: PerSide<readonly PitcherView[]>;
  /** The scorer's ruling on the pitchers of record. */
  readonly ruling: Ruling | null;
  readonly play_count: number;
  readonly dice_commitment: string | null;
  readonly dice_seed: string | null;
}

/** Printed cards are shown by their picture. */
const digitalOnly = (card: Card | null): Card | null => (card?.kind === 'digital' ? card : null);

/** A player as a client sees him, with one of his cards. */
export const playerView = (player: Player, card: 'batting' | 'pitching'): PlayerView => ({
  id: player.id,
  name: player.name,
  bats: player.bats,
  throws: player.throws,
  image: player.image,
  batting: player.batting,
  pitching: player.pitching,
  fielding: player.fielding,
  card: digitalOnly(card === 'batting' ? player.batting_card : player.pitching_card),
});

const sideView = (state: GameState, side: Side): SideView => {
  const { team, manager } = state.setup[side];
  const lineup = state.lineups[side];
  const name = (id: string) => playerOf(state, side, id).name;
  return {
    team,
    user_ids: userIdsOf(manager),
    computer: manager.kind === 'computer' ? manager.style : null,
    card_mode: state.setup[side].card_mode,
    lineup: lineup && {
      batting_order: lineup.batting_order.map((s, i) => ({ slot: i + 1, ...s, name: name(s.player_id) })),
      pitcher: { id: lineup.pitcher_id, name: name(lineup.pitcher_id) },
    },
  };
};

const pitchersOf = (state: GameState, side: Side): readonly PitcherView[] => {
  const starter = state.starters[side]?.pitcher_id;
  const relief = state.substitutions
    .filter((s) => s.side === side)
    .flatMap(({ moves }) => moves.filter((m) => m.position === 'P').map((m) => m.player_id));
  const ids = new Set([...(starter === undefined ? [] : [starter]), ...relief]);
  return [...ids].map((id) => ({ id, name: playerOf(state, side, id).name }));
};

const runnersOf = (state: GameState): readonly RunnerView[] => {
  const side = atBat(state.situation);
  return state.situation.bases.flatMap((runner, i) =>
    runner
      ? [
          {
            base: (i + 1) as Base,
            player_id: runner.player_id,
            name: playerOf(state, side, runner.player_id).name,
          },
        ]
      : [],
  );
};

const onDeck = (state: GameState): GameView['on_deck'] => {
  const side = atBat(state.situation);
  const entry = state.lineups[side]?.batting_order[nextSlot(state.situation.slots[side]) - 1];
  return entry ? { id: entry.player_id, name: playerOf(state, side, entry.player_id).name } : null;
};

const pendingView = (state: GameState): PendingView | null => {
  const { pending } = state;
  if (!pending) return null;
  const { outcome, location, question } = pending;
  return { outcome, location, question, chart: checkChart(state) };
};

const requestView = (state: GameState): RequestView | null => {
  const { request } = state;
  if (!request) return null;
  const { subject } = request;
  return { ...request, takes_back: subject.kind === 'undo' ? takenBack(state, subject.play) : null };
};

const hurtView = (state: GameState): GameView['hurt'] => {
  const hurt = state.status === 'active' ? hurtMan(state) : null;
  return hurt && { ...hurt, name: playerOf(state, hurt.side, hurt.player_id).name };
};

const showsDecision = (state: GameState, owner: Side, yours: readonly Side[]): boolean =>
  state.roll !== null || yours.includes(owner);

/** The game as seen by somebody who acts for `yours` (nobody's side for a spectator), and may act for others as a league admin. */
export const gameView = (state: GameState, yours: readonly Side[], may_act = false): GameView => {
  const { setup, situation } = state;
  const { league } = setup;
  const lineupsSet = SIDES.every((side) => state.lineups[side] !== null);
  const who = lineupsSet ? matchup(state) : null;
  const batting = atBat(situation);
  return {
    game_id: setup.game_id,
    seq: state.seq,
    status: state.status,
    league: {
      id: league.id,
      name: league.name,
      card_mode: league.card_mode,
      innings: league.innings,
      outs_per_half: league.outs_per_half,
    },
    mode: setup.mode,
    visibility: setup.visibility,
    pace: setup.pace,
    creator_id: setup.creator_id,
    park: setup.park.name,
    weather: state.weather,
    hurt: hurtView(state),
    away: sideView(state, 'away'),
    home: sideView(state, 'home'),
    inning: situation.inning,
    half: situation.half,
    outs: situation.outs,
    score: situation.score,
    runners: runnersOf(state),
    batter: who && playerView(who.batter, 'batting'),
    pitcher: who && playerView(who.pitcher, 'pitching'),
    on_deck: lineupsSet ? onDeck(state) : null,
    turns: turns(state),
    your_sides: yours,
    may_act,
    acting: state.acting,
    roll: state.roll,
    pending: pendingView(state),
    reportable: reportableOutcomes(state),
    defense: showsDecision(state, otherSide(batting), yours) ? state.defense : null,
    offense: showsDecision(state, batting, yours) ? state.offense : null,
    decided: { defense: state.defense !== null, offense: state.offense !== null },
    line_score: lineScore(state),
    workload: state.workload,
    request: requestView(state),
    held: state.held,
    winner: state.winner,
    pitchers: { away: pitchersOf(state, 'away'), home: pitchersOf(state, 'home') },
    ruling: state.ruling,
    play_count: state.plays.length,
    dice_commitment: state.dice_commitment,
    dice_seed: state.dice_seed,
  };
};
