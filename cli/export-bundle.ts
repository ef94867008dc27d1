import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { exportBundle } from '../api/accesses/index.js';
import type { Env } from '../api/kernel/env.js';
import { migrate } from '../api/kernel/migrate.js';
import { openTrailKeys, setTrailKeys, zipBundle } from '../api/trail/index.js';
import { purchaseBundle, type Shown } from '../jobs/exporting/index.js';
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
    .action(async (purchase: string, { out, wholeSuppliers, ...chosen }: Options) => {
      const file = out ?? `${purchase}.zip`;
      const classes = openedClasses(chosen);
      const suppliers = wholeSuppliers === true || chosen.as !== undefined ? 'whole' : 'part';
      const { files, entries, isCounted, sealed, differing } = await withDatabase((env) =>
        makeBundle(purchase, { classes, suppliers }, env),
      );
      writeFileSync(file, files);
      console.log(`${file}: ${entries} entries${sealed}`);
      sayDifferences(differing);
      if (!isCounted)
        console.error(
          'Not yet counted by a census that a witness has recounted: the bundle proves its entries, not that there are no others.',
        );
    });
}

async function makeBundle(purchase: string, shown: Omit<Shown, 'reader'>, { dataFolder, origin, policyFile }: Env) {
  const keys = openTrailKeys(dataFolder, origin, policyFile);
  setTrailKeys(keys);
  const { files, differences, isCounted } = await purchaseBundle(purchase, { reader: null, ...shown }, keys);
  const entries = [...files.keys()].filter((name) => /^(entries\/|pending\/[^.]+\.json$)/.test(name)).length;
  const zip = zipBundle(files);
  await migrate();
  const sha256 = createHash('sha256').update(zip).digest('hex');
  await recordExport(exportBundle, { purchaseId: purchase, sha256 }, origin);
  const differing = await tellDifferences(differences, origin);
  return { files: zip, entries, isCounted, differing, sealed: await saySealed(purchase) };
}
