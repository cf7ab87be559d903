import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { inSpanish } from '@paper-dynasty/engine/wire/es/particulars';
import { PARTICULAR } from '@paper-dynasty/engine/wire/refusal-sentence';

const ENGINE = path.join(import.meta.dirname, '../../engine');
const FOLDERS = ['rules', 'game', 'service', 'leagues'];
/** What is wrong with a league's files, what changes in them, and what was taken back is said from catalogues in both languages. */
const WITH_CATALOGUE = ['leagues/file', 'leagues/change-words.ts', 'service/fair-play-words.ts'].map((name) =>
  path.join(ENGINE, ...name.split('/')),
);

const KINDS = ['send', 'throw', 'target', 'verdict', 'x_check'];
/** What stands in the gaps of the sentences where not any name or number does: words of the engine, and sentences again. */
const GAPS: Readonly<Record<string, readonly string[]>> = {
  'question.kind': KINDS,
  'answer.kind': KINDS,
  why: ['another man is at bat', 'its entry no longer holds (Say where the batter went.)'],
  problem: ['Two players are at 1B.'],
};
/** Any other gap: a name that is nowhere else. */
const NAME = 'Quail Ñ. 7';

const sourceOf = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);

/** The strings of a constant list of a file. */
const listIn = (file: ts.SourceFile, name: string): readonly string[] => {
  const found = new RegExp(`const ${name} = \\[([^\\]]*)\\]`).exec(file.text)?.[1] ?? '';
  return [...found.matchAll(/'([^']*)'/g)].map(([, text = '']) => text);
};

/** A literal with `x` in its gaps. */
const unfilled = (literal: ts.TemplateExpression | ts.StringLiteralLike): string =>
  ts.isTemplateExpression(literal)
    ? [literal.head.text, ...literal.templateSpans.map((span) => span.literal.text)].join('x')
    : literal.text;

const gap = (file: ts.SourceFile, of: ts.Expression): readonly string[] => {
  if (ts.isConditionalExpression(of)) return [of.whenTrue, of.whenFalse].flatMap((e) => gap(file, e));
  if (ts.isStringLiteralLike(of)) return [of.text];
  if (ts.isElementAccessExpression(of)) return listIn(file, of.expression.getText());
  // The code's sentence is behind the report of an outcome, whose name need not be said again.
  if (of.getText().endsWith('.label')) return ['Walk'];
  return GAPS[of.getText()] ?? [NAME];
};

/** A literal with everything that can stand in its gaps. */
const written = (file: ts.SourceFile, literal: ts.Expression): readonly string[] => {
  if (!ts.isTemplateExpression(literal)) return ts.isStringLiteralLike(literal) ? [literal.text] : [];
  return literal.templateSpans.reduce<readonly string[]>(
    (texts, span) =>
      texts.flatMap((text) => gap(file, span.expression).map((put) => text + put + span.literal.text)),
    [literal.head.text],
  );
};

const isCallOf = (node: ts.Node, name: string): node is ts.CallExpression =>
  ts.isCallExpression(node) && node.expression.getText() === name;

const isLog = (node: ts.Node): boolean =>
  ts.isCallExpression(node) && /\blog\.(?:info|warn|error)$/.test(node.expression.getText());

/** Parts of the source in which no literal is told to people for a code that has particulars. */
const untold = (node: ts.Node): boolean => {
  if (ts.isImportDeclaration(node) || ts.isThrowStatement(node) || ts.isTypeNode(node)) return true;
  if (ts.isPropertyAssignment(node) && node.name.getText() === 'idempotency_key') return true;
  if (ts.isVariableDeclaration(node) && node.name.getText() === 'keyOf') return true;
  if (ts.isArrayLiteralExpression(node) || isLog(node) || isCallOf(node, 'super')) return true;
  if (isCallOf(node, 'utf8ToBytes')) return true;
  if (!isCallOf(node, 'refuse')) return false;
  const [code] = node.arguments;
  return !!code && ts.isStringLiteral(code) && !PARTICULAR.some((p) => p === code.text);
};

/** Stands for a team's name in a sentence of `not_your_turn`. */
const NO_SENTENCE = ['the other side'];

/** More than one word, and not gaps alone. */
const isSentence = (text: string): boolean =>
  /\w\S* \S*\w/.test(text) && /[a-z]/i.test(text.replaceAll('x', '')) && !NO_SENTENCE.includes(text);

const sentencesIn = (file: ts.SourceFile, node: ts.Node = file): readonly string[] => {
  if (untold(node)) return [];
  const literal = ts.isTemplateExpression(node) || ts.isStringLiteralLike(node);
  if (literal) return isSentence(unfilled(node)) ? written(file, node) : [];
  const found: string[] = [];
  ts.forEachChild(node, (child) => void found.push(...sentencesIn(file, child)));
  return found;
};

const files = FOLDERS.flatMap((folder) =>
  readdirSync(path.join(ENGINE, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.join(ENGINE, folder, name))
    .filter((file) => !WITH_CATALOGUE.some((own) => file.startsWith(own))),
);
const sentences = files.flatMap((file) => [...new Set(sentencesIn(sourceOf(file)))]);

const namesIn = (text: string | null): number => text?.split(NAME).length ?? 0;

describe('what the engine says exactly is wrong', () => {
  test('is found in its sources', () => {
    expect(sentences.length).toBeGreaterThan(90);
    for (const sentence of [
      'Two players are at Quail Ñ. 7.',
      'the runner on third cannot go back.',
      'Nobody is on third to steal home.',
      'Only a league admin makes announcements.',
      'Play Quail Ñ. 7 cannot be that: another man is at bat.',
    ])
      expect(sentences).toContain(sentence);
  });

  test.each(sentences)('%s', (sentence) => {
    const spanish = inSpanish(sentence);
    expect(spanish).not.toBeNull();
    expect(namesIn(spanish)).toBe(namesIn(sentence));
    expect(spanish).not.toMatch(
      /[$%&]\d|\b(?:the|is|of|runner|batter|another|nobody|walk|send|throw|target|verdict)\b/i,
    );
  });
});
