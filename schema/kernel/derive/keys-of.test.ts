import { describe, expect, it } from '@jest/globals';
import { keyOf, keysOf } from './keys-of.js';

describe('the key of words', () => {
  it.each([
    ['长春一汽（集团）有限公司', '长春一汽集团 有限公司'],
    ['Voith Turbo Co., Ltd.', 'VOITH TURBO CO LTD'],
    ['Vоith Turbo GmbH & Co. KG', 'Voith-Turbo GmbH Co KG'],
    ['阿不都·热合曼', '阿不都•热合曼'],
  ])('takes %s and %s for one', (one, other) => {
    expect(keyOf({ twice: 'SHOWN', as: 'WORDS' }, one)).toBe(keyOf({ twice: 'SHOWN', as: 'WORDS' }, other));
  });

  it('of punctuation alone is that', () => {
    expect(keyOf({ twice: 'SHOWN', as: 'WORDS' }, '（?）')).toBe('(?)');
  });
});

describe('the key of a telephone number', () => {
  it.each([
    ['+86 431 8590-1234', '43185901234'],
    ['(0431) 85901234', '43185901234'],
    ['0086-0431-8590 1234', '43185901234'],
    ['0431–85901234', '43185901234'],
    ['+86 138 0000 1111', '13800001111'],
    ['138-0000-1111', '13800001111'],
    ['8612345', '8612345'],
    ['+49 (89) 123-45', '498912345'],
  ])('of %s is %s', (typed, key) => {
    expect(keyOf({ twice: 'SHOWN', as: 'PHONE' }, typed)).toBe(key);
  });
});

it('empty fields have no key', () => {
  const folded = [{ name: 'a', folded: { twice: 'SHOWN' }, isOptional: true }] as const;
  expect(keysOf(folded, { a: '' })).toEqual({});
  expect(keysOf(folded, { a: null })).toEqual({});
  expect(keysOf([], { a: 'A' })).toBeNull();
});
