import { describe, expect, it } from '@jest/globals';
import type { FieldData, FieldTable } from '../../schema/kernel/field.js';
import { SUBJECTS } from '../../schema/subjects.js';
import { allTexts, LANGUAGES } from '../../scripts/texts/all-texts.js';

const texts = {
  zh: new Map(allTexts().flatMap(({ zh }) => Object.entries(zh))),
  en: new Map(allTexts().flatMap(({ en }) => Object.entries(en))),
};

/** What the head of a line or of an element says by itself, without a label. */
const IN_HEADS = new Set(['id', 'name', 'partId', 'partNumber', 'requisitionLineId']);

interface Told {
  readonly kind: string;
  readonly name: string;
  readonly field: FieldData;
  readonly isInside: boolean;
}

/** Every field that entries can tell of, with those inside of parts. */
function toldFields(kind: string, fields: FieldTable, isInside: boolean): Told[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const { part, element, readers } = field;
    if (readers === 'NOBODY') return [];
    const inner = part ?? element?.part ?? null;
    return [{ kind, name, field, isInside }, ...(inner ? toldFields(kind, inner.fields, true) : [])];
  });
}

const told = SUBJECTS.flatMap(({ name, fields }) => toldFields(name, fields, false));

/** Placeholders are filled, and addresses and commands stay as they are. */
const bare = (text: string) => text.replace(/\{\w+\}|`[^`]*`|https?:\S+/g, '');

/** The texts of a language in which a pattern is found, without what may stand there. */
function found(language: 'zh' | 'en', pattern: RegExp, may: readonly string[] = []): string[] {
  return [...texts[language]].flatMap(([key, text]) => {
    const hits = (bare(text).match(pattern) ?? []).filter((hit) => !may.includes(hit));
    return hits.length > 0 ? [`${key} (${language}): ${hits.join(' … ')}`] : [];
  });
}

describe('what is shown of the trail', () => {
  it('has a word for every value of a list of known words', () => {
    const silent = told.flatMap(({ kind, name, field }) =>
      ((field.words ?? field.element?.words)?.values ?? []).flatMap((value) => {
        const word = `word.${field.words?.name}.${value}`;
        const keys = [`${name}.${kind}.${value}`, `${name}.${value}`, `role.${value}`, `entry.value.${value}`, word];
        const lacks = LANGUAGES.filter((language) => !keys.some((key) => texts[language].has(key)));
        const mend = field.words?.name ? word : `entry.value.${value}`;
        return lacks.map((language) => `${value} of ${kind}.${name}: no word in ${language}; give it ${mend}`);
      }),
    );
    expect([...new Set(silent)]).toEqual([]);
  });

  it('has a name for every field inside of a list or a part, on pages and in the purchase file', () => {
    const silent = told
      .filter(({ name, isInside }) => isInside && !IN_HEADS.has(name))
      .flatMap(({ kind, name }) =>
        [`entry.field.${name}`, `exports.item.${name}`]
          .filter((key) => !texts.zh.has(key) || !texts.en.has(key))
          .map((key) => `${key}: no name for ${name} of ${kind}`),
      );
    expect([...new Set(silent)]).toEqual([]);
  });
});

describe('the texts as they read', () => {
  it('name nothing by the words of programs', () => {
    for (const language of LANGUAGES) expect(found(language, /\b[a-z]+[A-Z]\w*/g, ['kB'])).toEqual([]);
  });

  it('have no punctuation of half width between Chinese characters', () => {
    expect(
      found('zh', /[\p{Script=Han}”）] ?[,;:!?()]|[,;:!?()] ?[\p{Script=Han}“（]|\p{Script=Han}\.\p{Script=Han}/gu),
    ).toEqual([]);
  });

  it('quote in Chinese as Chinese does', () => {
    expect(found('zh', /["']\p{Script=Han}|\p{Script=Han}["']/gu)).toEqual([]);
  });

  it('leave the plural to its forms', () => {
    expect(found('en', /\(s\)|\b\w+\/s\b/g)).toEqual([]);
    // What counts is written `{count} bids` in the form for many alone; a limit is always many.
    const limit = /(at most|at least|more than|limit of|maximum of|only|first|below|in|of|for) \{\w+\}/;
    const faults = [...texts.en]
      .filter(([key]) => !key.endsWith('_other'))
      .filter(([, text]) => /\{count\} (more |other |further )?[a-z]+s\b/.test(text) && !limit.test(text))
      .map(([key, text]) => `${key}: "${text}" has forms of its own for one and for many: ${key}_one, ${key}_other`);
    expect(faults).toEqual([]);
  });
});
