import { pictureAt } from '../../frame-address.ts';
import { SIDES } from '@paper-dynasty/engine/model/sides';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import type { HereView, PresentView } from '@paper-dynasty/engine/wire/presence-view';
import type { GameStore } from '../../game-store.ts';
import { SCORECARD_WORDS } from '../../strings.ts';
import { Icon } from '../icons.tsx';

/** How many faces there is room for. */
const SHOWN = { wide: 4, narrow: 2 } as const;

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .slice(0, 2)
    .join('')
    .toUpperCase();

const sideOf = (view: GameView, person: PresentView): string =>
  SIDES.find((s) => view[s].user_ids.includes(person.user_id)) ?? '';

/** Somebody's picture, or his initials, ringed in the colour of the team that he manages. */
export const Avatar = ({ view, person }: { view: GameView; person: PresentView }) => (
  <span class={`avatar-ring ${sideOf(view, person)}`} aria-hidden="true">
    {person.avatar_url ? (
      <img src={pictureAt(person.avatar_url)} alt="" width="26" height="26" referrerpolicy="no-referrer" />
    ) : (
      initials(person.name)
    )}
  </span>
);

/** Managers first, then by name. */
export const inOrder = ({ people }: HereView): readonly PresentView[] =>
  people.toSorted((a, b) => a.role.localeCompare(b.role) || a.name.localeCompare(b.name));

interface PresenceProps {
  readonly store: GameStore;
  readonly view: GameView;
  readonly wide: boolean;
}

/** Who is here: faces, and a list of them all behind a tap. */
export const Presence = ({ store, view, wide }: PresenceProps) => {
  const shown = SHOWN[wide ? 'wide' : 'narrow'];
  const here = store.here.value;
  const people = inOrder(here);
  const more = people.length - shown + here.guests;
  const names = people.map((p) => p.name).join(', ');
  return (
    <button class="presence" onClick={() => (store.dialog.value = { kind: 'here' })}>
      <span class="sr">{`${SCORECARD_WORDS.hereCount(people.length, here.guests)}${names ? `: ${names}` : ''}`}</span>
      {people.length === 0 && <Icon name="people" />}
      {people.slice(0, shown).map((person) => (
        <Avatar key={person.user_id} view={view} person={person} />
      ))}
      {people.length === 0 || more > 0 ? (
        <b aria-hidden="true">{people.length ? `+${more}` : here.guests}</b>
      ) : null}
    </button>
  );
};
