import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { PROJECT_ROOT } from '../../api/kernel/env.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import { allCommands, type FoundCommand } from './all-commands.js';

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const asked = Object.values(LIFECYCLES).flatMap(({ subject, module, moves }) =>
  Object.entries(moves).map(([move, { by, from }]) => ({ subject, module, move, by, from })),
);
const withMutation = asked.filter(({ by }) => by.some((role) => role !== 'SYSTEM'));

let commands: FoundCommand[];
beforeAll(async () => {
  commands = await allCommands();
});

describe('commands', () => {
  it('exist once for every move that somebody may ask for, and for no other', () => {
    const wanted = asked.filter(({ by }) => by.length > 0).map(({ subject, move }) => `${subject}.${move}`);
    const found = commands.map(({ lifecycle, move }) => `${lifecycle.subject}.${move}`);
    expect(found.toSorted()).toEqual(wanted.toSorted());
    expect(found.length).toBeGreaterThan(50);
  });

  it('stand in the file of their name, in the folder of their module', () => {
    for (const { file, name, move, lifecycle } of commands)
      expect({ file, name }).toEqual({ file: `api/${lifecycle.module}/commands/${kebab(move)}.ts`, name: move });
  });

  it('name the row they change, unless they create it', () => {
    for (const { name, idField, lifecycle, move } of commands)
      expect([name, idField === null]).toEqual([name, lifecycle.moves[move]?.from === null]);
  });

  it('are asked for by the mutation of their name, in one line of the resolvers', () => {
    for (const { module, move } of withMutation) {
      const resolvers = readFileSync(join(PROJECT_ROOT, `api/${module}/resolvers.ts`), 'utf8');
      const line = new RegExp(`^ +${move}: \\(\\w+, \\{ input \\}, ctx\\) => execute\\((\\w+), input, ctx\\),$`, 'gm');
      expect([move, ...[...resolvers.matchAll(line)].map(([, command]) => command)]).toEqual([move, move]);
      expect(resolvers).toContain(`import { ${move} } from './commands/${kebab(move)}.js';`);
    }
  });
});
