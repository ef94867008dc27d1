import { describe, expect, it } from '@jest/globals';
import { InvitationDecline } from '../../../schema/sourcing/invitation-decline.js';
import { DEADLINE, event, given, idOf } from '../../../test/kit/example-event.js';
import { inputFor } from '../../../test/kit/rows.js';
import { declineInvitation } from './decline-invitation.js';

const facts = { supplierId: idOf('sup', 1), hasBid: false };
const decide = (more: object = {}, at = { event: event(), now: new Date(DEADLINE.getTime() - 1) }, known = facts) =>
  declineInvitation.decide(
    at.event,
    inputFor(InvitationDecline, 'declineInvitation', { eventId: idOf('evt', 1), ...more }),
    given(known, null, { now: at.now }),
  );

describe('declineInvitation', () => {
  it('keeps the answer to the one question, which may be left open', () => {
    expect(decide({ why: 'TOO_LITTLE_TIME', words: 'ten days are few' })).toMatchObject({
      ...{ eventId: idOf('evt', 1), supplierId: idOf('sup', 1), why: 'TOO_LITTLE_TIME', words: 'ten days are few' },
    });
    expect(decide({ why: null, words: null })).toMatchObject({ why: null, words: null });
  });

  it('comes too late at the deadline, and once the event is closed', () => {
    expect(decide({}, { event: event(), now: DEADLINE })).toMatchObject({ key: 'sourcing.deadlinePassed' });
    const closed = { event: event({ state: 'CLOSED' }), now: new Date(DEADLINE.getTime() - 1) };
    expect(decide({}, closed)).toMatchObject({ code: 'WRONG_STATE' });
  });

  it('is refused while the supplier has a quote in', () => {
    expect(decide({}, undefined, { ...facts, hasBid: true })).toMatchObject({
      ...{ code: 'RULE', key: 'sourcing.withdrawFirst', path: ['eventId'] },
    });
  });
});
