import { PASSWORD, type Person, type startApp } from '../kit/app.js';

/** The platform under test. */
export type App = Awaited<ReturnType<typeof startApp>>;

/** A supplier with its submitter. */
export interface Firm {
  readonly supplierId: string;
  readonly person: Person;
}

/** A published event with what was made on the way to it. */
export interface PublishedEvent {
  readonly eventId: string;
  readonly purchaseId: string;
  readonly lineId: string;
  readonly closesAt: Date;
}

const HOUR_MS = 3_600_000;
const CODES = ['91350211M000100Y43', '91350211M000100Y44', '91350211M000100Y45'];

/** Three approved suppliers. */
export async function threeFirms(app: App): Promise<Firm[]> {
  const manager = await app.as('CATEGORY_MANAGER');
  const category = await manager.act('createCategory', { code: '17', name: 'Gears' }, 'id');
  const firms: Firm[] = [];
  for (const [index, creditCode] of CODES.entries())
    firms.push(await approvedFirm(app, { login: `firm${index}`, creditCode, categoryId: category.id }));
  return firms;
}

/** What a firm is called in the register, which categories it supplies, and how it is reached by mail. */
export interface NewFirm {
  readonly login: string;
  readonly creditCode: string;
  readonly categoryId: string;
  readonly language?: 'zh' | 'en';
  readonly contactEmail?: string;
}

/** A firm that went through registration, review and approval. */
export async function approvedFirm(app: App, firm: NewFirm): Promise<Firm> {
  const { login, creditCode, categoryId, language = 'en', contactEmail } = firm;
  const contact = { contactName: `${login} contact`, contactPhone: '0592-1234567', contactEmail };
  const account = { name: `${login} (test)`, creditCode, login, password: PASSWORD, language, ...contact };
  const { id: supplierId } = await app.register(account);
  const person = await app.signIn('/supplier/graphql', login);
  const at = (rev: number) => ({ supplierId, rev });
  const profile = { legalRepresentative: 'Somebody', address: 'Xiamen', bankName: 'Bank', bankAccount: '6222000000' };
  await person.act('editSupplierProfile', { ...at(2), ...profile, ...contact, categoryIds: [categoryId] });
  await person.act('submitSupplier', { ...at(3), acceptPledge: true });
  await (await app.as('CATEGORY_MANAGER')).act('reviewSupplier', at(4));
  await (await app.as('APPROVER')).act('approveSupplier', at(5));
  return { supplierId, person };
}

let parts = 0;

/** An event to which the firms are invited, open for as many hours. */
export async function publishedEvent(app: App, firms: readonly Firm[], hours: number): Promise<PublishedEvent> {
  const buyer = await app.as('BUYER');
  const number = `QT-17-${String(++parts).padStart(3, '0')}`;
  const { data } = await buyer.ask('{ categories { id } }');
  const categoryId = data.categories[0].id;
  const part = { number, name: `Gear ${number}`, categoryId, unit: 'pc' };
  const { id: partId } = await (await app.as('CATEGORY_MANAGER')).act('createPart', part, 'id');
  const neededOn = new Date(app.clock.now().getTime() + 120 * 24 * HOUR_MS).toISOString().slice(0, 10);
  const lines = [{ partId, quantity: '10', neededOn }];
  const { id } = await buyer.act('createRequisition', { title: `Gears ${number}`, currency: 'CNY', lines }, 'id');
  await buyer.act('submitRequisition', { requisitionId: id, rev: 1 });
  await (await app.as('APPROVER')).act('approveRequisition', { requisitionId: id, rev: 2 });
  const closesAt = new Date(app.clock.now().getTime() + hours * HOUR_MS);
  const settings = {
    title: `Gears ${number}`,
    method: 'REQUEST_FOR_QUOTATION',
    requisitionIds: [id],
    closesAt: closesAt.toISOString(),
    priceWeight: 100,
    invitedIds: firms.map(({ supplierId }) => supplierId),
    expertIds: [],
  };
  const event = await buyer.act('createEvent', settings, 'id purchase { id } lines { id }');
  await buyer.act('publishEvent', { eventId: event.id, rev: 1 });
  return { eventId: event.id, purchaseId: event.purchase.id, lineId: event.lines[0].id, closesAt };
}

/** A firm's bid. */
export function bid({ person }: Firm, { eventId, lineId }: PublishedEvent, unitPrice: string) {
  return person.act('submitBid', { eventId, content: { lines: [{ lineId, unitPrice, leadTimeDays: 20 }] } }, 'id rev');
}

/** Asks until the answer holds, for at most twenty seconds. */
export async function until<Answer>(
  ask: () => Promise<Answer>,
  holds: (answer: Answer) => boolean = Boolean,
  limitMs = 20_000,
): Promise<Answer> {
  for (const end = Date.now() + limitMs; ; ) {
    const answer = await ask();
    if (holds(answer)) return answer;
    if (Date.now() > end) throw new Error(`It did not come true: ${JSON.stringify(answer)?.slice(0, 500)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
