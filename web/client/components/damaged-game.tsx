import { FINAL_WORDS, HOME_WORDS, SITE_WORDS } from '../strings.ts';
import { FileLinks } from './file-links.tsx';

interface DamagedGameProps {
  readonly gameId: string;
  /** What is wrong with its record, in words. */
  readonly problem: string;
}

/** A game whose record is damaged: why, and what can still be read of it as a file. */
export const DamagedGame = ({ gameId, problem }: DamagedGameProps) => (
  <div class="lost" role="alert">
    <h1>{HOME_WORDS.damagedTitle}</h1>
    <p class="muted">{problem}</p>
    <p>
      {FINAL_WORDS.saveReadable} <FileLinks gameId={gameId} readable />
    </p>
    <a class="button" href="/">
      {SITE_WORDS.toGames}
    </a>
  </div>
);
