import { runChecks } from '../start/checks.mjs';

// `npm run check` runs only the checks of the sources that `npm test` makes before the tests.
const { failed } = await runChecks({ env: process.env, say: console.log });
process.exit(failed > 0 ? 1 : 0);
