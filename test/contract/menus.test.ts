import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { opensTo } from '../../api/kernel/allows.js';
import { PROJECT_ROOT } from '../../api/kernel/env.js';
import { MODULES } from '../../api/modules.js';
import { ruleOf } from '../../api/server/guard.js';
import { buildSchemas } from '../../api/server/schemas.js';
import { STAFF_ROLES } from '../../schema/common/roles.js';
import { pageAt } from './pages/queries-of-pages.js';

// Whatever the menu offers a post opens: each question that the page asks at once is permitted to that post.

const routes = z.object({
  staffMenu: z.array(z.object({ key: z.string(), roles: z.array(z.string()).optional() })).default([]),
});
const entries: z.infer<typeof routes>['staffMenu'][number][] = [];
let access: ReturnType<typeof buildSchemas>['access'];

beforeAll(async () => {
  access = buildSchemas(MODULES).access;
  const features = join(PROJECT_ROOT, 'web/src/features');
  // One after the other: jest does not load shared modules for several imports at a time.
  for (const feature of readdirSync(features)) {
    const file = join(features, feature, 'routes.ts');
    if (!readdirSync(join(features, feature)).includes('routes.ts')) continue;
    entries.push(...routes.parse(await import(pathToFileURL(file).href)).staffMenu);
  }
});

describe('the menu of the staff', () => {
  it('offers each post only pages whose questions are open to it', () => {
    const shut = entries.flatMap(({ key, roles }) => {
      const page = pageAt(key);
      return (page?.asks ?? []).flatMap((field) =>
        STAFF_ROLES.filter((role) => roles === undefined || roles.includes(role))
          .filter((role) => !opensTo(ruleOf(access, 'Query', field), [role]))
          .map((role) => `${key} is offered to ${role}, who may not ask ${field} (${page?.file})`),
      );
    });
    expect(shut).toEqual([]);
  });

  it('leads to pages that ask something', () => {
    expect(entries.length).toBeGreaterThan(12);
    // The page of to-dos, at `/`, is everybody's.
    const others = entries.filter(({ key }) => key !== '/');
    const silent = others.filter(({ key }) => !pageAt(key)?.asks.length).map(({ key }) => key);
    expect(silent).toEqual([]);
  });
});
