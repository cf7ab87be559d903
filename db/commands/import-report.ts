import type { LineScore, SideLine } from '@paper-dynasty/engine/stats/line-score';
import { isRetrosheetError, type RetrosheetError } from '@paper-dynasty/engine/notation/retrosheet/errors';
import type { ImportReport, Kept } from './import-games.ts';

/** How imported games are told. */
export const IMPORT_FORMATS = ['text', 'json'] as const;
/** How imported games are told. */
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

const NAME_WIDTH = 5;
const TOTAL_WIDTH = 4;

const cells = (line: SideLine, widths: readonly number[]): string =>
  line.innings.map((runs, i) => String(runs ?? 'x').padStart((widths[i] ?? 1) + 1)).join('');

const totals = (values: readonly (string | number)[]): string =>
  values.map((value) => String(value).padStart(TOTAL_WIDTH)).join('');

const lineText = (line: LineScore, teams: ImportReport['teams']): string => {
  const widths = line.away.innings.map((_, i) =>
    Math.max(...[line.away, line.home].map((side) => String(side.innings[i] ?? 'x').length)),
  );
  const row = (side: 'away' | 'home'): string => {
    const { runs, hits, errors } = line[side];
    return `  ${teams[side].padEnd(NAME_WIDTH)}${cells(line[side], widths)}  ${totals([runs, hits, errors])}`;
  };
  const indent = ' '.repeat(2 + NAME_WIDTH + widths.reduce((sum, width) => sum + width + 1, 0) + 2);
  return [`${indent}${totals(['R', 'H', 'E'])}`, row('away'), row('home')].join('\n');
};

const KEPT: Readonly<Record<Kept, string>> = {
  read: 'not kept (dry run)',
  kept: 'kept as',
  known: 'imported before as',
};

const reportText = (report: ImportReport): string => {
  const where = report.kept === 'read' ? KEPT.read : `${KEPT[report.kept]} ${report.game_id}`;
  const winner = report.winner ? `Winner: ${report.winner}` : 'A tie';
  const title = `${report.id}  ${report.teams.away} at ${report.teams.home}`;
  const notes = report.notes.map(
    ({ line, message }) => `\n  ${line === null ? '' : `line ${line}: `}${message}`,
  );
  return `${title}\n${lineText(report.line_score, report.teams)}\n  ${winner}; ${where}${notes.join('')}`;
};

/** An imported game, or what is wrong with one, as lines of text or as one line of JSON. */
export const tellImport = (result: ImportReport | RetrosheetError, format: ImportFormat): string => {
  if (!isRetrosheetError(result)) return format === 'json' ? JSON.stringify(result) : reportText(result);
  const { game = null, line = null, code, message, text } = result;
  if (format === 'json') return JSON.stringify({ id: game, error: { code, message, line, text } });
  const where = [game, line === null ? null : `line ${line}`].filter((part) => part !== null);
  return [...(where.length > 0 ? [where.join(', ')] : []), message].join(': ');
};
