import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '@paper-dynasty/engine/model/languages';
import type { Reason, ReasonName, ReasonParams } from '@paper-dynasty/engine/model/reasons';
import { REFUSAL_CODES, refuse } from '@paper-dynasty/engine/model/refusals';
import { REASON_WORDS } from '@paper-dynasty/engine/notation/refusals/en/reasons';
import { tellReason, tellRefusal } from '@paper-dynasty/engine/notation/refusals/tell-refusal';

/** Anything that a sentence can name. */
type Names<P = ReasonParams[ReasonName]> = P extends unknown ? keyof P : never;

/** What a name, a number and a text is in these sentences: each is nowhere else in them. */
const SAMPLE = {
  player: 'Quail Ñ.',
  player_id: 'player-77',
  cardset: 'Set Y',
  position: 'CF',
  outs: 41,
  place: { week: 31, game: 32 },
  opponent: 'OPP',
  games: 42,
  returns: { week: 33, game: 34 },
  base: 3,
  asked: 'x_check',
  given: 'throw',
  d20: 43,
  codes: ['G1', 'SI2'],
  total: 44,
  bases: 45,
  outcome: 'walk',
  play: 46,
  location: 'LF',
  locations: ['LF', 'RF'],
  man: 2,
  left: 47,
  why: { reason: 'two_at_position', position: 'SS' },
  reasons: [{ reason: 'no_starts_left', player: 'Heron Z.' }],
  said: 'qqq',
  team: 'Owls Ñ',
  teams: ['Owls Ñ', 'Larks Q'],
  team_id: 'team-78',
  league: 'League L',
  league_id: 'league-79',
  schedule_id: 'game-80',
  count: 48,
  minutes: 49,
  most: 50,
} as const satisfies Readonly<Record<Names, unknown>>;

const NAMES = Object.keys(REASON_WORDS) as ReasonName[];
const reasonOf = (reason: ReasonName): Reason =>
  // The place of a wrong field is a text, that of a game in its season a week and a game.
  ({ reason, ...SAMPLE, ...(reason === 'field_not_right' ? { place: 'week' } : {}) }) as unknown as Reason;

/** The names and numbers of the samples that a sentence has. */
const namedIn = (text: string): readonly string[] =>
  (
    text.match(
      /Quail Ñ\.|Heron Z\.|player-77|Set Y|CF|OPP|G1|SI2|LF|RF|SS|qqq|Owls Ñ|Larks Q|team-78|League L|league-79|game-80|\b(?:3[1-4]|4\d|50)\b/g,
    ) ?? []
  ).toSorted();

describe('every reason', () => {
  test.each(NAMES)('%s', (name) => {
    const [english = '', spanish = ''] = LANGUAGES.map((language) => tellReason(reasonOf(name), language));
    expect(namedIn(spanish)).toEqual(namedIn(english));
    for (const text of [english, spanish]) expect(text).not.toMatch(/undefined|\[object|\$\{|\bnull\b/);
    if (name !== 'request_not_right')
      expect(english).toMatch(name === 'field_not_right' ? /^week: qqq$/ : /^\S.*\.$/);
    expect(spanish).toMatch(/^\S.*\.$/);
    expect(spanish).not.toBe(english);
    expect(spanish).not.toMatch(/\b(?:the|is|of|runner|batter|another|nobody|walk|throw|week)\b(?!:)/i);
  });
});

test('every code has a sentence of its own in every language', () => {
  for (const language of LANGUAGES) {
    const all = REFUSAL_CODES.map((code) => tellRefusal(refuse(code), language));
    for (const text of all) expect(text).toMatch(/^\S.*\.$/);
    expect(new Set(all).size).toBe(all.length);
  }
});

test('what does not fit a corrected game is told behind the play', () => {
  const tell = (why: Reason): readonly string[] => LANGUAGES.map((language) => tellReason(why, language));
  const two: Reason = { reason: 'two_at_position', position: '1B' };
  expect(tell({ reason: 'play_no_longer_fits', play: 4, why: { reason: 'another_at_bat' } })).toEqual([
    'Play 4 no longer fits: another man is at bat.',
    'La jugada 4 ya no encaja: otro hombre está al bate.',
  ]);
  expect(tell({ reason: 'change_no_longer_fits', play: 4, why: two })).toEqual([
    'The substitution after play 4 no longer fits: Two players are at 1B.',
    'El cambio después de la jugada 4 ya no encaja. Hay dos jugadores en 1B.',
  ]);
  expect(
    tell({ reason: 'play_cannot_be_that', play: 4, why: { reason: 'entry_no_longer_holds', why: two } }),
  ).toEqual([
    'Play 4 cannot be that: its entry no longer holds (Two players are at 1B.).',
    'La jugada 4 no puede ser eso: lo anotado ya no cuadra (Hay dos jugadores en 1B.).',
  ]);
});
