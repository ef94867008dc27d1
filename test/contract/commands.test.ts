import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { PROJECT_ROOT } from '../../api/kernel/env.js';
import { MODULES } from '../../api/modules.js';
import type { SubjectName } from '../../schema/common/ids.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import { SUBJECTS } from '../../schema/subjects.js';
import { allCommands, type FoundCommand } from './all-commands.js';

const isDeclared = (subject: SubjectName) => SUBJECTS.some(({ name }) => name === subject);
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
  it('there is exactly one command for every move that somebody may ask for, and for no other', () => {
    const wanted = asked.filter(({ by }) => by.length > 0).map(({ subject, move }) => `${subject}.${move}`);
    const found = commands.map(({ lifecycle, move }) => `${lifecycle.subject}.${move}`);
    expect(found.toSorted()).toEqual(wanted.toSorted());
    expect(found.length).toBeGreaterThan(50);
  });

  it('each command stands in the file of its name, in the folder of its module: a rule of a declared kind among the rules', () => {
    for (const { file, name, move, lifecycle } of commands.filter(({ file }) => file !== null)) {
      const folder = isDeclared(lifecycle.subject) ? 'rules' : 'commands';
      expect({ file, name }).toEqual({ file: `api/${lifecycle.module}/${folder}/${kebab(move)}.ts`, name: move });
    }
  });

  it('each command names the row that it changes, unless it creates that row', () => {
    for (const { name, idField, lifecycle, move } of commands)
      expect([name, idField === null]).toEqual([name, lifecycle.moves[move]?.from === null]);
  });

  it('each command is called by the mutation of its name: for declared kinds automatically, for others in one line of the resolvers', () => {
    for (const { module, move, subject } of withMutation) {
      if (isDeclared(subject)) {
        const resolvers = MODULES.find(({ name }) => name === module)?.resolvers.Mutation ?? {};
        expect(Object.keys(resolvers)).toContain(move);
        continue;
      }
      const resolvers = readFileSync(join(PROJECT_ROOT, `api/${module}/resolvers.ts`), 'utf8');
      const line = new RegExp(`^ +${move}: \\(\\w+, \\{ input \\}, ctx\\) => execute\\((\\w+), input, ctx\\),$`, 'gm');
      expect([move, ...[...resolvers.matchAll(line)].map(([, command]) => command)]).toEqual([move, move]);
      expect(resolvers).toContain(`import { ${move} } from './commands/${kebab(move)}.js';`);
    }
  });
});
