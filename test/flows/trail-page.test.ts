import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, startApp } from '../kit/app.js';

let app: Awaited<ReturnType<typeof startApp>>;
let manager: Person;
let categoryId: string;
let part: { readonly id: string; readonly entries: readonly { readonly id: string }[] };

beforeAll(async () => {
  app = await startApp();
  manager = await app.as('CATEGORY_MANAGER');
  ({ id: categoryId } = await manager.act('createCategory', { code: '31', name: '发动机' }, 'id'));
  const input = { number: 'QY-1', name: '缸体', categoryId, unit: '件' };
  part = await manager.act('createPart', input, 'id entries { id }');
});
afterAll(() => app.stop());

const names = 'query($ids: [ID!]!) { subjectNames(ids: $ids) { id subjectType name } }';
const proofs = 'query($ids: [ID!]!) { inclusionProofs(entryIds: $ids) { entryId index size } }';

describe('the names of records', () => {
  it('are given for those that the reader sees, once each', async () => {
    const ids = [part.id, categoryId, part.id, manager.accountId, `prt_${'0'.repeat(32)}`, 'no id'];
    const { data } = await manager.ask(names, { ids });
    expect(data.subjectNames).toEqual([
      { id: part.id, subjectType: 'Part', name: 'QY-1 缸体' },
      { id: categoryId, subjectType: 'Category', name: '发动机' },
      { id: manager.accountId, subjectType: 'Account', name: 'category_manager (test)' },
    ]);
  });

  it('are not given to those who may not see them', async () => {
    const admin = await app.as('SYSTEM_ADMIN');
    expect((await admin.ask(names, { ids: [part.id, categoryId] })).data.subjectNames).toEqual([]);
    expect((await app.visitor.ask(names, { ids: [part.id] })).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('proofs of many entries', () => {
  it('leave out what is pending and what the reader may not see', async () => {
    const ids = [...part.entries.map(({ id }) => id), 'no id'];
    expect((await manager.ask(proofs, { ids })).data.inclusionProofs).toEqual([]);
    await app.settle();
    const { data } = await manager.ask(proofs, { ids });
    expect(data.inclusionProofs).toEqual([{ entryId: ids[0], index: expect.any(Number), size: expect.any(Number) }]);
    const admin = await app.as('SYSTEM_ADMIN');
    expect((await admin.ask(proofs, { ids })).data.inclusionProofs).toEqual([]);
  });
});
