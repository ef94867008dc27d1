import { describe, expect, it } from '@jest/globals';
import { STAFF_ROLES } from '../../schema/common/roles.js';
import { holdersOf, PEOPLE } from './people.js';
import { UNITS } from './units.js';

describe('the units', () => {
  it('the units are a tree with one root, each listed after the one above it', () => {
    const codes = UNITS.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(UNITS.filter(({ parent }) => parent === null)).toHaveLength(1);
    for (const [place, { parent }] of UNITS.entries()) {
      if (parent !== null) expect(codes.slice(0, place)).toContain(parent);
    }
  });
});

describe('the people', () => {
  it('there are forty people, with unique logins, in units that exist', () => {
    expect(PEOPLE).toHaveLength(40);
    expect(new Set(PEOPLE.map(({ login }) => login)).size).toBe(40);
    expect(new Set(PEOPLE.map(({ name }) => name)).size).toBe(40);
    for (const { login, unit, nameEn } of PEOPLE) {
      expect(login).toBe(nameEn.toLowerCase().replace(' ', ''));
      expect(UNITS.map(({ code }) => code)).toContain(unit);
    }
  });

  it('each person holds one role, so that no two duties come together in one person', () => {
    for (const { roles } of PEOPLE) expect(roles).toHaveLength(1);
  });

  it.each(STAFF_ROLES)('has somebody as %s', (role) => {
    expect(holdersOf(role).length).toBeGreaterThanOrEqual(1);
  });

  it.each([
    ['BUYER', 6],
    ['CATEGORY_MANAGER', 4],
    ['APPROVER', 4],
    ['EXPERT', 5],
    ['RECEIVER', 3],
    ['INSPECTOR', 3],
    ['FINANCE', 3],
  ] as const)('has enough people as %s', (role, count) => {
    expect(holdersOf(role).length).toBeGreaterThanOrEqual(count);
  });
});
