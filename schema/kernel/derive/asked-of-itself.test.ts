import { describe, expect, it } from '@jest/globals';
import { STAFF_ROLES, SUPPLIER_ROLES } from '../../common/roles.js';
import { countFrom, json, key, text, verbatim } from '../fields.js';
import { defineSubject, type Visible } from '../subject.js';
import { readersOf } from './access.js';
import { inputOf } from './inputs.js';
import { sdlOf } from './sdl.js';

const declaration = {
  module: 'samples',
  name: 'EventLog',
  short: 'sample',
  collection: 'samples',
  secret: 'none',
  fields: { size: countFrom(0), messageParams: json.optional().hidden() },
  states: { STAGED: { end: true } },
  moves: {
    take: {
      from: null,
      to: 'STAGED',
      by: ['SYSTEM'],
      asks: {
        size: countFrom(1),
        params: json,
        signed: verbatim(5),
        parent: text(5)
          .like(/^[A-Z]+$/, 'samples.parent')
          .optional(),
        file: key(3),
      },
    },
  },
  visible: { STAFF: [] },
  shows: [],
  indexes: [],
} as const;
const Sample = defineSubject(declaration);
const sdl = (list: object) => sdlOf([defineSubject({ ...declaration, list: { name: 'samples', ...list } })]);

describe('what the platform asks of itself', () => {
  const whole = {
    key: 'a-key-of-tests',
    size: 1,
    params: { place: 3, name: 'x' },
    signed: '',
    parent: null,
    file: 'abc',
  };

  it.each([
    ['size', 0, 'input.required'],
    ['size', 1.5, 'input.required'],
    ['params', { place: { $gt: '' } }, 'Invalid input'],
    ['signed', '123456', 'input.tooLong'],
    ['parent', '', 'samples.parent'],
    ['parent', 'a', 'samples.parent'],
    ['file', 'abcd', 'input.tooLong'],
  ])('refuses as %s %j: %s', (field, value, said) => {
    const { error } = inputOf(Sample, 'take').safeParse({ ...whole, [field]: value });
    expect(error?.issues.map(({ message }) => message)).toContain(said);
  });

  it.each([
    ['size', 10_000_000],
    ['params', {}],
    ['signed', ' \u0000\n '],
    ['parent', 'AB'],
  ])('takes as %s %j, as it is', (field, value) => {
    expect(inputOf(Sample, 'take').parse({ ...whole, [field]: value })).toEqual({ ...whole, [field]: value });
  });
});

describe('who reads a kind', () => {
  it.each<[string, Visible<'size', 'STAGED'>, readonly string[]]>([
    [
      'everybody who is signed in',
      { STAFF: 'ALL', SUPPLIER: 'ALL', VISITOR: 'ALL' },
      [...STAFF_ROLES, ...SUPPLIER_ROLES],
    ],
    ['the whole staff', { STAFF: 'ALL' }, STAFF_ROLES],
    ['some posts and all suppliers', { STAFF: ['BUYER'], SUPPLIER: 'ALL' }, ['BUYER', ...SUPPLIER_ROLES]],
    ['nobody but the platform', { STAFF: [] }, []],
  ])('is %s', (_, visible, readers) => {
    expect(readersOf(defineSubject({ ...declaration, visible }))).toEqual(readers);
  });
});

describe('the list of a kind', () => {
  it('a list can be narrowed by state and gives 50 rows by default', () => {
    expect(sdl({})).toContain('samples(first: Int = 50 @within(most: 200), after: String, state: EventLogState):');
  });

  it('a list takes its own default and description, and is not narrowed by state where the declaration says so', () => {
    expect(sdl({ doc: 'Newest first.', first: 20, byState: false })).toContain(
      '"Newest first."\n  samples(first: Int = 20 @within(most: 200), after: String): EventLogConnection!',
    );
  });
});

describe('texts and numbers by name', () => {
  it('texts and numbers by name are in no type of the API', () => {
    expect(sdlOf([Sample])).not.toContain('messageParams');
    const shown = defineSubject({ ...declaration, fields: { params: json } });
    expect(() => sdlOf([shown])).toThrow('say hidden() of the field');
  });
});
