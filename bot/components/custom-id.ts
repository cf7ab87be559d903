import { OUTCOMES, type Outcome } from '@paper-dynasty/engine/model/outcomes';

/** The actions that need no more than a game. */
const PLAIN = ['accept', 'decline', 'lineup', 'roll', 'resolve', 'agree', 'play_on'] as const;

/** What a button or menu does. It carries all it needs, so that it works after a restart. */
export type ComponentAction =
  | { readonly action: (typeof PLAIN)[number]; readonly game_id: string }
  | { readonly action: 'outs' | 'reached'; readonly game_id: string; readonly n: number }
  | { readonly action: 'place'; readonly game_id: string; readonly n: number; readonly outcome: Outcome };

const VERSION = 'pd1';
const MENUS = ['outs', 'reached'] as const;

/** The custom id of a component (at most 100 characters). */
export const makeCustomId = (component: ComponentAction): string => {
  const parts = [VERSION, component.action, component.game_id];
  if ('n' in component) parts.push(String(component.n));
  if ('outcome' in component) parts.push(component.outcome);
  return parts.join(':');
};

const among = <T extends string>(list: readonly T[], value: string | undefined): T | null =>
  list.find((item) => item === value) ?? null;

/** What a custom id stands for; null when it is none of ours. */
export const parseCustomId = (id: string): ComponentAction | null => {
  const [version, action, game_id, n, outcome] = id.split(':');
  if (version !== VERSION || !game_id) return null;
  const plain = among(PLAIN, action);
  if (plain) return { action: plain, game_id };
  const number = Number(n);
  if (!Number.isInteger(number)) return null;
  const menu = among(MENUS, action);
  if (menu) return { action: menu, game_id, n: number };
  const reported = among(OUTCOMES, outcome);
  return action === 'place' && reported ? { action, game_id, n: number, outcome: reported } : null;
};
