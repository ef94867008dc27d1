import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { exportBundle } from '../api/accesses/index.js';
import type { Env } from '../api/kernel/env.js';
import { migrate } from '../api/kernel/migrate.js';
import { openTrailKeys, setTrailKeys, zipBundle } from '../api/trail/index.js';
import { purchaseBundle, type Shown, withAttachedBytes } from '../jobs/exporting/index.js';
import { MEGABYTE } from '../schema/kernel/file-kinds.js';
import { openedClasses } from './opened-classes.js';
import { recordExport } from './record-export.js';
import { saySealed } from './say-sealed.js';
import { sayDifferences, tellDifferences } from './tell-differences.js';
import { withDatabase } from './with-database.js';

interface Options {
  readonly out?: string;
  readonly as?: string;
  readonly open?: string;
  readonly wholeSuppliers?: boolean;
  readonly withFiles?: boolean;
}

/** `qingcai export bundle PURCHASE`: a purchase's entries with their proofs, as one file that `verify bundle` checks. */
export function exportBundleCommand(): Command {
  return new Command('bundle')
    .description("a purchase's entries with their proofs, as one zip")
    .argument('<purchase>', 'id of the purchase')
    .option('--out <file>', 'file to write; <purchase>.zip otherwise')
    .option(
      '--open <classes>',
      'classes of values to open, of open,commercial,personal; otherwise all, but open ones only of suppliers',
    )
    .option('--as <role>', 'for somebody of this post: open what that reads, for example INTERNAL_AUDITOR')
    .option(
      '--whole-suppliers',
      'suppliers with their whole history, counted; otherwise, but with --as, what concerns the purchase alone, as outsiders are shown',
    )
    .option(
      '--with-files',
      'with the attached files that the openings show, whole, up to 500 MB; otherwise their hashes alone',
    )
    .action(async (purchase: string, { out, wholeSuppliers, withFiles, ...chosen }: Options) => {
      const file = out ?? `${purchase}.zip`;
      const classes = openedClasses(chosen);
      const suppliers = wholeSuppliers === true || chosen.as !== undefined ? 'whole' : 'part';
      const { files, entries, isCounted, sealed, differing, attached } = await withDatabase((env) =>
        makeBundle(purchase, { classes, suppliers }, withFiles === true, env),
      );
      writeFileSync(file, files);
      console.log(`${file}: ${entries} entries${attached ? `, attached files: ${attached.count}` : ''}${sealed}`);
      sayMissing(attached?.missing ?? []);
      sayDifferences(differing);
      if (!isCounted)
        console.error(
          'Not yet counted by a census that a witness has recounted: the bundle proves its entries, not that there are no others.',
        );
    });
}

/** Names the files that a bundle could not take along, and sets the exit code to say that something was found wrong. */
function sayMissing(hashes: readonly string[]): void {
  if (hashes.length === 0) return;
  for (const hash of hashes)
    console.error(
      `The file ${hash} is not in the bundle: its bytes are gone, or are no longer those that were attached.`,
    );
  process.exitCode = 1;
}

/** How much the files of a bundle may have together. */
const MOST_BYTES = 500 * MEGABYTE;

async function makeBundle(
  purchase: string,
  shown: Omit<Shown, 'reader'>,
  isWithFiles: boolean,
  { dataFolder, origin, policyFile }: Env,
) {
  const keys = openTrailKeys(dataFolder, origin, policyFile);
  setTrailKeys(keys);
  const made = await purchaseBundle(purchase, { reader: null, ...shown }, keys);
  const { differences, isCounted } = made;
  const attached = isWithFiles ? await withAttachedBytes(made.files, MOST_BYTES) : null;
  const files = attached?.files ?? made.files;
  const entries = [...files.keys()].filter((name) => /^(entries\/|pending\/[^.]+\.json$)/.test(name)).length;
  const zip = zipBundle(files);
  await migrate();
  const kind = isWithFiles ? 'BUNDLE_WITH_FILES' : 'BUNDLE';
  const sha256 = createHash('sha256').update(zip).digest('hex');
  await recordExport(exportBundle, { purchaseId: purchase, sha256, kind }, origin);
  const differing = await tellDifferences(differences, origin);
  return { files: zip, entries, attached, isCounted, differing, sealed: await saySealed(purchase) };
}
