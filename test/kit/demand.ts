import { businessDay, daysAfter } from '../../schema/kernel/calendar.js';
import type { App, Person } from './app.js';
import { part } from './catalogue.js';
import { does } from './does.js';

/** The content of a requisition: ten of a part in 120 days, unless a test says otherwise. */
export function need(app: App, partId: string, more: object = {}) {
  const neededOn = daysAfter(businessDay(app.clock.now()), 120);
  return { title: 'Gears', currency: 'CNY', lines: [{ partId, quantity: '10', neededOn }], ...more };
}

/** Who requests something and what, where a test cares. */
export interface Wanted {
  readonly by?: Person;
  readonly content?: object;
}

/** A requisition that was submitted, for a new part where none is named; answers its id. */
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
