import { describe, expect, it } from '@jest/globals';
import { SourcingEvent } from '../../../schema/sourcing/sourcing-event.js';
import { bid, DEADLINE, event, given, idOf, NOW, supplier } from '../../../test/kit/example-event.js';
import { inputFor } from '../../../test/kit/rows.js';
import { cancelEvent } from './cancel-event.js';
import { extendDeadline } from './extend-deadline.js';
import { publishEvent } from './publish-event.js';

const past = (milliseconds: number) => new Date(DEADLINE.getTime() + milliseconds);

describe('extendDeadline', () => {
  it.each([
    ['later', past(1), NOW, null],
    ['the same', DEADLINE, NOW, 'sourcing.deadlineNotLater'],
    ['earlier', past(-1), NOW, 'sourcing.deadlineNotLater'],
    ['at the deadline itself', past(9), DEADLINE, 'sourcing.deadlinePassed'],
    ['by years', past(2e11), NOW, 'sourcing.deadlineTooFar'],
  ])('%s', (_name, closesAt, now, key) => {
    const decision = extendDeadline.decide(
      event(),
      inputFor(SourcingEvent, 'extendDeadline', { closesAt, reason: 'r' }),
      given(null, null, { now }),
    );
    expect(decision).toMatchObject(key === null ? { change: { closesAt } } : { refused: true, code: 'RULE', key });
  });
});

describe('publishEvent', () => {
  const suppliers = new Map([1, 2, 3].map((nth) => [idOf('sup', nth), supplier(nth)]));
  const named = { suppliers, owning: null, experts: new Map() };

  it('checks again what may have changed since the draft', () => {
    const draft = event({ state: 'DRAFT', publishedAt: null, priceWeight: 100, expertIds: [] });
    const late = publishEvent.decide(
      draft,
      inputFor(SourcingEvent, 'publishEvent', {}),
      given({ named, publishAnchor: null }, null, { now: DEADLINE }),
    );
    expect(late).toMatchObject({ key: 'sourcing.deadlineInPast', path: ['closesAt'] });
  });
});

describe('cancelEvent', () => {
  it('ends the purchase with its opened bids and releases every requisition', () => {
    const requisitionIds = [idOf('req', 1), idOf('req', 2)];
    const opened = [bid(1, { state: 'OPENED' })];
    const cancelled = cancelEvent.decide(
      event({ requisitionIds }),
      inputFor(SourcingEvent, 'cancelEvent', { reason: 'r' }),
      given(opened, null),
    );
    expect(cancelled).toMatchObject({
      also: [
        { subject: 'Bid', id: idOf('bid', 1), move: 'endBid' },
        { subject: 'Purchase', id: idOf('pur', 1), move: 'cancelPurchase' },
        { subject: 'Requisition', id: idOf('req', 1), move: 'releaseRequisition', change: { purchaseId: null } },
        { subject: 'Requisition', id: idOf('req', 2), move: 'releaseRequisition', change: { purchaseId: null } },
      ],
    });
  });
});
