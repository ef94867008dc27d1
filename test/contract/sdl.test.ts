import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildASTSchema, type GraphQLSchema, isEnumType, isUnionType, parse } from 'graphql';
import { readSdl } from '../../api/server/schemas.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import { mutationsOf, typeNameOf } from './mutations.js';

/** The mutations that are no moves: they write nothing that has a trail. */
const NO_MOVES = [
  ...['askExport', 'discardDraft', 'markMailHandedOver', 'markNoticeRead', 'markNoticesRead', 'saveDraft'],
  ...['sendMailAgain', 'signIn', 'signOut', 'useConfirmationLink', 'askPasswordLink', 'usePasswordLink'],
];

const lifecycles = Object.values(LIFECYCLES);
const moves = lifecycles.flatMap(({ subject, moves: own }) =>
  Object.entries(own)
    .filter(([, { by }]) => by.some((role) => role !== 'SYSTEM'))
    .map(([move]) => ({ subject, move })),
);

let schema: GraphQLSchema;
beforeAll(() => {
  schema = buildASTSchema(parse(readSdl().join('\n')));
});

describe('the SDL', () => {
  it('there is a mutation for every move that a person may take, and otherwise only those in the short list', () => {
    const wanted = [...moves.map(({ move }) => move), ...NO_MOVES];
    expect(Object.keys(mutationsOf(schema)).toSorted()).toEqual(wanted.toSorted());
  });

  it.each(
    moves.map(({ move, subject }) => [move, subject]),
  )('%s takes its own input and answers %s or Refused', (move, subject) => {
    const field = mutationsOf(schema)[move];
    expect(field?.args.map(({ name, type }) => `${name}: ${type}`)).toEqual([`input: ${typeNameOf(move)}Input!`]);
    expect(String(field?.type)).toBe(`${typeNameOf(move)}Result!`);
    const result = schema.getType(`${typeNameOf(move)}Result`);
    const members = isUnionType(result) ? result.getTypes().map(({ name }) => name) : [];
    expect(members.toSorted()).toEqual([subject, 'Refused'].toSorted());
  });

  it.each(
    lifecycles.map(({ subject, states }) => [subject, states] as const),
  )('the enum of %s has the states of its life cycle', (subject, states) => {
    const type = schema.getType(`${subject}State`);
    expect(isEnumType(type) ? type.getValues().map(({ name }) => name) : []).toEqual(states);
  });

  it('every subject has its version, state, moves and receipt', () => {
    for (const { subject } of lifecycles) {
      const type = schema.getType(subject);
      const fields = type && 'getFields' in type ? type.getFields() : {};
      const shown = ['id', 'rev', 'state', 'moves', 'receipt'].map((name) => `${name}: ${fields[name]?.type}`);
      expect([subject, ...shown]).toEqual([
        subject,
        'id: ID!',
        'rev: Int!',
        `state: ${subject}State!`,
        'moves: [AllowedMove!]!',
        'receipt: Receipt!',
      ]);
    }
  });
});
