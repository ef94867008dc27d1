import { defineConfig, globalIgnores } from 'eslint/config';
import { parser, plugin } from 'typescript-eslint';

// Only what biome can't know without types (STYLE §6).
const FOLDERS = ['api', 'jobs', 'witness', 'cli', 'schema', 'scripts', 'test', 'web/src', 'bench'];

export default defineConfig(
  globalIgnores([
    '**/node_modules/',
    'dist/',
    '.cache/',
    '.data/',
    '**/generated/',
    '**/*.{js,mjs,cjs,mts}',
    'web/*.ts',
  ]),
  {
    files: FOLDERS.map((folder) => `${folder}/**/*.{ts,tsx}`),
    languageOptions: { parser, parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { '@typescript-eslint': plugin },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      // A React handler may be async: wrapping it in a function that returns nothing would only hide its promise.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
);
