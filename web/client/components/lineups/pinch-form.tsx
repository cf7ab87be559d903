import type { SubstitutionKind } from '@paper-dynasty/engine/model/substitutions';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import type { RosterManView, SideLineupView } from '@paper-dynasty/engine/wire/lineup-view';
import { nameInSeason } from '../../logic/season-notes.ts';
import { BASE_NAMES, HAND_LETTERS, LINEUP_WORDS } from '../../strings.ts';

interface PinchFormProps {
  readonly view: GameView;
  readonly lineup: SideLineupView;
  readonly picks: PinchPicks;
  /** What the buttons that send a man in say; null: nobody can come in now. */
  readonly action: string | null;
  readonly onPick: (change: string, man: string) => void;
  readonly onSend: (change: { kind: SubstitutionKind; out: string; in: string }) => void;
}

interface Chance {
  readonly kind: SubstitutionKind;
  readonly out: string;
  readonly title: string;
}

/** Runners of the lineup: for one who runs out of courtesy nobody else runs. */
const ownRunners = (view: GameView, { lineup }: SideLineupView) =>
  view.runners.filter((r) => lineup?.batting_order.some((s) => s.player_id === r.player_id));

const chances = (view: GameView, lineup: SideLineupView): readonly Chance[] => [
  ...(view.batter
    ? [{ kind: 'pinch_hitter', out: view.batter.id, title: LINEUP_WORDS.hitFor(view.batter.name) } as const]
    : []),
  ...ownRunners(view, lineup).map(
    (r) =>
      ({
        kind: 'pinch_runner',
        out: r.player_id,
        title: LINEUP_WORDS.runFor(r.name, BASE_NAMES[r.base]),
      }) as const,
  ),
  ...view.runners
    .filter((r) => lineup.courtesy.bases.includes(r.base))
    .map(
      (r) =>
        ({
          kind: 'courtesy_runner',
          out: r.player_id,
          title: LINEUP_WORDS.courtesyFor(r.name, BASE_NAMES[r.base]),
        }) as const,
    ),
];

/** Who can come in for a chance. */
const menFor = ({ kind }: Chance, { bench, courtesy }: SideLineupView): readonly RosterManView[] =>
  kind === 'courtesy_runner' ? bench.filter((m) => courtesy.men.includes(m.player_id)) : bench;

const manWords = (man: RosterManView): string =>
  [
    nameInSeason(man),
    ...(man.bats ? [LINEUP_WORDS.hitterOf(HAND_LETTERS[man.bats])] : []),
    man.positions.join(' '),
  ].join(', ');

/** Hitters first: a pitcher comes in to bat only when he must. */
const byUse = (bench: readonly RosterManView[]): readonly RosterManView[] =>
  bench.toSorted((a, b) => Number(a.pitches) - Number(b.pitches));

/** The men picked so far, by the change that they are for. */
export type PinchPicks = Readonly<Record<string, string>>;

const keyOf = ({ kind, out }: Chance): string => `${kind}.${out}`;

/** The picks that can still be made: the change is due, and the man is on the bench. */
export const possiblePicks = (
  picks: PinchPicks,
  view: GameView,
  lineup: SideLineupView,
  batting: boolean,
): PinchPicks => {
  const keys = batting ? chances(view, lineup).map(keyOf) : [];
  return Object.fromEntries(
    Object.entries(picks).filter(
      ([key, man]) => keys.includes(key) && lineup.bench.some((m) => m.player_id === man),
    ),
  );
};

interface PinchRowProps extends Pick<PinchFormProps, 'lineup' | 'action' | 'onSend'> {
  readonly chance: Chance;
  readonly man: string;
  readonly onPick: (man: string) => void;
}

const PinchRow = ({ chance, lineup, action, man, onPick, onSend }: PinchRowProps) => (
  <div class="pinch">
    <label class="field-label">
      <span>{chance.title}</span>
      <select value={man} onChange={(e) => onPick(e.currentTarget.value)}>
        <option value="">{LINEUP_WORDS.chooseMan}</option>
        {byUse(menFor(chance, lineup)).map((m) => (
          <option key={m.player_id} value={m.player_id}>
            {manWords(m)}
          </option>
        ))}
      </select>
    </label>
    <button
      class="primary"
      disabled={!man || action === null}
      onClick={() => onSend({ kind: chance.kind, out: chance.out, in: man })}
    >
      {action ?? LINEUP_WORDS.sendIn}
    </button>
  </div>
);

/** Pinch hitter for the man at bat, pinch runner for each man on base, and where the league has them courtesy runners. */
export const PinchForm = ({ view, lineup, picks, action, onPick, onSend }: PinchFormProps) => {
  if (lineup.bench.length === 0) return <p class="muted">{LINEUP_WORDS.nobody}</p>;
  return (
    <>
      {chances(view, lineup).map((chance) => (
        <PinchRow
          key={keyOf(chance)}
          {...{ chance, lineup, action, onSend }}
          man={picks[keyOf(chance)] ?? ''}
          onPick={(man) => onPick(keyOf(chance), man)}
        />
      ))}
    </>
  );
};
