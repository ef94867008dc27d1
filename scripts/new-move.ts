import { Command } from 'commander';
import { PROJECT_ROOT } from '../api/kernel/env.js';
import { formatAndSay } from './scaffold/format.js';
import { planMove } from './scaffold/move-plan.js';
import { carryOut, Refused } from './scaffold/plan.js';

interface Options {
  readonly subject?: string | null;
  readonly creates: boolean;
  readonly rule: boolean;
}

// npm run new:move -- <module> <move>: writes the new files and makes the edits described in CONTRIBUTING.
const program = new Command('npm run new:move --')
  .argument('<module>', 'for example sourcing')
  .argument('<move>', 'a verb in camel case, for example openBids')
  .option('--subject <name>', 'of which subject, where the module has several')
  .option('--creates', 'the move creates the subject', false)
  .option('--rule', 'what it does needs a rule, not only fields to set', false)
  .action((module: string, move: string, { subject = null, creates, rule }: Options) => {
    const paths = carryOut(PROJECT_ROOT, planMove(PROJECT_ROOT, { module, move, subject, creates, rule }));
    formatAndSay(PROJECT_ROOT, paths);
    console.log('Now fill in what is particular; the list is in CONTRIBUTING.md.');
  });

try {
  program.parse();
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
