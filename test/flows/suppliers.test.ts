import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { linkOfMail, mails } from '../../api/mails/index.js';
import { PASSWORD, type Person, startApp } from '../kit/app.js';

let app: Awaited<ReturnType<typeof startApp>>;
let manager: Person;
let approver: Person;
let categoryId: string;

beforeAll(async () => {
  app = await startApp();
  [manager, approver] = [await app.as('CATEGORY_MANAGER'), await app.as('APPROVER')];
  ({ id: categoryId } = await manager.act('createCategory', { code: '31', name: '发动机' }, 'id'));
});
afterAll(() => app.stop());

const FIELDS = 'id rev state number creditCode creditCodeValid receipt { text }';
const RIGHT = ['91110000600037341L', '9144030071526726XG', '91330100799655058B', '91440300708461136T'] as const;

const firm = (login: string, creditCode: string) => ({
  ...{ name: `${login} 铸造有限公司`, creditCode, login, password: PASSWORD, language: 'zh' },
  ...{ contactName: '王工', contactPhone: '010-12345678', contactEmail: `${login}@firms.example` },
});
const register = (login: string, creditCode: string, fields = FIELDS) =>
  app.supplierVisitor.act('registerSupplier', firm(login, creditCode), fields);
/** Follows the link of the newest mail to a supplier. */
async function follow(supplierId: string) {
  const mail = await mails().findOne(
    { recipient: supplierId, purpose: 'CONFIRM_ADDRESS' },
    { sort: { createdAt: -1 } },
  );
  const token = (await linkOfMail(mail?._id ?? ''))?.split('#')[1];
  const query = `mutation($token: String!) { useConfirmationLink(token: $token) { ... on ConfirmedAddress { login }
    ... on Refused { key } } }`;
  return (await app.supplierVisitor.ask(query, { token })).data.useConfirmationLink;
}
const profile = (supplierId: string, rev: number) => ({
  ...{
    supplierId,
    rev,
    legalRepresentative: '李某',
    taxpayer: 'GENERAL',
    foundedOn: '2001-02-03',
    address: '某市某路 1 号',
  },
  ...{ contactName: '王工', contactPhone: '010-12345678', contactEmail: 'wang@example.com' },
  ...{ bankName: '某银行', bankAccount: '6222 0000 1111 2222', categoryIds: [categoryId] },
});

describe('a supplier', () => {
  it('registers, signs in, is reviewed and approved by two people, suspended and reinstated by two more', async () => {
    const made = await register('yuanshan', ' 9111 0000 6000 3734 1l ');
    expect(made).toMatchObject({ state: 'UNCONFIRMED', creditCode: RIGHT[0], creditCodeValid: true, rev: 1 });
    expect(made.number).toMatch(/^GYS-2026-\d{6}$/);
    expect(made.receipt.text).not.toBe('');

    expect(await follow(made.id)).toMatchObject({ login: 'yuanshan' });
    const own = await app.signIn('/supplier/graphql', 'yuanshan');
    const at = (rev: number) => ({ supplierId: made.id, rev });
    expect(await own.act('submitSupplier', { ...at(2), acceptPledge: true })).toMatchObject({
      code: 'RULE',
      key: 'suppliers.profileIncomplete',
    });
    const edited = await own.act(
      'editSupplierProfile',
      profile(made.id, 2),
      'rev state bankAccount categories { code }',
    );
    expect(edited).toMatchObject({
      state: 'REGISTERED',
      bankAccount: '6222000011112222',
      categories: [{ code: '31' }],
    });
    expect(await own.act('submitSupplier', { ...at(3), acceptPledge: false })).toMatchObject({
      path: ['acceptPledge'],
    });
    await own.act('submitSupplier', { ...at(3), acceptPledge: true });
    const returned = await manager.act('returnSupplier', { ...at(4), reason: '缺少图章' }, 'state remark');
    expect(returned).toEqual(expect.objectContaining({ state: 'RETURNED', remark: '缺少图章' }));
    await own.act('submitSupplier', { ...at(5), acceptPledge: true });
    await manager.act('reviewSupplier', { ...at(6), note: '证照齐全' });
    expect(await manager.act('approveSupplier', at(7))).toMatchObject({
      code: 'FORBIDDEN',
      key: 'kernel.separateDuties',
    });
    expect(await approver.act('approveSupplier', at(7), 'state remark')).toMatchObject({
      state: 'ACTIVE',
      remark: null,
    });
    await approver.act('suspendSupplier', { ...at(8), reason: '质量事故' });
    expect(await approver.act('reinstateSupplier', { ...at(9), reason: '整改完成' })).toMatchObject({
      code: 'FORBIDDEN',
    });
    const other = await app.hire(['APPROVER'], 'other.approver');
    expect(await other.act('reinstateSupplier', { ...at(9), reason: '整改完成' }, 'state')).toMatchObject({
      state: 'ACTIVE',
    });
    const { data } = await own.ask('{ mySupplier { state moves { name } } }');
    expect(data.mySupplier.state).toBe('ACTIVE');
  });

  it('applies again after it was rejected, as long as nobody else has its credit code', async () => {
    const made = await register('again', RIGHT[2]);
    await follow(made.id);
    const own = await app.signIn('/supplier/graphql', 'again');
    const at = (rev: number) => ({ supplierId: made.id, rev });
    await own.act('editSupplierProfile', profile(made.id, 2));
    await own.act('submitSupplier', { ...at(3), acceptPledge: true });
    expect(await own.act('reapplySupplier', at(4))).toMatchObject({ code: 'WRONG_STATE' });
    await manager.act('rejectSupplier', { ...at(4), reason: '无量产能力' });
    const back = await own.act('reapplySupplier', at(5), 'state remark');
    expect(back).toMatchObject({ state: 'RETURNED', remark: '无量产能力' });
    await own.act('submitSupplier', { ...at(6), acceptPledge: true });
    await manager.act('rejectSupplier', { ...at(7), reason: '仍无量产能力' });
    const other = await register('other.firm', RIGHT[2]);
    expect(await follow(other.id)).toMatchObject({ login: 'other.firm' });
    const { data } = await own.ask('{ mySupplier { moves { name allowed reason } } }');
    expect(data.mySupplier.moves).toContainEqual(
      expect.objectContaining({ name: 'reapplySupplier', allowed: false, reason: expect.stringContaining('信用代码') }),
    );
    expect(await own.act('reapplySupplier', at(8))).toMatchObject({ key: 'suppliers.codeIsAnothers' });
    await manager.act('rejectSupplier', { supplierId: other.id, rev: 2, reason: 'not this firm' });
  });

  it('is one firm, whoever registers it and confirms at the same moment', async () => {
    const made = await Promise.all(Array.from({ length: 8 }, (_, i) => register(`racer${i}`, RIGHT[1])));
    expect(made.map(({ state }) => state)).toEqual(made.map(() => 'UNCONFIRMED'));
    const answers = await Promise.all(made.map(({ id }) => follow(id)));
    expect(answers.filter(({ login }) => login)).toHaveLength(1);
    expect(answers.filter(({ key }) => key === 'suppliers.codeInUse')).toHaveLength(7);
  });

  it('needs a code that is well formed', async () => {
    expect(await register('another', '9133010079965505')).toMatchObject({
      code: 'BAD_USER_INPUT',
      path: ['creditCode'],
    });
    expect(await register('flagged', '91330100799655058C')).toMatchObject({ creditCodeValid: false });
  });
});

