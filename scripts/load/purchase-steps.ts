import { contractCommands } from '../../api/contracts/index.js';
import { deliveryCommands } from '../../api/delivery/index.js';
import { demandCommands } from '../../api/demand/index.js';
import { SYSTEM_ACTOR } from '../../api/kernel/actor.js';
import { listRows } from '../../api/kernel/reads.js';
import type { RowOf } from '../../api/kernel/subjects.js';
import { orderCommands } from '../../api/orders/index.js';
import { paymentCommands } from '../../api/payment/index.js';
import { sourcingCommands } from '../../api/sourcing/index.js';
import type { SubjectName } from '../../schema/common/ids.js';
import { businessDay, daysAfter } from '../../schema/kernel/calendar.js';
import { exact, plain, sumOf } from '../../schema/kernel/exact.js';
import { lineTotal } from '../../schema/kernel/line-total.js';
import type { Reach } from '../demo/chapter.js';
import { instantOf, type PurchasePlan } from '../demo/index.js';
import type { Stage } from './stage.js';

const {
  approveAward,
  cancelEvent,
  closeEvent,
  completeEvaluation,
  createEvent,
  declareNoInterest,
  openBids,
  publishEvent,
  recommendAward,
  scoreBids,
} = sourcingCommands;

/** A purchase of the story, and what it refers to. */
export interface Telling {
  readonly stage: Stage;
  readonly key: string;
  readonly plan: PurchasePlan;
  readonly partIds: ReadonlyMap<string, string>;
  /** Ids of the suppliers and logins of their accounts, in the order of the enterprise. */
  readonly suppliers: readonly { readonly id: string; readonly login: string }[];
}

/** What is done when a purchase gets to a state, in the order of the story. Bids come at times of their own. */
export const STEPS: Readonly<Record<Reach, (telling: Telling) => Promise<void>>> = {
  DRAFT_REQUISITION: draft,
  REQUISITION_APPROVED: approve,
  EVENT_PUBLISHED: publish,
  BIDDING: async () => undefined,
  CLOSED: async (telling) => moveEvent(telling, closeEvent, null),
  OPENED: async (telling) => moveEvent(telling, openBids, telling.plan.cast.opener),
  EVALUATED: evaluate,
  AWARD_RECOMMENDED: recommend,
  AWARD_APPROVED: async (telling) => {
    const award = await one('Award', telling);
    await telling.stage.move(approveAward, await telling.stage.person(telling.plan.cast.approver), {
      awardId: award._id,
    });
  },
  CONTRACT_SIGNED: sign,
  ORDER_RELEASED: order,
  ORDER_CONFIRMED: async (telling) => {
    const { _id: orderId } = await one('PurchaseOrder', telling);
    await telling.stage.move(orderCommands.confirmOrder, await winner(telling), { orderId });
  },
  RECEIVED: receive,
  INSPECTED: inspect,
  INVOICED: invoice,
  INVOICE_EXCEPTION: match,
  MATCHED: match,
  PAYMENT_REQUESTED: async (telling) => {
    const { stage, key, plan } = telling;
    const { _id: invoiceId } = await one('Invoice', telling);
    await stage.act(paymentCommands.requestPayment, `${key}:requestPayment`, await stage.person(plan.cast.finance), {
      invoiceId,
    });
  },
  PAID: pay,
  CANCELLED: async (telling) =>
    moveEvent(telling, cancelEvent, telling.plan.cast.buyer, { reason: telling.plan.cancelReason }),
};

/** The event of a purchase. */
export async function eventOf({ stage, key, plan }: Telling): Promise<RowOf<'SourcingEvent'>> {
  const buyer = await stage.person(plan.cast.buyer);
  const made = await stage.act(createEvent, `${key}:createEvent`, buyer, {});
  const row = (await listRows('SourcingEvent', SYSTEM_ACTOR, { _id: made._id }, { limit: 1 }))[0];
  if (!row) throw new Error(`${key} has no event`);
  return row;
}

async function one<Name extends SubjectName>(name: Name, telling: Telling): Promise<RowOf<Name>> {
  const { purchaseId } = await eventOf(telling);
  const row = (await listRows(name, SYSTEM_ACTOR, { purchaseId }, { limit: 1 }))[0];
  if (!row) throw new Error(`${telling.key} has no ${name}`);
  return row;
}

async function winner({ stage, plan, suppliers }: Telling) {
  return stage.person(suppliers[plan.awardTo ?? -1]?.login ?? '');
}

