import { spawnSync } from 'node:child_process';
import { Command } from 'commander';
import { PROJECT_ROOT } from '../api/kernel/env.js';
import type { NewMove } from './scaffold/asked-move.js';
import { formatAndSay } from './scaffold/format.js';
import { planMove } from './scaffold/move-plan.js';
import { neighboursOf } from './scaffold/neighbours.js';
import { carryOut, Refused } from './scaffold/plan.js';

interface Options extends Pick<NewMove, 'creates' | 'rule' | 'from' | 'to' | 'by' | 'duty' | 'reason' | 'tells'> {
  readonly subject?: string | null;
  /** The posts that it waits for. */
  readonly toDo?: readonly string[];
}

const listed = (names: string) => names.split(',').map((name) => name.trim());

// npm run new:move -- <module> <move>: writes the new files and makes the edits described in CONTRIBUTING.
const program = new Command('npm run new:move --')
  .argument('<module>', 'for example sourcing')
  .argument('<move>', 'a verb in camel case, for example openBids')
  .option('--subject <name>', 'of which subject, where the module has several')
  .option('--creates', 'the move creates the subject', false)
  .option('--rule', 'what it does needs a rule, not only fields to set', false)
  .option('--from <states>', 'the states that it starts from, for example DRAFT,RETURNED', listed)
  .option(
    '--to <states>',
    'the state that it leads to, which may be new, or several of which its rule names one',
    listed,
  )
  .option('--by <posts>', 'who may take it, for example BUYER', listed)
  .option('--to-do <posts>', 'who may take it, and for whom it waits', listed)
  .option('--duty <duty>', 'the duty that comes with it, for example ordering')
  .option('--reason', 'it asks why', false)
  .option('--tells <notice>', 'the key of the notice that the supplier gets, for example notice.orderHeld')
  .action((module: string, move: string, { subject = null, by, toDo, ...more }: Options) => {
    const asked = { module, move, subject, ...more, by: toDo ?? by ?? [], toDo: toDo !== undefined };
    formatAndSay(PROJECT_ROOT, carryOut(PROJECT_ROOT, planMove(PROJECT_ROOT, asked)));
    const near = neighboursOf(PROJECT_ROOT, asked);
    if (near.length > 0)
      console.log(`\nBeside the new state; say of each whether it holds for it, too:\n${near.join('\n')}\n`);
    // What a new state, waiting work or a notice needs elsewhere is known only to the compiler.
    if (asked.by.length > 0)
      spawnSync('npm', ['run', '--silent', 'new:texts'], { cwd: PROJECT_ROOT, stdio: 'inherit' });
    console.log('Now fill in what is particular; the list is in CONTRIBUTING.md.');
  });

try {
  program.parse();
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
