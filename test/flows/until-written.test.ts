import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { collectionOf, database } from '../../api/kernel/database.js';
import { lookAgainMs } from '../../api/kernel/disk-room.js';
import { untilWritten } from '../../api/kernel/until-written.js';
import { startApp } from '../kit/app.js';
import { until } from '../kit/until.js';

let app: Awaited<ReturnType<typeof startApp>>;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

it('a look that waits for work sees each write of others, also one that commits while it looks', async () => {
  const cursors = collectionOf<{ _id: string; next: number }>('cursors');
  const look = untilWritten(database(), async () => {
    const found = await cursors.countDocuments({ _id: /^looked-at-/ });
    await pause(50);
    return found;
  });
  for (let written = 1; written <= 5; written++) {
    const looking = look();
    await pause(20);
    await cursors.insertOne({ _id: `looked-at-${written}`, next: written });
    await looking;
    expect(await until(look, (found) => found === written)).toBe(written);
  }
});

it('the room on a disk is asked for again before half of it can have been filled', () => {
  expect(lookAgainMs({ freeMb: null, floorMb: 256 })).toBe(1_000);
  expect(lookAgainMs({ freeMb: 100, floorMb: 256 })).toBe(1_000);
  expect(lookAgainMs({ freeMb: 10_256, floorMb: 256 })).toBe(5_000);
  expect(lookAgainMs({ freeMb: 1_000_000, floorMb: 256 })).toBe(30_000);
});
