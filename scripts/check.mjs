import { runChecks } from '../start/checks.mjs';

// `npm run check`: every check of the sources that `npm test` makes before the tests, by itself.
const { failed } = await runChecks({ env: process.env, say: console.log });
process.exit(failed > 0 ? 1 : 0);
