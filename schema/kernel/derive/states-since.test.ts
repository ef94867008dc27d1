import { describe, expect, it } from '@jest/globals';
import { PurchaseOrder, SINCE_CONFIRMED } from '../../orders/purchase-order.js';
import { SINCE_MATCHED } from '../../payment/invoice.js';
import { SEALED } from '../../sourcing/sourcing-event.js';
import type { AnySubject } from '../subject.js';
import { statesSince } from './lifecycle.js';

describe('states that follow another', () => {
  it.each([
    ['an order that is confirmed', SINCE_CONFIRMED, ['CONFIRMED', 'PARTLY_RECEIVED', 'RECEIVED', 'CLOSED']],
    ['an invoice that is matched', SINCE_MATCHED, ['MATCHED', 'PAID']],
    ['an event with sealed quotes', SEALED, ['PUBLISHED', 'CLOSED']],
  ])('are those of %s', (_of, states, all) => {
    expect(states).toEqual(all);
  });

  it('a state that is declared between two of them is one of them', () => {
    const holding: AnySubject = {
      ...PurchaseOrder,
      states: { ...PurchaseOrder.states, ON_HOLD: {} },
      moves: {
        ...PurchaseOrder.moves,
        holdOrder: { from: ['CONFIRMED'], to: 'ON_HOLD', by: ['BUYER'], sets: {} },
        resumeOrder: { from: ['ON_HOLD'], to: 'CONFIRMED', by: ['BUYER'], sets: {} },
      },
    };
    expect(statesSince(holding, 'CONFIRMED', ['CANCELLED'])).toEqual([...SINCE_CONFIRMED, 'ON_HOLD']);
    expect(statesSince(holding, 'ON_HOLD', ['CANCELLED'])).toEqual([...SINCE_CONFIRMED, 'ON_HOLD']);
  });
});
