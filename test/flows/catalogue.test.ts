import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { database } from '../../api/kernel/database.js';
import { indexParts, rebuildPartIndex } from '../../jobs/importing/index.js';
import { type Person, startApp } from '../kit/app.js';

let app: Awaited<ReturnType<typeof startApp>>;
let manager: Person;
let categoryId: string;

beforeAll(async () => {
  app = await startApp();
  manager = await app.as('CATEGORY_MANAGER');
  ({ id: categoryId } = await manager.act('createCategory', { code: '31', name: '发动机' }, 'id'));
});
afterAll(() => app.stop());

const create = (number: string, name: string, more: object = {}) =>
  manager.act('createPart', { number, name, categoryId, unit: '件', ...more }, 'id rev state number category { code }');
const indexing = () => ({ clock: app.clock, signal: new AbortController().signal });
const search = async (text: string, person = manager) => {
  const query = 'query($text: String!) { searchParts(text: $text) { number } }';
  const { data } = await person.ask(query, { text });
  return data.searchParts.map(({ number }: { number: string }) => number);
};

describe('the category tree', () => {
  it('has one node for a code, under an existing node', async () => {
    const child = await manager.act(
      'createCategory',
      { code: '31.01', name: '缸体', parentId: categoryId },
      'id parent { code }',
    );
    expect(child.parent).toEqual({ code: '31' });
    expect(await manager.act('createCategory', { code: '31', name: '又一个' })).toMatchObject({
      code: 'CONFLICT',
      path: ['code'],
    });
    const nowhere = `cat_${'0'.repeat(32)}`;
    expect(await manager.act('createCategory', { code: '32', name: '无', parentId: nowhere })).toMatchObject({
      code: 'NOT_FOUND',
      path: ['parentId'],
    });
    const { data } = await manager.ask('{ categories { code } }');
    expect(data.categories.map(({ code }: { code: string }) => code)).toEqual(['31', '31.01']);
  });
});

describe('a part', () => {
  it('is created, revised and retired', async () => {
    const made = await create(' qy-１001 ', '发动机缸体');
    expect(made).toMatchObject({ number: 'QY-1001', state: 'ACTIVE', category: { code: '31' } });
    expect(await create('QY-1001', '又一个')).toMatchObject({ code: 'CONFLICT', path: ['number'] });
    const revision = { partId: made.id, rev: 1, name: '发动机缸体总成', unit: '套', reason: '图纸换版' };
    app.clock.advance(1000);
    const revised = await manager.act('revisePart', revision, 'rev name unit entries { type reason }');
    expect(revised).toMatchObject({ rev: 2, name: '发动机缸体总成', unit: '套' });
    expect(revised.entries.at(-1)).toMatchObject({ type: 'catalogue.revisePart', reason: '图纸换版' });
    expect(await manager.act('revisePart', revision)).toMatchObject({ code: 'CONFLICT', path: ['rev'] });
    expect(await manager.act('retirePart', { partId: made.id, rev: 2, reason: '停产' }, 'state')).toMatchObject({
      state: 'RETIRED',
    });
  });

  it('is created only by a category manager, in an existing category', async () => {
    const buyer = await app.as('BUYER');
    const input = { number: 'X', name: 'x', categoryId, unit: '件' };
    expect(await buyer.act('createPart', input)).toMatchObject({ code: 'FORBIDDEN' });
    const nowhere = { ...input, categoryId: `cat_${'0'.repeat(32)}` };
    expect(await manager.act('createPart', nowhere)).toMatchObject({ code: 'NOT_FOUND', path: ['categoryId'] });
  });
});

describe('the search', () => {
  it('finds fragments of number, name, maker number, English and pinyin initials', async () => {
    await create('KX-2040', '六角法兰面螺栓 M8×30', { nameEn: 'hexagon flange bolt' });
    await create('KX-2041', '六角法兰面螺母 M8', { manufacturerPart: 'ISO4161-M8' });
    await create('ZZ-KX', '水泵');
    expect(await indexParts(indexing())).toBeGreaterThanOrEqual(3);
    expect(await search('2040')).toEqual(['KX-2040']);
    expect(await search('法兰面螺')).toEqual(['KX-2040', 'KX-2041']);
    expect((await search('ljfl')).sort()).toEqual(['KX-2040', 'KX-2041']);
    expect(await search('flange')).toEqual(['KX-2040']);
    expect(await search('o4161')).toEqual(['KX-2041']);
    expect(await search('泵')).toEqual(['ZZ-KX']);
    expect(await search('sb')).toEqual(['ZZ-KX']);
    expect(await search('ｍ８×３０')).toEqual(['KX-2040']);
    expect(await search('法兰面螺母m8x')).toEqual([]);
    expect(await search('六角法兰面螺栓M830')).toEqual(['KX-2040']);
  });

  it('narrows with several words, and puts first what begins with the word', async () => {
    expect(await search('六角 2041')).toEqual(['KX-2041']);
    expect(await search('kx 水泵')).toEqual(['ZZ-KX']);
    expect((await search('kx')).at(-1)).toBe('ZZ-KX');
  });

  it.each(['', '   ', '.*', '(a+)+$', '^', 'x'.repeat(10_000)])('finds nothing for %j', async (text) => {
    expect(await search(text)).toEqual([]);
  });

  it('follows revisions and retirements', async () => {
    const { data } = await manager.ask('{ searchParts(text: "水泵") { id rev } }');
    const [{ id, rev }] = data.searchParts;
    app.clock.advance(1000);
    await manager.act('revisePart', { partId: id, rev, name: '机油泵', unit: '件', reason: '更名' });
    await indexParts(indexing());
    expect([await search('水泵'), await search('机油泵')]).toEqual([[], ['ZZ-KX']]);
    app.clock.advance(1000);
    await manager.act('retirePart', { partId: id, rev: rev + 1, reason: '停产' });
    expect(await search('机油泵')).toEqual([]);
    await indexParts(indexing());
    expect(await database().collection<{ _id: string }>('part_suffixes').countDocuments({ _id: id })).toBe(0);
  });

  it('finds what was committed at a place it had already passed', async () => {
    const early = await create('LATE-1', '迟到的零件');
    await database().collection('part_suffixes').deleteOne({ s: 'LATE1' });
    const followed = { at: new Date(app.clock.now().getTime() + 1), id: '' };
    await database().collection<{ _id: string }>('cursors').updateOne({ _id: 'part_suffixes' }, { $set: { followed } });
    await indexParts(indexing());
    expect(await search('late')).toEqual([]);
    app.clock.advance(60_000);
    await indexParts(indexing());
    expect([early.state, await search('late')]).toEqual(['ACTIVE', ['LATE-1']]);
  });

  it('is the same after it was rebuilt', async () => {
    const before = await search('kx');
    await rebuildPartIndex(indexing());
    expect(await search('kx')).toEqual(before);
  });

  it('is not for suppliers', async () => {
    const { errors } = await app.supplierVisitor.ask('{ searchParts(text: "kx") { number } }');
    expect(errors.length).toBeGreaterThan(0);
  });
});
