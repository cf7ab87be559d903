import { useState } from 'preact/hooks';
import { Frame } from '../components/frame.tsx';
import { api } from '../api.ts';
import { officeApi } from '../office-api.ts';
import { me } from '../session.ts';
import { OFFICE_WORDS } from '../strings.ts';
import { useLoad } from '../use-load.ts';
import '../styles/league.css';

const SetupForm = () => {
  const [code, setCode] = useState('');
  const [owner, setOwner] = useState(false);
  const leagues = useLoad('', api.leagues);
  const [problem, setProblem] = useState<string | null>(null);
  const claim = (): void =>
    void officeApi.claim(code).then(
      () => setOwner(true),
      (error: Error) => setProblem(error.message),
    );
  if (owner)
    return (
      <p role="status">
        {leagues.data && leagues.data.length > 0 ? OFFICE_WORDS.ownerOf : OFFICE_WORDS.owner}{' '}
        <a href="/office">{OFFICE_WORDS.office}</a>
      </p>
    );
  return (
    <form
      class="office-form"
      onSubmit={(event) => {
        event.preventDefault();
        claim();
      }}
    >
      <label>
        <span>{OFFICE_WORDS.code}</span>
        <input
          required
          maxLength={60}
          autocomplete="one-time-code"
          value={code}
          onInput={(event) => setCode(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="primary">
        {OFFICE_WORDS.become}
      </button>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
};

/** Where the first person of a server becomes its owner. */
export const showSetup = () => (
  <Frame class="records" title={OFFICE_WORDS.setup}>
    <header class="page-head">
      <h1>{OFFICE_WORDS.setup}</h1>
    </header>
    <section class="panel">
      <p>{OFFICE_WORDS.setupHint}</p>
      {me.value?.user ? <SetupForm /> : <p class="muted">{OFFICE_WORDS.signInFirst}</p>}
    </section>
  </Frame>
);
