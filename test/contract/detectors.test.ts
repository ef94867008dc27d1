import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { PROJECT_ROOT } from '../../api/kernel/env.js';
import { DETECTORS } from '../../jobs/detectors/index.js';
import { catalogues } from './catalogues.js';

const known = new Set(catalogues().flatMap(({ zh }) => Object.keys(zh)));

// Cases, messages and thresholds of each detector are tested beside the detectors.
describe.each(DETECTORS.map((detector) => [detector.id, detector] as const))('%s', (_id, detector) => {
  it('says at which stage it looks and where it comes from', () => {
    expect([detector.stage, known.has(`stage.${detector.stage}`)]).toEqual([detector.stage, true]);
    expect(detector.source).not.toBe('');
  });

  it.each(['README.md', 'README.en.md'])('has left no question of its page %s open', (page) => {
    const text = readFileSync(join(PROJECT_ROOT, 'jobs/detectors', detector.folder, page), 'utf8');
    const parts = text.split(/^## .*$/m).slice(1);
    expect(text).not.toContain('<!--');
    expect(parts.filter((part) => part.trim() === '')).toEqual([]);
  });
});
