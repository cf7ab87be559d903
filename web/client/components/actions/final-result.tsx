import { SIDES } from '@paper-dynasty/engine/model/sides';
import { toldFeats } from '@paper-dynasty/engine/stats/feats';
import type { BoxScore, PitchingDecision } from '@paper-dynasty/engine/stats/lines';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import type { GameStore } from '../../game-store.ts';
import { waitingWords } from '../../logic/words.ts';
import { rulingWords } from '../../logic/rulings.ts';
import {
  COMBINED_WORDS,
  FEAT_WORDS,
  FINAL_WORDS,
  PITCHER_OF_RECORD,
  SCORER_RULING_WORDS,
  SITE_WORDS,
} from '../../strings.ts';
import { AfterFinal } from './after-final.tsx';
import { SubmissionState } from './submission-state.tsx';
import { FileLinks } from '../file-links.tsx';
import { useBook } from '../../use-book.ts';

const TOLD: readonly PitchingDecision[] = ['W', 'L', 'S'];

const pitchersOfRecord = (box: BoxScore): readonly string[] => {
  const lines = SIDES.flatMap((side) => box[side].pitching);
  return TOLD.flatMap((decision) =>
    lines
      .filter((line) => line.decisions.includes(decision))
      .map((line) => `${PITCHER_OF_RECORD[decision]}: ${line.name}`),
  );
};

/** Who pitched a complete game, a shutout or better: the man, or his team where several did. */
const featsOf = (view: GameView, box: BoxScore): readonly string[] =>
  toldFeats(box).map(({ side, player_id, feat }) => {
    const man = box[side].pitching.find((line) => line.player_id === player_id);
    return man ? `${man.name}: ${FEAT_WORDS[feat]}` : `${view[side].team.name}: ${COMBINED_WORDS[feat]}`;
  });

/** How a completed game ended: who won, the pitchers of record and their feats, its dice, and the game as a file. */
export const FinalResult = ({ store, view }: { store: GameStore; view: GameView }) => {
  const box = useBook(store, 'box-score')?.box_score ?? null;
  return (
    <div class="final-result">
      <p class="waiting">{waitingWords(view)}</p>
      {box && <p>{[...pitchersOfRecord(box), ...featsOf(view, box)].join(' · ')}</p>}
      {view.ruling && <p class="muted small">{SCORER_RULING_WORDS.ruled(rulingWords(view, view.ruling))}</p>}
      {view.winner && view.your_sides.length > 0 && (
        <button class="quiet" onClick={() => (store.dialog.value = { kind: 'ruling' })}>
          {SCORER_RULING_WORDS.title}
        </button>
      )}
      <AfterFinal view={view} />
      <SubmissionState gameId={view.game_id} />
      <p class="muted small">
        <a href={`/games/${view.game_id}/dice`}>{SITE_WORDS.checkDice}</a>
        <br />
        {FINAL_WORDS.save} <FileLinks gameId={view.game_id} />
      </p>
    </div>
  );
};
