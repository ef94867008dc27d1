import { describe, expect, it } from '@jest/globals';
import type { ContractRow } from '../../../schema/contracts/contract.js';
import { contractRow, givenFor } from '../../../test/kit/rows.js';
import { signContract } from './sign-contract.js';

const row: ContractRow = { ...contractRow, rev: 2, state: 'REVIEWED', signedAt: null };

const decide = (now: string) =>
  signContract.decide(row, { key: 'sign-contract-1', rev: 2, contractId: row._id }, givenFor({ now: new Date(now) }));

describe('signContract', () => {
  it('a contract can be signed until the last instant of its last day in Shanghai', () => {
    const last = '2026-12-31T15:59:59.999Z';
    expect(decide(last)).toEqual({ signedAt: new Date(last) });
  });

  it('a contract whose time is over is refused', () => {
    expect(decide('2026-12-31T16:00:00.000Z')).toMatchObject({ code: 'RULE', key: 'contracts.expired' });
  });
});
