import { useState } from 'preact/hooks';
import type { ForgetAnswer } from '../../contract/people.ts';
import { api } from '../api.ts';
import { lookAfterForgetting } from '../session.ts';
import { SITE_WORDS } from '../strings.ts';

type Asked = Extract<ForgetAnswer, { forgotten: false }>;

/** What is stored about oneself, and the way to be forgotten, which is confirmed twice. */
export const OwnData = () => {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const ask = async (code?: string): Promise<void> => {
    setSaid(null);
    const answer = await api.forget(code);
    if (!answer.forgotten) return setAsked(answer);
    await lookAfterForgetting();
  };
  const go = (code?: string): void =>
    void ask(code).catch((error: Error) => {
      setAsked(null);
      setSaid(error.message);
    });
  return (
    <div class="own-data">
      <a class="button" data-load href="/api/me/data">
        {SITE_WORDS.myData}
      </a>
      {asked === null ? (
        <button onClick={() => go()}>{SITE_WORDS.forgetMe}</button>
      ) : (
        <div role="group" aria-label={SITE_WORDS.forgetMe}>
          <p>{asked.step === 1 ? SITE_WORDS.forgetFirst(asked.games.length) : SITE_WORDS.forgetLast}</p>
          <button onClick={() => go(asked.code)}>
            {asked.step === 1 ? SITE_WORDS.forgetYes : SITE_WORDS.forgetForGood}
          </button>
          <button onClick={() => setAsked(null)}>{SITE_WORDS.forgetNo}</button>
        </div>
      )}
      {said && <p role="alert">{said}</p>}
    </div>
  );
};
