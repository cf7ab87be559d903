import { SIDES } from '@paper-dynasty/engine/model/sides';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import type { PresentView } from '@paper-dynasty/engine/wire/presence-view';
import type { GameStore } from '../../game-store.ts';
import { SCORECARD_WORDS } from '../../strings.ts';
import { Dialog } from '../dialog.tsx';
import { Avatar, inOrder } from '../scoreboard/presence.tsx';

const roleOf = (view: GameView, person: PresentView): string => {
  const teams = SIDES.filter((s) => view[s].user_ids.includes(person.user_id)).map((s) => view[s].team.name);
  if (teams.length > 0) return SCORECARD_WORDS.manages(teams.join(', '));
  return person.role === 'manager' ? SCORECARD_WORDS.manager : SCORECARD_WORDS.watches;
};

interface HereDialogProps {
  readonly store: GameStore;
  readonly view: GameView;
  readonly onClose: () => void;
}

/** Everybody who is at the game now. */
export const HereDialog = ({ store, view, onClose }: HereDialogProps) => {
  const here = store.here.value;
  return (
    <Dialog title={SCORECARD_WORDS.here} onClose={onClose}>
      {here.people.length === 0 && <p class="muted">{SCORECARD_WORDS.nobodyHere}</p>}
      <ul class="here-list">
        {inOrder(here).map((person) => (
          <li key={person.user_id}>
            <Avatar view={view} person={person} />
            <strong>{person.name}</strong> <span class="muted">{roleOf(view, person)}</span>
          </li>
        ))}
      </ul>
      {here.guests > 0 && <p class="muted">{SCORECARD_WORDS.guests(here.guests)}</p>}
    </Dialog>
  );
};
