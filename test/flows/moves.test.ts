import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, startApp } from '../kit/app.js';

interface Shown {
  readonly name: string;
  readonly allowed: boolean;
  readonly reason: string | null;
}

let app: Awaited<ReturnType<typeof startApp>>;
let buyer: Person;
let approver: Person;
let manager: Person;
let partId: string;

beforeAll(async () => {
  app = await startApp();
  [buyer, approver, manager] = [await app.as('BUYER'), await app.as('APPROVER'), await app.as('CATEGORY_MANAGER')];
  const { id: categoryId } = await manager.act('createCategory', { code: '35', name: '制动' }, 'id');
  const part = { number: '3501-00017', name: '制动蹄片', categoryId, unit: '件' };
  ({ id: partId } = await manager.act('createPart', part, 'id'));
});
afterAll(() => app.stop());

async function requisition(neededOn: string): Promise<string> {
  const lines = [{ partId, quantity: '1', neededOn }];
  return (await buyer.act('createRequisition', { title: '制动件', currency: 'CNY', lines }, 'id')).id;
}

async function movesOf(person: Person, kind: string, id: string): Promise<ReadonlyMap<string, Shown>> {
  const { data } = await person.ask(`{ ${kind}(id: "${id}") { moves { name allowed reason } } }`);
  return new Map(data[kind].moves.map((move: Shown) => [move.name, move]));
}

describe('the moves of a subject', () => {
  it('say beforehand what a rule will refuse, in the rule’s own words', async () => {
    const id = await requisition('2026-03-05');
    expect((await movesOf(buyer, 'requisition', id)).get('submitRequisition')).toMatchObject({ allowed: true });
    app.clock.advance(7 * 86_400_000);
    const foreseen = (await movesOf(buyer, 'requisition', id)).get('submitRequisition');
    expect(foreseen).toMatchObject({ allowed: false });
    const refused = await buyer.act('submitRequisition', { requisitionId: id, rev: 1 });
    expect(refused).toMatchObject({ code: 'RULE', key: 'demand.lineOverdue', message: foreseen?.reason });
  });

  it('include what can be created from it, as soon as it can be', async () => {
    const id = await requisition('2027-01-01');
    expect((await movesOf(buyer, 'requisition', id)).has('createEvent')).toBe(false);
    await buyer.act('submitRequisition', { requisitionId: id, rev: 1 });
    await approver.act('approveRequisition', { requisitionId: id, rev: 2 });
    expect((await movesOf(buyer, 'requisition', id)).get('createEvent')).toMatchObject({ allowed: true, reason: null });
    const others = (await movesOf(approver, 'requisition', id)).get('createEvent');
    expect(others).toMatchObject({ allowed: false, reason: expect.stringMatching(/Buyer/i) });
  });

  it('keep a person away from what belongs to another unit or person', async () => {
    const { data } = await buyer.ask('{ viewer { account { id moves { name allowed } } } }');
    expect(data.viewer.account.moves).toContainEqual({ name: 'changePassword', allowed: true });
    const securityAdmin = await app.signIn('/graphql', 'security_admin');
    const seen = await movesOf(securityAdmin, 'account', buyer.accountId);
    expect(seen.get('changePassword')).toMatchObject({ allowed: false });
  });
});
