import { describe, expect, it } from '@jest/globals';
import type { Change } from '../../schema/trail/index.js';
import { foldRepresentations, type OwnershipAct } from './fold-representations.js';

const at = (day: number) => new Date(Date.UTC(2026, 2, day));
const act = (day: number, changes: readonly Change[], reason: string | null = null): OwnershipAct => ({
  ...{ entryId: `ent_${day}`, subjectId: 'pur_1', at: at(day), by: 'somebody', reason, changes },
});
const lent = (to: string, from: number, until: number): Change => ({
  ...{ path: '/deputy', before: null },
  after: { accountId: to, from: at(from).toISOString(), until: at(until).toISOString() },
});
const taken = (to: string, since: number): Change => ({
  ...{ path: '/standIn', before: null },
  after: { accountId: to, since: at(since).toISOString() },
});
const handed = (from: string, to: string): Change => ({ path: '/ownerId', before: from, after: to });

describe('what the acts on an owned subject come to', () => {
  it('names the owner of the time, also where it was handed over later', () => {
    const acts = [act(1, [taken('colleague', 1)], 'ill'), act(5, [handed('owner', 'heir')])];
    const [first, second] = foldRepresentations(acts, { ownerId: 'heir', unitId: 'unt_1' });
    expect(first).toMatchObject({
      kind: 'TAKEN_OVER',
      from: 'owner',
      to: 'colleague',
      reason: 'ill',
      units: ['unt_1'],
    });
    expect(second).toMatchObject({ kind: 'HANDED_OVER', from: 'owner', to: 'heir', since: at(5), until: null });
  });

  it('a deputy’s term ends as agreed, or earlier where the deputyship was ended', () => {
    const acts = [
      act(1, [lent('first', 1, 10)]),
      act(3, [{ path: '/deputy', before: null, after: null }]),
      act(3, [{ path: '/deputy', after: null }]),
      act(20, [lent('second', 21, 30)]),
    ];
    const found = foldRepresentations(acts, { ownerId: 'owner', unitId: null });
    expect(found.map(({ to, since, until }) => [to, since, until])).toEqual([
      ['first', at(1), at(3)],
      ['second', at(21), at(30)],
    ]);
  });

  it('a term that is changed in part is another one', () => {
    const acts = [act(1, [lent('first', 1, 10)]), act(8, [{ path: '/deputy/until', after: at(25).toISOString() }])];
    const found = foldRepresentations(acts, { ownerId: 'owner', unitId: null });
    expect(found.map(({ to, until }) => [to, until])).toEqual([
      ['first', at(8)],
      ['first', at(25)],
    ]);
  });

  it('handing over ends what ran', () => {
    const none: Change = { path: '/standIn', after: null };
    const acts = [act(1, [taken('colleague', 1)]), act(4, [handed('owner', 'heir'), none])];
    expect(foldRepresentations(acts, { ownerId: 'heir', unitId: null })[0]?.until).toEqual(at(4));
  });
});
