import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { BSON } from 'mongodb';
import { exportBundle } from '../api/accesses/index.js';
import { collectionOf } from '../api/kernel/database.js';
import type { Env } from '../api/kernel/env.js';
import { migrate } from '../api/kernel/migrate.js';
import { subjects } from '../api/kernel/subjects.js';
import { linkedSubjects } from '../api/purchases/index.js';
import { entriesOfPurchase, openTrailKeys, setTrailKeys } from '../api/trail/index.js';
import { subjectOfId } from '../schema/common/ids.js';
import { openStates } from '../schema/secrecy.js';
import { Misused } from './misused.js';
import { recordExport } from './record-export.js';
import { saySealed } from './say-sealed.js';
import { sayDifferences, tellDifferences } from './tell-differences.js';
import { withDatabase } from './with-database.js';

/** `qingcai export state PURCHASE`: the stored documents of a purchase, as `verify state` compares them with its bundle. */
export function exportStateCommand(): Command {
  return new Command('state')
    .description('the stored documents of a purchase in extended JSON, one a line, for `verify state`')
    .argument('<purchase>', 'id of the purchase')
    .option('--out <file>', 'file to write; <purchase>.state.jsonl otherwise')
    .action(async (purchase: string, { out }: { out?: string }) => {
      const file = out ?? `${purchase}.state.jsonl`;
      const { lines, differing, sealed } = await withDatabase(async (env) => ({
        sealed: await saySealed(purchase),
        ...(await documentsOf(purchase, env)),
      }));
      // It contains what the bundle withholds, and the salts with which values could be guessed, so only its owner may read it.
      writeFileSync(file, lines.join(''), { mode: 0o600 });
      console.log(`${file}: ${lines.length} documents${sealed}`);
      sayDifferences(differing);
      console.error(
        'That no document or entry lacks, only the bundle with its census proves: hold this file against it.',
      );
    });
}

async function documentsOf(purchaseId: string, { dataFolder, origin, policyFile }: Env) {
  setTrailKeys(openTrailKeys(dataFolder, origin, policyFile));
  const { requisitions, suppliers } = await linkedSubjects(purchaseId);
  const { entries: entered, differences } = await entriesOfPurchase(purchaseId, [...requisitions, ...suppliers]);
  if (entered.length === 0) throw new Misused(`${purchaseId} has no entry`);
  const ids = [...new Set([...entered.map(({ subject }) => subject.id), ...requisitions, ...suppliers])];
  const lines: string[] = [];
  for (const { name, lifecycle, fields } of subjects()) {
    const own = ids.filter((id) => subjectOfId(id) === name);
    const belonging = 'purchaseId' in fields ? [{ purchaseId, state: { $in: [...openStates(lifecycle)] } }] : [];
    const filter = { $or: [{ _id: { $in: own } }, ...belonging] };
    for await (const document of collectionOf(lifecycle.collection).find(filter).sort({ _id: 1 }))
      lines.push(`${BSON.EJSON.stringify(document, { relaxed: false })}\n`);
  }
  await migrate();
  const sha256 = createHash('sha256').update(lines.join('')).digest('hex');
  await recordExport(exportBundle, { purchaseId, sha256, kind: 'STATE' }, origin);
  return { lines, differing: await tellDifferences(differences, origin) };
}
