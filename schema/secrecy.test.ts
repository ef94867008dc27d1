import { describe, expect, it } from '@jest/globals';
import { LIFECYCLES } from './lifecycles.js';
import {
  endsSecrecy,
  isOpenBy,
  isSecret,
  LINKED_KINDS,
  openStates,
  procOf,
  SECRET_KINDS,
  SHUT_KINDS,
  secretContent,
  shutUntil,
  subjectOfAct,
} from './secrecy.js';

const { Bid, InvitationDecline, Evaluation, Requisition, PurchaseOrder } = LIFECYCLES;
const purchaseId = 'pur_1';

describe('what is secret about a subject', () => {
  it('bids are declared secret, and requisitions as belonging to no purchase', () => {
    expect([SECRET_KINDS, LINKED_KINDS]).toEqual([['Bid', 'InvitationDecline'], ['Requisition']]);
  });

  it('the secrecy has ended in the states that the opening leads to, and in those after them', () => {
    expect(openStates(Bid)).toEqual(['OPENED', 'WITHDRAWAL_DISCLOSED', 'AWARDED', 'NOT_AWARDED', 'ENDED', 'FORFEITED']);
    expect(Bid.states.filter((state) => isSecret(Bid, state))).toEqual(['SUBMITTED', 'WITHDRAWN']);
    expect(openStates(PurchaseOrder)).toEqual(PurchaseOrder.states);
  });

  it('of what never ends to be secret, no state is open and no entry names a purchase', () => {
    expect(openStates(InvitationDecline)).toEqual([]);
    expect(isSecret(InvitationDecline, 'DECLINED')).toBe(true);
    expect(procOf(InvitationDecline, { state: 'DECLINED', purchaseId })).toBe(null);
  });

  it.each([
    ['a sealed bid', Bid, 'SUBMITTED', null],
    ['a withdrawn bid', Bid, 'WITHDRAWN', null],
    ['a withdrawn bid after the opening', Bid, 'WITHDRAWAL_DISCLOSED', purchaseId],
    ['an opened bid', Bid, 'OPENED', purchaseId],
    ['a requisition that is sourced', Requisition, 'SOURCING', null],
    ['an order', PurchaseOrder, 'DRAFT', purchaseId],
  ])('secrecy decides which purchase an entry of %s names', (_, lifecycle, state, proc) => {
    expect(procOf(lifecycle, { state, purchaseId })).toBe(proc);
  });

  it('the secrecy ends with one entry for each bid', () => {
    const ending = Object.keys(Bid.moves).filter((move) => endsSecrecy(`sourcing.${move}`));
    expect(ending).toEqual(['openBid', 'discloseWithdrawnBid']);
    expect(endsSecrecy('sourcing.openBids')).toBe(false);
  });

  it('only the content can be secret, until an act on another subject', () => {
    expect(SHUT_KINDS).toEqual(['Evaluation']);
    expect(openStates(Evaluation)).toEqual(Evaluation.states);
    expect(isSecret(Evaluation, 'LOCKED')).toBe(false);
    expect([shutUntil('sourcing.scoreBids'), shutUntil('sourcing.openBid')]).toEqual([
      'sourcing.completeEvaluation',
      null,
    ]);
    const secret = secretContent(Evaluation);
    expect(secret && [isOpenBy(secret, { openBids: ['a'] }), isOpenBy(secret, { completeEvaluation: ['a'] })]).toEqual([
      false,
      true,
    ]);
    expect([secretContent(Bid), subjectOfAct('sourcing.completeEvaluation')]).toEqual([null, 'SourcingEvent']);
    expect(() => subjectOfAct('sourcing.nothing')).toThrow('sourcing.nothing');
  });
});
