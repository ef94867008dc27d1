import { supplierCommands } from '../../api/suppliers/index.js';
import type { DemoSupplier } from '../demo/index.js';
import { categoryIds } from './load-catalogue.js';
import { DEMO_PASSWORD } from './load-people.js';
import { passerBy, platform, type Stage } from './stage.js';

/** Who works on registrations, by login. */
export interface Reviewers {
  readonly buyer: string;
  readonly manager: string;
  readonly approver: string;
}

/** Registers the suppliers and takes each as far as its story goes. Answers their ids in the same order. */
export async function loadSuppliers(
  stage: Stage,
  suppliers: readonly DemoSupplier[],
  by: Reviewers,
): Promise<string[]> {
  const categories = await categoryIds();
  const ids: string[] = [];
  for (const supplier of suppliers) ids.push(await loadSupplier(stage, supplier, by, categories));
  return ids;
}

async function loadSupplier(
  stage: Stage,
  supplier: DemoSupplier,
  by: Reviewers,
  categories: ReadonlyMap<string, string>,
): Promise<string> {
  const { name, creditCode, loginPrefix: login, contacts, reach } = supplier;
  const contact = contacts[0];
  if (!contact) throw new Error(`${name} has no contact`);
  const person = { contactName: contact.name, contactPhone: contact.phone, contactEmail: contact.email };
  const registration = { name, creditCode, login, password: DEMO_PASSWORD, ...person, language: 'zh' };
  const { _id: supplierId } = await stage.act(
    supplierCommands.registerSupplier,
    `supplier:${creditCode}`,
    passerBy,
    registration,
  );
  const on = { supplierId };
  await stage.move(supplierCommands.confirmAddress, platform, on);
  if (reach === 'REGISTERED') return supplierId;
  const own = await stage.person(login);
  const { nameEn, legalRepresentative, taxpayer, foundedOn, address, bankName, bankAccount } = supplier;
  const offered = supplier.categories.flatMap((code) => categories.get(code) ?? []);
  const profile = {
    nameEn,
    legalRepresentative,
    taxpayer,
    foundedOn,
    address,
    bankName,
    bankAccount,
    ...person,
    categoryIds: offered,
  };
  await stage.move(supplierCommands.editSupplierProfile, own, on, profile);
  await stage.move(supplierCommands.submitSupplier, own, on, { acceptPledge: true });
  await decide(stage, reach, on, by);
  return supplierId;
}

async function decide(
  stage: Stage,
  reach: DemoSupplier['reach'],
  on: { supplierId: string },
  by: Reviewers,
): Promise<void> {
  if (reach === 'SUBMITTED') return;
  const manager = await stage.person(by.manager);
  const approver = await stage.person(by.approver);
  if (reach === 'RETURNED') {
    await stage.move(supplierCommands.returnSupplier, manager, on, {
      reason: '营业执照扫描件不清晰，请重新上传后提交。',
    });
    return;
  }
  await stage.move(supplierCommands.reviewSupplier, await stage.person(by.buyer), on);
  if (reach === 'REVIEWED') return;
  if (reach === 'REJECTED') {
    await stage.move(supplierCommands.rejectSupplier, approver, on, { reason: '不具备所报品类的量产能力。' });
    return;
  }
  await stage.move(supplierCommands.approveSupplier, approver, on);
  if (reach === 'SUSPENDED')
    await stage.move(supplierCommands.suspendSupplier, approver, on, {
      reason: '连续两批来料不合格，整改期间暂停邀请。',
    });
}