async function draft({ stage, key, plan, partIds }: Telling): Promise<void> {
  const lines = plan.lines.map((line) => ({
    partId: partIds.get(line.partNumber),
    quantity: line.quantity,
    neededOn: daysAfter(businessDay(stage.clock.now()), line.neededInDays),
    estimatedPrice: line.estimatedPrice,
  }));
  const content = { title: plan.title, purpose: plan.purpose, currency: 'CNY', lines };
  await stage.act(
    demandCommands.createRequisition,
    `${key}:createRequisition`,
    await stage.person(plan.cast.buyer),
    content,
  );
}

async function requisitionId({ stage, key, plan }: Telling): Promise<string> {
  const buyer = await stage.person(plan.cast.buyer);
  return (await stage.act(demandCommands.createRequisition, `${key}:createRequisition`, buyer, {}))._id;
}

async function approve(telling: Telling): Promise<void> {
  const { stage, plan } = telling;
  const on = { requisitionId: await requisitionId(telling) };
  await stage.move(demandCommands.submitRequisition, await stage.person(plan.cast.buyer), on);
  await stage.move(demandCommands.approveRequisition, await stage.person(plan.cast.approver), on);
}

async function publish(telling: Telling): Promise<void> {
  const { stage, key, plan, suppliers } = telling;
  const buyer = await stage.person(plan.cast.buyer);
  const experts = await Promise.all(plan.cast.experts.map((login) => stage.person(login)));
  const content = {
    method: 'REQUEST_FOR_QUOTATION',
    requisitionIds: [await requisitionId(telling)],
    title: plan.title,
    closesAt: instantOf(stage.now, plan.closes),
    priceWeight: 60,
    criteria: CRITERIA,
    terms: null,
    invitedIds: plan.invited.map((index) => suppliers[index]?.id),
    expertIds: experts.map(({ id }) => id),
  };
  const { _id: eventId } = await stage.act(createEvent, `${key}:createEvent`, buyer, content);
  await stage.move(publishEvent, buyer, { eventId });
}

async function moveEvent(
  telling: Telling,
  command: typeof closeEvent | typeof openBids | typeof cancelEvent,
  login: string | null,
  input: object = {},
): Promise<void> {
  const { stage } = telling;
  const event = await eventOf(telling);
  if (command === closeEvent) stage.reach(event.closesAt);
  const who = login === null ? SYSTEM_ACTOR : await stage.person(login);
  const on = { eventId: event._id };
  if (command === cancelEvent) await stage.move(cancelEvent, who, on, input);
  else if (command === closeEvent) await stage.move(closeEvent, who, on);
  else await stage.move(openBids, who, on);
}

async function evaluate(telling: Telling): Promise<void> {
  const { stage, key, plan, suppliers } = telling;
  const event = await eventOf(telling);
  const bids = await listRows('Bid', SYSTEM_ACTOR, { eventId: event._id }, { limit: 100 });
  for (const [place, login] of plan.cast.experts.entries()) {
    const scores = bids.map((bid) => {
      const own = plan.bids.find(({ supplierIndex }) => suppliers[supplierIndex]?.id === bid.supplierId);
      return { bidId: bid._id, points: pointsOf(own?.technicalScores[place] ?? '0'), comment: null };
    });
    await stage.act(declareNoInterest, `${key}:declare:${login}`, await stage.person(login), { eventId: event._id });
    await stage.act(scoreBids, `${key}:scoreBids:${login}`, await stage.person(login), { eventId: event._id, scores });
  }
  await stage.move(completeEvaluation, await stage.person(plan.cast.buyer), { eventId: event._id });
}

/** What the experts of the story judge by. */
const CRITERIA = [
  {
    name: '技术方案与图纸符合性',
    weight: '60',
    basis: '完全符合 90 至 100 分，部分偏差 70 至 89 分，重大偏差 70 分以下',
  },
  { name: '质量与供货保障', weight: '40', basis: '按质量体系、检验能力和近一年交货记录评定' },
];

/** The points of an expert by each criterion: a little more for the design and a little less for the supply, together what was planned. */
function pointsOf(technical: string) {
  const planned = exact(technical);
  return [
    { criterionId: 'c1', points: plain(planned.plus('0.4')) },
    { criterionId: 'c2', points: plain(planned.minus('0.6')) },
  ];
}

async function recommend(telling: Telling): Promise<void> {
  const { stage, key, plan, suppliers } = telling;
  const event = await eventOf(telling);
  const supplierId = suppliers[plan.awardTo ?? -1]?.id;
  const bid = (await listRows('Bid', SYSTEM_ACTOR, { eventId: event._id, supplierId }, { limit: 1 }))[0];
  const justification = plan.justification ?? '综合评审得分与供货能力满足需求，建议成交。';
  const content = { eventId: event._id, bidId: bid?._id, justification };
  await stage.act(recommendAward, `${key}:recommendAward`, await stage.person(plan.cast.buyer), content);
}

