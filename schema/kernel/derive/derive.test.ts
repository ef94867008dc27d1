import { describe, expect, it } from '@jest/globals';
import { BUSINESS_ROLES, STAFF_ROLES, SUPPLIER_ROLES } from '../../common/roles.js';
import type { Field } from '../field.js';
import { decimal, email, key, listOf, part, password, ref, refs, sharedWord, text, word } from '../fields.js';
import { issuesOf } from '../input-issues.js';
import { type AnySubject, defineSubject } from '../subject.js';
import { accessOf } from './access.js';
import { checkOfPart } from './inputs.js';
import { sdlOf } from './sdl.js';

const id = (digit: string) => `prt_${digit.repeat(32)}`;

/** The value as an input would store it, or the message keys of what is wrong with it. */
function judged(field: Field<unknown>, value: unknown) {
  const { data, error } = checkOfPart(part('Sample', { value: field })).safeParse({ value });
  return error ? issuesOf(error).map((issue) => issue.key) : data.value;
}

describe('what an input makes of a field', () => {
  const code = text(8)
    .normalised('compact')
    .like(/^\d{3}[A-Z]$/, 'x.code');
  const login = text()
    .normalised('smallLetters')
    .like(/^[a-z]/, 'x.login')
    .like(/^(?!root)/, 'x.taken');
  const most = decimal.places(6).atMost(100_000_000_000, 'x.most');
  const few = refs('Part', { none: 'x.none', most: [2, 'x.many'], twice: 'x.twice' });
  it.each([
    [code, '１2 3a', '123A'],
    [code, '1 2 3 4 5', ['x.code']],
    [code, '12a', ['x.code']],
    [code, null, ['input.required']],
    [code, ' ', ['input.required']],
    [login, '', ['input.required']],
    [code.optional(), undefined, null],
    [code.optional(), '12a', ['x.code']],
    [text(4).normalised('singleBlanks'), ' a  b', 'A B'],
    [text(4).normalised('singleBlanks'), 'a   b', ['input.tooLong']],
    [login, ' Lin', 'lin'],
    [login, 'ROOT', ['x.taken']],
    [login, '1', ['x.login']],
    // A limit is compared with what was typed, exactly, and not with a nearby float.
    [most, '100000000000.000001', ['x.most']],
    [most, '100000000000.000000', '100000000000.000000'],
    [most, '99999999999.999999', '99999999999.999999'],
    [most, '100000000001', ['x.most']],
    [few, [id('1'), id('2')], [id('1'), id('2')]],
    [few, [], ['x.none']],
    [few, [id('1'), id('1')], ['x.twice']],
    [few, [id('1'), id('2'), id('3')], ['x.many']],
    [few, ['1'], ['input.id']],
    [listOf(word(null, ['A', 'B'], 'x.word')), ['A', 'B', 'B'], ['A', 'B', 'B']],
    [listOf(word(null, ['A', 'B'], 'x.word')), ['C'], ['x.word']],
    [listOf(text(3)), [' a ', 'abcd'], ['input.tooLong']],
    [word('Colour', ['RED']), 'BLUE', ['input.required']],
    [email, 'lin@example.com', 'lin@example.com'],
    [email, 'lin', ['input.email']],
    [email.optional(), ' ', null],
    [password, '  kept as typed  ', '  kept as typed  '],
    [password, 'aaaaaaaaaaaa', ['input.password']],
  ] as const)('%#', (field, value, made) => {
    expect(judged(field, value)).toEqual(made);
  });
});

const Sample: AnySubject = defineSubject({
  module: 'samples',
  name: 'Contract',
  short: 'sample',
  collection: 'samples',
  secret: 'none',
  fields: {
    partIds: refs('Part').costs({ length: 3 }),
    invitedIds: refs('Supplier').shownAs('guests').withheld().for(BUSINESS_ROLES),
    ownerId: ref('Account').shownAs('keeper'),
    marks: listOf(word('Mark', ['A', 'B'])),
    tongue: sharedWord('Language', ['zh', 'en']).for('PUBLIC'),
    notes: listOf(key()).optional(),
    hiddenIds: refs('Part').hidden(),
  },
  states: { OPEN: { end: true } },
  moves: {
    begin: {
      from: null,
      to: 'OPEN',
      by: ['BUYER'],
      about: 'How it begins.',
      asks: { partIds: refs('Part'), role: word(null, ['A', 'B']) },
    },
  },
  visible: { STAFF: 'ALL', SUPPLIER: 'ALL' },
  readBy: { moves: BUSINESS_ROLES },
  askedBy: BUSINESS_ROLES,
  shows: [],
  indexes: [],
});

describe('the SDL of a declared kind', () => {
  const sdl = sdlOf([Sample]);

  it.each([
    '  parts: [Part!]! @cost(length: 3)\n',
    '  guests: [Supplier!]\n',
    '  keeper: Account\n',
    '  marks: [Mark!]!\n',
    '  tongue: Language!\n',
    '  notes: [ID!]\n',
    'enum Mark {\n  A\n  B\n}',
    '"How it begins."\ninput BeginInput {\n  key: ID!\n  partIds: [ID!]!\n  role: String!\n}',
  ])('has %j', (text) => {
    expect(sdl).toContain(text);
  });

  it.each(['hidden', 'enum Language', 'enum null'])('has no %j', (text) => {
    expect(sdl).not.toContain(text);
  });
});

it('the access table says who reads each field, and who may ask for the kind', () => {
  expect(accessOf(Sample)).toEqual({
    Contract: {
      '*': [...STAFF_ROLES, ...SUPPLIER_ROLES],
      guests: BUSINESS_ROLES,
      tongue: 'PUBLIC',
      moves: BUSINESS_ROLES,
    },
    Query: { sample: BUSINESS_ROLES },
  });
});
