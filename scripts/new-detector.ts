import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { PROJECT_ROOT } from '../api/kernel/env.js';
import { catalogueText } from './detector-catalogue.js';
import { planDetector } from './scaffold/detector-plan.js';
import { formatAndSay } from './scaffold/format.js';
import { carryOut, Refused } from './scaffold/plan.js';

// npm run new:detector -- BI01 single-bid: writes the folder with its four files, and the generated catalogue.
const program = new Command('npm run new:detector --')
  .argument('<id>', 'two capitals and two digits, for example BI01')
  .argument('<name>', 'small letters with dashes, for example single-bid')
  .action((id: string, name: string) => {
    formatAndSay(PROJECT_ROOT, carryOut(PROJECT_ROOT, planDetector(PROJECT_ROOT, { id, name })));
    writeFileSync(join(PROJECT_ROOT, 'detectors/generated/catalogue.ts'), catalogueText(PROJECT_ROOT));
    console.log('Now fill in what is particular; the list is in CONTRIBUTING.md.');
  });

try {
  program.parse();
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
