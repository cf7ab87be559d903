import { expect, test } from 'vitest';
import { LANGUAGES } from '@paper-dynasty/engine/model/languages';
import { PICTURE_WORDS } from '@paper-dynasty/engine/wire/picture-words';
import { homeChance, scorebugSvg, scorebugWords } from '@paper-dynasty/engine/wire/scorebug-svg';
import { activeGame, inSituation } from '../engine/support.ts';
import { practiceGame } from '../db/games.ts';
import { withTestWeb } from './support.ts';

const web = withTestWeb();

const late = inSituation(activeGame(), {
  code: 5,
  outs: 2,
  inning: 9,
  half: 'bottom',
  score: { away: 3, home: 3 },
});

test('the scorebug as a picture of a game', async () => {
  const gameId = await practiceGame(web.process.services);
  const answer = await web.app.inject({ method: 'GET', url: `/games/${gameId}/scorebug.png` });
  expect(answer.headers['content-type']).toBe('image/png');
  expect(answer.rawPayload.subarray(1, 4).toString()).toBe('PNG');
  expect(answer.rawPayload.readUInt32BE(16)).toBe(900);
  expect((await web.app.inject({ method: 'GET', url: '/games/nope/scorebug.png' })).statusCode).toBe(404);
});

test('it shows who is on base, the outs and the chance to win', () => {
  const svg = scorebugSvg(late, 'en');
  expect(svg.match(/<circle [^>]*#ffcc33/g)).toHaveLength(2);
  expect(svg.match(/rotate\(45[^>]*#ffcc33/g)).toHaveLength(2);
  expect(homeChance(late)).toBeGreaterThan(0.55);
  expect(svg).toContain(`${Math.round(homeChance(late) * 100)}%`);
});

test('in words: score, inning, outs, bases and matchup', () => {
  expect(scorebugWords(late, 'en')).toBe(
    `${late.setup.away.team.name} 3, ${late.setup.home.team.name} 3; bottom of inning 9, 2 out, runner on first and third. ` +
      `${late.setup.home.roster[late.lineups.home!.batting_order[0]!.player_id]!.name} bats against ${late.setup.away.roster[late.lineups.away!.pitcher_id]!.name}.`,
  );
});

test('a team’s name is text, whatever is in it', () => {
  const { away } = late.setup;
  const odd = { ...late, setup: { ...late.setup, away: { ...away, team: { ...away.team, name: '<b>&"' } } } };
  expect(scorebugSvg(odd, 'en')).toContain('&lt;b&gt;&amp;&quot;');
});

test('in Spanish, the picture and its words', () => {
  const { away, home } = late.setup;
  expect(scorebugWords(late, 'es')).toContain(
    `${away.team.name} 3, ${home.team.name} 3; baja de la entrada 9, 2 outs, corredor en primera y tercera. `,
  );
  const svg = scorebugSvg(late, 'es');
  expect([svg.includes('AL BATE'), svg.includes('AT BAT')]).toEqual([true, false]);
});

test.each(LANGUAGES)('what stands under the bases has room there, in %s', (language) => {
  for (const status of Object.values(PICTURE_WORDS[language].status))
    expect(status.length).toBeLessThanOrEqual(12);
});
