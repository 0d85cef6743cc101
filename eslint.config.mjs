// What a reader of this code may rely on, beyond what the compiler holds.

import tseslint from 'typescript-eslint';

const handedIn = 'Time, chance and waiting are handed in, so that a test decides them.';
const clockAndChance = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: handedIn },
  { selector: "CallExpression[callee.name='Date']", message: handedIn },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: handedIn },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: handedIn },
  {
    selector: "MemberExpression[object.name='crypto'][property.name=/^random|^getRandom/]",
    message: handedIn,
  },
  { selector: 'ImportSpecifier[imported.name=/^random(UUID|Bytes|Int)$/]', message: handedIn },
];
const edges = ['fetch', 'process', 'performance', 'setTimeout', 'setInterval', 'setImmediate'];

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/',
      '**/dist/',
      '.build/',
      'coverage/',
      '**/*.config.mjs',
      'test/run.mjs',
      'test/slowFirst.mjs',
    ],
  },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: [
          './test/tsconfig.json',
          './test/sandbox/site/browser/tsconfig.json',
          './static/setup/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/require-await': 'off', // an async function that needs no wait yet still keeps its contract
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'max-params': ['error', { max: 3 }], // more than three: one object with names
      'no-console': 'error',
    },
  },
  {
    files: ['src/**'],
    ignores: ['src/doors/**'],
    rules: { 'no-restricted-syntax': ['error', ...clockAndChance] },
  },
  {
    files: ['src/records/**', 'src/mapping/**', 'src/sync/**'],
    rules: { 'no-restricted-globals': ['error', ...edges.map((name) => ({ name, message: handedIn }))] },
  },
  {
    files: [
      'src/doors/log.ts',
      'test/sandbox/tools/**',
      'test/lint/forge.ts',
      'test/browser/shots.ts',
      'test/bench/bench.ts',
    ],
    rules: { 'no-console': 'off' }, // one place logs, commands print
  },
);
