import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { say } from '../../api/kernel/messages.js';
import { toDosOf } from '../../api/purchases/index.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import { type App, startApp } from '../kit/app.js';
import { contextOf } from '../kit/context-of.js';
import { allowAlike, somebody, written } from './written-rows.js';

// Received orders stay as they are for years. Those that are invoiced leave room on the list for one that is not.

let app: App;
beforeAll(async () => {
  // Rows written here have no entries.
  app = await startApp({ tampered: true });
  await allowAlike([LIFECYCLES.PurchaseOrder, LIFECYCLES.Invoice]);
}, 180_000);
afterAll(() => app.stop());

describe('a list of to-dos', () => {
  it('shows work that is not done, however many older rows it is done on', async () => {
    const { submitInvoice } = LIFECYCLES.Invoice.moves;
    if (!submitInvoice) throw new Error('No such move');
    const actor = somebody(submitInvoice);
    const order = () => written('PurchaseOrder', 'RECEIVED', actor, { lines: [] });
    for (let many = 0; many < 205; many++) {
      const { _id } = await order();
      await written('Invoice', 'PAID', actor, { orderIds: [_id] });
    }
    const { _id: open } = await order();
    const { tasks, cut } = await toDosOf(contextOf(app, actor), 'MINE');
    const waiting = tasks.filter(({ move }) => move === 'submitInvoice');
    expect(waiting.map(({ subjectId }) => subjectId)).toEqual([open]);
    expect(cut).toEqual([]);
  });

  it('says of which work more waits than it shows', async () => {
    const { confirmOrder } = LIFECYCLES.PurchaseOrder.moves;
    if (!confirmOrder) throw new Error('No such move');
    const actor = somebody(confirmOrder);
    const shown = async () => {
      const { tasks, cut } = await toDosOf(contextOf(app, actor), 'MINE');
      return { count: tasks.filter(({ move }) => move === 'confirmOrder').length, cut };
    };
    for (let many = 0; many < 200; many++) await written('PurchaseOrder', 'RELEASED', actor, { lines: [] });
    expect(await shown()).toEqual({ count: 200, cut: [] });
    await written('PurchaseOrder', 'RELEASED', actor, { lines: [] });
    expect(await shown()).toEqual({ count: 200, cut: [say(actor.language, 'toDo.confirmOrder')] });
  });
});
