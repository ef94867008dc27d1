import { defineConfig, globalIgnores } from 'eslint/config';
import { parser, plugin } from 'typescript-eslint';

// Only what biome can't know without types.
const FOLDERS = ['api', 'detectors', 'jobs', 'witness', 'cli', 'schema', 'scripts', 'test', 'web/src', 'bench'];

const OWN_CLOCK = [
  "NewExpression[callee.name='Date'][arguments.length=0]",
  "CallExpression[callee.name='Date']",
  "MemberExpression[object.name='Date'][property.name='now']",
];

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
  {
    // The platform's time is the database's (docs/decisions/0023): whoever needs it takes a Clock.
    files: ['api', 'detectors', 'jobs', 'cli', 'scripts'].map((folder) => `${folder}/**/*.ts`),
    ignores: ['**/*.test.ts', 'api/kernel/platform-clock.ts', 'scripts/mongo-init.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...OWN_CLOCK.map((selector) => ({
          selector,
          message:
            'The clock of the machine counts nowhere: take a Clock, or performance.now() for how long something took.',
        })),
      ],
    },
  },
  {
    // What a form fills in for its reader is kept with the draft (docs/decisions/0034).
    files: ['web/src/features/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[property.name=/^set(FieldValue|FieldsValue|Fields)$/]',
          message: "The draft would not learn of it: take fill or propose of useFill ('components/use-fill').",
        },
      ],
    },
  },
);
