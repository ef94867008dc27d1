import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { PROJECT_ROOT } from '../../api/kernel/env.js';
import { MODULES } from '../../api/modules.js';

describe('the list of modules', () => {
  it('every folder of api that is a module is listed, so that its imports are checked', () => {
    // The configuration reads the list and throws an error with the remedy where a folder is missing from it.
    const load = () => createRequire(import.meta.url)(join(PROJECT_ROOT, '.dependency-cruiser.cjs'));
    expect(load).not.toThrow();
  });

  it('each module is listed once', () => {
    const names = MODULES.map(({ name }) => name);
    const twice = names.filter((name, place) => names.indexOf(name) !== place);
    expect(twice.map((name) => `${name}: leave it in one list of api/modules.ts`)).toEqual([]);
  });
});
