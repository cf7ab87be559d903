/** A man in an event: the batter or the runner on a base. */
export const EVENT_RUNNERS = ['B', '1', '2', '3'] as const;
/** A man in an event: the batter or the runner on a base. */
export type EventRunner = (typeof EVENT_RUNNERS)[number];
/** A base that can be reached in an event. */
export type EventBase = '1' | '2' | '3' | 'H';

/** Who handled the ball, by number, and who then erred: `64` is short to second, `5E3` a throw that first base muffed, `E8` an error alone. `?`, `0` and `U` are unknown fielders, and so is the chain `99`. */
export interface Chain {
  readonly fielders: string;
  readonly error: string | null;
}

/** A parenthesis: fielders with their modifiers (`(E8/TH)`) or a note (`(UR)`). */
export type Detail =
  | { readonly kind: 'credit'; readonly chain: Chain; readonly modifiers: readonly string[] }
  | { readonly kind: 'note'; readonly note: string };

/** One chain of a fielded ball and whom it put out; null, only in the last, is the batter: `64(1)3`. */
export interface FieldedPart {
  readonly chain: Chain;
  readonly runner: EventRunner | null;
}

/** What happens on the bases while a batter is at bat: a steal, a pick-off, a wild pitch ... */
export type RunningEvent =
  | { readonly code: 'SB' | 'POSB'; readonly base: EventBase; readonly details: readonly Detail[] }
  | { readonly code: 'CS' | 'POCS'; readonly base: EventBase; readonly details: readonly Detail[] }
  | { readonly code: 'PO'; readonly base: EventBase; readonly details: readonly Detail[] }
  | { readonly code: 'E'; readonly fielder: string }
  | { readonly code: 'WP' | 'PB' | 'BK' | 'DI' | 'OA' | 'OBA' };

/** The basic play, before modifiers and advances. */
export type BasicPlay =
  | { readonly kind: 'hit'; readonly code: 'S' | 'D' | 'DGR' | 'T' | 'H' | 'HR'; readonly fielders: string }
  | { readonly kind: 'fielded'; readonly parts: readonly FieldedPart[] }
  | { readonly kind: 'strikeout'; readonly chain: Chain | null; readonly plus: readonly RunningEvent[] }
  | { readonly kind: 'walk'; readonly code: 'W' | 'I' | 'IW'; readonly plus: readonly RunningEvent[] }
  | { readonly kind: 'hit_by_pitch'; readonly code: 'HP' | 'HBP' }
  | { readonly kind: 'interference' }
  | { readonly kind: 'error'; readonly fielder: string }
  | { readonly kind: 'fielders_choice'; readonly fielder: string }
  | { readonly kind: 'foul_error'; readonly fielder: string }
  | { readonly kind: 'running'; readonly events: readonly RunningEvent[] }
  | { readonly kind: 'no_play' };

/** An advance (`2-H(NR)`) or an out on the bases (`1X3(86)`). */
export interface Advance {
  readonly from: EventRunner;
  readonly out: boolean;
  readonly to: EventBase;
  readonly details: readonly Detail[];
}

/** A sign that changes nothing (`#` doubtful, `!` fine play, `?` doubtful, `+` and `-` how hard) and where it stood in the text. */
export interface Mark {
  readonly at: number;
  readonly sign: string;
}

/** A Retrosheet event: `64(1)3/GDP/G6.2-3` is a basic play, its modifiers and its advances. */
export interface EventText {
  readonly play: BasicPlay;
  readonly modifiers: readonly string[];
  readonly advances: readonly Advance[];
  readonly marks: readonly Mark[];
}
