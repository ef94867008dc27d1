import { describe, expect, it } from '@jest/globals';
import { SourcingEvent } from '../../../schema/sourcing/sourcing-event.js';
import { DEADLINE, event, given, idOf, NOW } from '../../../test/kit/example-event.js';
import { inputFor } from '../../../test/kit/rows.js';
import { confirmReopening } from './confirm-reopening.js';
import { openBids } from './open-bids.js';
import { proposeReopening } from './propose-reopening.js';

const past = (milliseconds: number) => new Date(DEADLINE.getTime() + milliseconds);
const proposal = { closesAt: past(1), reason: 'r', early: true, proposedById: idOf('acc', 1), proposedAt: NOW };
const closed = (more: object = {}) => event({ state: 'CLOSED', closedAt: NOW, ...more });

describe('proposeReopening', () => {
  it.each([
    ['until the deadline it had', DEADLINE, NOW, null, null],
    ['until later', past(1), NOW, null, null],
    ['until earlier', past(-1), NOW, null, 'sourcing.deadlineEarlier'],
    ['until a deadline that has passed', DEADLINE, DEADLINE, null, 'sourcing.deadlineInPast'],
    ['later, after that', past(9), past(1), null, null],
    ['a second time', past(9), NOW, proposal, 'sourcing.reopeningProposed'],
  ])('%s', (_name, closesAt, now, reopening, key) => {
    const decision = proposeReopening.decide(
      closed({ reopening }),
      inputFor(SourcingEvent, 'proposeReopening', { closesAt, reason: 'r' }),
      given(null, null, { now }),
    );
    const change = { reopening: { closesAt, reason: 'r', early: now < DEADLINE, proposedAt: now } };
    expect(decision).toMatchObject(key === null ? change : { refused: true, code: 'RULE', key });
  });
});

describe('confirmReopening', () => {
  it.each([
    ['gives the deadline proposed', NOW, proposal, null],
    ['comes too late once that has passed', past(1), proposal, 'sourcing.reopeningTooLate'],
  ])('%s', (_name, now, reopening, key) => {
    const decision = confirmReopening.decide(
      closed({ reopening }),
      inputFor(SourcingEvent, 'confirmReopening', {}),
      given(null, null, { now }),
    );
    const change = { closesAt: past(1), closedAt: null, reopening: null };
    expect(decision).toMatchObject(key === null ? { change } : { refused: true, code: 'RULE', key });
  });
});

describe('a proposal', () => {
  it('is decided before bids are opened', () => {
    const facts = { bids: [], withdrawn: [], openingAnchor: null };
    const decision = openBids.decide(
      closed({ reopening: proposal }),
      inputFor(SourcingEvent, 'openBids', {}),
      given(facts, null, { now: past(1) }),
    );
    expect(decision).toMatchObject({ refused: true, key: 'sourcing.reopeningFirst' });
  });
});
