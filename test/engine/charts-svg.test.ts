import { describe, expect, test } from 'vitest';
import { CATALOGUES } from '@paper-dynasty/bot/words/index';
import { DEFAULT_RULES_PACK } from '@paper-dynasty/engine/charts/rules-pack';
import { POSITIONS } from '@paper-dynasty/engine/model/positions';
import { chartPictures, errorPictures, groundballPicture } from '@paper-dynasty/engine/wire/charts-svg';
import { tableSvg } from '@paper-dynasty/engine/wire/table-svg';

const cells = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map((match) => match[1] ?? '');

describe.each(['en', 'es'] as const)('the charts in %s', (language) => {
  const w = CATALOGUES[language].CHART_WORDS;

  test('groundballs: eight states of the bases, and what each number is', () => {
    const shown = cells(groundballPicture(w).svg);
    const row = shown.indexOf('R1 R2');
    expect(shown.slice(row + 1, row + 7)).toEqual(['13', '4', '3', '', '', '']);
    const loaded = shown.indexOf('R1 R2 R3');
    expect(shown.slice(loaded + 1, loaded + 7)).toEqual(['2', '4', '3', '10', '11', '11']);
    expect(shown).toContain(w.results[9]);
  });

  test('range charts: one for each, or that of a position', () => {
    expect(chartPictures(DEFAULT_RULES_PACK, 'range', null, w)).toHaveLength(4);
    const [picture] = chartPictures(DEFAULT_RULES_PACK, 'range', 'SS', w);
    const shown = cells(picture?.svg ?? '');
    expect(picture?.about).toContain('; 1 G3# SI1 SI2 SI2 SI2; 2 ');
    expect(shown.filter((cell) => cell === 'G1').length).toBeGreaterThan(20);
  });

  test.each(POSITIONS)('error chart of %s: every rating is in one row', (position) => {
    const pictures = errorPictures(DEFAULT_RULES_PACK, position, w);
    const spans = pictures.flatMap(({ svg }) =>
      [...svg.matchAll(/text-anchor="start">(\d+)(?:–(\d+))?<\/text>/g)].map(
        ([, from, to]) => [Number(from), Number(to ?? from)] as const,
      ),
    );
    const ratings = spans.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i));
    const all = DEFAULT_RULES_PACK.errors[position].byRating.map((_, rating) => rating);
    expect(ratings).toEqual(all);
  });

  test('outcomes: where everybody goes', () => {
    const pictures = chartPictures(DEFAULT_RULES_PACK, 'outcomes', null, w);
    const all = pictures.map(({ about }) => about).join(' ');
    expect(all).toContain(`${w.outcomeWords.double_2} → 2 → 3 ${w.scores} ${w.scores}`);
    expect(all).toContain(`${w.outcomeWords.walk} → 1 ${w.forced} ${w.forced} ${w.forced}`);
  });
});

test('words are words, whatever is in them', () => {
  const rows = [[{ words: '<b>&"' }]];
  const svg = tableSvg({ title: 't', shares: [1], heads: [], rows, about: 'a < b' });
  expect(svg).toContain('&lt;b&gt;&amp;&quot;');
  expect(svg).toContain('<title>a &lt; b</title>');
});
