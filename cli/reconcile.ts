import { Command } from 'commander';
import { say } from '../api/kernel/messages.js';
import { platformClock } from '../api/kernel/platform-clock.js';
import { linkedSubjects } from '../api/purchases/index.js';
import {
  beginning,
  beginningOfLog,
  currentPolicy,
  entriesOfPurchase,
  type KeptDifference,
  keptDifference,
  type LogPlace,
  lookAtLog,
  openTrailKeys,
  type Place,
  reconcilePurchase,
  reconcileStep,
  setTrailKeys,
} from '../api/trail/index.js';
import { subjectOfId } from '../schema/common/ids.js';
import { Misused } from './misused.js';
import { withDatabase } from './with-database.js';

const ROWS = 2_048;

interface Options {
  readonly purchase?: string;
  readonly json?: boolean;
}

interface Outcome {
  readonly ok: boolean;
  readonly checked: number;
  /** Number of rows of the log. */
  readonly entries: number;
  readonly differences: readonly KeptDifference[];
}

/** `qingcai reconcile`: compares the stored documents with the trail, and names those that differ. */
export function reconcileCommand(): Command {
  return new Command('reconcile')
    .description(
      'check every stored document against the trail, and what is stored of the log against its bytes; changes nothing',
    )
    .option('--purchase <id>', 'only the documents of this purchase, and what is linked to it')
    .option('--json', 'answer as JSON')
    .action(async ({ purchase, json }: Options) => {
      if (purchase !== undefined && subjectOfId(purchase) !== 'Purchase')
        throw new Misused(`${purchase} is no purchase`);
      const outcome = await withDatabase(({ dataFolder, origin, policyFile }) => {
        setTrailKeys(openTrailKeys(dataFolder, origin, policyFile));
        return purchase === undefined ? checkAll(json === true) : checkOne(purchase);
      });
      tell(outcome, json === true);
    });
}

async function checkAll(silent: boolean): Promise<Outcome> {
  const differences: KeptDifference[] = [];
  let checked = 0;
  let shown = '';
  for (let place: Place | null = beginning(); place; ) {
    if (!silent && process.stderr.isTTY && shown !== place.kind) process.stderr.write(`\r\x1b[K${place.kind}`);
    shown = place.kind;
    const step = await reconcileStep(place);
    differences.push(...step.differences.map(keptDifference));
    checked += step.checked;
    place = step.next;
  }
  if (!silent && process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  let entries = 0;
  for (let place: LogPlace | null = beginningOfLog; place; ) {
    const step = await lookAtLog(place, { policy: currentPolicy(), now: platformClock.now(), limit: ROWS });
    differences.push(...step.differences);
    entries += step.entries;
    place = step.next;
  }
  return { ok: differences.length === 0, checked, entries, differences };
}

async function checkOne(purchaseId: string): Promise<Outcome> {
  const { requisitions, suppliers } = await linkedSubjects(purchaseId);
  const linked = [...requisitions, ...suppliers];
  const { checked, differences } = await reconcilePurchase(purchaseId, linked);
  if (checked === 0) throw new Error(`There is no purchase ${purchaseId}`);
  const { entries, differences: rows } = await entriesOfPurchase(purchaseId, linked);
  const all = [...differences.map(keptDifference), ...rows];
  return { ok: all.length === 0, checked, entries: entries.length, differences: all };
}

function tell(outcome: Outcome, json: boolean): void {
  process.exitCode = outcome.ok ? 0 : 1;
  if (json) {
    console.log(JSON.stringify(outcome));
    return;
  }
  for (const difference of outcome.differences) {
    const { subject, rule, fields, lastHonest } = difference;
    const where = 'place' in difference ? `: ${say('en', `records.audit.${rule}`, { place: difference.place })}` : '';
    console.log(`DIFFERS ${rule}: ${subject.type} ${subject.id}${where}`);
    for (const { path, stored, trail, erased } of fields)
      console.log(`  ${path}: stored ${stored ?? 'nothing'}, by the trail ${erased ? 'erased' : (trail ?? 'nothing')}`);
    if (lastHonest) {
      const { index, id, at, type, actor } = lastHonest;
      console.log(
        `  last honest entry: index ${index ?? 'pending'}, ${id}, ${at}, ${type} by ${actor.ref} (${actor.role})`,
      );
    }
  }
  const { checked, entries, differences } = outcome;
  console.log(
    `${checked} documents and ${entries} entries checked, ${differences.length} differ from the trail; sealed bids are checked and not counted`,
  );
}
