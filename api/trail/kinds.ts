import { Census } from '../../schema/trail/census.js';
import { Cover } from '../../schema/trail/cover.js';
import { COVER_PLANS } from '../../schema/trail/next-cover.js';
import { registerIndexes } from '../kernel/migrate.js';
import { served } from '../kernel/module-of.js';
import { census } from './rules/census.js';
import { cover } from './rules/cover.js';

registerIndexes({ [COVER_PLANS]: [{ key: { nextAt: 1 }, name: 'due' }] });

/** The kinds of subjects that the trail itself has. */
export const trailKinds = [served(Census, { census }), served(Cover, { cover })];
