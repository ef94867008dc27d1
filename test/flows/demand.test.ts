import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demandCommands } from '../../api/demand/index.js';
import { SYSTEM_ACTOR } from '../../api/kernel/actor.js';
import { collectionOf } from '../../api/kernel/database.js';
import { execute } from '../../api/kernel/execute.js';
import { type Person, startApp } from '../kit/app.js';

const NEEDED = '2026-05-01';

let app: Awaited<ReturnType<typeof startApp>>;
let buyer: Person;
let approver: Person;
let manager: Person;
let partId: string;
let retiredId: string;

beforeAll(async () => {
  app = await startApp();
  [buyer, approver, manager] = [await app.as('BUYER'), await app.as('APPROVER'), await app.as('CATEGORY_MANAGER')];
  const category = await manager.act('createCategory', { code: '35', name: '制动' }, 'id');
  const part = (number: string) =>
    manager.act('createPart', { number, name: '制动蹄片', categoryId: category.id, unit: '件' }, 'id rev');
  ({ id: partId } = await part('3501-00017'));
  const old = await part('3501-00018');
  retiredId = old.id;
  await manager.act('retirePart', { partId: retiredId, rev: old.rev, reason: 'replaced' });
});
afterAll(() => app.stop());

const lineOf = (more: object = {}) => ({ partId, quantity: '10', neededOn: NEEDED, ...more });
const write = (lines: readonly object[], fields = 'id rev', person = buyer) =>
  person.act('createRequisition', { title: '制动件', currency: 'CNY', lines }, fields);
/** Takes a move a second later. */
const later = (person: Person, move: string, input: Record<string, unknown>, fields = '') => {
  app.clock.advance(1_000);
  return person.act(move, input, fields);
};

