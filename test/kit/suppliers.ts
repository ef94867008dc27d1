import { type App, PASSWORD, type Person } from './app.js';
import { category } from './catalogue.js';
import { does } from './does.js';

/** A supplier, with the person who submits its bids. */
export interface Firm {
  readonly supplierId: string;
  readonly person: Person;
}

/** A firm's name in the register, the categories it supplies, and its contact. */
export interface NewFirm {
  readonly login: string;
  readonly creditCode: string;
  readonly name?: string;
  readonly categoryId?: string;
  readonly language?: 'zh' | 'en';
  readonly contact?: object;
  readonly profile?: object;
}

const CODES = ['91350211M000100Y43', '91350211M000100Y44', '91350211M000100Y45'];
const PROFILE = {
  ...{ legalRepresentative: 'Somebody', taxpayer: 'GENERAL', address: 'Xiamen' },
  ...{ bankName: 'Bank', bankAccount: '6222000000' },
};

/** Three approved suppliers. */
export async function threeFirms(app: App): Promise<Firm[]> {
  const firms: Firm[] = [];
  for (const [index, creditCode] of CODES.entries())
    firms.push(await approvedFirm(app, { login: `firm${index}`, creditCode }));
  return firms;
}

/** A firm that has registered and submitted its papers; the supplier is at its fourth version. */
export async function submittedFirm(app: App, firm: NewFirm): Promise<Firm> {
  const { login, creditCode, name = `${login} (test)`, language = 'en' } = firm;
  const contact = { contactName: `${login} contact`, contactPhone: '0592-1234567', ...firm.contact };
  const { id: supplierId } = await app.register({ name, creditCode, login, password: PASSWORD, language, ...contact });
  const person = await app.signIn('/supplier/graphql', login);
  const categoryIds = [firm.categoryId ?? (await category(app))];
  const profile = { ...PROFILE, ...contact, ...firm.profile, categoryIds };
  await does(person, 'editSupplierProfile', { supplierId, rev: 2, ...profile });
  await does(person, 'submitSupplier', { supplierId, rev: 3, acceptPledge: true });
  return { supplierId, person };
}

/** A firm that has passed registration, review and approval; the supplier is at its sixth version. */
export async function approvedFirm(app: App, firm: NewFirm): Promise<Firm> {
  const { supplierId, person } = await submittedFirm(app, firm);
  await does(await app.as('CATEGORY_MANAGER'), 'reviewSupplier', { supplierId, rev: 4 });
  await does(await app.as('APPROVER'), 'approveSupplier', { supplierId, rev: 5 });
  return { supplierId, person };
}
