import '../styles/game.css';
import '../styles/dice-tray.css';
import '../styles/controls.css';
import '../styles/opening.css';
import { GamePage } from './game.tsx';

/** A game's live scorecard. */
export const showGame = (id: string) => <GamePage gameId={id} />;
