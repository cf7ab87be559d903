import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import type { Linter } from 'eslint';
import tseslint from 'typescript-eslint';

/** Bans imports in a folder: names are package patterns, `why` is shown to whoever breaks the rule. */
const ban = (files: string[], group: string[], why: string): Linter.Config => ({
  files,
  rules: {
    '@typescript-eslint/no-restricted-imports': ['error', { patterns: [{ group, message: why }] }],
  },
});

const LIBRARIES_OF_SURFACES = [
  'discord.js',
  'fastify',
  '@fastify/*',
  'socket.io',
  'socket.io-client',
  'preact',
  'preact/*',
];
const DATABASE = ['drizzle-orm', 'drizzle-orm/*', 'postgres'];

// The rules that ask for types are oxlint's (.oxlintrc.json): it needs a fifth of the time.
export default defineConfig(
  { ignores: ['**/dist/**', '**/node_modules/**', '.data/**', 'db/migrations/**'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      'no-undef': 'off',
      eqeqeq: 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['test/bot/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "CallExpression[callee.property.name='press'] > CallExpression.arguments[callee.property.name='gameMessage']",
          message:
            'The game’s message is brought up to date a little after an act: give `bot.gameMessage` itself, and its button is waited for.',
        },
      ],
    },
  },
  ban(
    ['engine/**'],
    ['node:*', ...LIBRARIES_OF_SURFACES, ...DATABASE, '@paper-dynasty/*'],
    'The engine is pure: it knows no database, surface or Node module.',
  ),
  ban(
    ['db/**'],
    [...LIBRARIES_OF_SURFACES, '@paper-dynasty/web/*', '@paper-dynasty/bot/*'],
    'The stores know no surface.',
  ),
  ban(
    ['web/**'],
    [...DATABASE, 'discord.js', '@paper-dynasty/bot/*'],
    'The web calls service verbs; it knows neither tables nor the bot.',
  ),
  ban(
    ['bot/**'],
    [...DATABASE, 'fastify', 'socket.io', '@paper-dynasty/web/*'],
    'The bot calls service verbs; it knows neither tables nor the web.',
  ),
);
