import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BSON } from 'mongodb';
import type mongoose from 'mongoose';
import '../modules.js';
import { castContent } from './cast.js';
import { type Subject, subjectOf, subjects } from './subjects.js';

/** What mongoose alone would store. */
async function byMongoose({ model }: Subject, content: Record<string, unknown>) {
  const document = new model(content);
  await document.validate();
  const { _t, ...stored } = document.toObject({ versionKey: false, flattenMaps: true });
  return stored;
}

const outcome = async (work: Promise<Record<string, unknown>>) => {
  try {
    const { _t, ...stored } = await work;
    return stored;
  } catch (error) {
    return { fault: error instanceof Error ? error.constructor.name : error };
  }
};

const awkward = fc.oneof(
  fc.constantFrom<unknown>(null, '', '0', 'true', true, 0, -0, 1.5, Number.NaN, Number.POSITIVE_INFINITY),
  fc.constantFrom<unknown>(
    new Date(0),
    new Date(Number.NaN),
    [],
    ['x'],
    {},
    { a: new Date(1) },
    { a: [null] },
    'ACTIVE',
  ),
  fc.string(),
  fc.integer(),
  fc.date({ noInvalidDate: true }),
);

const fitting = (kind: string, values: readonly unknown[] | undefined): fc.Arbitrary<unknown> => {
  if (values) return fc.constantFrom(...values);
  if (kind === 'String') return fc.string({ minLength: 1 });
  if (kind === 'Number') return fc.integer();
  if (kind === 'Date') return fc.date({ noInvalidDate: true });
  if (kind === 'Boolean') return fc.boolean();
  if (kind === 'Mixed') return fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), fc.array(fc.string()));
  return fc.constant(null);
};

/** Lists of such elements: mostly right, some with a part missing, empty, of a wrong kind, or in another order. */
function lists(schema: mongoose.Schema): fc.Arbitrary<unknown> {
  const parts: Record<string, fc.Arbitrary<unknown>> = {};
  schema.eachPath((name, { instance, options }) => {
    if (!name.includes('.')) parts[name] = fitting(instance, options.enum);
  });
  const right = fc.record(parts);
  const wrong = fc
    .tuple(right, fc.nat(3), fc.constantFrom(...Object.keys(parts)), awkward)
    .map(([part, way, name, value]) => {
      if (way === 0) return Object.fromEntries(Object.entries(part).reverse());
      if (way === 1) return { ...part, unheardOf: 1 };
      if (way === 2) return Object.fromEntries(Object.entries(part).filter(([other]) => other !== name));
      return { ...part, [name]: value instanceof Date ? '' : value };
    });
  return fc.array(fc.oneof({ weight: 20, arbitrary: right }, { weight: 1, arbitrary: wrong }), { maxLength: 4 });
}

/** Contents of a kind of subject: mostly right, at times with a wrong value, one missing or one too many. */
function contents(subject: Subject): fc.Arbitrary<Record<string, unknown>> {
  const fields: Record<string, fc.Arbitrary<unknown>> = {};
  subject.model.schema.eachPath((name, { instance, options, schema }) => {
    if (name.startsWith('_t.') || name.includes('.')) return;
    fields[name] = fc.oneof(
      { weight: 100, arbitrary: instance === 'Array' && schema ? lists(schema) : fitting(instance, options.enum) },
      { weight: 2, arbitrary: fc.constant(null) },
      // Jest does not treat two invalid dates as equal, wherever they come from.
      { weight: 1, arbitrary: instance === 'Mixed' ? awkward.filter((value) => !(value instanceof Date)) : awkward },
    );
  });
  return fc
    .tuple(fc.record(fields), fc.nat(4), fc.constantFrom(...Object.keys(fields)))
    .map(([record, chance, name]) => {
      if (chance === 0) return { ...record, unheardOf: 1 };
      if (chance === 1) return Object.fromEntries(Object.entries(record).filter(([other]) => other !== name));
      return record;
    });
}

describe('what a command hands over is stored as mongoose would store it', () => {
  it.each(subjects().map((subject) => [subject.name, subject] as const))('%s', async (_, subject) => {
    await fc.assert(
      fc.asyncProperty(contents(subject), async (content) => {
        const mine = await outcome(castContent(subject, content));
        const theirs = await outcome(byMongoose(subject, content));
        expect(mine).toEqual(theirs);
        expect(BSON.calculateObjectSize(mine)).toBe(BSON.calculateObjectSize(theirs));
      }),
      { numRuns: 150 },
    );
  });
});

describe('mongoose is asked only for rows that are not plain', () => {
  const now = new Date();
  const row = { _id: 'x_1', rev: 1, state: 'ACTIVE', acts: { made: ['p_1'] }, createdAt: now, updatedAt: now };
  const fields = { number: 'A', name: 'B', categoryId: 'cat_1', unit: '件', nameEn: null };
  const deaf = (subject: Subject): Subject => {
    const model = Object.assign(() => undefined, { schema: subject.model.schema });
    return { ...subject, model: model as unknown as Subject['model'] };
  };

  it('a part with the right types is cast without mongoose; what is left out is null where it may be', async () => {
    const stored = await castContent(deaf(subjectOf('Part')), { ...row, ...fields });
    expect(stored).toMatchObject({ ...row, ...fields, drawing: null, monitoredClass: null });
  });

  const event = { logId: 'elg_1', system: 'S', caseKey: 'C', activity: 'a', occurredAt: now, resource: null };
  const [one, none] = [[{ id: 'sorting', value: '1' }], []];
  const lists = { details: one, figures: none, people: none, caseDetails: one, caseFigures: none, casePeople: none };

  it('a case of another system is cast without mongoose, with its lists of attributes', async () => {
    const mirrored = { ...row, state: 'MIRRORED', ...event, ...lists };
    expect(await castContent(deaf(subjectOf('MirroredCase')), mirrored)).toEqual(mirrored);
  });

  it.each([
    ['a list that is left out', { details: undefined }],
    ['an element without a name', { details: [{ value: '1' }] }],
    ['an element in another order', { details: [{ value: '1', id: 'a' }] }],
    ['an element with more', { details: [{ id: 'a', value: '1', more: 1 }] }],
    ['an element that is none', { details: ['a'] }],
  ])('but %s goes through mongoose', async (_, wrong) => {
    const mirrored = { ...row, state: 'MIRRORED', ...event, ...lists, ...wrong };
    await expect(castContent(deaf(subjectOf('MirroredCase')), mirrored)).rejects.toThrow(TypeError);
  });

  it.each([
    ['a number for a text', { number: 1 }],
    ['no text', { number: '' }],
    ['another state', { state: 'SOLD' }],
    ['a time as text', { createdAt: '2026-01-01' }],
    ['a field of no name', { colour: 'red' }],
    ['acts that are no plain data', { acts: { made: [new Map()] } }],
  ])('but %s goes through mongoose', async (_, wrong) => {
    await expect(castContent(deaf(subjectOf('Part')), { ...row, ...fields, ...wrong })).rejects.toThrow(TypeError);
  });
});
