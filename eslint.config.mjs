import reactHooks from 'eslint-plugin-react-hooks';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

const typeImports = ['error', { fixStyle: 'inline-type-imports', prefer: 'type-imports' }];

export default tseslint.config(
  { ignores: ['dist', 'dist-web', 'node_modules', 'data', 'test-output'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': typeImports,
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'max-lines': ['error', 300],
      'no-console': 'error',
    },
  },
  // An expression that takes the square of its text in time stops everybody with one address or one long field.
  {
    files: ['{apps,libs,bench,ops}/**/*.{ts,tsx,mjs}'],
    plugins: { regexp },
    rules: { 'regexp/no-super-linear-backtracking': 'error', 'regexp/no-super-linear-move': 'error' },
  },
  // Nest reads the types of constructor parameters at run time.
  { files: ['apps/**/*.ts'], rules: { '@typescript-eslint/consistent-type-imports': 'off' } },
  {
    files: ['apps/web/**/*.ts', 'apps/web/**/*.tsx'],
    extends: [reactHooks.configs.flat['recommended-latest']],
    rules: {
      '@typescript-eslint/consistent-type-imports': typeImports,
      // TanStack Router redirects by throwing what is no Error.
      '@typescript-eslint/only-throw-error': [
        'error',
        { allow: [{ from: 'package', name: 'Redirect', package: '@tanstack/router-core' }] },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'JSXText[value=/\\p{L}/u]',
          message:
            'Texts stand in the language files (nl.json and en.json of the page), so that every one is there in both.',
        },
        {
          selector:
            'JSXAttribute[name.name=/^(aria-label|aria-description|title|alt|label|placeholder|description)$/] > Literal[value=/\\p{L}/u]',
          message: 'A text that people read stands in the language files.',
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
      // What runs in a browser has no process and no Node modules.
      'no-restricted-globals': ['error', 'process', 'Buffer', 'require', '__dirname'],
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['#*'],
              allowTypeImports: true,
              message: 'The screens know the types of the domain and ask the API for the rest.',
            },
            { group: ['node:*', '**/api/**/!(*.ts)'], message: 'The browser has no Node.' },
          ],
        },
      ],
    },
  },
  {
    files: ['apps/web/vite.config.ts', 'apps/web/server/**', 'apps/web/**/*.spec.ts'],
    rules: { 'no-restricted-globals': 'off', '@typescript-eslint/no-restricted-imports': 'off' },
  },
  { files: ['ops/**', 'bench/**', 'apps/cli/**'], rules: { 'no-console': 'off' } },
);