async function sign(telling: Telling): Promise<void> {
  const { stage, key, plan } = telling;
  const award = await one('Award', telling);
  const now = stage.clock.now();
  const terms = {
    paymentDays: 60,
    deliveryTerms: '送达甲方指定仓库，运费含在单价内；按图纸与技术协议验收。',
    validFrom: businessDay(now),
    validTo: daysAfter(businessDay(now), 365),
  };
  const buyer = await stage.person(plan.cast.buyer);
  const contract = await stage.act(contractCommands.draftContract, `${key}:draftContract`, buyer, {
    awardId: award._id,
    ...terms,
  });
  const on = { contractId: contract._id };
  await stage.move(contractCommands.reviewContract, await stage.person(plan.cast.legal), on);
  await stage.move(contractCommands.signContract, await stage.person(plan.cast.approver), on);
}

async function order(telling: Telling): Promise<void> {
  const { stage, key, plan } = telling;
  const contract = await one('Contract', telling);
  const dueOn = daysAfter(businessDay(stage.clock.now()), 30);
  const lines = contract.lines.map(({ id, quantity }) => ({ contractLineId: id, quantity, dueOn }));
  const content = { contractId: contract._id, deliverTo: '中心仓库 3 号门', lines };
  const made = await stage.act(
    orderCommands.createOrder,
    `${key}:createOrder`,
    await stage.person(plan.cast.buyer),
    content,
  );
  await stage.move(orderCommands.releaseOrder, await stage.person(plan.cast.categoryManager), { orderId: made._id });
}

async function receive(telling: Telling): Promise<void> {
  const { stage, key, plan } = telling;
  const { _id: orderId, lines } = await one('PurchaseOrder', telling);
  const received = lines.map(({ id, quantity }) => ({ orderLineId: id, quantity }));
  const content = { orderId, deliveryNote: `SHD-${key.padStart(4, '0')}`, lines: received };
  await stage.act(
    deliveryCommands.recordReceipt,
    `${key}:recordReceipt`,
    await stage.person(plan.cast.receiver),
    content,
  );
}

async function inspect(telling: Telling): Promise<void> {
  const { stage, plan } = telling;
  const { _id: goodsReceiptId, lines } = await one('GoodsReceipt', telling);
  const inspected = lines.map(({ id, quantity }, place) => {
    const rejected = plan.rejected[place] ?? '0';
    const accepted = plain(exact(quantity).minus(rejected));
    return { lineId: id, accepted, rejected, rejectionReason: Number(rejected) > 0 ? plan.rejectionReason : null };
  });
  await stage.move(
    deliveryCommands.inspectReceipt,
    await stage.person(plan.cast.inspector),
    { goodsReceiptId },
    { lines: inspected },
  );
}

async function invoice(telling: Telling): Promise<void> {
  const { stage, key, plan } = telling;
  const { _id: orderId, lines, currency } = await one('PurchaseOrder', telling);
  const asked = lines.map(({ id, quantity }, place) => ({
    orderLineId: id,
    quantity: plain(exact(quantity).minus(plan.rejected[place] ?? '0')),
    unitPrice: plan.invoicePrices[place],
  }));
  const totals = asked.map((line) => lineTotal(line.quantity, line.unitPrice ?? '0', currency));
  const paper = { kind: 'E_SPECIAL', invoiceNumber: plan.invoiceNumber, issuedOn: businessDay(stage.clock.now()) };
  const content = { orderId, ...paper, lines: asked, total: plain(sumOf(totals)) };
  await stage.act(paymentCommands.submitInvoice, `${key}:submitInvoice`, await winner(telling), content);
}

async function match(telling: Telling): Promise<void> {
  const { stage, plan } = telling;
  const { _id: invoiceId } = await one('Invoice', telling);
  await stage.move(paymentCommands.matchInvoice, await stage.person(plan.cast.finance), { invoiceId });
}

async function pay(telling: Telling): Promise<void> {
  const { stage, key, plan } = telling;
  const on = { paymentId: (await one('Payment', telling))._id };
  await stage.move(paymentCommands.approvePayment, await stage.person(plan.cast.approver), on);
  const paid = { paidOn: businessDay(stage.clock.now()), bankReference: `DEMO-${key.padStart(6, '0')}` };
  await stage.move(paymentCommands.recordPayment, await stage.person(plan.cast.finance), on, paid);
}
