import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { collectionOf } from '../../api/kernel/database.js';
import { MOST_READ, readerOf } from '../../api/kernel/transaction-reader.js';
import { type App, startApp } from '../kit/app.js';
import { actorOf } from '../kit/example-event.js';

let app: App;

beforeAll(async () => {
  // The rows are inserted without their entries, since so many acts would take minutes.
  app = await startApp({ tampered: true });
}, 180_000);
afterAll(() => app.stop());

it('what has to be considered whole is not cut: an act on too many rows is refused', async () => {
  const rows = Array.from({ length: MOST_READ + 1 }, (_, n) => ({
    _id: `cat_many-${n}`,
    code: `M${n}`,
    parentId: 'cat_of-many',
  }));
  await collectionOf('categories').insertMany(rows);
  const read = readerOf(null, actorOf('acc_buyer'));
  await expect(read.find('Category', { parentId: 'cat_of-many' })).rejects.toMatchObject({
    refusal: { code: 'RULE', key: 'kernel.tooManyRows', params: { kind: 'Category', most: MOST_READ } },
  });
  // A rule that says how many it wants gets so many.
  expect(await read.find('Category', { parentId: 'cat_of-many' }, 3)).toHaveLength(3);
  await collectionOf('categories').deleteOne({ _id: 'cat_many-0' });
  expect(await read.find('Category', { parentId: 'cat_of-many' })).toHaveLength(MOST_READ);
});
