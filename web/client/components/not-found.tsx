import { me } from '../session.ts';
import { SITE_WORDS, STRINGS } from '../strings.ts';

/** What stands where there is no page, or none for this person. */
export const NotFound = () => (
  <div class="lost">
    <h1>{SITE_WORDS.notFoundTitle}</h1>
    <p>{STRINGS.notFound}</p>
    {me.value && !me.value.user && <p class="muted">{SITE_WORDS.perhapsPrivate}</p>}
    <a class="button primary" href="/">
      {SITE_WORDS.toGames}
    </a>
  </div>
);
