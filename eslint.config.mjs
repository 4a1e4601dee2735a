import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

// What oxlint has no rule for (docs/decisions/0020-checks.md). It asks for no types, so that it takes seconds.
const madeWhileRunning = {
  selector: ':matches(NewExpression, CallExpression)[callee.name="RegExp"]',
  message: 'Nobody checks an expression that is made while the program runs: write it out, or name it in LINEAR.',
};
// Made while the program runs, and looked at: between two slashes of an address there is one way to match; what a cell
// of the register may begin with holds nothing that begins a cell, so each character is passed over once.
const LINEAR = ['apps/api/http/routes.ts', 'apps/api/web/workplace.ts', 'apps/web/pages/public/csv.ts'];

export default tseslint.config(
  { ignores: ['dist', 'dist-web', '.building', '.dist', 'node_modules', 'data', 'test-output', 'test'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parser: tseslint.parser },
    // Known by name, so that an exception to one of its rules is none to a rule that does not exist. Which of the
    // exceptions are still of use, oxlint says: it holds the rules that they are about.
    plugins: { '@typescript-eslint': tseslint.plugin },
    linterOptions: { reportUnusedDisableDirectives: 'off' },
  },
  // An expression that takes the square of its text in time stops everybody with one address or one long field.
  {
    files: ['{apps,libs,bench,ops}/**/*.{ts,tsx,mjs}'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': 'error',
    },
  },
  {
    files: ['{apps,libs,bench,ops}/**/*.{ts,tsx,mjs}'],
    ignores: ['**/*.spec.*', ...LINEAR],
    rules: { 'no-restricted-syntax': ['error', madeWhileRunning] },
  },
  {
    files: ['apps/web/**/*.ts', 'apps/web/**/*.tsx'],
    ignores: ['**/*.spec.ts', ...LINEAR],
    rules: {
      'no-restricted-syntax': [
        'error',
        madeWhileRunning,
        {
          selector: 'JSXText[value=/\\p{L}/u]',
          message:
            'Texts stand in pairs of nl and en (texts/texts-of.ts), so that every one is there in both languages.',
        },
        {
          selector:
            'JSXAttribute[name.name=/^(aria-label|aria-description|title|alt|label|placeholder|description)$/] > Literal[value=/\\p{L}/u]',
          message: 'A text that people read stands in a pair of nl and en (texts/texts-of.ts).',
        },
        {
          selector: 'JSXAttribute[name.name="style"]',
          message: 'The content security policy forbids inline styles; use a class.',
        },
        {
          selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
          message: 'What people type is text and stays text.',
        },
      ],
    },
  },
);
