import type { Half, PerSide, Side } from '@paper-dynasty/engine/model/sides';
import type { Substitution } from '@paper-dynasty/engine/model/substitutions';
import type { PlayValue } from '@paper-dynasty/engine/stats/run-values';
import { largestSwings } from '@paper-dynasty/engine/stats/swings';
import type { AsideView } from '@paper-dynasty/engine/wire/aside-view';
import type { SideLineupView } from '@paper-dynasty/engine/wire/lineup-view';
import type { PlayView } from '@paper-dynasty/engine/wire/play-view';
import { ACTING_WORDS, FEED_WORDS, LINEUP_WORDS, SUBSTITUTION_WORDS } from '../strings.ts';
import { told } from './words.ts';

/** Something between the plays that the feed tells, in the half in which it happened. */
export interface FeedNote {
  readonly key: string;
  readonly kind: 'substitution' | AsideView['kind'];
  readonly text: string;
  /** The plays that no longer stand as they were, as they were told. */
  readonly gone: readonly string[];
  /** The number of the last play before it. */
  readonly after_play: number;
  readonly inning: number;
  readonly half: Half;
  readonly side: Side | null;
}

/** Which plays the feed shows. */
export const FEED_FILTERS = ['all', 'scoring', 'key'] as const;
/** Which plays the feed shows. */
export type FeedFilter = (typeof FEED_FILTERS)[number];

/** A line of the feed: a play with what it was worth, a note, or the head of a half-inning. */
export type FeedItem =
  | { readonly kind: 'play'; readonly play: PlayView; readonly value: PlayValue | null }
  | { readonly kind: 'note'; readonly note: FeedNote }
  | { readonly kind: 'half'; readonly inning: number; readonly half: Half };

/** How many plays are key plays at most, and how much of a chance to win makes one. */
const KEY_PLAYS = 10;
const KEY_SWING = 0.03;

/** The numbers of the plays that swung the game most. */
export const keyPlays = (values: readonly PlayValue[]): ReadonlySet<number> =>
  new Set(
    largestSwings(
      values.filter((v) => Math.abs(v.wpa) >= KEY_SWING),
      KEY_PLAYS,
    ).map((v) => v.play),
  );

interface Placed {
  readonly inning: number;
  readonly half: Half;
  readonly item: FeedItem;
}

const placedNote = (note: FeedNote): Placed => ({
  inning: note.inning,
  half: note.half,
  item: { kind: 'note', note },
});

const placedPlay = (values: readonly PlayValue[]): ((play: PlayView) => Placed) => {
  const byPlay = new Map(values.map((v) => [v.play, v]));
  return (play) => ({
    inning: play.inning,
    half: play.half,
    item: { kind: 'play', play, value: byPlay.get(play.play_number) ?? null },
  });
};

/** The plays with the notes between them, in the order in which they happened; notes from before the first play that is known come first. */
const everything = (
  plays: readonly PlayView[],
  notes: readonly FeedNote[],
  placed: (play: PlayView) => Placed,
): readonly Placed[] => {
  const first = plays[0]?.play_number ?? Infinity;
  const early = notes.filter((note) => note.after_play < first).map(placedNote);
  const withNotes = (play: PlayView): readonly Placed[] => [
    placed(play),
    ...notes.filter((note) => note.after_play === play.play_number).map(placedNote),
  ];
  return [...early, ...plays.flatMap(withNotes)];
};

/** Newest first, under the head of each half. */
const underHeads = (placed: readonly Placed[]): readonly FeedItem[] => {
  const halves: Placed[][] = [];
  for (const one of placed) {
    const [head] = halves.at(-1) ?? [];
    if (head?.inning === one.inning && head.half === one.half) halves.at(-1)?.push(one);
    else halves.push([one]);
  }
  return halves.toReversed().flatMap((half) => {
    const heads = half
      .slice(0, 1)
      .map(({ inning, half: of }) => ({ kind: 'half', inning, half: of }) as const);
    return [...heads, ...half.toReversed().map(({ item }) => item)];
  });
};

