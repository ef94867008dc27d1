import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type App, type Person, startApp } from '../kit/app.js';
import { signedContract, TERMS } from '../kit/contracts.js';
import { approvedRequisition } from '../kit/demand.js';
import { does } from '../kit/does.js';
import { revOf } from '../kit/rev-of.js';
import { approvedAward, bid, eventFor, openedEvent, publishedEvent, settings } from '../kit/sourcing.js';
import { type Firm, threeFirms } from '../kit/suppliers.js';

// A winner will not sign: two people revoke its award. The purchase goes on with the next bid, or the requisition is free again.

// biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of what it asked for
type Shown = any;

let app: App;
let firms: Firm[];
let buyer: Person;
let approver: Person;
let legal: Person;

beforeAll(async () => {
  app = await startApp();
  firms = await threeFirms(app);
  [buyer, approver, legal] = [await app.as('BUYER'), await app.as('APPROVER'), await app.as('LEGAL')];
}, 180_000);
afterAll(() => app.stop());

const own = (nth: number): Firm => {
  const firm = firms[nth];
  if (!firm) throw new Error('No firm');
  return firm;
};

/** An event awarded to the cheaper of two bids. */
async function awarded(): Promise<Shown> {
  const requisitionId = await approvedRequisition(app);
  const content = eventFor([requisitionId], settings(app, firms, 24));
  const event = await does(buyer, 'createEvent', content, 'id purchase { id }');
  await does(buyer, 'publishEvent', { eventId: event.id, rev: 1 });
  const low = await bid(own(0), { eventId: event.id }, '12.5');
  const high = await bid(own(1), { eventId: event.id }, '14');
  await openedEvent(app, event.id);
  const awardId = await approvedAward(app, event.id);
  return { eventId: event.id, purchaseId: event.purchase.id, requisitionId, awardId, low: low.id, high: high.id };
}

const at = async (awardId: string) => ({ awardId, rev: await revOf(awardId) });
const propose = async (awardId: string) =>
  buyer.act('proposeRevocation', { ...(await at(awardId)), ground: 'WINNER_REFUSES', reason: '书面放弃' }, 'state');
const revoke = async (awardId: string) => {
  expect(await propose(awardId)).toMatchObject({ state: 'APPROVED' });
  return approver.act('confirmRevocation', await at(awardId), 'state event { state } bid { state }');
};
const recommend = (eventId: string, bidId: string) => buyer.act('recommendAward', { eventId, bidId }, 'id firstRanked');
const stateOf = async (kind: string, id: string) =>
  (await buyer.ask(`{ ${kind}(id: "${id}") { state } }`)).data[kind].state;

