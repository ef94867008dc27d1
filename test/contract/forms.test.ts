import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { PROJECT_ROOT } from '../../api/kernel/env.js';

const ROOT = join(PROJECT_ROOT, 'web/src/features');
const pages = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx'))
  .map((file) => ({ file: `web/src/features/${file}`, text: readFileSync(join(ROOT, file), 'utf8') }));

// docs/decisions/0034
describe('the forms', () => {
  it('are sent for the version that was read: `of` names what they change, and none sends a version by itself', () => {
    const wrong = pages.filter(({ text }) => /toInput=\{\([^)]*\) => \(\{[^}]*\brev\b/.test(text));
    expect(
      wrong.map(({ file }) => `${file}: give the form of={…} what it changes, and leave rev out of toInput`),
    ).toEqual([]);
    expect(pages.filter(({ text }) => / of=\{/.test(text)).length).toBeGreaterThan(15);
  });

  it('are not made anew because what they change has changed, nor is their draft: what was typed would be gone', () => {
    const wrong = pages.filter(({ text }) => /<\w*Form\b[^>]*key=\{[\w.]+\.rev\}|draft=\{`[^`]*\brev\}`\}/.test(text));
    expect(
      wrong.map(({ file }) => `${file}: use the id as key and in the name of the draft, and not the version`),
    ).toEqual([]);
  });
});
