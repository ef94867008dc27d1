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

/** The questions of pages of the staff that ask for a list page by page, with the arguments that they hand on. */
const questions = readdirSync('web/src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.staff.graphql'))
  .flatMap((file) => parse(readFileSync(`web/src/${file}`, 'utf8')).definitions)
  .flatMap((operation) => (operation.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections : []))
  .flatMap((field) => (field.kind === Kind.FIELD ? [field] : []));

it('the pages of lists hand on every argument that their filters offer', () => {
  const offered = Object.values(LIST_FACTS).flatMap(({ list, narrowings, sorts }) => {
    const names = [...narrowings.map(({ name }) => name), ...(sorts.length > 0 ? ['sort', 'descending'] : [])];
    const pages = questions.filter(
      ({ name, selectionSet }) =>
        name.value === list &&
        selectionSet?.selections.some((one) => one.kind === Kind.FIELD && one.name.value === 'totalCount'),
    );
    return pages.map((page) => ({
      list,
      left: names.filter((name) => !page.arguments?.some((one) => one.name.value === name)),
    }));
  });
  expect(offered.filter(({ left }) => left.length > 0)).toEqual([]);
  expect(offered.length).toBeGreaterThanOrEqual(10);
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
