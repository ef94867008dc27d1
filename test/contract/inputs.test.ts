import { describe, expect, it } from '@jest/globals';
import { buildASTSchema, isNonNullType, parse } from 'graphql';
import { z } from 'zod';
import { readSdl } from '../../api/server/schemas.js';
import { allCommands } from './all-commands.js';
import { linesOf, linesOfSdl } from './input-lines.js';
import { inputTypeOf, mutationsOf } from './mutations.js';
import { sampleInput } from './sample-input.js';

/** A DateTime that was text in the request is a Date for the command. */
function received(value: unknown): unknown {
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)) return new Date(value);
  if (Array.isArray(value)) return value.map(received);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, own]) => [name, received(own)]));
}

const schema = buildASTSchema(parse(readSdl().join('\n')));
const commands = (await allCommands()).filter(({ move }) => mutationsOf(schema)[move]);

describe.each(commands.map(({ move, ...command }) => [move, command] as const))('%s', (move, {
  input,
  idField,
  lifecycle,
}) => {
  const sdl = inputTypeOf(schema, move);

  it('the input is the same in the SDL and in zod', () => {
    expect(linesOf(input, sdl)).toEqual(linesOfSdl(sdl));
  });

  it('a command accepts what the SDL accepts, with all optional fields and with none', () => {
    for (const only of ['all', 'required'] as const)
      expect(input.safeParse(received(sampleInput(sdl, only))).error?.issues ?? []).toEqual([]);
    const optional = Object.values(sdl.getFields()).filter(({ type }) => !isNonNullType(type));
    const nulls = Object.fromEntries(optional.map(({ name }) => [name, null]));
    expect(input.safeParse(received({ ...sampleInput(sdl, 'required'), ...nulls })).error?.issues ?? []).toEqual([]);
  });

  it('a command refuses unknown fields, and requires a key and, for an existing subject, its id and version', () => {
    const sample = received(sampleInput(sdl, 'all'));
    const refused = (change: object) =>
      input.safeParse({ ...z.object({}).loose().parse(sample), ...change }).success === false;
    expect(refused({ $where: '1' })).toBe(true);
    expect(refused({ key: undefined })).toBe(true);
    if (idField === null) return;
    expect([lifecycle.subject, refused({ rev: undefined }), refused({ [idField]: undefined })]).toEqual([
      lifecycle.subject,
      true,
      true,
    ]);
    expect(refused({ [idField]: { $gt: '' } })).toBe(true);
  });
});
