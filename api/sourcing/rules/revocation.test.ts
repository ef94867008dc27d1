import { describe, expect, it } from '@jest/globals';
import { Award, type AwardRow } from '../../../schema/sourcing/award.js';
import { base, bid, given, idOf, NOW } from '../../../test/kit/example-event.js';
import { contractRow, inputFor, rowOf, untaxed } from '../../../test/kit/rows.js';
import { confirmRevocation } from './confirm-revocation.js';
import { proposeRevocation } from './propose-revocation.js';

const award = rowOf(Award, {
  ...base(idOf('awd', 1), 'APPROVED'),
  ...{ purchaseId: idOf('pur', 1), number: 'CJ-2026-000001', eventId: idOf('evt', 1), bidId: idOf('bid', 1) },
  ...{ supplierId: idOf('sup', 1), total: { amount: '314.32', currency: 'CNY' }, firstRanked: true },
  ...{ net: untaxed.net, tax: untaxed.tax },
  ...{ recommendedById: 'acc_buyer', approvedAt: NOW },
});
const said = { ground: 'WINNER_REFUSES', reason: '成交供应商书面放弃' } as const;
const proposed = { ...said, proposedById: 'acc_buyer', proposedAt: NOW };
const drafted = { ...contractRow, state: 'REVIEWED' as const };

describe('proposeRevocation', () => {
  const propose = (row: AwardRow, contract: typeof contractRow | null) =>
    proposeRevocation.decide(row, inputFor(Award, 'proposeRevocation', said), given(contract, null));

  it('states the ground, and nothing is revoked yet', () => {
    expect(propose(award, null)).toEqual({ revocation: proposed });
    expect(propose(award, drafted)).toEqual({ revocation: proposed });
  });

  it('refuses once the contract is signed, and a second proposal', () => {
    expect(propose(award, contractRow)).toMatchObject({ key: 'sourcing.contractSigned' });
    expect(propose({ ...award, revocation: proposed }, null)).toMatchObject({ key: 'sourcing.revocationProposed' });
  });
});

describe('confirmRevocation', () => {
  const bids = [bid(1, { state: 'AWARDED' }), bid(2, { state: 'NOT_AWARDED' })];
  const confirm = (row: AwardRow, contract: typeof contractRow | null) =>
    confirmRevocation.decide(row, inputFor(Award, 'confirmRevocation', {}), given({ contract, bids }, null));
  const back = [
    { subject: 'Bid', id: idOf('bid', 1), move: 'forfeitBid' },
    { subject: 'Bid', id: idOf('bid', 2), move: 'reopenBid' },
    { subject: 'SourcingEvent', id: idOf('evt', 1), move: 'reopenAwardedEvent', change: { awardedAt: null } },
  ];

  it('excludes the winner and reopens the choice', () => {
    expect(confirm({ ...award, revocation: proposed }, null)).toMatchObject({ change: { revokedAt: NOW }, also: back });
  });

  it('cancels an unsigned contract, and is too late for a signed one', () => {
    expect(confirm({ ...award, revocation: proposed }, drafted)).toMatchObject({
      also: [{ subject: 'Contract', move: 'cancelContract' }, ...back],
    });
    expect(confirm({ ...award, revocation: proposed }, contractRow)).toMatchObject({ key: 'sourcing.contractSigned' });
  });
});