/** The feed, newest first under the heads of the halves: all that happened with its notes, or the plays that scored, or those that mattered most. */
export const feedItems = (
  plays: readonly PlayView[],
  notes: readonly FeedNote[],
  values: readonly PlayValue[],
  filter: FeedFilter,
): readonly FeedItem[] => {
  const placed = placedPlay(values);
  if (filter === 'all') return underHeads(everything(plays, notes, placed));
  const key = keyPlays(values);
  const shown = plays.filter((p) => (filter === 'scoring' ? p.runs_scored > 0 : key.has(p.play_number)));
  return underHeads(shown.map(placed));
};

/** Who gained by a play, and how much of a chance to win in whole percent; null when it is less than one. */
export const swing = (value: PlayValue | null): { readonly side: Side; readonly percent: number } | null => {
  if (!value) return null;
  const gained = value.home_win_after - value.home_win_before;
  const percent = Math.round(Math.abs(gained) * 100);
  return percent === 0 ? null : { side: gained > 0 ? 'home' : 'away', percent };
};

const substitutionText = (s: Substitution, nameOf: (id: string) => string): string => {
  const moves = s.moves.map((m, i) =>
    LINEUP_WORDS.move(nameOf(m.player_id), nameOf(s.replaced[i] ?? m.player_id), m.position),
  );
  return `${SUBSTITUTION_WORDS[s.kind]}: ${moves.join('; ')}`;
};

/** The changes of both lineups as notes. */
export const substitutionNotes = (both: PerSide<SideLineupView>): readonly FeedNote[] =>
  [both.away, both.home].flatMap(({ substitutions, men, bench }) => {
    const nameOf = (id: string): string => [...men, ...bench].find((m) => m.player_id === id)?.name ?? id;
    return substitutions.map((s, i): FeedNote => ({
      key: `${s.side}${i}`,
      kind: 'substitution',
      text: substitutionText(s, nameOf),
      gone: [],
      after_play: s.after_play,
      inning: s.inning,
      half: s.half,
      side: s.side,
    }));
  });

const ACTS: Readonly<Partial<Record<string, string>>> = ACTING_WORDS.acts;

type NameOf = (side: Side) => string;

const asideText = ({ kind, play_number, text, by }: AsideView, nameOf: NameOf): string => {
  const team = by ? nameOf(by.side) : '';
  switch (kind) {
    case 'acted':
      return ACTING_WORDS.acted(team, ACTS[by?.act ?? ''] ?? '');
    case 'acting_began':
      return ACTING_WORDS.began(team);
    case 'acting_ended':
      return ACTING_WORDS.ended(team);
    case 'undone':
      return FEED_WORDS.undone(play_number ?? 0);
    case 'corrected':
      return FEED_WORDS.corrected(play_number ?? 0);
    case 'ruled':
      return FEED_WORDS.ruled;
    case 'declined':
      return FEED_WORDS.declined;
    case 'withdrawn':
      return FEED_WORDS.withdrawn;
    case 'announcement':
      return text ?? '';
  }
};

/** What happened between the plays as notes; what a league admin did within a play is marked there. */
export const asideNotes = (asides: readonly AsideView[], nameOf: NameOf): readonly FeedNote[] =>
  asides
    .filter((aside) => aside.kind !== 'acted' || aside.play_number === null)
    .map((aside) => ({
      key: `a${aside.seq}`,
      kind: aside.kind,
      text: asideText(aside, nameOf),
      gone: aside.gone.map((play) => `${play.notation} ${told(play)}`),
      after_play: aside.after_play,
      inning: aside.inning,
      half: aside.half,
      side: aside.by?.side ?? null,
    }));

/** The plays in which a league admin acted, by their number, with the side. */
export const actedPlays = (asides: readonly AsideView[]): ReadonlyMap<number, Side> =>
  new Map(
    asides.flatMap(({ kind, play_number, by }) =>
      kind === 'acted' && play_number !== null && by ? [[play_number, by.side] as const] : [],
    ),
  );

/** The numbers of the plays that stand as they were corrected. */
export const correctedPlays = (asides: readonly AsideView[]): ReadonlySet<number> =>
  asides.reduce<ReadonlySet<number>>((corrected, { kind, play_number: n }) => {
    if (n === null || (kind !== 'corrected' && kind !== 'undone')) return corrected;
    return kind === 'corrected' ? new Set([...corrected, n]) : new Set([...corrected].filter((c) => c < n));
  }, new Set());