describe('a requisition', () => {
  it('is written by one person and approved by another', async () => {
    const lines = [lineOf({ estimatedPrice: '1.005' }), lineOf({ quantity: '0.3333', estimatedPrice: '3.14' })];
    const drafted = await write(
      lines,
      'id rev state number requestedBy { id } unit { id } estimatedTotal { amount currency } lines { id partNumber name quantity part { id } } receipt { text }',
    );
    expect(drafted).toMatchObject({
      rev: 1,
      state: 'DRAFT',
      requestedBy: { id: buyer.accountId },
      unit: { id: app.unitId },
      estimatedTotal: { amount: '11.10', currency: 'CNY' },
      lines: [{ id: 'l1', partNumber: '3501-00017', quantity: '10', part: { id: partId } }, { quantity: '0.3333' }],
    });
    expect(drafted.number).toMatch(/^XQ-2026-\d{6}$/);
    const at = (rev: number) => ({ requisitionId: drafted.id, rev });
    expect(await later(buyer, 'submitRequisition', at(1), 'state')).toMatchObject({ state: 'SUBMITTED' });
    const toDos = await approver.ask('{ toDos { subjectId move label title number } }');
    expect(toDos.data.toDos).toContainEqual(
      expect.objectContaining({
        subjectId: drafted.id,
        move: 'approveRequisition',
        title: '制动件',
        label: 'Approve the requisition',
      }),
    );
    const returned = await later(approver, 'returnRequisition', { ...at(2), reason: '数量偏大' }, 'state remark');
    expect(returned).toMatchObject({ state: 'RETURNED', remark: '数量偏大' });
    const edit = { ...at(3), title: '制动件', currency: 'CNY', lines: [lineOf({ quantity: '5' })] };
    const edited = await later(buyer, 'editRequisition', edit, 'state estimatedTotal { amount } lines { quantity }');
    expect(edited).toMatchObject({ state: 'RETURNED', estimatedTotal: null, lines: [{ quantity: '5' }] });
    await later(buyer, 'submitRequisition', at(4));
    const approved = await later(
      approver,
      'approveRequisition',
      at(5),
      'state rev entries { type reason actor { ref } changes { path before after } }',
    );
    expect(approved).toMatchObject({ state: 'APPROVED', rev: 6 });
    expect(approved.entries.map(({ type }: { type: string }) => type)).toEqual([
      'demand.createRequisition',
      'demand.submitRequisition',
      'demand.returnRequisition',
      'demand.editRequisition',
      'demand.submitRequisition',
      'demand.approveRequisition',
    ]);
    expect(approved.entries[2].reason).toBe('数量偏大');
    expect(approved.entries[3].changes).toContainEqual({ path: '/lines/id=l1/quantity', before: '"10"', after: '"5"' });
  });

  it('is taken back by its owner, even after approval, then changed and approved again', async () => {
    const { id } = await write([lineOf()]);
    const at = (rev: number) => ({ requisitionId: id, rev });
    await buyer.act('submitRequisition', at(1));
    const back = await buyer.act('withdrawRequisition', { ...at(2), reason: '数量写错' }, 'state remark');
    expect(back).toMatchObject({ state: 'DRAFT', remark: '数量写错' });
    await buyer.act('submitRequisition', at(3));
    await approver.act('approveRequisition', at(4));
    const colleague = await app.hire(['BUYER'], 'colleague');
    expect(await colleague.act('withdrawRequisition', { ...at(5), reason: 'r' })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await buyer.act('withdrawRequisition', { ...at(5), reason: '改型号' }, 'state')).toMatchObject({
      state: 'DRAFT',
    });
    const edit = { ...at(6), title: '制动件', currency: 'CNY', lines: [lineOf({ quantity: '7' })] };
    expect(await buyer.act('editRequisition', edit, 'state')).toMatchObject({ state: 'DRAFT' });
    const look = `{ requisition(id: "${id}") { moves { name } } }`;
    const { data } = await buyer.ask(look);
    expect(data.requisition.moves.map(({ name }: { name: string }) => name)).not.toContain('createEvent');
    await buyer.act('submitRequisition', at(7));
    expect(await approver.act('approveRequisition', at(8), 'state')).toMatchObject({ state: 'APPROVED' });
  });

  it('is cancelled by its owner while it waits for approval', async () => {
    const { id } = await write([lineOf()]);
    await buyer.act('submitRequisition', { requisitionId: id, rev: 1 });
    const cancelled = await buyer.act('cancelRequisition', { requisitionId: id, rev: 2, reason: '不需要' }, 'state');
    expect(cancelled).toMatchObject({ state: 'CANCELLED' });
  });

  it('is never approved by the person who wrote or submitted it, whatever posts they hold', async () => {
    const both = await app.hire(['CATEGORY_MANAGER', 'APPROVER'], 'both');
    const own = await write([lineOf()], 'id rev', both);
    await both.act('submitRequisition', { requisitionId: own.id, rev: 1 });
    const refused = await both.act('approveRequisition', { requisitionId: own.id, rev: 2 });
    expect(refused).toMatchObject({ code: 'FORBIDDEN', key: 'kernel.separateDuties' });
    const { data } = await both.ask(
      `{ toDos { subjectId } requisition(id: "${own.id}") { moves { name allowed reason } } }`,
    );
    expect(data.toDos).not.toContainEqual({ subjectId: own.id });
    expect(data.requisition.moves).toContainEqual(
      expect.objectContaining({ name: 'approveRequisition', allowed: false }),
    );
    expect(await approver.act('approveRequisition', { requisitionId: own.id, rev: 2 }, 'state')).toMatchObject({
      state: 'APPROVED',
    });
  });

  it('holds many lines and refuses more than 5,000', async () => {
    // By the command itself: a form sends fewer lines at a time, and only an imported demand is this long.
    const actor = { ...SYSTEM_ACTOR, id: buyer.accountId, roles: ['BUYER'], audience: 'STAFF' } as const;
    const writeAll = (lines: readonly object[]) =>
      execute(
        demandCommands.createRequisition,
        { key: randomUUID(), title: '全年需求', currency: 'CNY', lines },
        { ...app.system(), actor },
      );
    const lines = Array.from({ length: 5_001 }, (_, index) => lineOf({ quantity: `${index + 1}.0001` }));
    expect(await writeAll(lines)).toMatchObject({ code: 'BAD_USER_INPUT', key: 'demand.tooManyLines' });
    const large = await writeAll(lines.slice(1, 1_501));
    const id = '_id' in large ? large._id : '';
    const query = `{ requisition(id: "${id}") { lines { id quantity part { number } } } }`;
    const { requisition } = (await buyer.ask(query)).data;
    expect(requisition.lines).toHaveLength(1_500);
    expect(requisition.lines[1_499]).toEqual({ id: 'l1500', quantity: '1501.0001', part: { number: '3501-00017' } });
  });
});

