import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { PROJECT_ROOT } from '../../api/kernel/env.js';
import { DETECTORS, PAGES } from '../../detectors/index.js';
import { STAGE_NAMES } from '../../schema/kernel/stages.js';
import { catalogueText } from '../../scripts/detector-catalogue.js';

it('the catalogue lists the folders of detectors/: npm run codegen', () => {
  const generated = readFileSync(join(PROJECT_ROOT, 'detectors/generated/catalogue.ts'), 'utf8');
  expect(generated).toBe(catalogueText(PROJECT_ROOT));
});

// The cases, texts and thresholds of each detector are tested beside the detectors.
describe.each(DETECTORS.map((detector) => [detector.id, detector] as const))('%s', (_id, detector) => {
  it('a detector names its stage and its source', () => {
    // The words are those of schema/kernel/stages.ts.
    expect(STAGE_NAMES).toContain(detector.stage);
    expect(detector.source).not.toBe('');
  });

  it.each(Object.values(PAGES))('no question on its page %s is left open', (page) => {
    const text = readFileSync(join(PROJECT_ROOT, 'detectors', detector.folder, page), 'utf8');
    const parts = text.split(/^## .*$/m).slice(1);
    expect(text).not.toContain('<!--');
    expect(parts.filter((part) => part.trim() === '')).toEqual([]);
  });
});
