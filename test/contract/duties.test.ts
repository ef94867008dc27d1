import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { PROJECT_ROOT } from '../../api/kernel/env.js';
import { say } from '../../api/kernel/messages.js';
import { STAFF_ROLES } from '../../schema/common/roles.js';
import { movesOf, POST_CONFLICTS, postConflict, postsWith } from '../../schema/duty-conflicts.js';
import { DUTIES, DUTY_PAIRS } from '../../schema/kernel/duties.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import { SUBJECTS } from '../../schema/subjects.js';
import { DUTIES_PAGE, dutiesPage } from '../../scripts/duties-page.js';
import { RENEW_LIFECYCLES_PAGE } from '../../scripts/lifecycles-page.js';

const staff: ReadonlySet<string> = new Set(STAFF_ROLES);

describe('the duties', () => {
  it('every move of the staff on something that belongs to a purchase or a supplier names its duty', () => {
    const silent = SUBJECTS.filter(({ partOf }) => partOf).flatMap(({ module, name, moves }) =>
      Object.entries(moves)
        .filter(([, { by, duty }]) => by.some((role) => staff.has(role)) && duty === undefined)
        .map(([move]) => `${move} of ${name} (schema/${module})`),
    );
    expect(
      silent.map(
        (move) =>
          `${move} names no duty: add \`duty: '…'\`, a word of schema/kernel/duties.ts; where it gives nobody a say, \`duty: null\``,
      ),
    ).toEqual([]);
  });

  it.each(DUTIES)('%s is named by a move, stands in the table and has a text in both languages', (duty) => {
    expect(movesOf(duty)).not.toEqual([]);
    expect(DUTY_PAIRS.filter(({ duties }) => duties.includes(duty))).not.toEqual([]);
    for (const language of ['zh', 'en'] as const) expect(say(language, `duty.${duty}`)).not.toBe(`duty.${duty}`);
  });

  it.each(DUTY_PAIRS.map((pair) => [pair.duties.join(' and '), pair] as const))('%s can be judged', (_name, pair) => {
    for (const { subject } of pair.duties.flatMap(movesOf)) {
      const { partOf } = LIFECYCLES[subject];
      expect(pair.within === 'SUBJECT' || partOf?.[pair.within]).toBeTruthy();
    }
    const subjects = new Set(pair.duties.flatMap(movesOf).map(({ subject }) => subject));
    if (pair.within === 'SUBJECT') expect(subjects.size).toBe(1);
    for (const language of ['zh', 'en'] as const) expect(say(language, pair.why)).not.toBe(pair.why);
  });

  it('each pair of duties stands in the table once, and no duty is paired with itself', () => {
    const names = DUTY_PAIRS.map(({ duties }) => duties.toSorted().join());
    expect(new Set(names).size).toBe(names.length);
    for (const {
      duties: [one, other],
    } of DUTY_PAIRS)
      expect(one).not.toBe(other);
  });

  it('no post has both duties of a pair whose posts may not be held together', () => {
    for (const {
      duties: [one, other],
      posts,
    } of DUTY_PAIRS)
      if (posts) expect(postsWith(one).filter((role) => postsWith(other).includes(role))).toEqual([]);
  });

  it('administrators, discipline office and internal audit are kept apart from purchasing', () => {
    for (const role of ['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN', 'DISCIPLINE_OFFICER'] as const)
      for (const other of STAFF_ROLES) if (other !== role) expect(postConflict(role, [other])).not.toBeNull();
    expect(postConflict('INTERNAL_AUDITOR', ['EXPERT'])).not.toBeNull();
    expect(postConflict('EXPERT', ['APPROVER'])).toBeNull();
    for (const {
      roles: [one, other],
    } of POST_CONFLICTS)
      expect(one).not.toBe(other);
  });

  it(`${DUTIES_PAGE} shows the duties as they are (renew it: ${RENEW_LIFECYCLES_PAGE})`, () => {
    expect(readFileSync(join(PROJECT_ROOT, DUTIES_PAGE), 'utf8')).toBe(dutiesPage());
  });
});
