import { beforeAll, describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '../../scripts/texts/all-texts.js';
import { fieldNames } from '../../scripts/texts/families.js';
import { type LackingText, matcher, Texts } from '../../scripts/texts/lacking-texts.js';
import type { NamedKey } from '../../scripts/texts/named-keys.js';

/** Texts of which nothing is shown: what is not known of a finding, and a finding about the whole. */
const SILENT = new Set(['check.says.unknown', 'check.at.whole']);

const texts = new Texts();
const { all, family } = texts;

let named: NamedKey[];
beforeAll(() => {
  named = texts.named();
});

const said = ({ key, languages, at, home }: LackingText) =>
  `${key}${at === null ? '' : ` (${at})`}: no text in ${languages.join(', ')}; \`npm run new:texts\` adds it to ${home}`;

describe('the texts', () => {
  it('every key that pages, server and jobs name, and every kind, state, act and field has a text in both languages', () => {
    expect(texts.lacking(named).map(said)).toEqual([]);
    expect(named.length).toBeGreaterThan(3_000);
    expect(family.length).toBeGreaterThan(700);
  });

  it('every key with a part that is no text of its own can only become keys that are known', () => {
    const faults = named
      .filter(({ pattern }) => !texts.isBounded(pattern))
      .map(
        ({ pattern, at, written }) =>
          `${pattern} (${at}): nothing says which words ${written.replace(/\s+/g, ' ')} can have in place of *; give that value a type of known words`,
      );
    expect([...new Set(faults)]).toEqual([]);
  });

  it('no text is empty, as those are that `npm run new:texts` adds', () => {
    const empty = all.flatMap(({ files, zh, en }) =>
      LANGUAGES.flatMap((language) =>
        Object.entries({ zh, en }[language])
          .filter(([key, text]) => text.trim() === '' && !SILENT.has(key))
          .map(([key]) => `${key}: write it in ${files.replace('{zh,en}', language)}`),
      ),
    );
    expect(empty).toEqual([]);
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
