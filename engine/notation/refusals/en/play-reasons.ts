import { OUTCOME_FACTS, type Outcome } from '../../../model/outcomes.ts';
import type { ManOfPlay, ReasonParams } from '../../../model/reasons.ts';
import { capital, type ReasonWords } from '../reason-words.ts';

const BASES = ['first', 'second', 'third', 'home'];
const MEN = ['the batter', 'the runner on first', 'the runner on second', 'the runner on third'];

const man = (of: ManOfPlay): string => MEN[of] ?? '';
const theMan = (of: ManOfPlay): string => capital(man(of));
const base = (number: number): string => BASES[number - 1] ?? '';
const name = (outcome: Outcome): string => OUTCOME_FACTS[outcome].label;

type Place = ReasonParams['needs_rest']['place'];

/** "week 3, game 2", as far as it is known. */
const placeIn = ({ week, game }: Place): string =>
  [week === null ? [] : `week ${week}`, game === null ? [] : `game ${game}`].flat().join(', ');

/** What is wrong with lineups, changes, decisions and plays, in English. */
export const PLAY_REASONS = {
  card_not_legal: ({ player, cardset }) =>
    `${player}'s card is of ${cardset}, which is not legal in this game.`,
  not_a_pitcher: ({ player }) => `${player} is not a pitcher.`,
  does_not_play: ({ player, position }) => `${player} does not play ${position}.`,
  not_on_roster: ({ player_id }) => `${player_id} is not on the roster.`,
  twice_in_lineup: ({ player }) => `${player} is in the lineup twice.`,
  pitches_and_plays: ({ player, position }) => `${player} cannot pitch and play ${position} at once.`,
  two_at_position: ({ position }) => `Two players are at ${position}.`,
  needs_position: ({ player }) => `${player} needs a position.`,
  pitcher_must_bat: () => 'The pitcher bats in this league: give him a slot.',
  hitter_bats_for_pitcher: () => 'A designated hitter bats for the pitcher in this league.',
  one_at_position: ({ position }) => `Exactly one player must be at ${position}.`,
  has_left_game: ({ player }) => `${player} has left the game and may not return.`,
  pitched_before: ({ player }) => `${player} was relieved on the mound and may not pitch again.`,
  batted_before: ({ player }) => `${player} was taken out as a hitter and may not bat again.`,
  no_slot_for_position: ({ position }) => `There is no batting slot for ${position}: say whom he replaces.`,
  pinch_hitter_not_due: () => 'A pinch hitter comes in for the man at bat.',
  pinch_runner_not_on_base: () => 'A pinch runner comes in for a man on base.',
  not_while_batting: () =>
    'A side at bat sends in hitters and runners; fielders and pitchers come in when it takes the field.',
  designated_hitter_lost: () => 'The designated hitter is lost for the rest of the game.',
  pitcher_has_no_slot: () => 'The pitcher has no batting slot while a designated hitter bats for him.',
  pitcher_needs_slot: () =>
    'Without a designated hitter the pitcher must bat: give him the slot of the player replaced.',
  nothing_changes: () => 'That changes nothing.',
  leaver_not_in_lineup: () => 'The man who is to leave is not in the lineup.',
  position_open: ({ position }) => `Nobody plays ${position}: give every position to a player first.`,
  pitcher_hurt: ({ player }) => `${player} is hurt: bring in another pitcher first.`,
  batter_hurt: ({ player }) => `${player} is hurt: send in a hitter first.`,
  player_hurt: ({ player }) => `${player} is hurt: bring in somebody else first.`,
  courtesy_not_on_base: () => 'A courtesy runner comes in for a man on base.',
  courtesy_not_for_him: () => 'A courtesy runner runs for the pitcher or the catcher.',
  courtesy_man_used: ({ player }) =>
    `${player} is in the game, or was: a courtesy runner is nobody else in it.`,
  courtesy_for_the_other: ({ player }) => `${player} has run for the other of pitcher and catcher already.`,
  no_courtesy_runners: () => 'There are no courtesy runners in this league.',
  courtesy_alone: () => 'A courtesy runner comes in alone.',
  runs_for_another: ({ player }) =>
    `${player} runs for another in this half-inning, and can come in after it.`,

  needs_rest: ({ player, outs, place, opponent, games }) =>
    `${player} threw ${outs} outs (${[placeIn(place), opponent].filter(Boolean).join(', ')}); games of rest left: ${games}.`,
  is_injured: ({ player, games, returns }) =>
    `${player} is hurt; games still missed: ${games}${returns ? ` (back: ${placeIn(returns)})` : ''}.`,
  no_at_bats_left: ({ player }) => `${player} has no at-bats left this season.`,
  no_innings_left: ({ player }) => `${player} has no innings left this season.`,
  no_starts_left: ({ player }) => `${player} has no starts left this season.`,

  bunt_without_runner: () => 'A bunt needs a runner on base.',
  bunt_with_two_out: () => 'A bunt needs fewer than two out.',
  squeeze_without_runner: () => 'A squeeze needs a runner on third.',
  squeeze_with_two_out: () => 'A squeeze needs fewer than two out.',
  hit_and_run_without_runner: () => 'A hit and run needs a runner on first alone.',
  steal_not_on: () => 'Bases to steal go with a steal only.',
  nobody_to_hold: ({ base }) => `Nobody is on base ${base} to be held.`,
  base_to_steal_missing: () => 'Say which base is stolen: 2, 3 or 4.',
  nobody_to_steal: ({ base: to }) => `Nobody is on ${base(to - 1)} to steal ${base(to)}.`,
  runner_ahead_stays: ({ base: at }) => `The runner ahead stands on ${base(at)}; he must go too.`,
  other_answer_asked: ({ asked, given }) => `The play asks for ${asked}, not ${given}.`,
  throw_at_a_runner: () => 'Throw at one of the two who run.',
  not_in_chart_row: ({ d20, codes }) => `With ${d20} the chart says one of ${codes.join(', ')}.`,
  error_not_on_chart: ({ total, bases }) => `With ${total} an error of ${bases} bases is not on the chart.`,

  not_from_dice: ({ outcome }) => `${name(outcome)} cannot come from these dice.`,
  not_from_dice_of_play: ({ outcome, play }) => `${name(outcome)} cannot come from the dice of play ${play}.`,
  dice_are_check: ({ outcome }) => `These dice are a ${name(outcome).toLowerCase()} check.`,
  dice_and_card_say: ({ outcome, location }) =>
    `The dice and the card say ${name(outcome).toLowerCase()}${location ? ` (${location})` : ''}.`,
  engine_reads_cards: () => 'Here the dice and the cards decide: ask for the result instead.',
  goes_elsewhere: ({ outcome, locations }) => `${name(outcome)} goes to one of ${locations.join(', ')}.`,
  has_no_location: ({ outcome }) => `${name(outcome)} has no hit location.`,
  location_missing: ({ locations }) => `Say where the ball was hit: ${locations.join(', ')}.`,
  whereabouts_missing: () => 'Say where everybody went.',
  only_played_elsewhere: () => 'Only a game that was played elsewhere is put right before a play.',
  way_missing: (of) => `Say where ${man(of.man)} went.`,
  said_twice: (of) => `${theMan(of.man)} is accounted for twice.`,
  not_on_base: (of) => `Nobody is on base as ${man(of.man)}.`,
  batter_cannot_stay: () => 'The batter cannot stay at bat on this outcome.',
  batter_reaches_first: () =>
    'On this outcome the batter reaches first base: say at which base the out was made.',
  batter_short_of_hit: () => 'The batter comes to the base that the hit is worth, or is out.',
  batter_stays: () => 'This outcome leaves the batter at bat.',
  must_move: (of) => `${theMan(of.man)} is forced to move.`,
  cannot_go_back: (of) => `${theMan(of.man)} cannot go back.`,
  base_taken_twice: ({ base }) => `Two men cannot stand on the same base (${base}).`,
  cannot_pass: (of) => `${theMan(of.man)} cannot pass the runner ahead.`,
  too_many_outs: ({ left }) => `There are only ${left} outs left in the half.`,
  put_out_but_not_out: (of) => `${theMan(of.man)} is credited as put out but is not out.`,
  put_out_twice: (of) => `${theMan(of.man)} is put out twice.`,
  no_run_on_force: () => 'No run scores when the third out is a force or the batter at first.',
  no_hit_on_force: () =>
    'There is no hit when the last out is a force or the batter before first: report a fielder’s choice, or say at which base the out was made.',
  obstructor_missing: () => 'Say which fielder obstructed the batter: the error is theirs.',
  proper_batter_is_out: () =>
    'Whoever should have batted is out; where nobody noticed in time, say who batted.',
  advances_annulled: () => 'No runner moves on a ball that was batted out of turn: the play is annulled.',
  nobody_bats: () => 'Nobody bats on this outcome.',
  batter_on_base: ({ player }) => `${player} is on base and does not bat.`,
  nobody_scores_after_winning_run: () => 'The game ends with the winning run: nobody scores after it.',
  hit_longer_than_winning_run: () =>
    'The game ends with the winning run: the hit is worth no more bases than that runner advanced.',
  no_dice_in_game: () => 'This game is only scored: there are no dice.',
  finish_play_first: () => 'The dice are on the table: finish the play under way first.',
  too_late_for_decision: () => 'Too late: the dice are on the table.',
  no_play_numbered: ({ play }) => `There is no play ${play}.`,

  half_not_here: () => 'its half-inning is over or has not begun.',
  another_at_bat: () => 'another man is at bat.',
  runner_not_there: () => 'its runner is not there.',
  nobody_to_bunt_over: () => 'nobody can be bunted over.',
  game_over_before: () => 'the game would be over before it.',

  dice_never_rolled: ({ play }) => `Play ${play} would need dice that were never rolled.`,
  has_not_pitched: ({ player }) => `${player} has not pitched in this game.`,
  pitchers_of_wrong_sides: () =>
    'Win and save go to pitchers of the side that has won, the loss to one of the other.',
  win_of_record: ({ player }) => `The win is ${player}'s, who was the pitcher of record (OBR 9.17(a)).`,
  starter_short_of_innings: ({ player }) =>
    `${player} has not pitched the innings that a starter needs for a win (OBR 9.17(b)).`,
  win_of_record_or_later: ({ player }) =>
    `The win is ${player}'s, who was the pitcher of record, or goes to a reliever after him (OBR 9.17(c)).`,
  loss_of_record: ({ player }) =>
    `The loss is ${player}'s, who is charged with the run that decided the game (OBR 9.17(d)).`,
  win_and_save: ({ player }) => `${player} cannot have both the win and the save (OBR 9.19(b)).`,
  save_not_earned: ({ player }) => `${player} has not done what a save asks for (OBR 9.19).`,
  nobody_has_won: () => 'A game without a winner has no pitchers of record.',
} as const satisfies Partial<ReasonWords>;
