import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { collectionOf } from '../../api/kernel/database.js';
import { numbersOf, type TakenNumber } from '../../api/kernel/numbers.js';
import { refuse } from '../../api/kernel/refusal.js';
import { type App, type Person, startApp } from '../kit/app.js';
import { part } from '../kit/catalogue.js';

let app: App;
let buyer: Person;
let auditor: Person;
let partId: string;
/** The buyer's pseudonym. */
let ref = '';

beforeAll(async () => {
  app = await startApp();
  [buyer, auditor] = [await app.as('BUYER'), await app.as('INTERNAL_AUDITOR')];
  partId = await part(app);
  ({ ref } = (await collectionOf<{ _id: string; ref: string }>('accounts').findOne({ _id: buyer.accountId })) ?? {
    ref,
  });
}, 180_000);
afterAll(() => app.stop());

const input = (more: object = {}) => ({
  title: '制动件',
  currency: 'CNY',
  lines: [{ partId, quantity: '10', neededOn: '2026-12-01' }],
  ...more,
});
const write = (more: object = {}) => buyer.act('createRequisition', input(more), 'id number');
const nth = (number: string) => Number(number.split('-')[2]);
const QUERY = '{ unusedNumbers(first: 50) { totalCount edges { node { number act personRef personName at why } } } }';
const unused = async (): Promise<Record<string, string | null>[]> => {
  const { data } = await auditor.ask(QUERY);
  return data.unusedNumbers.edges.map(({ node }: { node: Record<string, string | null> }) => node);
};
/** Takes a number, as an act with this key does whose save then fails. */
const take = async (key: string) => {
  const act = { act: `${buyer.accountId}:${key}`, move: 'demand.createRequisition', by: ref };
  const numbers = numbersOf(act, app.clock.now());
  return { numbers, number: (await numbers.take(['XQ'])).get('XQ') ?? '' };
};
const aWhileAgo = (number: string) =>
  collectionOf<TakenNumber>('taken_numbers').updateOne(
    { _id: number },
    { $set: { at: new Date(Date.now() - 120_000) } },
  );

describe('a running number', () => {
  it('is not taken for what is refused', async () => {
    const first = await write();
    expect(
      await write({
        lines: [{ partId: 'prt_00000000000000000000000000000000', quantity: '1', neededOn: '2026-12-01' }],
      }),
    ).toMatchObject({ __typename: 'Refused' });
    expect(await write({ title: '' })).toMatchObject({ __typename: 'Refused' });
    const second = await write();
    expect(nth(second.number)).toBe(nth(first.number) + 1);
    expect(await unused()).toEqual([]);
  });

  it('that was taken when the act was cut off is listed with person and time, and is used when the act is tried again', async () => {
    const key = randomUUID();
    const { number } = await take(key);
    // An act that is still running has no document yet either.
    expect(await unused()).toEqual([]);
    await aWhileAgo(number);
    expect(await unused()).toEqual([
      expect.objectContaining({
        number,
        act: 'Create requisition',
        personRef: ref,
        why: expect.stringContaining('interrupted'),
      }),
    ]);
    expect(await write({ key })).toMatchObject({ number });
    expect(await unused()).toEqual([]);
  });

  it('that is unused because the save was refused is listed with the cause', async () => {
    const { numbers, number } = await take(randomUUID());
    await numbers.waste(refuse('CONFLICT', 'kernel.duplicate', ['number']));
    const [row] = await unused();
    expect(row).toMatchObject({ number, why: 'Such a record already exists.' });
  });

  it('that was taken and not noted is listed as such', async () => {
    await collectionOf<{ _id: string; last: number }>('counters').updateOne({ _id: 'XQ-2026' }, { $inc: { last: 1 } });
    const all = await unused();
    expect(all.at(-1)).toMatchObject({
      act: null,
      personRef: null,
      at: null,
      why: expect.stringContaining('before its purpose was noted'),
    });
  });

  it('of an act sent twice at once under one key is used once, and a second one, if taken, is listed', async () => {
    const before = new Set((await unused()).map(({ number }) => number));
    const key = randomUUID();
    const [one, other] = await Promise.all([write({ key }), write({ key })]);
    expect(one.number).toBe(other.number);
    const more = (await unused()).filter(({ number }) => !before.has(number));
    const { last } = (await collectionOf<{ _id: string; last: number }>('counters').findOne({ _id: 'XQ-2026' })) ?? {
      last: 0,
    };
    expect(last).toBe(nth(one.number) + more.filter(({ number }) => nth(number ?? '') > nth(one.number)).length);
  });

  it('is shown to nobody else', async () => {
    expect((await buyer.ask(QUERY)).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
