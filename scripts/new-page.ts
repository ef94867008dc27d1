import { Command } from 'commander';
import { PROJECT_ROOT } from '../api/kernel/env.js';
import { formatAndSay } from './scaffold/format.js';
import { planPage, WHOLE_PURCHASE } from './scaffold/page-plan.js';
import { carryOut, Refused } from './scaffold/plan.js';

// npm run new:page -- <Kind>: writes list, page and form of a declared kind of subject, and the beginning of its story.
const program = new Command('npm run new:page --')
  .argument('<kind>', 'a declared kind of subject with a list, for example Claim')
  .action((kind: string) => {
    const plan = planPage(PROJECT_ROOT, kind);
    formatAndSay(PROJECT_ROOT, carryOut(PROJECT_ROOT, plan));
    if (!/Say what it is made for/.test(plan.edit[WHOLE_PURCHASE] ?? ''))
      console.log(`Nothing is left to do in ${WHOLE_PURCHASE}.`);
    console.log(
      'Now npm run new:texts, fill in the texts, tell its story, and look at the pages; the list is in CONTRIBUTING.md.',
    );
  });

try {
  program.parse();
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
