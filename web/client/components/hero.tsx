import type { ComponentChildren } from 'preact';
import { me } from '../session.ts';
import { HOME_WORDS, STRINGS } from '../strings.ts';
import { WaysIn } from './sign-in.tsx';

/** The field from above, as the hero's picture. */
const Picture = () => (
  <svg class="hero-picture" viewBox="0 0 260 210" aria-hidden="true">
    <path class="grass" d="M130 196 12 92a160 160 0 0 1 236 0Z" />
    <path class="dirt" d="M130 200 56 128a104 104 0 0 1 148 0Z" />
    <path class="grass" d="M130 176 84 130l46-46 46 46Z" />
    <circle class="dirt" cx="130" cy="132" r="9" />
    <path class="chalk" d="M130 196 12 92M130 196 248 92" />
    {[
      [130, 178],
      [176, 130],
      [130, 84],
      [84, 130],
    ].map(([x = 0, y = 0]) => (
      <rect
        key={`${x} ${y}`}
        class="base"
        x="-5"
        y="-5"
        width="10"
        height="10"
        transform={`translate(${x} ${y}) rotate(45)`}
      />
    ))}
    <g class="die" transform="translate(196 26) rotate(14)">
      <rect width="46" height="46" rx="9" />
      <circle cx="13" cy="13" r="4.4" />
      <circle cx="33" cy="13" r="4.4" />
      <circle cx="23" cy="23" r="4.4" />
      <circle cx="13" cy="33" r="4.4" />
      <circle cx="33" cy="33" r="4.4" />
    </g>
    <g class="die red" transform="translate(150 8) rotate(-11)">
      <rect width="40" height="40" rx="8" />
      <circle cx="11" cy="11" r="4" />
      <circle cx="29" cy="29" r="4" />
      <circle cx="20" cy="20" r="4" />
    </g>
  </svg>
);

const Welcome = () => {
  const session = me.value;
  if (!session) return null;
  return (
    <>
      <h1>{HOME_WORDS.headline}</h1>
      <p class="pitch">{HOME_WORDS.pitch}</p>
      <WaysIn ways={session.sign_in} />
      <p class="free">{HOME_WORDS.watchingIsFree}</p>
    </>
  );
};

/** The head of the front page: what this is and the ways in; for those who are in, their name. */
export const Hero = ({ waiting, children }: { waiting: number; children?: ComponentChildren }) => {
  const user = me.value?.user;
  if (user)
    return (
      <section class="hero signed">
        <div>
          <h1>{HOME_WORDS.hello(user.name)}</h1>
          <p class="pitch">{HOME_WORDS.waitForYou(waiting)}</p>
          <div class="hero-ways">
            <a class="button primary" href="#new">
              {STRINGS.newGame}
            </a>
            {children}
          </div>
        </div>
        <Picture />
      </section>
    );
  return (
    <>
      <section class="hero">
        <div>
          <Welcome />
        </div>
        <Picture />
      </section>
      <ul class="promises">
        {HOME_WORDS.promises.map(([title, text]) => (
          <li key={title}>
            <strong>{title}</strong>
            <span class="muted">{text}</span>
          </li>
        ))}
      </ul>
    </>
  );
};
