import type { Language } from '@paper-dynasty/engine/model/languages';

/** What the page says while it opens inside Discord. */
interface ActivityWords {
  readonly opening: string;
  readonly denied: string;
  readonly failed: string;
  readonly again: string;
  readonly watch: string;
}

/** What the page says while it opens inside Discord, in each language. */
export const ACTIVITY_WORDS: Readonly<Record<Language, ActivityWords>> = {
  en: {
    opening: 'Signing you in with Discord …',
    denied: 'You did not let Discord tell Paper Dynasty who you are. To play, try again and agree.',
    failed: 'Signing in with Discord did not work. Please try again.',
    again: 'Try again',
    watch: 'Just watch',
  },
  es: {
    opening: 'Entrando con Discord …',
    denied:
      'No dejaste que Discord le diga a Paper Dynasty quién eres. Para jugar, inténtalo de nuevo y acepta.',
    failed: 'No se pudo entrar con Discord. Inténtalo de nuevo.',
    again: 'Intentar de nuevo',
    watch: 'Solo mirar',
  },
};
