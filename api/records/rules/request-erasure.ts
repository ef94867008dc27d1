import { Erasure } from '../../../schema/records/erasure.js';
import { made, rule } from '../../kernel/rule.js';
import { findBlock } from '../find-block.js';

/** Asks that the personal values of somebody who has left be erased. */
export const requestErasure = rule(Erasure, 'requestErasure', {
  numbers: ['MC'],
  facts: async ({ accountId }, read) => ({ block: await findBlock(accountId, read) }),
  decide: ({ ref }, input, { actor, number, facts: { block } }) => {
    if (block) return block;
    return made(Erasure, input, {
      number: number('MC'),
      personRef: ref,
      requestedById: actor.id,
      openings: [],
      kept: [],
    });
  },
});
