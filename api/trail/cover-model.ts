import { cover } from '../../schema/trail/lifecycle.js';
import { COVER_PLANS } from '../../schema/trail/next-cover.js';
import { registerIndexes } from '../kernel/migrate.js';
import { defineSubject } from '../kernel/subjects.js';

registerIndexes({ [COVER_PLANS]: [{ key: { nextAt: 1 }, name: 'due' }] });

defineSubject({
  lifecycle: cover,
  fields: {},
  indexes: [],
  // There is nothing to see, and which entry is one is nobody's to know.
  visible: (actor) => (actor.audience === 'SYSTEM' ? {} : null),
});
