import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type App, PASSWORD, startApp } from '../kit/app.js';
import { category } from '../kit/catalogue.js';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

it('a firm reads since when its registration stands where it does, who acts next, and what is missing', async () => {
  const input = {
    name: 'Firm',
    creditCode: '91350211M000100Y43',
    login: 'standing',
    password: PASSWORD,
    language: 'en',
  };
  const { id: supplierId } = await app.register({ ...input, contactName: 'N.N.', contactPhone: '0592-1234567' });
  const firm = await app.signIn('/supplier/graphql', 'standing');
  const standing = async () =>
    (await firm.ask('{ mySupplier { standing { since waitsFor missing } } }')).data.mySupplier.standing;
  const registered = app.clock.now().toISOString();
  expect(await standing()).toEqual({
    ...{ since: registered, waitsFor: 'FIRM' },
    missing: [
      ...['Legal representative', 'Taxpayer kind', 'Address', 'Bank', 'Bank account', 'Categories'].map(() =>
        expect.any(String),
      ),
    ],
  });
  app.clock.advance(60_000);
  const profile = {
    ...{ supplierId, rev: 2, legalRepresentative: 'Somebody', taxpayer: 'GENERAL', address: 'Xiamen' },
    ...{ bankName: 'Bank', bankAccount: '6222000000', contactName: 'N.N.', contactPhone: '0592-1234567' },
    ...{ contactEmail: 'standing@firms.example', categoryIds: [await category(app)] },
  };
  await firm.act('editSupplierProfile', profile, 'rev');
  // Filling it in is no step of the registration: it has stood here since before.
  expect(await standing()).toEqual({ since: registered, waitsFor: 'FIRM', missing: [] });
  app.clock.advance(60_000);
  await firm.act('submitSupplier', { supplierId, rev: 3, acceptPledge: true }, 'rev');
  const submitted = app.clock.now().toISOString();
  expect(await standing()).toEqual({ since: submitted, waitsFor: 'BUYER', missing: [] });
  app.clock.advance(60_000);
  const manager = await app.as('CATEGORY_MANAGER');
  await manager.act('returnSupplier', { supplierId, rev: 4, reason: 'the licence is missing' }, 'rev');
  expect(await standing()).toMatchObject({ since: app.clock.now().toISOString(), waitsFor: 'FIRM' });
  // It is told to the firm alone.
  const { data } = await manager.ask(`{ supplier(id: "${supplierId}") { id } }`);
  expect(data.supplier).toEqual({ id: supplierId });
});
