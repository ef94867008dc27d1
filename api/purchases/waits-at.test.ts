import { describe, expect, it } from '@jest/globals';
import type { State } from '../../schema/trail/index.js';
import { type DocumentThen, waitsAt } from './waits-at.js';

const AT = new Date('2026-03-02T02:00:00.000Z');
const is = (kind: string, state: string, fields: State = {}, id = kind): DocumentThen => ({ kind, id, state, fields });
const score = (expertId: string) => is('Evaluation', 'LOCKED', { eventId: 'SourcingEvent', expertId }, expertId);
const experts = { expertIds: ['one', 'two'] };

describe('waitsAt', () => {
  it.each<[string, readonly DocumentThen[], readonly string[]]>([
    ['nothing before the first document', [], []],
    ['a draft to be submitted', [is('Requisition', 'DRAFT')], ['submitRequisition']],
    ['an approved requisition to be sourced', [is('Requisition', 'APPROVED')], ['createEvent']],
    [
      'quotes, as long as they may come in',
      [is('SourcingEvent', 'PUBLISHED', { closesAt: '2026-03-02T03:00:00.000Z' })],
      ['submitBid'],
    ],
    ['no quotes after the deadline', [is('SourcingEvent', 'PUBLISHED', { closesAt: '2026-03-02T01:00:00.000Z' })], []],
    [
      'further quotes after the first',
      [
        is('SourcingEvent', 'PUBLISHED', { closesAt: '2026-03-02T03:00:00.000Z' }),
        is('Bid', 'SUBMITTED', { eventId: 'SourcingEvent' }),
      ],
      ['submitBid'],
    ],
    ['the opening', [is('SourcingEvent', 'CLOSED')], ['openBids']],
    [
      'two people where the event is to be opened to suppliers again',
      [is('SourcingEvent', 'CLOSED', { reopening: {} })],
      ['confirmReopening'],
    ],
    ['the experts, until the last has scored', [is('SourcingEvent', 'OPENED', experts), score('one')], ['scoreBids']],
    [
      'the end of the evaluation once all have',
      [is('SourcingEvent', 'OPENED', experts), score('one'), score('two')],
      ['completeEvaluation'],
    ],
    [
      'no second contract of an award',
      [is('Award', 'APPROVED'), is('Contract', 'DRAFT', { awardId: 'Award' })],
      ['reviewContract'],
    ],
    [
      'a payment anew after one was returned',
      [is('Invoice', 'MATCHED'), is('Payment', 'RETURNED', { invoiceId: 'Invoice' })],
      ['requestPayment'],
    ],
  ])('waits for %s', (_, documents, moves) => {
    expect(waitsAt(documents, AT).map(({ move }) => move)).toEqual(moves);
  });

  it('waitsAt names the posts waited for, the stage and the document', () => {
    const on = is('Requisition', 'SUBMITTED');
    expect(waitsAt([on], AT)).toEqual([{ stage: 'DEMAND', move: 'approveRequisition', roles: ['APPROVER'], on }]);
  });
});