describe('an award whose winner will not sign', () => {
  it('is revoked by two people, its contract is cancelled, and the next of the ranking follows without a reason', async () => {
    const { eventId, purchaseId, awardId, low, high } = await awarded();
    const contract = await does(buyer, 'draftContract', { awardId, ...TERMS });
    await does(legal, 'reviewContract', { contractId: contract.id, rev: 1 });
    expect(await propose(awardId)).toMatchObject({ state: 'APPROVED' });
    expect(await propose(awardId)).toMatchObject({ key: 'sourcing.revocationProposed' });
    const waits = await approver.act('signContract', { contractId: contract.id, rev: 2 });
    expect(waits).toMatchObject({ code: 'WRONG_STATE', key: 'sourcing.revocationFirst' });
    expect(await buyer.act('confirmRevocation', await at(awardId))).toMatchObject({ code: 'FORBIDDEN' });
    expect((await approver.ask('{ toDos { subjectId move } }')).data.toDos).toContainEqual({
      ...{ subjectId: awardId, move: 'confirmRevocation' },
    });
    const revoked = await approver.act('confirmRevocation', await at(awardId), 'state event { state } bid { state }');
    expect(revoked).toMatchObject({ state: 'REVOKED', event: { state: 'EVALUATED' }, bid: { state: 'FORFEITED' } });
    expect(await stateOf('contract', contract.id)).toBe('CANCELLED');
    const result = `{ sourcingEvent(id: "${eventId}") { myResult } award(id: "${awardId}") { state } }`;
    expect((await own(0).person.ask(result)).data).toEqual({
      ...{ sourcingEvent: { myResult: 'FORFEITED' }, award: { state: 'REVOKED' } },
    });
    expect((await own(1).person.ask(result)).data).toEqual({ sourcingEvent: { myResult: null }, award: null });
    expect((await buyer.ask('{ toDos { subjectId move } }')).data.toDos).toContainEqual({
      ...{ subjectId: eventId, move: 'recommendAward' },
    });

    expect(await recommend(eventId, low)).toMatchObject({ key: 'sourcing.notRanked' });
    const next = await recommend(eventId, high);
    expect(next).toMatchObject({ firstRanked: true });
    app.clock.advance(1_000);
    await does(approver, 'approveAward', { awardId: next.id, rev: 1 });
    const contractId = await signedContract(app, next.id);
    expect(await stateOf('contract', contractId)).toBe('ACTIVE');
    const path = `{ purchase(id: "${purchaseId}") { value { amount } stages { name state turnedBack } } }`;
    const { purchase } = (await buyer.ask(path)).data;
    expect(purchase.value.amount).toBe('140.00');
    expect(purchase.stages).toContainEqual(expect.objectContaining({ name: 'AWARD', state: 'DONE', turnedBack: 1 }));
  });

  it('frees the requisition where the event is cancelled, to be sourced again or changed', async () => {
    const { eventId, purchaseId, requisitionId, awardId, high } = await awarded();
    expect(await revoke(awardId)).toMatchObject({ state: 'REVOKED' });
    await does(buyer, 'cancelEvent', { eventId, rev: await revOf(eventId), reason: '重新采购' });
    expect(await stateOf('purchase', purchaseId)).toBe('CANCELLED');
    expect(await stateOf('bid', high)).toBe('ENDED');
    expect(await stateOf('requisition', requisitionId)).toBe('APPROVED');
    const again = await publishedEvent(app, firms, 24);
    expect(again.purchaseId).not.toBe(purchaseId);
    const anew = eventFor([requisitionId], settings(app, firms, 24));
    expect(await buyer.act('createEvent', anew, 'state')).toMatchObject({ state: 'DRAFT' });
  });

  it('stands where the proposal is dropped, and once the contract is signed', async () => {
    const { awardId } = await awarded();
    await propose(awardId);
    const dropped = { ...(await at(awardId)), reason: '供应商同意签约' };
    expect(await buyer.act('dropRevocation', dropped, 'state revocation { ground }')).toMatchObject({
      ...{ state: 'APPROVED', revocation: null },
    });
    await signedContract(app, awardId);
    expect(await propose(awardId)).toMatchObject({ code: 'RULE', key: 'sourcing.contractSigned' });
    const { data } = await buyer.ask(`{ award(id: "${awardId}") { moves { name allowed reason } } }`);
    const move = data.award.moves.find(({ name }: Shown) => name === 'proposeRevocation');
    expect(move).toMatchObject({ allowed: false, reason: expect.stringContaining('signed') });
  });

  it('is either revoked or signed, never both at the same moment', async () => {
    for (let nth = 0; nth < 4; nth++) {
      const { awardId } = await awarded();
      const { id: contractId } = await does(buyer, 'draftContract', { awardId, ...TERMS });
      await does(legal, 'reviewContract', { contractId, rev: 1 });
      const [signed, proposed] = await Promise.all([
        approver.act('signContract', { contractId, rev: 2 }, 'state'),
        propose(awardId),
      ]);
      const confirmed = await approver.act('confirmRevocation', await at(awardId), 'state');
      expect([signed.state === 'ACTIVE', confirmed.state === 'REVOKED'].filter(Boolean)).toHaveLength(1);
      expect(proposed).toBeDefined();
    }
  });
});
