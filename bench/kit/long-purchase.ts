import { catalogueCommands } from '../../api/catalogue/index.js';
import { demandCommands } from '../../api/demand/index.js';
import { type Actor, SYSTEM_ACTOR, visitor } from '../../api/kernel/actor.js';
import { rowsById } from '../../api/kernel/reads.js';
import type { Row } from '../../api/kernel/row.js';
import { sourcingCommands } from '../../api/sourcing/index.js';
import { supplierCommands } from '../../api/suppliers/index.js';
import type { Role } from '../../schema/common/roles.js';
import { makeCreditCode } from '../../scripts/demo/make-credit-code.js';
import { createRandom } from '../../scripts/demo/random.js';
import { LOGIN, type Platform } from './platform.js';

const DAY_MS = 86_400_000;

/** A purchase whose buyer has changed the event's draft until the trail has this many entries; answers its id. */
export async function makeLongPurchase(platform: Platform, entries: number): Promise<string> {
  const { act } = platform;
  const buyer = post('BUYER');
  const { _id: categoryId } = await act(catalogueCommands.createCategory, { code: 'L', name: '制动零件' });
  const part = await act(catalogueCommands.createPart, {
    number: 'QT-17-301',
    name: '后制动蹄总成',
    unit: '件',
    categoryId,
  });
  const neededOn = new Date(Date.now() + 60 * DAY_MS).toISOString().slice(0, 10);
  const lines = [{ partId: part._id, quantity: '200', neededOn, estimatedPrice: '52.5' }];
  const wanted = await act(
    demandCommands.createRequisition,
    { title: '制动零件', purpose: '总装线', currency: 'CNY', lines },
    buyer,
  );
  await act(demandCommands.submitRequisition, { requisitionId: wanted._id, rev: 1 }, buyer);
  await act(demandCommands.approveRequisition, { requisitionId: wanted._id, rev: 2 }, post('APPROVER'));
  const invitedIds = [];
  for (let n = 0; n < 3; n++) invitedIds.push(await supplier(platform, n, categoryId));
  const settings = { title: '制动零件', priceWeight: 100, terms: null, invitedIds, expertIds: [] };
  const closesAt = (n: number) => new Date(Date.now() + 20 * DAY_MS + n * 60_000);
  const made = { ...settings, method: 'REQUEST_FOR_QUOTATION', requisitionIds: [wanted._id], closesAt: closesAt(0) };
  let event: Row = await act(sourcingCommands.createEvent, made, buyer);
  for (let n = 1; n < entries - 2; n++) {
    const terms = `第 ${n} 稿：货到验收合格后 60 天付款。`;
    event = await act(
      sourcingCommands.editEvent,
      { ...settings, eventId: event._id, rev: event.rev, terms, closesAt: closesAt(n) },
      buyer,
    );
  }
  const [row] = await rowsById('SourcingEvent', SYSTEM_ACTOR, [event._id]);
  if (!row) throw new Error('The event is not there');
  return row.purchaseId;
}

async function supplier({ act }: Platform, n: number, categoryId: string): Promise<string> {
  const contact = { contactName: '张伟', contactPhone: '0592-1234567', contactEmail: `firm${n}@firms.example` };
  const creditCode = makeCreditCode(createRandom(n + 1), '990000');
  const account = {
    ...LOGIN,
    login: `firm${n}`,
    language: 'zh',
    name: `第 ${n + 1} 制动件有限公司`,
    creditCode,
    ...contact,
  };
  const { _id: supplierId } = await act(supplierCommands.registerSupplier, account, visitor('zh'));
  await act(supplierCommands.confirmAddress, { supplierId, rev: 1 }, SYSTEM_ACTOR);
  const own: Actor = { ...post('SUPPLIER_SUBMITTER', 'SUPPLIER_DRAFTER'), audience: 'SUPPLIER', supplierId };
  const bank = { bankName: '中国银行', bankAccount: '6222000000000000' };
  const firm = { legalRepresentative: '张伟', taxpayer: 'GENERAL', address: '厦门' };
  const profile = { ...firm, ...bank, ...contact, categoryIds: [categoryId] };
  await act(supplierCommands.editSupplierProfile, { supplierId, rev: 2, ...profile }, own);
  await act(supplierCommands.submitSupplier, { supplierId, rev: 3, acceptPledge: true }, own);
  await act(supplierCommands.reviewSupplier, { supplierId, rev: 4 }, post('CATEGORY_MANAGER'));
  await act(supplierCommands.approveSupplier, { supplierId, rev: 5 }, post('APPROVER'));
  return supplierId;
}

/** Somebody with these posts, without an account. */
function post(...roles: readonly Role[]): Actor {
  const id = `bench.${roles[0]?.toLowerCase()}`;
  return { ...SYSTEM_ACTOR, id, ref: id, roles, audience: 'STAFF' };
}