describe('reading suppliers', () => {
  const list = (person: Person, search: string) =>
    person.ask('query($search: String) { suppliers(search: $search) { edges { node { name } } } }', { search });

  it('finds them by part of a name, and by how number or code begin', async () => {
    for (const search of ['yuanshan', 'YUANSHAN 铸', RIGHT[0].slice(0, 12), RIGHT[0].toLowerCase()]) {
      const { data } = await list(manager, search);
      expect([search, data.suppliers.edges.length]).toEqual([search, 1]);
    }
    for (const search of ['(a+)+$', '.*', '铸造无限', 'x'.repeat(10_000)])
      expect((await list(manager, search)).data.suppliers.edges).toEqual([]);
  });

  it('shows a supplier itself and no other, and a visitor none', async () => {
    const own = await app.signIn('/supplier/graphql', 'yuanshan');
    const rival = (await register('rival', RIGHT[3])).id;
    const query = 'query($id: ID!) { supplier(id: $id) { name } }';
    expect((await own.ask(query, { id: rival })).data.supplier).toBeNull();
    expect((await app.supplierVisitor.ask(query, { id: rival })).data?.supplier ?? null).toBeNull();
    expect(await own.act('editSupplierProfile', profile(rival, 1))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('tells who signs in for it only those who keep accounts, those who watch, and the firm itself', async () => {
    const names = async (person: Person, args = '') =>
      (await person.ask(`{ accounts(first: 200${args}) { edges { node { audience } } } }`)).data.accounts.edges.map(
        ({ node }: { node: { audience: string } }) => node.audience,
      );
    expect(new Set(await names(manager))).toEqual(new Set(['STAFF']));
    expect(await names(manager, ', audience: SUPPLIER')).toEqual([]);
    const security = await app.as('SECURITY_ADMIN');
    expect(new Set(await names(security))).toEqual(new Set(['STAFF', 'SUPPLIER']));
    expect(new Set(await names(security, ', audience: STAFF'))).toEqual(new Set(['STAFF']));
    const { data } = await security.ask(
      '{ accounts(first: 200, audience: SUPPLIER) { edges { node { login company unit { id } } } } }',
    );
    const { node } = data.accounts.edges.find((edge: { node: { company: string } }) => edge.node.company !== null);
    expect(node).toMatchObject({ company: expect.stringContaining('铸造有限公司'), unit: null });
  });

  it('masks the bank account for everybody but the supplier', async () => {
    const query = '{ suppliers(search: "yuanshan") { edges { node { bankAccount } } } }';
    const shown = async (person: Person) => (await person.ask(query)).data.suppliers.edges[0].node.bankAccount;
    expect(await shown(await app.as('BUYER'))).toBe('**** 2222');
    expect(await shown(await app.as('DISCIPLINE_OFFICER'))).toBe('**** 2222');
    expect(await shown(await app.as('FINANCE'))).toBe('**** 2222');
  });

  it('judges a credit code for anybody', async () => {
    const query = 'query($code: String!) { checkCreditCode(code: $code) { wellFormed checkCharacterRight message } }';
    const check = async (code: string) => (await app.supplierVisitor.ask(query, { code })).data.checkCreditCode;
    expect(await check(RIGHT[0])).toEqual({ wellFormed: true, checkCharacterRight: true, message: null });
    expect(await check('91110000600037341M')).toMatchObject({ wellFormed: true, checkCharacterRight: false });
    expect((await check('I')).message).toContain('18 digits');
  });
});
