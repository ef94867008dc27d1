import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { Ask } from './graphql.js';
import { unitCode } from './platform.js';

const QUERY =
  'mutation($input: CreateUnitInput!) { createUnit(input: $input) { ... on Unit { id } ... on Refused { key } } }';
const madeShape = z.object({ createUnit: z.object({ id: z.string() }) });

/**
 * Opens a unit over HTTP and answers its id; where the API has no place for the request, it is repeated with the same key, as a page does.
 */
export async function createUnitOver(ask: Ask): Promise<string> {
  const input = { key: randomUUID(), code: unitCode(), name: '发动机缸体车间' };
  for (let refusals = 0; ; refusals++) {
    try {
      return madeShape.parse(await ask(QUERY, { input })).createUnit.id;
    } catch (error) {
      if (refusals === 100 || !/OVERLOADED|RATE_LIMITED/.test(String(error))) throw error;
      await pause(50);
    }
  }
}
