import { parseArgs } from 'node:util';
import { censusMeasure } from './census.js';
import { executeMeasure } from './execute.js';
import { filesMeasure } from './files.js';
import { httpMeasure } from './http.js';
import { importMeasure } from './import.js';
import { loggedMeasure } from './logged.js';
import type { Measure, Options } from './measure.js';
import { memoryMeasure } from './memory.js';
import { nightMeasure } from './night.js';
import { proofMeasure } from './proof.js';
import { purchaseFileMeasure } from './purchase-file.js';
import { purchasePageMeasure } from './purchase-page.js';
import { readyMeasure } from './ready.js';
import { searchMeasure } from './search.js';
import { sequencerMeasure } from './sequencer.js';
import { trailSearchMeasure } from './trail-search.js';
import { variantsMeasure } from './variants.js';
import { receiptMeasure, verifyMeasure } from './verify.js';
import { witnessedMeasure } from './witnessed.js';
import { worksheetMeasure } from './worksheet.js';

// `list [NAME …]` prints the names of the measures to take, grouped ones by the name of their group; `measure NAME` takes one.
const MEASURES: readonly Measure[] = [
  executeMeasure,
  httpMeasure,
  filesMeasure,
  sequencerMeasure,
  loggedMeasure,
  witnessedMeasure,
  proofMeasure,
  purchasePageMeasure,
  purchaseFileMeasure,
  variantsMeasure,
  verifyMeasure,
  receiptMeasure,
  censusMeasure,
  nightMeasure,
  importMeasure,
  searchMeasure,
  trailSearchMeasure,
  worksheetMeasure,
  readyMeasure,
  memoryMeasure,
];

const GROUPS = [...new Set(MEASURES.flatMap(({ group }) => group ?? []))];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { long: { type: 'boolean', default: false }, rows: { type: 'string' }, profile: { type: 'string' } },
});
const options: Options = { long: values.long, rows: values.rows === undefined ? null : Number(values.rows) };
const [verb, ...names] = positionals;
process.exit(verb === 'list' ? list(names) : await take(names[0] ?? ''));

function list(wanted: readonly string[]): number {
  const unknown = wanted.filter((name) => !MEASURES.some((measure) => isNamed(measure, name)));
  if (unknown.length > 0 || (options.rows !== null && !(options.rows > 0))) {
    console.error(
      `usage: npm run bench [-- ${[...GROUPS, ...MEASURES.map(({ name }) => name)].join(' | ')} …] [--long] [--rows N] [--profile FOLDER]`,
    );
    return 2;
  }
  const chosen = MEASURES.filter((measure) =>
    wanted.length > 0 ? wanted.some((name) => isNamed(measure, name)) : options.long || !measure.long,
  );
  for (const { name } of chosen) console.log(name);
  return 0;
}

function isNamed({ name, group }: Measure, wanted: string): boolean {
  return name === wanted || group === wanted;
}

/** Answers 1 where a ratio misses its goal; absolute figures are only reported. */
async function take(name: string): Promise<number> {
  const measure = MEASURES.find((candidate) => candidate.name === name);
  if (!measure) throw new Error(`No measure ${name}`);
  let missed = 0;
  for await (const figure of measure.run(options)) {
    console.log(JSON.stringify(figure));
    if (figure.ratio !== null && !figure.ok) missed++;
  }
  return missed > 0 ? 1 : 0;
}
