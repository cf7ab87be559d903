import { describe, expect, test } from 'vitest';
import { CATALOGUES } from '@paper-dynasty/bot/words/index';
import { demoLeague } from '@paper-dynasty/db/league/demo/clubs';
import { cardColumns, firstOf } from '@paper-dynasty/engine/model/card-columns';
import type { Card } from '@paper-dynasty/engine/model/players';
import { cardPictures } from '@paper-dynasty/engine/wire/card-pictures';
import { lineupPictures } from '@paper-dynasty/engine/wire/lineup-svg';
import { ROSTER_PICTURE_WORDS } from '@paper-dynasty/engine/wire/roster-picture-words';
import { activeGame } from './support.ts';

const texts = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map((match) => match[1] ?? '');

const [{ team, roster }] = demoLeague('pd').clubs as [ReturnType<typeof demoLeague>['clubs'][number]];
const men = Object.values(roster);
const digital = (card: Card | null | undefined) => {
  if (card?.kind !== 'digital') throw new Error('a digital card was expected');
  return card;
};

describe.each(['en', 'es'] as const)('cards and lineups as pictures in %s', (language) => {
  const { CARD_WORDS: results } = CATALOGUES[language];
  const w = { ...ROSTER_PICTURE_WORDS[language], results };

  test('a digital card has each result in its column, with the dice at which it begins, and says how likely each is', () => {
    const man = men.find((m) => m.batting_card)!;
    const [picture] = cardPictures(man, team, w);
    const card = digital(man.batting_card);
    const rows = [card.vs_left, card.vs_right].flatMap((side) => cardColumns(side).flat());
    const expected = rows.flatMap((row) => {
      const { dice, split } = firstOf(row);
      const at = split > 1 ? `${dice.join('·')} ≥${split}` : dice.join('·');
      return [at, results[row.result]];
    });
    const shown = texts(picture!.svg);
    expect(shown.join('|')).toContain(expected.slice(0, 8).join('|'));
    for (const word of expected) expect(shown).toContain(word);
    expect(shown).toContain(w.against.batting.L);
    const [result, chances] = card.vs_right[0]!;
    expect(picture!.about).toContain(`${w.against.batting.R}, ${w.ofAll}: ${results[result]} ${chances}`);
    expect(picture!.about).toContain(w.card(man.name, team.name));
  });

  test('a man who bats and pitches has two cards; one whose cards are on the table has none to draw', () => {
    const batter = men.find((m) => m.batting_card)!;
    const pitcher = men.find((m) => m.pitching_card)!;
    const both = { ...batter, pitching: pitcher.pitching, pitching_card: pitcher.pitching_card };
    expect(cardPictures(both, team, w).map(({ side }) => side)).toEqual(['batting', 'pitching']);
    expect(cardPictures({ ...batter, batting_card: null }, team, w)).toEqual([]);
  });

  test('every printed card is drawn with the columns of whoever it belongs to', () => {
    const sba = demoLeague('sba').clubs[0]!;
    const pitcher = Object.values(sba.roster).find((m) => m.pitching_card)!;
    const [{ svg, about } = { svg: '', about: '' }] = cardPictures(pitcher, sba.team, w);
    expect(texts(svg)).toEqual(expect.arrayContaining(['4', '5', '6', w.against.pitching.L]));
    expect(about).toContain(`${w.pitching[0]} ${pitcher.pitching?.hold}`);
  });

  test('a lineup names every man in order with his position and what he is there', () => {
    const state = activeGame();
    const [away, home] = lineupPictures(state, w);
    expect([away?.side, home?.side]).toEqual(['away', 'home']);
    const lineup = state.lineups.away!;
    const shown = texts(away!.svg);
    for (const { player_id, position } of lineup.batting_order) {
      const man = state.setup.away.roster[player_id]!;
      expect(shown).toContain(man.name);
      const { range, error } = man.fielding.find((f) => f.position === position) ?? {};
      if (range) expect(away!.about).toContain(`${position} ${man.name}`);
      if (range && error) expect(away!.about).toContain(`${w.range(range)} ${w.error(error)}`);
    }
    expect(lineupPictures({ ...state, lineups: { away: null, home: state.lineups.home } }, w)).toHaveLength(
      1,
    );
  });
});
