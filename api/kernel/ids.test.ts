import { expect, it } from '@jest/globals';
import { newId, uuid7 } from './ids.js';

const at = new Date('2026-03-02T01:00:00.000Z');

it('an id is a UUIDv7 of its moment', () => {
  const id = uuid7(at);
  expect(id).toMatch(/^[0-9a-f]{12}7[0-9a-f]{3}[89ab][0-9a-f]{15}$/);
  expect(Number.parseInt(id.slice(0, 12), 16)).toBe(at.getTime());
  expect(newId('Bid', at)).toMatch(/^bid_[0-9a-f]{32}$/);
});

it('ids of one moment are in the order in which they are made, and none is made twice', () => {
  const later = new Date(at.getTime() + 1);
  const ids = [...Array.from({ length: 3_000 }, () => uuid7(at)), uuid7(later), uuid7(later)];
  expect(ids.toSorted()).toEqual(ids);
  const many = Array.from({ length: 10_000 }, () => uuid7(at));
  expect(new Set(many).size).toBe(many.length);
});
