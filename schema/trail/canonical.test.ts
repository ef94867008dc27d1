import { describe, expect, test } from '@jest/globals';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { fromBase64, hashFromBase64, isHashText, toBase64 } from './base64.js';
import { canonicalBytes, parseCanonical } from './canonical.js';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('canonical JSON', () => {
  test('what is written is read back', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const whole = JSON.parse(JSON.stringify(value), (_, one) =>
          typeof one === 'number' ? Math.trunc(one) % 2 ** 53 : one,
        );
        const once = canonicalBytes(whole);
        expect(canonicalBytes(parseCanonical(once))).toEqual(once);
      }),
    );
  });

  test('64 levels are read', () => {
    const text = `${'['.repeat(64)}-9007199254740991${']'.repeat(64)}`;
    expect(canonicalBytes(parseCanonical(bytes(text)))).toEqual(bytes(text));
  });

  test('any value is written exactly as an independent library writes it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(new TextDecoder().decode(canonicalBytes(value))).toBe(canonicalize(value));
      }),
      { numRuns: 1000 },
    );
  });

  test('undefined fields are left out, and names that look like numbers are sorted as text', () => {
    const value = { b: undefined, '10': 1, '9': 2, a: [], ['__proto__']: null };
    expect(new TextDecoder().decode(canonicalBytes(value))).toBe('{"10":1,"9":2,"__proto__":null,"a":[]}');
  });

  test.each([
    ['half a surrogate pair', 'a\udc00'],
    ['half a surrogate pair in a name', { '\ud800': 1 }],
    ['NaN', Number.NaN],
    ['infinity', [Number.NEGATIVE_INFINITY]],
    ['a date', { at: new Date(0) }],
    ['a function', () => 1],
    ['nothing', undefined],
    ['nothing in a list', [undefined]],
    ['a big integer', 1n],
  ])('%s has no canonical form', (_, value) => expect(() => canonicalBytes(value)).toThrow(TypeError));

  test('text that looks like an escape is text', () => {
    expect(parseCanonical(canonicalBytes(['\\ud800', '\\\ud83d\ude00']))).toEqual(['\\ud800', '\\\ud83d\ude00']);
  });

  test('the ordering example of RFC 8785 §3.2.3', () => {
    const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
    const text = new TextDecoder().decode(canonicalBytes(value));
    expect(text).toBe('{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}');
  });

  test.each([
    ['white space', '{"a": 1}'],
    ['a newline at the end', '{"a":1}\n'],
    ['another order', '{"b":1,"a":2}'],
    ['a duplicate key', '{"a":1,"a":1}'],
    ['another form of a number', '{"a":1.0}'],
    ['an exponent', '[1e2]'],
    ['minus zero', '[-0]'],
    ['a number beyond 2^53', '[9007199254740993]'],
    ['a number beyond doubles', '[1e999]'],
    ['2^53', '[9007199254740992]'],
    ['a number that is not whole', '[1.5]'],
    ['a number with an exponent', '[1e+21]'],
    ['65 levels', `${'['.repeat(65)}${']'.repeat(65)}`],
    ['65 levels in another order', `{"b":${'['.repeat(64)}${']'.repeat(64)},"a":1}`],
    ['a needless escape', '["\\u0041"]'],
    ['an upper-case escape', '["\\u001F"]'],
    ['a lone surrogate', '["\\ud800"]'],
    ['a byte-order mark', '\ufeff[]'],
    ['nothing', ''],
    ['half of it', '{"a":'],
    ['depth beyond reason', '['.repeat(200_000) + ']'.repeat(200_000)],
  ])('%s is refused', (_, text) => {
    expect(() => parseCanonical(bytes(text))).toThrow(TypeError);
  });

  test('broken UTF-8 is refused', () => {
    expect(() => parseCanonical(Uint8Array.of(0x22, 0xc3, 0x22))).toThrow(TypeError);
    expect(() => parseCanonical(Uint8Array.of(0x22, 0xc0, 0x80, 0x22))).toThrow(TypeError);
  });
});

describe('base64', () => {
  test('any bytes come back and agree with the platform', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (value) => {
        const text = toBase64(value);
        expect(text).toBe(Buffer.from(value).toString('base64'));
        expect(fromBase64(text)).toEqual(value);
        expect(isHashText(text)).toBe(value.length === 32);
      }),
    );
  });

  test.each([
    'A',
    'AA',
    'AAA',
    'AA=',
    'AB==',
    'AAB=',
    'A===',
    '====',
    '=AAA',
    'AA=A',
    'AA-_',
    'AAAA\n',
    'AA A',
    'AÄAA',
  ])('%p is not canonical', (text) => expect(fromBase64(text)).toBeNull());

  test('a hash is 32 bytes and in its one form', () => {
    const text = toBase64(new Uint8Array(32));
    expect(hashFromBase64(text)).toEqual(new Uint8Array(32));
    expect(hashFromBase64(text.replace(/A=$/, 'B='))).toBeNull();
    expect(hashFromBase64(toBase64(new Uint8Array(33)))).toBeNull();
  });
});
