import { describe, expect, it } from '@jest/globals';
import { Account, type AccountRow } from '../../../schema/identity/account.js';
import { inputOf } from '../../../schema/kernel/derive/inputs.js';
import { Evaluation } from '../../../schema/sourcing/evaluation.js';
import { SourcingEvent } from '../../../schema/sourcing/sourcing-event.js';
import { event, given, idOf, NOW } from '../../../test/kit/example-event.js';
import { rowOf } from '../../../test/kit/rows.js';
import { releaseExpert } from './release-expert.js';

const [own, other] = [idOf('acc', 8), idOf('acc', 9)];
const opened = event({ state: 'OPENED', openedAt: NOW, bidsOpened: 2, expertIds: [own, other] });
const expert = rowOf(Account, {
  ...{ _id: own, name: '陈工', login: 'chen', ref: 'p_1', audience: 'STAFF', language: 'zh', formerRefs: [] },
  state: 'ACTIVE',
  roles: ['EXPERT'],
});
const account = (more: Partial<AccountRow>): AccountRow => ({ ...expert, ...more });

function decide(expert: AccountRow | null, { scored = false, expertId = own } = {}) {
  const input = { key: 'a-key-of-8', eventId: opened._id, rev: 1, expertId, reason: 'left' };
  const facts = {
    expert,
    scored: scored
      ? [
          rowOf(Evaluation, {
            ...{ eventId: opened._id, purchaseId: idOf('pur', 1), expertId: own, state: 'LOCKED' },
            scores: [],
            lockedAt: NOW,
            declaredAt: NOW,
          }),
        ]
      : [],
  };
  return releaseExpert.decide(opened, inputOf(SourcingEvent, 'releaseExpert').parse(input), given(facts, null));
}

describe('releaseExpert', () => {
  it.each([
    ['a disabled account', { state: 'DISABLED' as const }],
    ['an account without the post', { roles: ['BUYER' as const] }],
  ] satisfies [string, Partial<AccountRow>][])('takes %s from the experts, whose place is then vacant', (_, more) => {
    expect(decide(account(more))).toMatchObject({ expertIds: [other], vacancies: 1 });
  });

  it('refuses whoever is still an expert, and whoever has scored', () => {
    expect(decide(account({}))).toMatchObject({ key: 'sourcing.expertStillThere', path: ['expertId'] });
    expect(decide(account({ state: 'DISABLED' }), { scored: true })).toMatchObject({ key: 'sourcing.expertHasScored' });
  });

  it('refuses an account that is none of its experts', () => {
    expect(decide(account({ _id: idOf('acc', 7) }), { expertId: idOf('acc', 7) })).toMatchObject({
      key: 'sourcing.notItsExpert',
    });
    expect(decide(null)).toMatchObject({ key: 'sourcing.notItsExpert' });
  });
});
