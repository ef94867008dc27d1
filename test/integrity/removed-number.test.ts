import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { collectionOf } from '../../api/kernel/database.js';
import type { TakenNumber } from '../../api/kernel/numbers.js';
import { indexLog } from '../../jobs/searching/index-log.js';
import { type App, startApp } from '../kit/app.js';
import { part } from '../kit/catalogue.js';

const QUERY = '{ unusedNumbers(first: 50) { edges { node { number why } } } }';

let app: App;

beforeAll(async () => {
  app = await startApp({ tampered: true });
}, 180_000);
afterAll(() => app.stop());

describe('a running number', () => {
  it('whose document was removed from the database is said to be of a removed one, not of an act that was cut off', async () => {
    const lines = [{ partId: await part(app), quantity: '10', neededOn: '2026-12-01' }];
    const content = { title: '制动件', currency: 'CNY', lines };
    const { id, number } = await (await app.as('BUYER')).act('createRequisition', content, 'id number');
    await app.settle();
    await indexLog(app.origin);
    const aWhileAgo = { $set: { at: new Date(Date.now() - 120_000) } };
    await collectionOf<TakenNumber>('taken_numbers').updateOne({ _id: number }, aWhileAgo);
    await collectionOf<{ _id: string }>('requisitions').deleteOne({ _id: id });
    const { data } = await (await app.as('INTERNAL_AUDITOR')).ask(QUERY);
    const nodes = data.unusedNumbers.edges.map(({ node }: { readonly node: object }) => node);
    expect(nodes).toEqual([{ number, why: expect.stringContaining('was removed') }]);
  });
});
