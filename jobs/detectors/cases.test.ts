import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { type Dossier, emptyDossier, type Source } from '../../schema/dossier/index.js';
import type { DetectorAnswer } from '../../schema/risk/detector.js';
import { DETECTORS } from './index.js';

interface Case {
  readonly name: string;
  readonly dossier: Partial<Dossier>;
  readonly sources: Readonly<Record<string, Readonly<Record<string, Source>>>>;
  readonly thresholds?: Readonly<Record<string, number>>;
  readonly found: DetectorAnswer['found'];
  readonly value?: string;
  readonly evidence?: readonly string[];
}

const HERE = dirname(fileURLToPath(import.meta.url));
const folders = readdirSync(HERE, { withFileTypes: true }).filter((entry) => entry.isDirectory());

it('every folder holds a registered detector, and every detector has its folder', () => {
  expect(folders.map(({ name }) => name).sort()).toEqual(DETECTORS.map(({ folder }) => folder).sort());
  expect(new Set(DETECTORS.map(({ id }) => id)).size).toBe(DETECTORS.length);
});

describe.each(DETECTORS.map((detector) => [detector.id, detector] as const))('%s', (id, detector) => {
  const cases: Case[] = JSON.parse(readFileSync(join(HERE, detector.folder, 'cases.json'), 'utf8'));

  it.each(cases.map((one) => [one.name, one] as const))('%s', (_name, one) => {
    const base = emptyDossier('pur_1');
    const dossier = { ...base, ...one.dossier, qingcai: { ...base.qingcai, sources: one.sources } };
    const answer = detector.run({ dossier }, one.thresholds);
    expect(answer.found).toBe(one.found);
    if (answer.found !== 'hit') return;
    expect(answer.evidence.length).toBeGreaterThan(0);
    if (one.value !== undefined) expect(answer.value).toBe(one.value);
    if (one.evidence !== undefined) expect(answer.evidence.map(({ ref }) => ref)).toEqual(one.evidence);
  });

  it('has a hit, a clean case and one that cannot be computed, and refuses thresholds out of range', () => {
    expect(new Set(cases.map(({ found }) => found))).toEqual(new Set(['hit', 'clean', 'notComputable']));
    for (const [name, { max }] of Object.entries(detector.thresholds))
      expect(() => detector.run({ dossier: emptyDossier('pur_1') }, { [name]: max + 1 })).toThrow(RangeError);
  });

  it.each(['README.md', 'README.en.md'])('has its page %s with all parts', (file) => {
    const text = readFileSync(join(HERE, detector.folder, file), 'utf8');
    expect(text.startsWith(`# ${id} `)).toBe(true);
    expect(text.match(/^## /gm)).toHaveLength(6);
  });

  it('has its messages in both languages', () => {
    for (const language of ['zh', 'en']) {
      const messages = JSON.parse(readFileSync(join(HERE, `../../schema/risk/messages.${language}.json`), 'utf8'));
      for (const part of ['name', 'sentence', 'innocent']) expect(messages[`detector.${id}.${part}`]).toBeTruthy();
    }
  });
});
