import { describe, expect, it } from '@jest/globals';
import type { AlertRow } from '../../schema/risk/alert.js';
import { SYSTEM_ACTOR } from '../kernel/actor.js';
import { confirmAlert } from './rules/confirm-alert.js';
import { dismissAlert } from './rules/dismiss-alert.js';

const NOW = new Date('2026-03-02T01:00:00.000Z');
const given = {
  now: NOW,
  actor: { ...SYSTEM_ACTOR, id: 'acc_1' },
  facts: null,
  prepared: null,
  mint: () => '',
  number: () => '',
};
const alertTakenBy = (takenById: string | null): AlertRow => ({
  _id: `alr_${'0'.repeat(32)}`,
  rev: 1,
  state: takenById === null ? 'OPEN' : 'TAKEN',
  acts: {},
  createdAt: NOW,
  updatedAt: NOW,
  _t: { prev: null, salt: '', at: NOW },
  number: 'YJ-2026-000001',
  finding: '0'.repeat(64),
  detector: 'BI01',
  evidenceClass: 'MEDIUM',
  aboutPurchaseId: `pur_${'0'.repeat(32)}`,
  unitId: null,
  params: [],
  evidence: [],
  raisedAt: NOW,
  takenById,
  takenAt: null,
  remark: null,
  decidedAt: null,
});
const input = { key: 'a-key-of-tests', rev: 1, alertId: `alr_${'0'.repeat(32)}`, reason: 'looked at' };

describe('an alert', () => {
  it.each([
    ['confirmed', confirmAlert],
    ['dismissed', dismissAlert],
  ] as const)('is %s by whoever has taken it, or by anyone while nobody has', (_what, { decide }) => {
    const decided = { remark: 'looked at', decidedAt: NOW };
    expect(decide(alertTakenBy(null), input, given)).toEqual(decided);
    expect(decide(alertTakenBy('acc_1'), input, given)).toEqual(decided);
    expect(decide(alertTakenBy('acc_2'), input, given)).toMatchObject({ code: 'RULE', key: 'risk.takenByAnother' });
  });
});
