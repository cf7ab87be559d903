import type { BattingCounts, PitchingCounts, SideBox } from '@paper-dynasty/engine/stats/lines';
import { COMBINED_WORDS, NOTE_WORDS } from '../strings.ts';

/** A line under a box score: what is counted, and who has how many. */
export interface BoxNote {
  readonly title: string;
  readonly text: string;
}

type Counted = readonly [name: string, n: number];

const told = (title: string, men: readonly Counted[]): readonly BoxNote[] => {
  const some = men.filter(([, n]) => n > 0);
  if (some.length === 0) return [];
  return [{ title, text: some.map(([name, n]) => (n > 1 ? `${name} ${n}` : name)).join(', ') }];
};

const BATTING: readonly (readonly [keyof BattingCounts, string])[] = [
  ['double', NOTE_WORDS.double],
  ['triple', NOTE_WORDS.triple],
  ['homerun', NOTE_WORDS.homerun],
  ['sac', NOTE_WORDS.sac],
  ['sf', NOTE_WORDS.sf],
  ['gidp', NOTE_WORDS.gidp],
  ['sb', NOTE_WORDS.sb],
  ['cs', NOTE_WORDS.cs],
  ['ibb', NOTE_WORDS.ibb],
];

const PITCHING: readonly (readonly [keyof PitchingCounts, string])[] = [
  ['wild_pitch', NOTE_WORDS.wildPitch],
  ['hbp', NOTE_WORDS.hitBatters],
  ['balk', NOTE_WORDS.balk],
  ['homerun', NOTE_WORDS.homerunsAllowed],
];

/** What a side did at bat beside its lines, who ran out of courtesy, and whom it left on base. */
export const battingNotes = ({ batting, courtesy_runs, totals }: SideBox): readonly BoxNote[] => [
  ...BATTING.flatMap(([key, title]) =>
    told(
      title,
      batting.map((line) => [line.name, line[key]]),
    ),
  ),
  ...(courtesy_runs.length > 0
    ? [
        {
          title: NOTE_WORDS.courtesy,
          text: courtesy_runs.map((r) => NOTE_WORDS.ranFor(r.name, r.for_name, r.inning)).join(', '),
        },
      ]
    : []),
  { title: NOTE_WORDS.leftOnBase, text: String(totals.batting.left_on_base) },
];

/** What a side's pitchers did beside their lines: wild pitches, hit batters, the runners they inherited, and a shutout or no-hitter of several. */
export const pitchingNotes = ({ pitching, combined_feats }: SideBox): readonly BoxNote[] => {
  const inherited = pitching
    .filter((line) => line.inherited > 0)
    .map((line) => `${line.name} ${line.inherited}–${line.inherited_scored}`);
  return [
    ...PITCHING.flatMap(([key, title]) =>
      told(
        title,
        pitching.map((line) => [line.name, line[key]]),
      ),
    ),
    ...combined_feats.map((feat) => ({ title: NOTE_WORDS.together, text: COMBINED_WORDS[feat] })),
    ...(inherited.length > 0 ? [{ title: NOTE_WORDS.inherited, text: inherited.join(', ') }] : []),
  ];
};

/** What a side did in the field: errors, passed balls, interference, double and triple plays. */
export const fieldingNotes = ({ fielding, totals }: SideBox): readonly BoxNote[] => {
  const men = (key: 'errors' | 'passed_balls' | 'interference'): readonly Counted[] =>
    fielding.map((line) => [`${line.name} (${line.position})`, line[key]]);
  const turned = (n: number, title: string): readonly BoxNote[] =>
    n > 0 ? [{ title, text: String(n) }] : [];
  return [
    ...told(NOTE_WORDS.errors, men('errors')),
    ...told(NOTE_WORDS.passedBalls, men('passed_balls')),
    ...told(NOTE_WORDS.interference, men('interference')),
    ...turned(totals.fielding.double_plays, NOTE_WORDS.doublePlays),
    ...turned(totals.fielding.triple_plays, NOTE_WORDS.triplePlays),
  ];
};
