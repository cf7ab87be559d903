import type { Mode } from '@paper-dynasty/engine/model/setup';
import type { CountedMode } from '@paper-dynasty/engine/service/league-records';
import { MODE_WORDS, RECORD_WORDS } from '../strings.ts';
import { Segments } from './segments.tsx';

interface WhichGamesProps {
  readonly mode: CountedMode;
  readonly onChoose: (mode: CountedMode) => void;
}

const MODES = Object.keys(MODE_WORDS) as Mode[];

/** Which games a record counts: those of one mode, or all. */
export const WhichGames = ({ mode, onChoose }: WhichGamesProps) => (
  <Segments
    title={RECORD_WORDS.games}
    choices={[...MODES.map((m) => [m, MODE_WORDS[m]] as const), ['all', RECORD_WORDS.allGames]]}
    value={mode}
    onChoose={onChoose}
  />
);
