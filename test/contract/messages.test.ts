import { describe, expect, it } from '@jest/globals';
import { faultsOf } from '../../api/kernel/input-faults.js';
import { catalogues, placeholders } from '../../scripts/texts/catalogues.js';
import { allCommands } from './all-commands.js';
import { wrongInputs } from './wrong-inputs.js';

const all = catalogues();
const known = new Set(all.flatMap(({ zh }) => Object.keys(zh)));
const unknown = (keys: readonly string[]) => [...new Set(keys)].filter((key) => !known.has(key));

describe.each(all.map((catalogue) => [catalogue.module, catalogue] as const))('the messages of %s', (_module, {
  zh,
  en,
}) => {
  it('both languages have the same keys, and no text is empty', () => {
    expect(Object.keys(en)).toEqual(Object.keys(zh));
    expect(Object.entries(zh).filter(([, text]) => !/\p{Script=Han}/u.test(text))).toEqual([]);
    expect(Object.entries(en).filter(([, text]) => !/[A-Za-z]/.test(text) || /\p{Script=Han}/u.test(text))).toEqual([]);
  });

  it('both languages name the same values', () => {
    for (const [key, text] of Object.entries(zh))
      expect([key, placeholders(en[key] ?? '')]).toEqual([key, placeholders(text)]);
  });
});

describe('the messages together', () => {
  it('each message stands in one catalogue', () => {
    expect(known.size).toBe(all.reduce((sum, { zh }) => sum + Object.keys(zh).length, 0));
    expect(known.size).toBeGreaterThan(500);
  });

  it('there is a message for every fault that an input can have', async () => {
    for (const { move, input } of await allCommands()) {
      const keys = wrongInputs(input).flatMap((wrong) => {
        const parsed = input.safeParse(wrong);
        return parsed.success ? [] : faultsOf(parsed.error).issues.map(({ key }) => key);
      });
      expect([move, unknown(keys)]).toEqual([move, []]);
      expect(keys.length).toBeGreaterThan(0);
    }
  });
});
