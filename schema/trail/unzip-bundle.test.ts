import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Zip, ZipDeflate, zipSync } from 'fflate';
import { acts, bundleOf, policy, record } from '../../test/kit/example-log.js';
import { sayTheSame, verifyZipTwice } from '../../test/kit/second-verifier.js';
import { crc32 } from './crc32.js';
import { unzipBundle } from './unzip-bundle.js';
import { ZipFault } from './zip-fault.js';

const encoder = new TextEncoder();
let files: Map<string, Uint8Array>;
let zip: Uint8Array;
beforeAll(async () => {
  files = await bundleOf(record(acts), 1);
  zip = zipSync(Object.fromEntries(files));
});

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const copy = (bytes: Uint8Array) => new Uint8Array(bytes);
const ruleOf = (bytes: Uint8Array, limits?: { bytes: number; files: number }): string => {
  try {
    unzipBundle(bytes, limits);
    return 'taken';
  } catch (error) {
    return error instanceof ZipFault ? error.rule : `crash: ${error}`;
  }
};
/** Offsets of the headers of one kind. */
const headers = (bytes: Uint8Array, signature: number) =>
  Array.from({ length: bytes.length - 4 }, (_, at) => at).filter((at) => view(bytes).getUint32(at, true) === signature);
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const edited = (bytes: Uint8Array, change: (view: DataView, local: number, central: number, end: number) => void) => {
  const changed = copy(bytes);
  change(view(changed), headers(changed, LOCAL)[0] ?? 0, headers(changed, CENTRAL)[0] ?? 0, changed.length - 22);
  return changed;
};

test('an honest zip is accepted, with its files in order', () => {
  expect([...unzipBundle(zip)]).toEqual([...files]);
  expect(verifyZipTwice(zip, policy).failures).toEqual([]);
});

test('a zip written as a stream, with its sizes after the data, is accepted too', () => {
  const parts: Uint8Array[] = [];
  const writer = new Zip((_error, part) => parts.push(part));
  for (const [name, bytes] of files) {
    const file = new ZipDeflate(name);
    writer.add(file);
    file.push(bytes, true);
  }
  writer.end();
  const late = new Uint8Array(Buffer.concat(parts));
  expect([...unzipBundle(late)]).toEqual([...files]);
  const descriptor = headers(late, 0x08074b50)[0] ?? 0;
  expect(ruleOf(edited(late, (data) => data.setUint32(descriptor + 4, 7, true)))).toBe('zip headers');
});

test('the checksum is that of ISO 3309', () => {
  expect(crc32(encoder.encode('123456789'))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array())).toBe(0);
});

