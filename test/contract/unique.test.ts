import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { PROJECT_ROOT } from '../../api/kernel/env.js';
import { QUEUE_NAMES, QUEUES } from '../../jobs/queues.js';
import { ID_PREFIX, OPERATIONAL_PREFIX } from '../../schema/common/ids.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import { FAILURE_CODES } from '../../schema/trail/index.js';
import { allCommands, type FoundCommand } from './all-commands.js';

/** Exit codes of the command line besides the classes of failures: done, refused or found wrong, called wrongly. */
const PLAIN_CODES = { done: 0, refused: 1, misused: 2 };
const OPERATIONAL = 'schema/kernel/operational.json';

const read = (file: string) => readFileSync(join(PROJECT_ROOT, file), 'utf8');
const operational = z.array(z.string()).parse(JSON.parse(read(OPERATIONAL)));
const lifecycles = Object.values(LIFECYCLES);

/** Names that claim the same thing, with the remedy. */
function claimedTwice(claims: readonly (readonly [name: string, claim: string | number])[], mend: string): string[] {
  return claims.flatMap(([name, claim], place) => {
    const earlier = claims.slice(0, place).find(([, other]) => other === claim);
    return earlier ? [`${claim}: of ${earlier[0]} and of ${name}; ${mend}`] : [];
  });
}

/** The kinds of which an act makes a subject, by itself or as a part of it. */
function kindsMadeBy(act: string): string[] {
  return lifecycles.flatMap(({ subject, module, moves }) =>
    Object.entries(moves).some(
      ([name, { from, within = [] }]) =>
        from === null && (`${module}.${name}` === act || within.some((one) => one === act)),
    )
      ? [subject]
      : [],
  );
}

describe('what must be unique', () => {
  let commands: FoundCommand[];
  beforeAll(async () => {
    commands = await allCommands();
  });

  it('the prefix of ids is unique, for kinds of subjects and for things without a life cycle', () => {
    const mend = 'give one of them another in schema/common/ids.ts';
    const prefixes = [...Object.entries(ID_PREFIX), ...Object.entries(OPERATIONAL_PREFIX)];
    expect(claimedTwice(prefixes, mend)).toEqual([]);
    expect(prefixes.filter(([, prefix]) => !/^[a-z]{3,4}$/.test(prefix))).toEqual([]);
  });

  it('the prefix of the numbers that a command takes belongs to one kind of subject, which all commands that take it make', () => {
    const makers = new Map<string, { readonly by: string[]; kinds: string[] }>();
    for (const { file, move, numbers, lifecycle } of commands)
      for (const prefix of numbers) {
        const known = makers.get(prefix);
        const made = kindsMadeBy(`${lifecycle.module}.${move}`);
        const kinds = known ? known.kinds.filter((kind) => made.includes(kind)) : made;
        makers.set(prefix, { by: [...(known?.by ?? []), file ?? move], kinds });
      }
    const mend = 'give one of them another in its `numbers`';
    const mixed = [...makers].filter(([, { by, kinds }]) => by.length > 1 && kinds.length !== 1);
    expect(mixed.map(([prefix, { by }]) => `${prefix}: of ${by.join(' and of ')}; ${mend}`)).toEqual([]);
    expect(makers.size).toBeGreaterThan(10);
  });

  it('the collection of each kind of subject is unique, and every other collection too', () => {
    const claims = [
      ...lifecycles.map(({ subject, collection }) => [subject, collection] as const),
      ...operational.map((name) => [OPERATIONAL, name] as const),
    ];
    expect(claimedTwice(claims, `rename one of them, in the life cycle or in ${OPERATIONAL}`)).toEqual([]);
  });

  it('the exit code of each class of failure is unique', () => {
    const mend = 'give the class another code in schema/trail/failure-class.ts and in the table of README.md';
    expect(claimedTwice(Object.entries({ ...PLAIN_CODES, ...FAILURE_CODES }), mend)).toEqual([]);
    const table = read('README.md');
    const untold = Object.entries(FAILURE_CODES).filter(([name, code]) => !table.includes(`| ${code} | ${name} |`));
    expect(untold.map(([name, code]) => `${code} ${name}: add it to the table of exit codes in README.md`)).toEqual([]);
  });

  it('each queue stands in the order of queues once', () => {
    const wrong = `list the names of QUEUES once each in QUEUE_NAMES of jobs/queues.ts`;
    expect([wrong, ...QUEUE_NAMES.toSorted()]).toEqual([wrong, ...Object.keys(QUEUES).toSorted()]);
  });
});

describe('every collection', () => {
  it('every collection is that of a kind of subject or is listed as operational, so that it has its indexes, its rights and no trail', () => {
    const known = new Set([...operational, ...lifecycles.map(({ collection }) => collection)]);
    const unknown = namedCollections().filter(({ name }) => !known.has(name));
    expect(unknown.map(({ name, file }) => `${name} (${file}): add it to ${OPERATIONAL}`)).toEqual([]);
  });
});

/** The collections that the sources name where they open them. */
function namedCollections(): { readonly name: string; readonly file: string }[] {
  return ['api', 'jobs'].flatMap((folder) =>
    readdirSync(join(PROJECT_ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => join(folder, file))
      .flatMap((file) =>
        [...read(file).matchAll(/\bcollectionOf(?:<[^(]*>)?\('([^']+)'\)/g)].map(([, name = '']) => ({ name, file })),
      ),
  );
}
