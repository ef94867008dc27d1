import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DETECTORS } from '../../jobs/detectors/index.js';
import { subjectOfId } from '../../schema/common/ids.js';
import { alert } from '../../schema/risk/lifecycle.js';
import { rowsPointing } from '../kernel/batched.js';
import type { Context } from '../kernel/context.js';
import { PROJECT_ROOT } from '../kernel/env.js';
import { say } from '../kernel/messages.js';
import { countRows, type Page, type PageArgs, pageRows } from '../kernel/reads.js';
import { entriesOfSubject } from '../trail/index.js';
import type { AlertEvidenceRow, AlertRow } from './model.js';

/** Which alerts are listed. */
export interface AlertListArgs extends PageArgs {
  readonly state?: string | null;
}

/** The alerts the viewer may see, newest first. */
export function listAlerts(args: AlertListArgs, ctx: Context): Promise<Page<AlertRow>> {
  return pageRows('Alert', ctx.actor, args.state ? { state: args.state } : {}, args);
}

/** How many alerts the viewer sees in each state; of one detector's where it is named. */
export function countAlerts(detector: string | null, ctx: Context) {
  const of = detector === null ? {} : { detector };
  return Promise.all(
    alert.states.map(async (state) => ({ state, count: await countRows('Alert', ctx.actor, { ...of, state }) })),
  );
}

/** The alerts about a purchase that the viewer may see, newest first. */
export async function alertsOfPurchase(purchaseId: string, ctx: Context): Promise<AlertRow[]> {
  return (await rowsPointing({ name: 'Alert', field: 'aboutPurchaseId', most: 200 }, purchaseId, ctx)).toReversed();
}

/** The catalogue of detectors, each with its page in the viewer's language. */
export function listDetectors(ctx: Context) {
  const file = ctx.actor.language === 'zh' ? 'README.md' : 'README.en.md';
  return Promise.all(
    DETECTORS.map(async ({ id, folder, stage, source }) => ({
      id,
      name: say(ctx.actor.language, `detector.${id}.name`),
      stage: say(ctx.actor.language, `stage.${stage}`),
      source,
      readme: await readFile(join(PROJECT_ROOT, 'jobs/detectors', folder, file), 'utf8'),
    })),
  );
}

/** The entry that proves a fact, where the viewer sees what the fact is about. */
export async function entryOfEvidence({ kind, ref, subjectId }: AlertEvidenceRow, ctx: Context) {
  const name = kind === 'entry' ? subjectOfId(subjectId) : null;
  const row = name && (await ctx.load(name, subjectId));
  if (!name || !row) return null;
  return (await entriesOfSubject(name, row, ctx)).find(({ id }) => id === ref) ?? null;
}

/** A text of an alert's detector, with what the alert names. */
export function alertText(part: 'name' | 'sentence' | 'innocent', row: AlertRow, ctx: Context): string {
  const params = Object.fromEntries(row.params.map(({ id, value }) => [id, value]));
  return say(ctx.actor.language, `detector.${row.detector}.${part}`, params);
}
