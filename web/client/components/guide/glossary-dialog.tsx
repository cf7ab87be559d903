import { useState } from 'preact/hooks';
import {
  GLOSSARIES,
  GLOSSARY_TOPICS,
  TERM_KEYS,
  TERMS,
  termsOf,
  type GlossaryWords,
  type TermKey,
} from '@paper-dynasty/engine/notation/glossary';
import { rankNamed } from '@paper-dynasty/engine/notation/rank-names';
import { language } from '../../language.ts';
import { GUIDES } from '../../strings/catalogues.ts';
import { useLazy } from '../../use-lazy.ts';
import { Dialog } from '../dialog.tsx';
import '../../styles/guide.css';

const load = async () => {
  const [{ GLOSSARY }, { GUIDE_WORDS }] = await Promise.all([GLOSSARIES[language](), GUIDES[language]()]);
  return { GLOSSARY, GUIDE_WORDS };
};

const Terms = ({ keys, words }: { keys: readonly TermKey[]; words: GlossaryWords }) => (
  <dl class="glossary">
    {keys.map((key) => (
      <div key={key}>
        <dt>
          {words.terms[key].name} <small>{TERMS[key].codes.join(' · ')}</small>
        </dt>
        <dd>{words.terms[key].text}</dd>
      </div>
    ))}
  </dl>
);

const named = (text: string, words: GlossaryWords): readonly TermKey[] =>
  rankNamed(TERM_KEYS, (key) => [words.terms[key].name, ...TERMS[key].codes], text).map(({ thing }) => thing);

/** Every word of the game with what it means, by topic, or found by a name or a code. */
export const GlossaryDialog = ({ onClose }: { onClose: () => void }) => {
  const loaded = useLazy(load);
  const [sought, setSought] = useState('');
  if (!loaded) return null;
  const { GLOSSARY, GUIDE_WORDS } = loaded;
  const found = sought.trim() === '' ? null : named(sought, GLOSSARY);
  return (
    <Dialog title={GUIDE_WORDS.glossary} onClose={onClose}>
      <label class="field-label">
        {GUIDE_WORDS.find}
        <input
          type="text"
          autocomplete="off"
          maxLength={40}
          value={sought}
          onInput={(event) => setSought(event.currentTarget.value)}
        />
      </label>
      <p class="sr" role="status">
        {found && GUIDE_WORDS.found(found.length)}
      </p>
      {found?.length === 0 && <p class="muted">{GUIDE_WORDS.none}</p>}
      {found ? (
        <Terms keys={found} words={GLOSSARY} />
      ) : (
        GLOSSARY_TOPICS.map((topic, i) => (
          <details key={topic} class="glossary-topic" open={i === 0}>
            <summary>{GLOSSARY.topics[topic]}</summary>
            <Terms keys={termsOf(topic)} words={GLOSSARY} />
          </details>
        ))
      )}
    </Dialog>
  );
};
