import { GLOSSARIES, TERMS, type GlossaryWords } from '@paper-dynasty/engine/notation/glossary';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import type { GameStore } from '../../game-store.ts';
import { endHints, hints, readHint } from '../../keep-hints.ts';
import { language } from '../../language.ts';
import { hintKey, hintNow, type Hint } from '../../logic/hints.ts';
import { GUIDES } from '../../strings/catalogues.ts';
import { useLazy } from '../../use-lazy.ts';
import '../../styles/guide.css';

const load = async () => {
  const [{ GLOSSARY }, { GUIDE_WORDS, HINT_WORDS }] = await Promise.all([
    GLOSSARIES[language](),
    GUIDES[language](),
  ]);
  return { GLOSSARY, GUIDE_WORDS, HINT_WORDS };
};
type Loaded = Awaited<ReturnType<typeof load>>;

const ofTerm = ({ terms }: GlossaryWords, key: keyof GlossaryWords['terms']) => {
  const [code] = TERMS[key].codes;
  return { title: code ? `${terms[key].name} (${code})` : terms[key].name, text: terms[key].text };
};

const said = ({ GLOSSARY, HINT_WORDS }: Loaded, hint: Hint): { title: string; text: string } => {
  if (hint.kind === 'term') return ofTerm(GLOSSARY, hint.term);
  const [title, text] = HINT_WORDS[hint.name];
  return { title, text };
};

/** A hint over the field of a first game: what is asked now, or what the last dice meant. It covers nothing that must be pressed, and each is read once. */
export const HintNote = ({ store, view }: { store: GameStore; view: GameView }) => {
  const loaded = useLazy(load);
  const hint = hintNow(view, store.plays.value.at(-1) ?? null, hints.value?.read ?? []);
  if (!loaded || !hint) return null;
  const { title, text } = said(loaded, hint);
  const { GUIDE_WORDS } = loaded;
  const close = (then: () => void) => (): void => {
    then();
    document.querySelector<HTMLElement>('[data-primary]')?.focus();
  };
  return (
    <section class="hint-note" aria-label={GUIDE_WORDS.hint}>
      <p role="status">
        <strong>{title}</strong> {text}
      </p>
      <div class="hint-ends">
        <button onClick={close(() => readHint(view.game_id, hintKey(hint)))}>{GUIDE_WORDS.gotIt}</button>
        <button class="quiet" onClick={close(endHints)}>
          {GUIDE_WORDS.noMore}
        </button>
      </div>
    </section>
  );
};
