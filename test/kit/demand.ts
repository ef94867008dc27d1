import { businessDay, daysAfter } from '../../schema/kernel/calendar.js';
import type { App, Person } from './app.js';
import { part } from './catalogue.js';
import { does } from './does.js';

/** What a requisition asks for: ten of a part in 120 days, where a test does not say otherwise. */
export function need(app: App, partId: string, more: object = {}) {
  const neededOn = daysAfter(businessDay(app.clock.now()), 120);
  return { title: 'Gears', currency: 'CNY', lines: [{ partId, quantity: '10', neededOn }], ...more };
}

/** Who asks and what for, where a test cares. */
export interface Wanted {
  readonly by?: Person;
  readonly content?: object;
}

/** A requisition that was handed in, of a new part where it names none; answers its id. */
export async function submittedRequisition(app: App, { by, content }: Wanted = {}): Promise<string> {
  const asks = by ?? (await app.as('BUYER'));
  const { id: requisitionId } = await does(asks, 'createRequisition', content ?? need(app, await part(app)));
  await does(asks, 'submitRequisition', { requisitionId, rev: 1 });
  return requisitionId;
}

/** The same, approved. */
export async function approvedRequisition(app: App, wanted: Wanted = {}): Promise<string> {
  const requisitionId = await submittedRequisition(app, wanted);
  await does(await app.as('APPROVER'), 'approveRequisition', { requisitionId, rev: 2 });
  return requisitionId;
}
