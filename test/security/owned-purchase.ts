import type { App, Person } from '../kit/app.js';

const DAY_MS = 86_400_000;

/** The purchase of an event, in its present version. */
export async function purchaseOf(
  app: App,
  eventId: string,
): Promise<{ readonly purchaseId: string; readonly rev: number }> {
  const { data } = await (await app.as('BUYER')).ask(`{ sourcingEvent(id: "${eventId}") { purchase { id rev } } }`);
  const { id: purchaseId, rev } = data.sourcingEvent.purchase;
  return { purchaseId, rev };
}

/** Hands the purchase of an event over. */
export async function handOver(
  app: App,
  eventId: string,
  { owner, to }: { readonly owner: Person; readonly to: Person },
) {
  const on = await purchaseOf(app, eventId);
  return owner.act('handOverPurchase', { ...on, accountId: to.accountId, reason: 'other work' }, 'id rev');
}

/** Takes over the purchase of an event; `who` is in the owner's unit. */
export async function takeOver(app: App, eventId: string, who: Person) {
  return who.act('takeOverPurchase', { ...(await purchaseOf(app, eventId)), reason: 'on leave' }, 'id rev');
}

/** Appoints a deputy for the purchase of an event, from now on for thirty days. */
export async function appointDeputy(
  app: App,
  eventId: string,
  { owner, deputy }: { readonly owner: Person; readonly deputy: Person },
) {
  const until = new Date(app.clock.now().getTime() + 30 * DAY_MS).toISOString();
  const on = await purchaseOf(app, eventId);
  return owner.act('appointPurchaseDeputy', { ...on, accountId: deputy.accountId, until }, 'id rev');
}
