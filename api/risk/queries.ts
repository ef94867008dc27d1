import { DETECTORS, toRead } from '../../detectors/index.js';
import { subjectOfId } from '../../schema/common/ids.js';
import { Alert, type AlertEvidenceRow, type AlertRow } from '../../schema/risk/alert.js';
import { rowsPointing } from '../kernel/batched.js';
import type { Context } from '../kernel/context.js';
import { say } from '../kernel/messages.js';
import { countRows } from '../kernel/reads.js';
import { entriesOfSubject } from '../trail/index.js';
import { pageOf } from './detector-pages.js';

/** How many alerts the viewer sees in each state; for one detector where it is named. */
export function countAlerts(detector: string | null, ctx: Context) {
  const of = detector === null ? {} : { detector };
  return Promise.all(
    Object.keys(Alert.states).map(async (state) => ({
      state,
      count: await countRows('Alert', ctx.actor, { ...of, state }),
    })),
  );
}

/** The alerts about a purchase that the viewer may see, newest first. */
export async function alertsOfPurchase(purchaseId: string, ctx: Context): Promise<AlertRow[]> {
  return (await rowsPointing({ name: 'Alert', field: 'aboutPurchaseId' }, purchaseId, ctx)).toReversed();
}

/** The catalogue of detectors, each with its page in the viewer's language. */
export function listDetectors({ actor: { language } }: Context) {
  return DETECTORS.map((detector) => ({
    id: detector.id,
    name: say(language, `detector.${detector.id}.name`),
    stage: say(language, `stage.${detector.stage}`),
    source: detector.source,
    readme: toRead(pageOf(detector, language), language),
  }));
}

/** The entry that proves a fact, where the viewer sees the subject of the fact. */
export async function entryOfEvidence({ kind, ref, subjectId }: AlertEvidenceRow, ctx: Context) {
  const name = kind === 'entry' ? subjectOfId(subjectId) : null;
  const row = name && (await ctx.load(name, subjectId));
  if (!name || !row) return null;
  return (await entriesOfSubject(name, row, ctx)).find(({ id }) => id === ref) ?? null;
}

/** A text of an alert's detector, with the alert's parameters. */
export function alertText(part: 'name' | 'sentence' | 'innocent', row: AlertRow, ctx: Context): string {
  const params = Object.fromEntries(row.params.map(({ id, value }) => [id, value]));
  return say(ctx.actor.language, `detector.${row.detector}.${part}`, params);
}
