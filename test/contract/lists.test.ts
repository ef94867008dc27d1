import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Kind, parse } from 'graphql';
import { opensTo } from '../../api/kernel/allows.js';
import { subjectOf } from '../../api/kernel/subjects.js';
import { MODULES } from '../../api/modules.js';
import { ruleOf } from '../../api/server/guard.js';
import { buildSchemas } from '../../api/server/schemas.js';
import { type Role, STAFF_ROLES, SUPPLIER_ROLES } from '../../schema/common/roles.js';
import type { AccessRule } from '../../schema/kernel/access.js';
import { narrowingsOf, ownedThrough, sortsOf } from '../../schema/kernel/derive/lists.js';
import type { FieldData } from '../../schema/kernel/field.js';
import type { AnySubject } from '../../schema/kernel/subject.js';
import { BLIND_KINDS, SHUT_KINDS } from '../../schema/secrecy.js';
import { SUBJECTS } from '../../schema/subjects.js';
import { LIST_FACTS } from '../../web/src/generated/list-facts.js';
import { type App, startApp } from '../kit/app.js';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const lists: readonly (readonly [string, AnySubject])[] = (SUBJECTS as readonly AnySubject[])
  .filter(({ list }) => list !== undefined)
  .map((subject) => [subject.name, subject]);
const { access } = buildSchemas(MODULES);
const AUDIENCES: readonly (readonly Role[])[] = [STAFF_ROLES, SUPPLIER_ROLES];

/** The posts of each audience that may ask for a list. */
const askers = ({ list }: AnySubject) =>
  AUDIENCES.map((posts) => posts.filter((role) => opensTo(ruleOf(access, 'Query', list?.name ?? ''), [role])));

/** Whether of each audience that may ask for a list everybody may read something, or nobody. */
const isForAllOrNone = (subject: AnySubject, rule: AccessRule | null) =>
  askers(subject).every((posts) => new Set(posts.map((role) => rule === null || opensTo(rule, [role]))).size <= 1);

const fieldsOf = ({ list }: AnySubject): readonly string[] => [
  ...(list?.sorts ?? []),
  ...Object.keys(list?.search ?? {}),
];

const sources = readdirSync('web/src', { recursive: true, encoding: 'utf8' }).map((file) => `web/src/${file}`);

/** The queries of the pages, each with its file, under their names. */
const queries = new Map(
  sources
    .filter((file) => file.endsWith('.staff.graphql'))
    .flatMap((file) =>
      parse(readFileSync(file, 'utf8')).definitions.flatMap((one) =>
        one.kind === Kind.OPERATION_DEFINITION && one.name ? [[one.name.value, { file, query: one }] as const] : [],
      ),
    ),
);

/** The kinds of which a page shows the list, each with the query that the page sends. */
const shownLists = sources
  .filter((file) => file.endsWith('.tsx'))
  .flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/<KindList\s+kind="(\w+)"[\s\S]*?query=\{(\w+)Document\}/g)].map(
      ([, kind, query]) => ({ kind: kind as keyof typeof LIST_FACTS, query: query ?? '' }),
    ),
  );

it('the query of each page of a list hands on every argument that its filters offer', () => {
  const lacking = shownLists.flatMap(({ kind, query: name }) => {
    const { list, narrowings, sorts } = LIST_FACTS[kind];
    const { file, query } = queries.get(name) ?? {};
    const field = query?.selectionSet.selections.find((one) => one.kind === Kind.FIELD && one.name.value === list);
    const given = field?.kind === Kind.FIELD ? (field.arguments ?? []).map((one) => one.name.value) : [];
    const offered = ['first', 'after', ...narrowings.map((one) => one.name)];
    const all = [...offered, ...(sorts.length > 0 ? ['sort', 'descending'] : [])];
    return all
      .filter((one) => !given.includes(one))
      .map(
        (one) =>
          `${file}: add \`${one}: $${one}\` to \`${list}\` in the query ${name}, and \`$${one}\` to its variables`,
      );
  });
  expect(lacking).toEqual([]);
  // Each use of KindList is found, however it is written.
  const uses = sources.filter((file) => file.endsWith('.tsx') && /<KindList\b/.test(readFileSync(file, 'utf8')));
  expect(shownLists).toHaveLength(uses.length);
});

describe.each(lists)('the list of %s', (_, subject) => {
  it('is narrowed only by what all or none of those who ask for it read, in whatever state: a filter can be read by trying', () => {
    const { list, fields } = subject;
    const partly = narrowingsOf(subject).filter(({ readers }) => !isForAllOrNone(subject, readers));
    expect(partly.map(({ name }) => name)).toEqual([]);
    const named: [string, FieldData | undefined][] = [
      ...(list?.by ?? []),
      ...(list?.between ?? []),
      ...fieldsOf(subject),
    ]
      .filter((name) => name !== 'createdAt')
      .map((name) => [name, fields[name]]);
    const kept = named.filter(
      ([, data]) =>
        data === undefined ||
        data.isWithheld ||
        data.readers === 'NOBODY' ||
        (typeof data.readers === 'object' && 'states' in data.readers),
    );
    expect(
      kept.map(([name]) => `${name} may be withheld from somebody: leave it out of the list of ${subject.name}`),
    ).toEqual([]);
  });

  it('is sorted and searched only by what everybody reads who asks for it', () => {
    const rules = fieldsOf(subject).map((name) => [name, subject.fields[name]?.readers ?? 'NOBODY'] as const);
    const hidden = rules.filter(
      ([, readers]) =>
        readers !== 'ALL' &&
        readers !== 'PUBLIC' &&
        !(
          readers !== 'NOBODY' &&
          askers(subject)
            .flat()
            .every((role) => opensTo(readers, [role]))
        ),
    );
    expect(hidden.map(([name]) => name)).toEqual([]);
  });

  it('is of no kind whose rows may be kept from a reader afterwards, since they would be counted', () => {
    expect([...SHUT_KINDS, ...BLIND_KINDS]).not.toContain(subject.name);
  });

  it('names its own rows by a field of its own only where these have an owner of their own', () => {
    expect(subject.list?.mine !== undefined && ownedThrough(subject) !== null).toBe(false);
  });

  it('is never sorted in memory', async () => {
    const slow: string[] = [];
    for (const { path, isUnique } of sortsOf(subject))
      for (const order of [1, -1] as const) {
        const sort = isUnique ? { [path]: order } : { [path]: order, _id: order };
        const plan = JSON.stringify(await subjectOf(subject.name).model.find({}).sort(sort).limit(50).explain());
        if (!plan.includes('IXSCAN') || /"stage":"SORT"/.test(plan)) slow.push(`${path} ${order}`);
      }
    expect(slow).toEqual([]);
  });

  it('finds by an index what has a value', async () => {
    const slow: string[] = [];
    for (const field of subject.list?.by ?? []) {
      const plan = JSON.stringify(
        await subjectOf(subject.name)
          .model.find({ [field]: 'x' })
          .sort({ _id: -1 })
          .explain(),
      );
      if (!plan.includes('IXSCAN')) slow.push(field);
    }
    expect(slow).toEqual([]);
  });
});
