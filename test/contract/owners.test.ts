import { describe, expect, it } from '@jest/globals';
import { say } from '../../api/kernel/messages.js';
import { opposedTo } from '../../schema/duty-conflicts.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import { dutiesOfOwner, isOfSome, OWNING_POSTS, ownedBy } from '../../schema/ownership.js';

const owned = Object.values(LIFECYCLES).filter((lifecycle) => ownedBy(lifecycle) !== null);
const moves = Object.values(LIFECYCLES).flatMap((lifecycle) =>
  Object.entries(lifecycle.moves).map(([name, move]) => ({ lifecycle, name, move })),
);

describe('whose a move is', () => {
  it('is said by every move of a buyer on what has an owner, in its life cycle: `whose: OWNERS`, or `whose: "ANYBODY"` where anybody of the post may take it whosever the purchase is', () => {
    const silent = moves
      .filter(({ lifecycle }) => owned.includes(lifecycle))
      .filter(({ move }) => move.by.some((role) => OWNING_POSTS.includes(role)) && move.whose === undefined)
      .map(({ name }) => name);
    expect(silent).toEqual([]);
  });

  it('is said of nothing that has no owner, and of no move that only happens as part of another', () => {
    const idle = moves
      .filter(({ lifecycle, move }) => move.whose !== undefined && (!owned.includes(lifecycle) || move.by.length === 0))
      .map(({ name }) => name);
    expect(idle).toEqual([]);
  });

  it('is asked of what has an owner from the beginning: what makes an owner is for anybody', () => {
    for (const lifecycle of owned.filter((one) => one.owned))
      for (const { from, whose } of Object.values(lifecycle.moves))
        if (from === null) expect(isOfSome(whose)).toBe(false);
  });
});

describe('what has an owner of its own', () => {
  it.each(
    owned.filter((one) => one.owned),
  )('$subject is handed over, taken over and lent, and each ends', (lifecycle) => {
    const { subject, moves: own } = lifecycle;
    const names = [`handOver${subject}`, `takeOver${subject}`, `takeBack${subject}`];
    expect(Object.keys(own)).toEqual(
      expect.arrayContaining([...names, `appoint${subject}Deputy`, `end${subject}Deputy`]),
    );
    // Who takes over may hold a post that owns nothing, but never one that could do nothing with it.
    expect(dutiesOfOwner(lifecycle)).not.toEqual([]);
    for (const duty of dutiesOfOwner(lifecycle)) expect(opposedTo(duty)).not.toEqual([]);
    expect(lifecycle.partOf?.PURCHASE).toBeDefined();
  });

  it('says whom to call in both languages', () => {
    const ask = ['askOwner', 'askEither', 'askDeputy', 'askStandIn', 'askHead', 'askUnit', 'onlyHead', 'onlyUnit'];
    const keys = [...ask, 'youHead', 'yours', 'opposed'];
    for (const key of keys)
      for (const language of ['zh', 'en'] as const) expect(say(language, `owner.${key}`)).not.toBe(`owner.${key}`);
  });
});