describe('what is refused', () => {
  const quantities: [string, string][] = [
    ['0', 'input.positive'],
    ['-1', 'input.decimal'],
    ['NaN', 'input.decimal'],
    ['1e30', 'input.decimal'],
    [`1.${'1'.repeat(20)}`, 'input.places'],
    ['１００', 'input.decimal'],
    ['', 'input.required'],
  ];
  it.each(quantities)('a quantity of %j', async (quantity, key) => {
    const refused = await write([lineOf(), lineOf({ quantity })]);
    expect(refused).toMatchObject({ code: 'BAD_USER_INPUT', key, path: ['lines', '1', 'quantity'] });
  });

  it('numbers and operator objects, before they reach a command', async () => {
    await expect(write([lineOf({ quantity: 10 })])).rejects.toThrow('GRAPHQL_VALIDATION_FAILED');
    await expect(write([lineOf({ quantity: { $gt: '' } })])).rejects.toThrow();
    await expect(write([lineOf({ partId: { $ne: null } })])).rejects.toThrow();
    const { errors } = await buyer.ask('query($id: ID!) { requisition(id: $id) { id } }', { id: { $ne: null } });
    expect(errors).not.toHaveLength(0);
  });

  it.each([
    ['a part that is not there', () => ({ partId: `prt_${'0'.repeat(32)}` }), 'NOT_FOUND', 'partId'],
    ['a retired part', () => ({ partId: retiredId }), 'RULE', 'partId'],
    ['text as part', () => ({ partId: 'x' }), 'BAD_USER_INPUT', 'partId'],
    ['a day that is past', () => ({ neededOn: '2026-03-01' }), 'RULE', 'neededOn'],
    ['a price of nothing', () => ({ estimatedPrice: '0' }), 'BAD_USER_INPUT', 'estimatedPrice'],
  ])('%s', async (_name, more, code, field) => {
    expect(await write([lineOf(more())])).toMatchObject({ code, path: ['lines', '0', field] });
  });

  it('a version that is stale, a state that does not allow it, a post that may not', async () => {
    const drafted = await write([lineOf()]);
    const at = (rev: number) => ({ requisitionId: drafted.id, rev });
    expect(await approver.act('approveRequisition', at(1))).toMatchObject({ code: 'WRONG_STATE' });
    await buyer.act('submitRequisition', at(1));
    expect(await approver.act('approveRequisition', at(1))).toMatchObject({ code: 'CONFLICT', path: ['rev'] });
    expect(await buyer.act('approveRequisition', at(2))).toMatchObject({
      code: 'FORBIDDEN',
      key: 'kernel.roleMissing',
    });
    const finance = await app.as('FINANCE');
    expect(await write([lineOf()], 'id', finance)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await buyer.act('submitRequisition', { requisitionId: `req_${'0'.repeat(32)}`, rev: 1 })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('a repeated key with another body; the same body gives the first result', async () => {
    const input = { key: randomUUID(), title: '制动件', currency: 'CNY', lines: [lineOf()] };
    const first = await buyer.act('createRequisition', input, 'id number');
    expect(await buyer.act('createRequisition', input, 'id number')).toEqual(first);
    const other = await buyer.act('createRequisition', { ...input, title: '别的' });
    expect(other).toMatchObject({ code: 'CONFLICT', key: 'kernel.keyUsed' });
    // MongoDB expires keys by its own clock: with a clock in the past, as in the demonstration, they would be gone within a minute.
    const kept = await collectionOf('commands').findOne({ _id: `${buyer.accountId}:${input.key}` as never });
    expect(Math.abs(Date.now() - kept?.at.getTime())).toBeLessThan(3_600_000);
  });

  it('suppliers and administrators, who see no requisitions at all', async () => {
    const { data } = await app.supplierVisitor.ask('{ __type(name: "Requisition") { name } }');
    expect(data.__type).toBeNull();
    const admin = await app.as('SYSTEM_ADMIN');
    const { errors } = await admin.ask('{ requisitions { edges { node { id } } } }');
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('lists', () => {
  it('can be paged by state and by requester', async () => {
    const query =
      'query($after: String, $mine: Boolean) { requisitions(first: 2, after: $after, mine: $mine) { edges { node { requestedBy { id } } } pageInfo { hasNextPage endCursor } } }';
    const first = (await buyer.ask(query, { mine: true })).data.requisitions;
    expect(first.edges).toHaveLength(2);
    expect(first.pageInfo.hasNextPage).toBe(true);
    const next = (await buyer.ask(query, { mine: true, after: first.pageInfo.endCursor })).data.requisitions;
    for (const { node } of [...first.edges, ...next.edges]) expect(node.requestedBy.id).toBe(buyer.accountId);
    const given = await write([lineOf()]);
    await buyer.act('cancelRequisition', { requisitionId: given.id, rev: 1, reason: '需求取消' });
    const cancelled = await buyer.ask('{ requisitions(state: CANCELLED) { edges { node { state } } } }');
    const found = cancelled.data.requisitions.edges.map(({ node }: { node: { state: string } }) => node.state);
    expect(new Set(found)).toEqual(new Set(['CANCELLED']));
  });
});
