import type { BundleFiles, Json } from '../../../schema/trail/index.js';
import type { Random } from '../../../scripts/demo/random.js';
import { zipped } from '../../kit/second-verifier.js';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** What a liar, or a mistake, might put in a place. */
const VALUES: readonly Json[] = [
  ...[null, true, false, 0, 1, 2, -1, 60_000, 2 ** 53 - 1, 2 ** 53, 1.5, '', 'x', 'pur_1', 'pur_2', 'sup_1', 'sup_2'],
  ...[
    'bid_1',
    'Supplier',
    'Bid',
    'personal',
    'commercial',
    'open',
    'p_1',
    'ers_1-2',
    'records.eraseOpenings',
    '\u00e9\ud83d\ude00',
  ],
  ...['2026-03-01T08:09:30.000Z', '2026-02-29T08:00:00.000Z', '/lines/id=l1', '/lines/order', '/state', 'a b', '../x'],
  ...['AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=', 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB='],
  ...[[], {}, [null], { id: 'l1' }, { salt: 'x', value: null }],
];

/** A JSON value with one thing in it changed. */
export function changeJson(value: Json, chance: Random): Json {
  const inside = isObject(value) ? Object.keys(value) : Array.isArray(value) ? [...value.keys()] : [];
  if (inside.length === 0 || chance.chance(0.12)) return changeValue(value, chance);
  const at = chance.pick<string | number>(inside);
  if (Array.isArray(value)) {
    const place = Number(at);
    const list: Json[] = [...value];
    switch (chance.int(0, 8)) {
      case 0:
        return list.filter((_, other) => other !== place);
      case 1:
        return [...list, list[place] ?? null];
      case 2:
        return list.toReversed();
      default:
        list[place] = changeJson(list[place] ?? null, chance);
        return list;
    }
  }
  const fields = new Map(Object.entries(isObject(value) ? value : {}));
  switch (chance.int(0, 12)) {
    case 0:
      fields.delete(String(at));
      break;
    case 1:
      fields.set(
        chance.pick(['more', 'shut', 'state', 'erasedBy', 'withheld', 'who', 'about', 'proc']),
        chance.pick(VALUES),
      );
      break;
    default:
      fields.set(String(at), changeJson(fields.get(String(at)) ?? null, chance));
  }
  return Object.fromEntries(fields);
}

function changeValue(value: Json, chance: Random): Json {
  if (typeof value === 'number' && chance.chance(0.6)) return value + chance.pick([-1, 1, 1, 2]);
  if (typeof value === 'string' && value !== '' && chance.chance(0.5)) return changeText(value, chance);
  return chance.pick(VALUES);
}

function changeText(text: string, chance: Random): string {
  const at = chance.int(0, text.length - 1);
  switch (chance.int(0, 3)) {
    case 0:
      return text.slice(0, at) + text.slice(at + 1);
    case 1:
      return `${text.slice(0, at)}${chance.pick(['a', '0', ' ', '\n', '+', '/', '=', '~', '_'])}${text.slice(at)}`;
    default:
      return `${text.slice(0, at)}${String.fromCharCode(text.charCodeAt(at) ^ 1)}${text.slice(at + 1)}`;
  }
}

function changeLines(text: string, chance: Random): string {
  const lines = text.split('\n');
  const at = chance.int(0, lines.length - 1);
  switch (chance.int(0, 4)) {
    case 0:
      return lines.filter((_, place) => place !== at).join('\n');
    case 1:
      return [...lines.slice(0, at), lines[at] ?? '', ...lines.slice(at)].join('\n');
    case 2:
      return [...lines].reverse().join('\n');
    default:
      return changeText(text, chance);
  }
}

/** A bundle with something in one of its files changed, or with other files. */
export function changeFiles(files: BundleFiles, chance: Random): BundleFiles {
  const names = [...files.keys()];
  const name = chance.pick(names);
  const other = chance.pick(names);
  const changed = new Map(files);
  const bytes = files.get(name) ?? new Uint8Array();
  switch (chance.int(0, 14)) {
    case 0:
      changed.delete(name);
      return changed;
    case 1:
      changed.set(name, files.get(other) ?? bytes);
      return changed;
    case 2:
      changed.set(`${name}${chance.pick(['x', '.json', '.bak'])}`, bytes);
      return changed;
    case 3:
      return new Map(chance.shuffle([...files]));
    case 4:
      changed.set(
        name,
        bytes.map((byte, at) => (at === chance.int(0, bytes.length) ? byte ^ (1 << chance.int(0, 7)) : byte)),
      );
      return changed;
    default:
      changed.set(name, changeFile(name, bytes, chance));
      return changed;
  }
}

/** The kinds of files are as likely as each other, however many there are of each. */
export function changeOneKind(files: BundleFiles, chance: Random): BundleFiles {
  const kinds = [
    /^manifest/,
    /^census/,
    /^checkpoint/,
    /^entries/,
    /^openings/,
    /^proofs/,
    /^pending.*n\.json|^pending.*\d\.json/,
    /receipt$/,
  ];
  const kind = chance.pick(kinds);
  const names = [...files.keys()].filter((name) => kind.test(name));
  if (names.length === 0) return files;
  const name = chance.pick(names);
  return new Map(files).set(name, changeFile(name, files.get(name) ?? new Uint8Array(), chance));
}

/** Something in one of the files changed, each as likely. */
export function changeOneOf(files: BundleFiles, chance: Random): BundleFiles {
  const name = chance.pick([...files.keys()]);
  return new Map(files).set(name, changeFile(name, files.get(name) ?? new Uint8Array(), chance));
}

function changeFile(name: string, bytes: Uint8Array, chance: Random): Uint8Array {
  const text = decoder.decode(bytes);
  if (!name.endsWith('.json')) return encoder.encode(changeLines(text, chance));
  if (chance.chance(0.05)) return encoder.encode(changeText(text, chance));
  return encoder.encode(sortedText(changeJson(parsed(text), chance)));
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** As `canonicalBytes`, which holds nothing back: a verifier has to refuse what is canonical and still wrong. */
function sortedText(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(sortedText).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${sortedText(value[name] ?? null)}`).join(',')}}`;
}

/**
 * A zip of a bundle with some of its bytes changed, gone or added. Its files are stored: inflate programs differ in which broken
 * streams they still unpack, and where the checksum holds that is nobody's gain.
 */
export function changeZip(files: BundleFiles, chance: Random): Uint8Array {
  const zip = zipped(files);
  // Headers stand at the end and before each file; the middle of a file only has its checksum.
  const ends = [chance.int(0, 80), zip.length - 1 - chance.int(0, 80), chance.int(0, zip.length - 1)];
  const at = chance.pick(ends);
  switch (chance.int(0, 4)) {
    case 0:
      return zip.slice(0, at);
    case 1:
      return new Uint8Array(Buffer.concat([zip.slice(0, at), Buffer.from([chance.int(0, 255)]), zip.slice(at)]));
    case 2:
      return new Uint8Array(Buffer.concat([zip.slice(0, at), zip.slice(at + 1)]));
    default:
      return zip.map((byte, place) => (place === at ? byte ^ (1 << chance.int(0, 7)) : byte));
  }
}

function isObject(value: Json): value is { readonly [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
