import { OFFICE_WORDS } from '../strings.ts';

/** What to do where no league plays yet, in three steps. */
export const HowToBegin = () => (
  <section class="panel" aria-labelledby="begin">
    <h2 id="begin">{OFFICE_WORDS.noLeagueYet}</h2>
    <ol class="begin-steps">
      {OFFICE_WORDS.steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
    <p class="begin-links">
      <a href="/setup">{OFFICE_WORDS.setup}</a> · <a href="/office">{OFFICE_WORDS.office}</a>
    </p>
  </section>
);
