import { describe, expect, it } from '@jest/globals';
import { faultsOf } from '../../api/kernel/input-faults.js';
import { subjects } from '../../api/kernel/subjects.js';
import '../../api/modules.js';
import { STAFF_ROLES, SUPPLIER_ROLES } from '../../schema/common/roles.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import { METHOD_NAMES } from '../../schema/sourcing/methods.js';
import { allCommands } from './all-commands.js';
import { catalogues, keysOfPages, placeholders, sources, textsOfPages } from './catalogues.js';
import { wrongInputs } from './wrong-inputs.js';

/** Written like message keys, but they are paths into stored entries and an example's type. */
const NO_KEYS = ['subject.id', 'subject.rev', 'subject.type', 'sourcing.act', 'trail.census', 'query.sealedBid'];
/** Never shown as fields of an entry. */
const NOT_SHOWN = ['_id', '_t', 'acts', 'createdAt', 'envelope', 'rev', 'updatedAt'];

const lifecycles = Object.values(LIFECYCLES);
const all = catalogues();
const known = new Set(all.flatMap(({ zh }) => Object.keys(zh)));
const unknown = (keys: readonly string[]) => [...new Set(keys)].filter((key) => !known.has(key));

describe.each(all.map((catalogue) => [catalogue.module, catalogue] as const))('the messages of %s', (_module, {
  zh,
  en,
}) => {
  it('have the same keys in both languages, and say something in each', () => {
    expect(Object.keys(en)).toEqual(Object.keys(zh));
    expect(Object.entries(zh).filter(([, text]) => !/\p{Script=Han}/u.test(text))).toEqual([]);
    expect(Object.entries(en).filter(([, text]) => !/[A-Za-z]/.test(text) || /\p{Script=Han}/u.test(text))).toEqual([]);
  });

  it('name the same values in both languages', () => {
    for (const [key, text] of Object.entries(zh))
      expect([key, placeholders(en[key] ?? '')]).toEqual([key, placeholders(text)]);
  });
});

describe('the messages together', () => {
  it('stand in one catalogue each', () => {
    expect(known.size).toBe(all.reduce((sum, { zh }) => sum + Object.keys(zh).length, 0));
    expect(known.size).toBeGreaterThan(500);
  });

  it('hold every key that the sources name', () => {
    const acts = lifecycles.flatMap(({ module, moves }) => Object.keys(moves).map((move) => `${module}.${move}`));
    const areas = new Set([...known].map((key) => key.split('.')[0]));
    const named = sources().flatMap(({ text }) =>
      [...text.matchAll(/['"]([a-z][A-Za-z]*)(\.[A-Za-z0-9_]+)+['"]/g)]
        .filter(([, area]) => areas.has(area))
        .map(([literal]) => literal.slice(1, -1)),
    );
    expect(unknown(named).filter((key) => !acts.includes(key) && !NO_KEYS.includes(key))).toEqual([]);
    expect(new Set(named).size).toBeGreaterThan(150);
  });

  it('hold the key of every refusal, of whatever area', () => {
    const keys = sources().flatMap(({ text }) =>
      [...text.matchAll(/\brefuse\(\s*'[A-Z_]+',\s*'([^']+)'/g)].map(([, key]) => key ?? ''),
    );
    expect(unknown(keys)).toEqual([]);
    expect(keys.length).toBeGreaterThan(100);
  });

  it('hold the key of every fault that an input can have', async () => {
    for (const { move, input } of await allCommands()) {
      const keys = wrongInputs(input).flatMap((wrong) => {
        const parsed = input.safeParse(wrong);
        return parsed.success ? [] : faultsOf(parsed.error).issues.map(({ key }) => key);
      });
      expect([move, unknown(keys)]).toEqual([move, []]);
      expect(keys.length).toBeGreaterThan(0);
    }
  });

  it('name every act, state, kind of subject, post and method', () => {
    const labels = lifecycles.flatMap(({ subject, states, moves }) => [
      `subject.${subject}`,
      ...states.map((state) => `state.${subject}.${state}`),
      ...Object.keys(moves).map((move) => `move.${move}`),
    ]);
    expect(unknown(labels)).toEqual([]);
    expect(unknown([...STAFF_ROLES, ...SUPPLIER_ROLES, 'SYSTEM', 'VISITOR'].map((role) => `role.${role}`))).toEqual([]);
    expect(unknown(METHOD_NAMES.map((method) => `method.${method}`))).toEqual([]);
  });

  it('say what every move sets off', () => {
    const keys = lifecycles.flatMap(({ moves }) =>
      Object.values(moves).flatMap(({ consequences = [] }) => consequences),
    );
    expect(unknown(keys)).toEqual([]);
  });

  it('name every field that an entry can show as changed', () => {
    const fields = subjects().flatMap(({ name, model }) =>
      [...new Set(Object.keys(model.schema.paths).map((path) => path.split('.')[0] ?? ''))]
        .filter((field) => !NOT_SHOWN.includes(field))
        .map((field) => `field.${name}.${field}`),
    );
    expect(unknown(fields)).toEqual([]);
  });
});

describe('the pages', () => {
  it.each(['zh', 'en'] as const)('show a text of %s for every key that they name', (language) => {
    const shown = textsOfPages(language);
    // A key that counts has a text for each form of the plural.
    const lacking = [...keysOfPages()].filter(([key]) => !(key in shown) && !(`${key}_other` in shown));
    expect(lacking).toEqual([]);
    expect(keysOfPages().size).toBeGreaterThan(500);
  });
});
