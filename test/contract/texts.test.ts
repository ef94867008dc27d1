import { beforeAll, describe, expect, it } from '@jest/globals';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import { allTexts, LANGUAGES, type TextFiles } from './texts/all-texts.js';
import { familyKeys, fieldNames } from './texts/families.js';
import { type NamedKey, namedKeys } from './texts/named-keys.js';

/** Strings that look like keys of texts but are not: paths into stored entries, names of files, reasons for programs, an example's act. */
const NO_KEYS = new Set([
  ...['subject.id', 'subject.rev', 'subject.type', 'sourcing.act', 'trail.census'],
  ...['receipt.key', 'receipt.txt', 'entry.json', 'entry.tlog-proof', 'parts.csv'],
  ...['time.behind', 'time.jumped', 'time.unvouched'],
]);
/** Keys that are looked up only after `exists`: without such a text the value itself is shown. */
const LOOKED_UP = ['entry.field.*', 'entry.value.*', 'exports.item.*'];

const all = allTexts();
const lifecycles = Object.values(LIFECYCLES);
const acts = new Set(lifecycles.flatMap(({ module, moves }) => Object.keys(moves).map((move) => `${module}.${move}`)));
const keysIn = (language: 'zh' | 'en') => new Set(all.flatMap((one) => Object.keys(one[language])));
const known = { zh: keysIn('zh'), en: keysIn('en') };
const every = new Set([...known.zh, ...known.en]);
/** A text with a count has one entry for each plural form. */
const has = (key: string, language: 'zh' | 'en') =>
  known[language].has(key) || (known[language].has(`${key}_one`) && known[language].has(`${key}_other`));
const lacking = (key: string) => LANGUAGES.filter((language) => !has(key, language));
const family = [...familyKeys(), ...stateTables()];

/**
 * Where one state of a kind has a text in an area, every state needs one: the keys that `portalState.Invoice.PAID` implies for all states
 * of an invoice.
 */
function stateTables(): string[] {
  return [...every].flatMap((key) => {
    const [area = '', kind = '', state = ''] = key.split('.');
    const states = lifecycles.find(({ subject }) => subject === kind)?.states ?? [];
    return states.includes(state) ? states.map((other) => `${area}.${kind}.${other}`) : [];
  });
}

const matcher = (pattern: string) => new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[^.]+')}$`);

/** The files in which a text belongs: those of its family or area, otherwise those of the module or feature that names it. */
function homeOf(key: string, at: string): string {
  const [area = '', kind = ''] = key.split('.');
  for (const beginning of [`${area}.${kind}.`, `${area}.`]) {
    const count = ({ zh }: TextFiles) => Object.keys(zh).filter((other) => other.startsWith(beginning)).length;
    const [best] = all.toSorted((one, other) => count(other) - count(one));
    if (best && count(best) > 0) return best.files;
  }
  const feature = /^web\/src\/features\/([^/]+)\//.exec(at)?.[1];
  if (feature) return `web/src/features/${feature}/texts.{zh,en}.json`;
  return at.startsWith('web/') ? 'web/src/i18n/{zh,en}.json' : `schema/${at.split('/')[1]}/messages.{zh,en}.json`;
}

let named: NamedKey[];
beforeAll(() => {
  named = namedKeys(new Set([...every].map((key) => key.split('.')[0] ?? '')));
});

/** What is wrong with a key that a source names; null where nothing is. */
function faultOf({ pattern, at, written, shown }: NamedKey): string | null {
  if (!pattern.includes('*')) {
    const languages = lacking(pattern);
    if (languages.length === 0 || (!shown && (NO_KEYS.has(pattern) || acts.has(pattern) || isBeginning(pattern))))
      return null;
    return `${pattern} (${at}): no text in ${languages.join(', ')}; add it to ${homeOf(pattern, at)}`;
  }
  if (LOOKED_UP.includes(pattern)) return null;
  const like = matcher(pattern);
  if (family.some((key) => like.test(key))) return null;
  return `${pattern} (${at}): nothing says which words ${written.replace(/\s+/g, ' ')} can have in place of *; give that value a type of known words`;
}

/** The first words of keys, to which a state or a kind is appended. */
function isBeginning(key: string): boolean {
  return [...every].some((other) => other.startsWith(`${key}.`));
}

describe('the texts', () => {
  it('every key that pages, server and jobs name has a text in both languages', () => {
    const faults = named.map(faultOf).filter((fault) => fault !== null);
    expect([...new Set(faults)]).toEqual([]);
    expect(named.length).toBeGreaterThan(3_000);
  });

  it('every kind of subject, state, act, post, stage, method and field has a text in both languages', () => {
    const faults = family.flatMap((key) =>
      lacking(key).map((language) => `${key}: no text in ${language}; add it to ${homeOf(key, 'schema/common')}`),
    );
    expect([...new Set(faults)]).toEqual([]);
    expect(family.length).toBeGreaterThan(700);
  });

  it('both files of a pair have the same keys', () => {
    const bare = (key: string) => key.replace(/_(one|other)$/, '');
    const faults = all.flatMap(({ files, zh, en }) => {
      const keys = { zh: new Set(Object.keys(zh).map(bare)), en: new Set(Object.keys(en).map(bare)) };
      return LANGUAGES.flatMap((language) => {
        const other = language === 'zh' ? 'en' : 'zh';
        return [...keys[other]]
          .filter((key) => !keys[language].has(key))
          .map((key) => `${key}: add it to ${files.replace('{zh,en}', language)}`);
      });
    });
    expect(faults).toEqual([]);
  });

  it('each text stands in one pair of files', () => {
    const seen = new Map<string, string>();
    const faults = all.flatMap(({ files, zh }) =>
      Object.keys(zh).flatMap((key) => {
        const earlier = seen.get(key);
        seen.set(key, files);
        return earlier ? [`${key}: leave it either in ${earlier} or in ${files}`] : [];
      }),
    );
    expect(faults).toEqual([]);
  });

  it('every text is used', () => {
    const exact = new Set(named.map(({ pattern }) => pattern));
    const patterns = [...new Set([...exact].filter((pattern) => pattern.includes('*')))].map(matcher);
    const needed = new Set(family);
    const fields = fieldNames();
    const used = (key: string) =>
      exact.has(key) || needed.has(key) || patterns.some((pattern) => pattern.test(key)) || isValueOf(fields, key);
    const unused = all.flatMap(({ files, zh, en }) =>
      Object.keys({ ...zh, ...en })
        .filter((key) => !used(key) && !used(key.replace(/_(one|other)$/, '')))
        .map((key) => `${key}: nobody shows it; remove it from ${files}`),
    );
    expect(unused).toEqual([]);
  });
});

/** Whether a text is the word for a value of a field, which the changes of an entry look up: `sealLevel.POLICY`. */
function isValueOf(fields: ReadonlySet<string>, key: string): boolean {
  const parts = key.split('.');
  return fields.has(parts[0] ?? '') && /^[A-Z_]+$/.test(parts.at(-1) ?? '');
}