describe('whatever is not a plain zip is a failure with a name', () => {
  test('a zip cut anywhere, or with anything before or after it, is refused', () => {
    for (let length = 0; length < zip.length; length += 13)
      expect(ruleOf(zip.slice(0, length))).toMatch(/^zip (truncated|trailing bytes|headers)$/);
    expect(ruleOf(Uint8Array.of(...zip, 0))).toBe('zip trailing bytes');
    expect(ruleOf(Uint8Array.of(...zip, ...zip))).toMatch(/^zip (headers|trailing bytes)$/);
    expect(ruleOf(Uint8Array.of(0, ...zip))).toBe('zip headers');
    expect(ruleOf(new Uint8Array())).toBe('zip truncated');
  });

  test('headers that describe a file in two ways are refused', () => {
    // Version, flags, method, time, checksum, both sizes, length of the name: each byte of these in either header.
    for (let byte = 4; byte < 28; byte++) {
      expect(ruleOf(edited(zip, (data, at) => data.setUint8(at + byte, data.getUint8(at + byte) ^ 1)))).not.toBe(
        'taken',
      );
      const central = edited(zip, (data, _, at) => data.setUint8(at + byte + 2, data.getUint8(at + byte + 2) ^ 1));
      expect(ruleOf(central)).not.toBe('taken');
    }
    expect(ruleOf(edited(zip, (data, at) => data.setUint8(at + 30, 0x78)))).toBe('zip headers');
  });

  test('zip64, encryption, other methods and several parts are refused', () => {
    expect(ruleOf(edited(zip, (data, _, __, end) => data.setUint16(end + 10, 0xffff, true)))).toBe('zip64');
    expect(ruleOf(edited(zip, (data, _, __, end) => data.setUint32(end + 16, 0xffffffff, true)))).toBe('zip64');
    expect(ruleOf(edited(zip, (data, _, at) => data.setUint32(at + 24, 0xffffffff, true)))).toBe('zip64');
    expect(ruleOf(edited(zip, (data, _, at) => data.setUint16(at + 8, 1, true)))).toBe('zip method');
    const method = (data: DataView, local: number, central: number) => {
      data.setUint16(local + 8, 14, true);
      data.setUint16(central + 10, 14, true);
    };
    expect(ruleOf(edited(zip, method))).toBe('zip method');
    expect(ruleOf(edited(zip, (data, _, __, end) => data.setUint16(end + 4, 1, true)))).toBe('zip headers');
    const telling = zipSync({ a: [encoder.encode('b'), { extra: { 1: new Uint8Array(16) } }] });
    expect(ruleOf(telling)).toBe('zip64');
  });

  test('paths that leave the bundle, and invalid names, are refused', () => {
    const named = (name: string) => ruleOf(zipSync(Object.fromEntries([[name, encoder.encode('x')]])));
    for (const name of [
      '../up',
      'a/../../b',
      '/etc/passwd',
      'a\\b',
      '..',
      './a',
      'C:/x',
      'a/./b',
      '档案',
      'a b',
      'a//b',
      '__proto__ ',
    ])
      expect(named(name)).toBe('zip path');
    expect(named('x'.repeat(201))).toBe('zip path');
    expect(named('a/b.json')).toBe('taken');
    const dangerous = edited(zipSync({ aaaaaaaaa: encoder.encode('x') }), (data, local, central) => {
      for (const [at, byte] of encoder.encode('__proto__').entries()) {
        data.setUint8(local + 30 + at, byte);
        data.setUint8(central + 46 + at, byte);
      }
    });
    expect([...unzipBundle(dangerous).keys()]).toEqual(['__proto__']);
    expect(verifyZipTwice(dangerous, policy).ok).toBe(false);
  });

  test('names that occur twice are refused', () => {
    const twice = Buffer.from(zipSync({ aa: encoder.encode('1'), ab: encoder.encode('2') }));
    for (let place = twice.indexOf('ab'); place >= 0; place = twice.indexOf('ab')) twice.write('aa', place);
    expect(ruleOf(twice)).toBe('zip twice');
  });

  test('files in another order than the directory, or overlapping, are refused', () => {
    const two = zipSync({ a: [encoder.encode('1'), { level: 0 }], b: [encoder.encode('2'), { level: 0 }] });
    const [first = 0, second = 0] = headers(two, CENTRAL);
    const swapped = Uint8Array.of(
      ...two.slice(0, first),
      ...two.slice(second, two.length - 22),
      ...two.slice(first, second),
      ...two.slice(-22),
    );
    expect(ruleOf(swapped)).toBe('zip order');
    expect(ruleOf(edited(two, (data) => data.setUint32(second + 42, 0, true)))).toBe('zip order');
  });

  test('entries, openings or proofs in another order than the manifest are refused', () => {
    for (const kind of ['', 'entries/', 'openings/', 'proofs/']) {
      const moved = [...files].filter(([name]) => name.startsWith(kind)).reverse();
      const others = [...files].filter(([name]) => !name.startsWith(kind));
      const reversed = zipSync(Object.fromEntries([...others, ...moved]));
      expect(verifyZipTwice(reversed, policy).failures).toMatchObject([{ class: 'file', rule: 'order' }]);
    }
  });

  test('bytes after the packed data of a file are refused', () => {
    const packed = (level: 0 | 9, more: number) => {
      const content = new Uint8Array(100_000).map((_, at) => (at * 2_654_435_761) >>> 13);
      const made = zipSync({ a: [content, { level, mtime: '1980-01-01' }] });
      const [local = 0, central = 0] = [headers(made, LOCAL)[0], headers(made, CENTRAL)[0]];
      const parts = [made.slice(0, central), new Uint8Array(more), made.slice(central)];
      const grown = new Uint8Array(Buffer.concat(parts));
      const data = view(grown);
      const size = data.getUint32(local + 18, true) + more;
      data.setUint32(local + 18, size, true);
      data.setUint32(central + more + 20, size, true);
      data.setUint32(grown.length - 22 + 16, central + more, true);
      return ruleOf(grown);
    };
    expect([packed(9, 0), packed(0, 0)]).toEqual(['taken', 'taken']);
    expect([packed(9, 1), packed(9, 300)]).toEqual(['zip data', 'zip data']);
    expect(packed(0, 1)).toBe('zip headers');
  });

  test('zip bombs are refused: by declared size, by real size, and by number of files', () => {
    const limits = { bytes: 10_000, files: 3 };
    expect(ruleOf(zipSync({ big: new Uint8Array(10_001) }), limits)).toBe('zip bomb');
    expect(ruleOf(zipSync({ a: new Uint8Array(5_001), b: new Uint8Array(5_001) }), limits)).toBe('zip bomb');
    expect(
      ruleOf(
        zipSync({ a: encoder.encode('1'), b: encoder.encode('1'), c: encoder.encode('1'), d: encoder.encode('1') }),
        limits,
      ),
    ).toBe('zip bomb');
    // Both headers declare less than there is.
    const lies = (size: number, packed: Uint8Array) =>
      edited(packed, (data, local, central) => {
        data.setUint32(local + 22, size, true);
        data.setUint32(central + 24, size, true);
      });
    expect(ruleOf(lies(100, zipSync({ big: new Uint8Array(1_000_000) })))).toBe('zip bomb');
    const random = fc.sample(fc.uint8Array({ minLength: 200_000, maxLength: 200_000, size: 'max' }), {
      numRuns: 1,
      seed: 1,
    })[0];
    expect(ruleOf(lies(100, zipSync({ big: random ?? new Uint8Array() })))).toBe('zip bomb');
    expect(ruleOf(lies(2_000_000, zipSync({ big: new Uint8Array(1_000_000) })))).toBe('zip data');
  });
});

