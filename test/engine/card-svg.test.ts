import { describe, expect, test } from 'vitest';
import { demoLeague } from '@paper-dynasty/db/league/demo/clubs';
import { cardSvg } from '@paper-dynasty/engine/wire/card-svg';

const CLUBS = demoLeague('sba').clubs;
const MEN = CLUBS.flatMap(({ team, roster }) => Object.values(roster).map((player) => ({ player, team })));

const texts = (svg: string) =>
  [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)" font-size="(\d+)"[^>]*>([^<]*)</g)].map(
    ([, x, y, size, words]) => ({ x: Number(x), y: Number(y), size: Number(size), words }),
  );

describe('the printed card as a picture', () => {
  test('no line of any card stands on another, and none is too small to read', () => {
    for (const { player, team } of MEN) {
      const svg = cardSvg(player, team);
      const height = Number(/viewBox="0 0 \d+ ([\d.]+)"/.exec(svg)?.[1]);
      const lines = texts(svg);
      for (const line of lines) {
        expect(line.size).toBeGreaterThanOrEqual(10);
        expect(line.y).toBeLessThan(height);
        const below = lines.filter((l) => l !== line && l.x === line.x && l.y >= line.y);
        for (const other of below) expect(other.y - line.y).toBeGreaterThanOrEqual(10);
      }
    }
  });

  test('says every result with the numbers that split its row', () => {
    const { player, team } = MEN[0]!;
    const card = player.batting_card;
    if (card?.kind !== 'printed') throw new Error('a printed card was expected');
    const words = texts(cardSvg(player, team)).map((l) => l.words);
    const ranges = [...card.vs_left, ...card.vs_right].flat().flatMap((row) => {
      const from = (i: number) => (row[i - 1]?.up_to ?? 0) + 1;
      const numbers = (i: number) =>
        from(i) === row[i]?.up_to ? `${from(i)}` : `${from(i)}-${row[i]?.up_to}`;
      return row.length === 1 ? [] : row.map((_, i) => ` ${numbers(i)}`);
    });
    expect(ranges.length).toBeGreaterThan(20);
    for (const range of ranges) expect(words.some((w) => w?.endsWith(range))).toBe(true);
  });

  test('says what a manager reads from it beside: running, bunting, and every position', () => {
    const { player, team } = MEN.find((m) => m.player.batting && m.player.fielding.length > 1)!;
    const said = texts(cardSvg(player, team))
      .map((l) => l.words)
      .join(' ');
    expect(said).toContain(`speed ${player.batting?.speed}`);
    expect(said).toContain(`jump ${player.batting?.jump}`);
    for (const { position, range, error } of player.fielding)
      expect(said).toContain(`${position} range ${range} e${error}`);
  });

  test('a name cannot break it', () => {
    const { player, team } = MEN[0]!;
    expect(cardSvg({ ...player, name: '<b>&' }, team)).toContain('&lt;b&gt;&amp;');
  });
});
