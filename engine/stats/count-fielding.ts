import { countOn } from '../model/count-on.ts';
import type { Play } from '../model/play.ts';
import type { Position } from '../model/positions.ts';
import type { SideTotals, FieldingCounts, Mutable } from './lines.ts';

type Counts = Mutable<FieldingCounts>;
type TeamCounts = Mutable<SideTotals['fielding']>;

/** Interference with the batter, the first error of its play; now and then it is another fielder's. */
const isCatchers = ({ result, errors: [first = 'C'] }: Play): boolean =>
  result === 'catcher_interference' && first === 'C';

const countCatcher = (line: Counts | TeamCounts, play: Play): void => {
  line.passed_balls += countOn(play, 'passed_ball');
  line.sb += countOn(play, 'sb');
  line.cs += countOn(play, 'cs');
  if (isCatchers(play)) line.interference += 1;
};

const concernsCatcher = (play: Play): boolean =>
  countOn(play, 'passed_ball') + countOn(play, 'sb') + countOn(play, 'cs') > 0 ||
  play.result === 'catcher_interference';

const countTeam = (team: TeamCounts, play: Play): void => {
  if (play.multiple_play === 'double_play') team.double_plays += 1;
  if (play.multiple_play === 'triple_play') team.triple_plays += 1;
  if (concernsCatcher(play)) countCatcher(team, play);
  for (const credit of play.credits) {
    team.putouts += credit.putouts;
    team.assists += credit.assists;
    team.errors += credit.errors;
  }
};

/** Counts a play for the fielders and their side: everybody with a putout or an assist in a double play has a part in it (OBR 9.11). */
export const countFielding = (
  play: Play,
  team: TeamCounts,
  lineOf: (playerId: string, position: Position) => Counts,
): void => {
  countTeam(team, play);
  if (concernsCatcher(play)) countCatcher(lineOf(play.catcher_id, 'C'), play);
  for (const credit of play.credits) {
    const line = lineOf(credit.player_id, credit.position);
    line.putouts += credit.putouts;
    line.assists += credit.assists;
    line.errors += credit.errors;
    if (play.multiple_play === null || credit.putouts + credit.assists === 0) continue;
    if (play.multiple_play === 'double_play') line.double_plays += 1;
    else line.triple_plays += 1;
  }
};
