import type { PerSide, Side } from '@paper-dynasty/engine/model/sides';
import type { Substitution } from '@paper-dynasty/engine/model/substitutions';
import type { PlayValue } from '@paper-dynasty/engine/stats/run-values';
import type { SideLineupView } from '@paper-dynasty/engine/wire/lineup-view';
import type { PlayView } from '@paper-dynasty/engine/wire/play-view';
import type { WireEventName } from '@paper-dynasty/engine/wire/wire-event-names';
import { FEED_WORDS, LINEUP_WORDS, SUBSTITUTION_WORDS } from '../strings.ts';

/** Something between the plays that the feed tells. */
export interface FeedNote {
  readonly key: string;
  readonly kind: 'substitution' | 'undone' | 'corrected' | 'declined' | 'withdrawn' | 'announcement';
  readonly text: string;
  /** The number of the last play before it. */
  readonly after_play: number;
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
  | { readonly kind: 'half'; readonly inning: number; readonly half: 'top' | 'bottom' };

/** How many plays are key plays at most, and how much of a chance to win makes one. */
const KEY_PLAYS = 10;
const KEY_SWING = 0.03;

/** The numbers of the plays that swung the game most. */
export const keyPlays = (values: readonly PlayValue[]): ReadonlySet<number> =>
  new Set(
    values
      .filter((v) => Math.abs(v.wpa) >= KEY_SWING)
      .toSorted((a, b) => Math.abs(b.wpa) - Math.abs(a.wpa))
      .slice(0, KEY_PLAYS)
      .map((v) => v.play),
  );

const halfOf = (play: PlayView): string => `${play.inning}${play.half}`;

const everything = (
  plays: readonly PlayView[],
  notes: readonly FeedNote[],
  valueOf: (play: PlayView) => PlayValue | null,
): readonly FeedItem[] => {
  const after = (n: number): readonly FeedItem[] =>
    notes.filter((note) => note.after_play === n).map((note) => ({ kind: 'note', note }));
  const first = plays[0]?.play_number ?? 1;
  const early: readonly FeedItem[] = notes
    .filter((note) => note.after_play < first)
    .map((note) => ({ kind: 'note', note }));
  return [
    ...early,
    ...plays.flatMap((play, i): readonly FeedItem[] => {
      const before = plays[i - 1];
      const turned = !before || halfOf(before) !== halfOf(play);
      const head: readonly FeedItem[] = turned
        ? [{ kind: 'half', inning: play.inning, half: play.half }]
        : [];
      return [...head, { kind: 'play', play, value: valueOf(play) }, ...after(play.play_number)];
    }),
  ];
};

/** The feed, newest first: all that happened with its notes and halves, or the plays that scored, or those that mattered most. */
export const feedItems = (
  plays: readonly PlayView[],
  notes: readonly FeedNote[],
  values: readonly PlayValue[],
  filter: FeedFilter,
): readonly FeedItem[] => {
  const byPlay = new Map(values.map((v) => [v.play, v]));
  const valueOf = (play: PlayView): PlayValue | null => byPlay.get(play.play_number) ?? null;
  if (filter === 'all') return withHeadsAbove(everything(plays, notes, valueOf));
  const key = keyPlays(values);
  return plays
    .filter((p) => (filter === 'scoring' ? p.runs_scored > 0 : key.has(p.play_number)))
    .toReversed()
    .map((play) => ({ kind: 'play', play, value: valueOf(play) }));
};

/** Newest first, with the head of each half still above its plays. */
const withHeadsAbove = (items: readonly FeedItem[]): readonly FeedItem[] => {
  const groups: FeedItem[][] = [[]];
  for (const item of items) {
    if (item.kind === 'half') groups.push([item]);
    else groups.at(-1)?.push(item);
  }
  return groups.toReversed().flatMap((group) => {
    const [head, ...rest] = group;
    if (!head) return [];
    return head.kind === 'half' ? [head, ...rest.toReversed()] : group.toReversed();
  });
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
      after_play: s.after_play,
      side: s.side,
    }));
  });

interface Told {
  readonly seq: number;
  readonly index: number;
  readonly play_number?: number;
  readonly text?: string;
  readonly agreed?: boolean;
}

/** What an event tells between the plays, or null. `plays` is how many there are after it. */
export const noteOf = (name: WireEventName, data: Told, plays: number): FeedNote | null => {
  const about = { key: `${data.seq}.${data.index}`, after_play: plays, side: null };
  const n = data.play_number ?? 0;
  if (name === 'play_undone') return { ...about, kind: 'undone', text: FEED_WORDS.undone(n) };
  if (name === 'play_corrected') return { ...about, kind: 'corrected', text: FEED_WORDS.corrected(n) };
  if (name === 'request_answered' && data.agreed === false)
    return { ...about, kind: 'declined', text: FEED_WORDS.declined };
  if (name === 'request_withdrawn') return { ...about, kind: 'withdrawn', text: FEED_WORDS.withdrawn };
  return name === 'announcement' ? { ...about, kind: 'announcement', text: data.text ?? '' } : null;
};
