import { describe, expect, it } from '@jest/globals';
import { Award, type AwardRow } from '../../../schema/sourcing/award.js';
import { actorOf, base, bid, event, given, idOf, NOW } from '../../../test/kit/example-event.js';
import { inputFor } from '../../../test/kit/rows.js';
import { approveAward } from './approve-award.js';
import { recommendAward } from './recommend-award.js';
import { returnAward } from './return-award.js';

const total = { amount: '314.32', currency: 'CNY' };
const scores = { priceScore: '100.00', technicalScore: '80.00', score: '92.00' };
const sums = { net: { amount: '278.16', currency: 'CNY' }, tax: { amount: '36.16', currency: 'CNY' } };
const place = { total, compared: sums.net, ...scores, decidedBy: 'SCORE' as const };
const evaluated = event({
  state: 'EVALUATED',
  ranking: [1, 2].map((nth) => ({ ...place, id: idOf('bid', nth), supplierId: idOf('sup', nth), rank: nth })),
});

const award: AwardRow = {
  ...base(idOf('awd', 1), 'RECOMMENDED'),
  purchaseId: idOf('pur', 1),
  number: 'CJ-2026-000001',
  eventId: idOf('evt', 1),
  bidId: idOf('bid', 1),
  supplierId: idOf('sup', 1),
  ...sums,
  total,
  justification: null,
  firstRanked: true,
  remark: null,
  recommendedById: 'acc_buyer',
  approvedAt: null,
  revocation: null,
  revokedAt: null,
};

describe('recommendAward', () => {
  const both = new Set([idOf('bid', 1), idOf('bid', 2)]);
  const decide = (nth: number, justification: string | null, open: ReadonlySet<string> = both) =>
    recommendAward.decide(
      evaluated,
      inputFor(Award, 'recommendAward', { eventId: idOf('evt', 1), bidId: idOf('bid', nth), justification }),
      given({ bid: bid(nth, { ...sums, total }), open }, null),
    );

  it('accepts the first of the ranking without a reason', () => {
    expect(decide(1, null)).toMatchObject({
      id: 'Award-new',
      change: { number: 'CJ-2026-000001', firstRanked: true, ...sums, total, supplierId: idOf('sup', 1) },
      also: [{ subject: 'SourcingEvent', move: 'proposeAwardOfEvent', change: { awardId: 'Award-new' } }],
    });
  });

  it('accepts another bid only with a reason', () => {
    const refused = { refused: true, code: 'RULE', key: 'sourcing.justificationNeeded', path: ['justification'] };
    expect(decide(2, null)).toMatchObject(refused);
    expect(decide(2, '第一名交货期不能满足装车日期')).toMatchObject({ change: { firstRanked: false } });
  });

  it('refuses an unranked bid', () => {
    expect(decide(3, null)).toMatchObject({ key: 'sourcing.notRanked', path: ['bidId'] });
  });

  it("accepts the next bid without a reason once the first one's award was revoked, and never the first again", () => {
    const next = new Set([idOf('bid', 2)]);
    expect(decide(2, null, next)).toMatchObject({ change: { firstRanked: true } });
    expect(decide(1, 'r', next)).toMatchObject({ key: 'sourcing.notRanked', path: ['bidId'] });
  });
});

describe('approveAward and returnAward', () => {
  const decide = (actor: string) =>
    approveAward.decide(
      award,
      inputFor(Award, 'approveAward', {}),
      given([bid(1), bid(2), bid(3)], null, { actor: actorOf(actor) }),
    );

  it('awards one bid, declines the others and awards the event', () => {
    expect(decide('acc_approver')).toMatchObject({
      change: { approvedAt: NOW },
      also: [
        { subject: 'Bid', id: idOf('bid', 1), move: 'awardBid' },
        { subject: 'Bid', id: idOf('bid', 2), move: 'declineBid' },
        { subject: 'Bid', id: idOf('bid', 3), move: 'declineBid' },
        { subject: 'SourcingEvent', id: idOf('evt', 1), move: 'awardEvent', change: { awardedAt: NOW } },
      ],
    });
  });

  it('returns a recommendation and reopens the choice', () => {
    expect(
      returnAward.decide(award, inputFor(Award, 'returnAward', { reason: '补充理由' }), given(null, null)),
    ).toMatchObject({
      change: { remark: '补充理由' },
      also: [{ subject: 'SourcingEvent', move: 'reopenAwardOfEvent' }],
    });
  });
});
