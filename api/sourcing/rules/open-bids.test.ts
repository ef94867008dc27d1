import { describe, expect, it } from '@jest/globals';
import { bid, DEADLINE, event, given, idOf } from '../../../test/kit/example-event.js';
import { closeEvent } from './close-event.js';
import { openBids } from './open-bids.js';

const input = { key: 'a-key-of-8', rev: 1, eventId: idOf('evt', 1) };
const anchor = { size: 7, root: 'cm9vdA==' };
const facts = (...bids: ReturnType<typeof bid>[]) => ({
  bids: bids.filter(({ state }) => state === 'SUBMITTED'),
  withdrawn: bids.filter(({ state }) => state === 'WITHDRAWN'),
  openingAnchor: anchor,
});
const early = new Date(DEADLINE.getTime() - 1);

describe('closeEvent and openBids', () => {
  it('refuse 1 ms before the deadline', () => {
    const refusal = { code: 'RULE', key: 'sourcing.notClosedYet' };
    expect(closeEvent.decide(event(), input, given(null, null, { now: early }))).toMatchObject(refusal);
    expect(openBids.decide(event(), input, given(facts(), null, { now: early }))).toMatchObject(refusal);
  });

  it('closes at the deadline', () => {
    const closed = closeEvent.decide(event(), input, given(null, null, { now: DEADLINE }));
    expect(closed).toMatchObject({ change: { closedAt: DEADLINE } });
  });

  it('opens every bid with its totals and counts them', () => {
    const opened = openBids.decide(event(), input, given(facts(bid(1), bid(2)), null, { now: DEADLINE }));
    const change = { total: { amount: '314.32', currency: 'CNY' } };
    expect(JSON.stringify(opened)).toMatch(/"sheetNumber":1.*"sheetNumber":2|"sheetNumber":2.*"sheetNumber":1/);
    expect(opened).toMatchObject({
      change: { openedAt: DEADLINE, bidsOpened: 2, openingAnchor: anchor },
      also: [
        { subject: 'Bid', id: idOf('bid', 1), move: 'openBid', change },
        { subject: 'Bid', id: idOf('bid', 2), move: 'openBid', change },
      ],
    });
  });

  it('discloses a withdrawn bid without its content', () => {
    const taken = bid(2, { state: 'WITHDRAWN', envelope: null });
    expect(openBids.decide(event(), input, given(facts(bid(1), taken), null, { now: DEADLINE }))).toMatchObject({
      change: { bidsOpened: 1 },
      also: [{ move: 'openBid' }, { subject: 'Bid', id: taken._id, move: 'discloseWithdrawnBid', change: {} }],
    });
  });

  it('opens an event without bids', () => {
    expect(openBids.decide(event(), input, given(facts(), null, { now: DEADLINE }))).toMatchObject({
      change: { bidsOpened: 0 },
      also: [],
    });
  });

  it.each([
    ['an envelope changed in the database', { envelope: bid(2).envelope }],
    ['another supplier’s envelope with its hash', { envelope: bid(2).envelope, envelopeHash: bid(2).envelopeHash }],
    ['an envelope that is gone', { envelope: null }],
  ])('stops at %s', (_name, more) => {
    const stopped = openBids.decide(event(), input, given(facts(bid(3), bid(1, more)), null, { now: DEADLINE }));
    expect(stopped).toMatchObject({ refused: true, key: 'sourcing.envelopeBroken', params: { bid: idOf('bid', 1) } });
  });
});
