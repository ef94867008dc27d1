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
  it('every move of a buyer on something with an owner says whose it is: `whose: OWNERS`, or `whose: "ANYBODY"` where anybody with the post may take it', () => {
    const silent = moves
      .filter(({ lifecycle }) => owned.includes(lifecycle))
      .filter(({ move }) => move.by.some((role) => OWNING_POSTS.includes(role)) && move.whose === undefined)
      .map(({ name }) => name);
    expect(silent).toEqual([]);
  });

  it('`whose` stands only on moves of something with an owner that people take by themselves', () => {
    const idle = moves
      .filter(({ lifecycle, move }) => move.whose !== undefined && (!owned.includes(lifecycle) || move.by.length === 0))
      .map(({ name }) => name);
    expect(idle).toEqual([]);
  });

  it('a move that sets the first owner is for anybody', () => {
    for (const lifecycle of owned.filter((one) => one.owned))
      for (const { from, whose } of Object.values(lifecycle.moves))
        if (from === null) expect(isOfSome(whose)).toBe(false);
  });
});

describe('what has an owner of its own', () => {
  it.each(
    owned.filter((one) => one.owned),
  )('$subject can be handed over, taken over and given a deputy, and each of these can end', (lifecycle) => {
    const { subject, moves: own } = lifecycle;
    const names = [`handOver${subject}`, `takeOver${subject}`, `takeBack${subject}`];
    expect(Object.keys(own)).toEqual(
      expect.arrayContaining([...names, `appoint${subject}Deputy`, `end${subject}Deputy`]),
    );
    // Whoever takes over may hold a post that cannot own it, but never one that could do nothing with it.
    expect(dutiesOfOwner(lifecycle)).not.toEqual([]);
    for (const duty of dutiesOfOwner(lifecycle)) expect(opposedTo(duty)).not.toEqual([]);
    expect(lifecycle.partOf?.PURCHASE).toBeDefined();
  });

  it('refusals say in both languages whom to call', () => {
    const ask = ['askOwner', 'askEither', 'askDeputy', 'askStandIn', 'askHead', 'askUnit', 'onlyHead', 'onlyUnit'];
    const keys = [...ask, 'youHead', 'yours', 'opposed'];
    for (const key of keys)
      for (const language of ['zh', 'en'] as const) expect(say(language, `owner.${key}`)).not.toBe(`owner.${key}`);
  });
});
