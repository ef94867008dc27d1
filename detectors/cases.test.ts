import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { emptyDossier } from '../schema/dossier/index.js';
import { BASE_DOSSIER } from '../test/kit/base-dossier.js';
import { readCases } from '../test/kit/detector-cases.js';
import { DETECTORS, type DetectorAnswer, PAGES, PARTS, textsOfPage, thresholdsOf, toRead } from './index.js';
import { partsOf } from './kit/page.js';

const HERE = dirname(fileURLToPath(import.meta.url));
const LANGUAGES = ['zh', 'en'] as const;

it('the catalogue has the detector of every folder, each with an id of its own: npm run codegen writes it', () => {
  const folders = readdirSync(HERE).filter((name) => /^[a-z]{2}\d{2}-/.test(name));
  expect(DETECTORS.map(({ folder }) => folder)).toEqual(folders.toSorted());
  expect(new Set(DETECTORS.map(({ id }) => id)).size).toBe(DETECTORS.length);
  for (const { id, folder } of DETECTORS) expect(folder.startsWith(`${id.toLowerCase()}-`)).toBe(true);
});

describe.each(DETECTORS.map((detector) => [detector.id, detector] as const))('%s', (id, detector) => {
  const cases = readCases(join(HERE, detector.folder, 'cases.json'));
  const answers = cases.map(({ dossier, thresholds = {} }) =>
    detector.run(dossier, { ...thresholdsOf(detector), ...thresholds }),
  );
  const pageOf = (language: keyof typeof PAGES) => readFileSync(join(HERE, detector.folder, PAGES[language]), 'utf8');

  it.each(cases.map((one, index) => [one.name, one, answers[index]] as const))('%s', (_name, one, answer) => {
    if (!answer) throw new Error('no answer');
    expect([answer.found, whyOf(answer)]).toEqual([one.found, one.why ?? whyOf(answer)]);
    if (one.found !== 'hit' && one.found !== 'clean') expect(one.why).toBeDefined();
    if (answer.found !== 'hit') return;
    if (one.value !== undefined) expect(answer.value).toBe(one.value);
    if (one.evidence !== undefined) expect(answer.evidence.map(({ ref }) => ref)).toEqual(one.evidence);
  });

  it('there is a hit, a clean case, one that cannot be computed, and one that the detector is not about', () => {
    const wanted = ['clean', 'hit', 'notComputable', ...(detector.only ? ['notApplicable'] : [])];
    expect([...new Set(cases.map(({ found }) => found))].toSorted()).toEqual(wanted.toSorted());
  });

  it('each threshold has a case with another value, and is refused when out of its range or missing', () => {
    const set = new Set(cases.flatMap(({ thresholds = {} }) => Object.keys(thresholds)));
    expect([...set].toSorted()).toEqual(Object.keys(detector.thresholds).toSorted());
    const usual = thresholdsOf(detector);
    for (const [name, { min, max }] of Object.entries(detector.thresholds)) {
      const { [name]: _left, ...others } = usual;
      for (const wrong of [{ ...usual, [name]: max + 1 }, { ...usual, [name]: min - 1 }, others])
        expect(() => detector.run(emptyDossier('pur_1'), wrong)).toThrow(RangeError);
    }
  });

  it('a detector always gives the same answer, and changes nothing that it reads', () => {
    const before = structuredClone(BASE_DOSSIER);
    expect(detector.run(BASE_DOSSIER, thresholdsOf(detector))).toEqual(detector.run(before, thresholdsOf(detector)));
    expect(BASE_DOSSIER).toEqual(before);
  });

  it.each(LANGUAGES)('the page in %s has all parts, and each threshold with its default and range', (language) => {
    const page = pageOf(language);
    const parts = partsOf(page);
    expect(page.startsWith(`# ${id} `)).toBe(true);
    expect([...parts.keys()]).toEqual(PARTS[language]);
    const thresholds = parts.get(PARTS[language][3]) ?? '';
    for (const [name, { default: usual, min, max }] of Object.entries(detector.thresholds)) {
      const paragraph =
        thresholds.split('\n').find((line) => /^\*\*[^*]+\*\* ?[(（]`(\w+)`/.exec(line)?.[1] === name) ?? '';
      expect([name, paragraph.match(/\d+(\.\d+)?/g)?.map(Number)]).toEqual([name, [usual, min, max]]);
    }
  });

  it.each(LANGUAGES)('shows readers in %s no name that only programs know', (language) => {
    expect(toRead(pageOf(language), language)).not.toMatch(/`|[a-z][A-Z]/);
  });

  it.each(
    LANGUAGES,
  )('the page in %s has the texts of its alerts, with words for exactly the evidence that it gives', (language) => {
    const texts = textsOfPage(pageOf(language), language);
    const hits = answers.filter((answer) => answer.found === 'hit');
    const words = new Set(hits.flatMap(({ evidence }) => evidence.map(({ label }) => label)));
    const parts = ['name', 'sentence', 'innocent'].map((part) => `detector.${id}.${part}`);
    expect(Object.keys(texts).toSorted()).toEqual([...parts, ...words].toSorted());
    for (const text of Object.values(texts)) expect(text).not.toBe('');
    const named = [...(texts[`detector.${id}.sentence`] ?? '').matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    for (const { params } of hits) expect(Object.keys(params)).toEqual(expect.arrayContaining(named));
  });
});

function whyOf(answer: DetectorAnswer): string | undefined {
  return 'why' in answer ? answer.why.what : undefined;
}
