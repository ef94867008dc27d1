import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { PROJECT_ROOT } from '../api/kernel/env.js';
import { kindsText } from './kinds-of-subjects.js';
import { formatAndSay } from './scaffold/format.js';
import { planModule } from './scaffold/module-plan.js';
import { carryOut, Refused } from './scaffold/plan.js';

interface Options {
  readonly prefix?: string;
  readonly behind: string;
  readonly from?: string;
  readonly moves?: readonly string[];
  readonly number?: string;
}

// npm run new:module -- <module> <Kind>: writes a module with one kind of subject, which is served without further changes.
const program = new Command('npm run new:module --')
  .argument('<module>', 'one word, for example claims')
  .argument('<kind>', 'its kind of subject, for example Claim')
  .option('--prefix <letters>', 'how its ids begin; the first three letters of its name otherwise')
  .option('--behind <module>', 'the module behind which it stands: it may import that one and all before it', 'payment')
  .option('--from <Kind>', 'what it starts from, on whose page it is made; it is then part of the same purchase')
  .option('--moves <verbs>', 'the moves that create and end it; open,close otherwise', (verbs) => verbs.split(','))
  .option('--number <letters>', 'what its numbers begin with, for example SP; the prefix of its ids otherwise')
  .action((module: string, kind: string, { prefix, behind, from, moves, number }: Options) => {
    formatAndSay(
      PROJECT_ROOT,
      carryOut(
        PROJECT_ROOT,
        planModule(PROJECT_ROOT, {
          ...{ module, kind, behind },
          ...{ prefix: prefix ?? null, from: from ?? null, moves: moves ?? null, number: number ?? null },
        }),
      ),
    );
    // The next script reads the list of kinds.
    writeFileSync(join(PROJECT_ROOT, 'schema/generated/kinds.ts'), kindsText(PROJECT_ROOT));
    console.log(
      `Now complete its declaration and say what it is called in both languages; then npm run new:page -- ${kind}, which makes pages of what is declared. The list is in CONTRIBUTING.md.`,
    );
  });

try {
  program.parse();
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