describe('any bytes', () => {
  test('one changed byte is refused, or changes nothing that is read from the bundle', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const changed = copy(zip);
        const at = place % zip.length;
        changed[at] = (changed[at] ?? 0) ^ change;
        const rule = ruleOf(changed);
        if (rule === 'taken') expect([...unzipBundle(changed)]).toEqual([...files]);
        else expect(rule).toMatch(/^zip/);
      }),
      { numRuns: 2_000 },
    );
  });

  test('a zip with pieces moved, doubled or inserted never verifies', () => {
    const piece = fc.record({ from: fc.nat(), length: fc.integer({ min: 1, max: 400 }), to: fc.nat() });
    fc.assert(
      fc.property(piece, fc.boolean(), ({ from, length, to }, isMoved) => {
        const start = from % zip.length;
        const moved = zip.slice(start, start + length);
        const rest = isMoved ? Uint8Array.of(...zip.slice(0, start), ...zip.slice(start + length)) : zip;
        const at = to % (rest.length + 1);
        const changed = Uint8Array.of(...rest.slice(0, at), ...moved, ...rest.slice(at));
        if (Buffer.compare(changed, zip) === 0) return;
        expect(verifyZipTwice(changed, policy).ok).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  test('noise is refused and never crashes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(ruleOf(bytes)).toMatch(/^zip/);
        expect(ruleOf(Uint8Array.of(...bytes, ...zip.slice(-22)))).toMatch(/^zip/);
      }),
    );
  });
});

sayTheSame();
