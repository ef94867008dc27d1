import { describe, expect, it } from '@jest/globals';
import { type Caller, openCaps, type Place } from './caps.js';
import { CAPS } from './routes.js';

const account = (n: number, network = `10.0.0.${n}`): Caller => ({ signedIn: true, id: `acc_${n}`, network });
const stranger = (n: number): Caller => ({ signedIn: false, id: `10.0.1.${n}`, network: `10.0.1.${n}` });
const word = (place: Place) => (typeof place === 'string' ? place : 'TAKEN');
const open = (places = 256) => {
  const caps = openCaps({ now: () => places });
  return {
    enter: caps.enter,
    /** How many of these callers were let in. */
    taken: (group: Parameters<typeof caps.enter>[0], callers: readonly Caller[]) =>
      callers.filter((caller) => word(caps.enter(group, caller)) === 'TAKEN').length,
  };
};

describe('places for requests that are worked on', () => {
  it('places are limited for each account and each address, and free again when they are given back', () => {
    const { enter } = open();
    const places = Array.from({ length: CAPS.QUESTIONS.each.account }, () => enter('QUESTIONS', account(1)));
    expect(new Set(places.map(word))).toEqual(new Set(['TAKEN']));
    expect(enter('QUESTIONS', account(1))).toBe('OWN_SHARE_FULL');
    expect(word(enter('QUESTIONS', account(2)))).toBe('TAKEN');
    const [first] = places;
    if (typeof first === 'object') for (let twice = 0; twice < 2; twice++) first.leave();
    expect(word(enter('QUESTIONS', account(1)))).toBe('TAKEN');
    expect(enter('QUESTIONS', account(1))).toBe('OWN_SHARE_FULL');
  });

  it('there are as many places as the process can work on, at most half of them for one account', () => {
    const { enter, taken } = open(24);
    expect(taken('QUESTIONS', Array(20).fill(account(0)))).toBe(12);
    expect(
      taken(
        'QUESTIONS',
        Array.from({ length: 12 }, (_, n) => account(n + 1)),
      ),
    ).toBe(12);
    expect(enter('QUESTIONS', account(99))).toBe('FULL');
    expect(word(enter('LOG', account(99)))).toBe('TAKEN');
  });

  it('some places are kept for people who are signed in, however few there are and from however many addresses strangers come', () => {
    const { enter, taken } = open(24);
    expect(
      taken(
        'QUESTIONS',
        Array.from({ length: 100 }, (_, n) => stranger(n)),
      ),
    ).toBe(9);
    expect(word(enter('QUESTIONS', account(1)))).toBe('TAKEN');
    expect(word(enter('SESSIONS', stranger(200)))).toBe('TAKEN');
  });

  it('places for bodies that are still arriving are limited for all accounts of one address together', () => {
    const { enter, taken } = open();
    const many = Array.from({ length: 300 }, (_, n) => account(n % 5, '192.0.2.1'));
    expect(taken('BODIES', many)).toBe(CAPS.BODIES.each.network);
    expect(word(enter('BODIES', account(9)))).toBe('TAKEN');
  });
});
