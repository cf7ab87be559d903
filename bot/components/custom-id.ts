import { OUTCOMES } from '@paper-dynasty/engine/model/outcomes';
import { LINEUP_POSITIONS } from '@paper-dynasty/engine/model/positions';
import { SIDES } from '@paper-dynasty/engine/model/sides';
import { X_CHECK_CODES } from '@paper-dynasty/engine/model/x-checks';
import { among, defenseDraft, offenseDraft, textLike, wholeNumber, type Codec } from './codecs.ts';

/** The menus of the defense, of the offense, and of a lineup. */
const DEFENSE_PARTS = ['infield', 'outfield', 'hold', 'throws'] as const;
/** The menus of the offense. */
const OFFENSE_PARTS = ['play', 'sends'] as const;
/** The kinds of change that a menu offers. */
const SUB_KINDS = ['hitter', 'runner', 'courtesy', 'fielder', 'pitcher'] as const;
/** A kind of change that a menu offers. */
export type SubKind = (typeof SUB_KINDS)[number];

/** Everything that a custom id can carry beside its action and its game. */
const FIELDS = {
  /** The number of a roll, or of the first row of a page. */
  n: wholeNumber,
  /** The last event of the game when the component was made: what moved on since makes it stale. */
  seq: wholeNumber,
  slot: wholeNumber,
  outcome: among(OUTCOMES),
  position: among(LINEUP_POSITIONS),
  code: among(X_CHECK_CODES),
  say: textLike(/^[A-Za-z0-9#-]{1,12}$/),
  side: among(SIDES),
  /** Whether home and away are swapped in a rematch. */
  venue: among(['swapped', 'same']),
  kind: among(SUB_KINDS),
  defense_part: among(DEFENSE_PARTS),
  offense_part: among(OFFENSE_PARTS),
  defense: defenseDraft,
  offense: offenseDraft,
  lineup: textLike(/^[0-9A-Za-z]{19}$/),
  /** A command's full name, and its options as a query string. */
  command: textLike(/^[a-z0-9 ]{1,20}$/),
  options: textLike(/^[^:]*$/),
  /** A league's id. */
  league: textLike(/^[\w-]{1,20}$/),
  /** The number of a draft of a league. */
  draft: textLike(/^[0-9a-f-]{36}$/),
} as const;

type Fields = typeof FIELDS;
type FieldName = keyof Fields;
type ValueOf<F extends FieldName> = Fields[F] extends Codec<infer T> ? T : never;

/** Every action of a button or a menu, with the fields that its custom id carries, in order. */
const SHAPES = {
  accept: [],
  decline: [],
  lineup: [],
  roll: [],
  resolve: [],
  resume: [],
  hold: [],
  release: [],
  agree: ['seq'],
  turn_down: ['seq'],
  withdraw: ['seq'],
  act: ['side'],
  report: [],
  outs: ['n'],
  hits: ['n'],
  reached: ['n'],
  which: ['n'],
  which_at: ['n', 'position'],
  write: ['n'],
  written: ['n'],
  undo: [],
  undo_sure: ['n'],
  place: ['n', 'outcome'],
  answer: ['seq', 'say'],
  code: ['seq'],
  decisions: [],
  defense_menu: [],
  offense_menu: [],
  defense_pick: ['seq', 'defense_part', 'defense'],
  offense_pick: ['seq', 'offense_part', 'offense'],
  defense_set: ['seq', 'defense'],
  offense_set: ['seq', 'offense'],
  walk: ['seq'],
  changes: [],
  changes_more: ['n'],
  field: [],
  field_more: ['n', 'position'],
  sub: ['seq', 'kind', 'slot', 'position'],
  lineup_menu: [],
  lineup_slot: ['side', 'lineup'],
  lineup_man: ['side', 'slot', 'lineup'],
  lineup_position: ['side', 'slot', 'lineup'],
  lineup_set: ['side', 'lineup'],
  which_game: ['command', 'options'],
  sure: ['command', 'options'],
  help: [],
  term: [],
  league_apply: ['draft'],
  league_take_held: ['league'],
  league_pick: ['league'],
  send: [],
  replace: [],
  rematch: ['venue'],
  next_game: [],
} as const satisfies Readonly<Record<string, readonly FieldName[]>>;

/** The menus that hold as many options as there are things: each is shown page by page when it is full (`turn-page.ts`). */
export const LONG_MENUS = [
  'outs',
  'hits',
  'reached',
  'which',
  'which_at',
  'code',
  'sub',
  'lineup_man',
  'which_game',
  'league_pick',
] as const satisfies readonly ActionName[];
/** The menus whose options are few, whatever is played: places, decisions, the slots of a lineup, topics. */
type ShortMenu = Extract<
  ActionName,
  'place' | 'field' | 'defense_pick' | 'offense_pick' | 'lineup_slot' | 'lineup_position' | 'help' | 'term'
>;
/** A menu that is shown page by page when it is full. */
export type LongMenu = (typeof LONG_MENUS)[number];
/** What a menu does. */
export type MenuAction = ActionOf<LongMenu | ShortMenu>;

/** The name of what a button or a menu does. */
export type ActionName = keyof typeof SHAPES;
/** Everything that a button or a menu can do. */
export const ACTION_NAMES = Object.keys(SHAPES) as readonly ActionName[];

/** What a button or menu does. It carries all it needs, so that it works after a restart. */
export type ComponentAction = {
  [A in ActionName]: { readonly action: A; readonly game_id: string } & {
    readonly [F in (typeof SHAPES)[A][number]]: ValueOf<F>;
  };
}[ActionName];

/** An action of one or several names. */
export type ActionOf<A extends ActionName> = Extract<ComponentAction, { action: A }>;

const VERSION = 'pd1';

// The shape of an action says which field has which type; TypeScript cannot follow that through a loop.
const write = (field: FieldName, value: unknown): string => (FIELDS[field] as Codec<unknown>).make(value);

/** The most characters of a custom id. */
export const CUSTOM_ID = 100;

/** The custom id of a component, at most 100 characters but for options that somebody wrote. */
export const makeCustomId = (component: ComponentAction): string => {
  const values: Readonly<Record<string, unknown>> = component;
  const fields = SHAPES[component.action].map((field) => write(field, values[field]));
  return [VERSION, component.action, component.game_id, ...fields].join(':');
};

const isAction = (text: string | undefined): text is ActionName =>
  text !== undefined && Object.hasOwn(SHAPES, text);

/** What a custom id stands for; null when it is none of ours. */
export const parseCustomId = (id: string): ComponentAction | null => {
  const [version, action, game_id, ...texts] = id.split(':');
  if (version !== VERSION || !isAction(action) || !game_id) return null;
  const shape: readonly FieldName[] = SHAPES[action];
  if (texts.length !== shape.length) return null;
  const values = shape.map((field, i) => FIELDS[field].parse(texts[i] ?? ''));
  if (values.includes(null)) return null;
  const fields = Object.fromEntries(shape.map((field, i) => [field, values[i]]));
  return { action, game_id, ...fields } as ComponentAction;
};
