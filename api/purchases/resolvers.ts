import { execute } from '../kernel/execute.js';
import type { Module } from '../kernel/module.js';
import type { RowOf } from '../kernel/subjects.js';
import { appointPurchaseDeputy } from './commands/appoint-purchase-deputy.js';
import { endPurchaseDeputy } from './commands/end-purchase-deputy.js';
import { handOverPurchase } from './commands/hand-over-purchase.js';
import { takeBackPurchase } from './commands/take-back-purchase.js';
import { takeOverPurchase } from './commands/take-over-purchase.js';
import { heirs } from './heirs.js';
import type { PurchaseRow } from './model.js';
import { belonging, listPurchases, pathOf, requisitionsOf, worthOf } from './queries.js';
import { threadOf } from './thread.js';
import { toDosOf } from './to-dos.js';
import { pageTrail } from './trail-page.js';
import { trailResolvers } from './trail-resolvers.js';

/** The module's resolvers. */
export const purchasesResolvers: Module['resolvers'] = {
  Purchase: {
    value: (row: PurchaseRow, _args, ctx) => worthOf(row, ctx),
    owner: (row: PurchaseRow, _args, ctx) => ctx.load('Account', row.ownerId),
    formerOwner: (row: PurchaseRow, _args, ctx) => ctx.load('Account', row.formerOwnerId),
    unit: (row: PurchaseRow, _args, ctx) => ctx.load('Unit', row.unitId),
    event: (row: PurchaseRow, _args, ctx) => ctx.load('SourcingEvent', row.eventId),
    requisitions: (row: PurchaseRow, _args, ctx) => requisitionsOf(row, ctx),
    contracts: (row: PurchaseRow, _args, ctx) => belonging('Contract', row, ctx),
    orders: (row: PurchaseRow, _args, ctx) => belonging('PurchaseOrder', row, ctx),
    goodsReceipts: (row: PurchaseRow, _args, ctx) => belonging('GoodsReceipt', row, ctx),
    invoices: (row: PurchaseRow, _args, ctx) => belonging('Invoice', row, ctx),
    payments: (row: PurchaseRow, _args, ctx) => belonging('Payment', row, ctx),
    stages: (row: PurchaseRow, _args, ctx) => pathOf(row, ctx),
    entries: (row: PurchaseRow, args, ctx) => pageTrail(row, args, ctx),
    trail: (row: PurchaseRow) => row,
  },
  SourcingEvent: { trail: (row: RowOf<'SourcingEvent'>) => threadOf(row) },
  ...trailResolvers,
  Query: {
    purchase: (_parent, { id }, ctx) => ctx.load('Purchase', id),
    purchases: (_parent, args, ctx) => listPurchases(args, ctx),
    toDos: (_parent, _args, ctx) => toDosOf(ctx),
    heirs: (_parent, args, ctx) => heirs(args, ctx),
  },
  Mutation: {
    handOverPurchase: (_parent, { input }, ctx) => execute(handOverPurchase, input, ctx),
    takeOverPurchase: (_parent, { input }, ctx) => execute(takeOverPurchase, input, ctx),
    takeBackPurchase: (_parent, { input }, ctx) => execute(takeBackPurchase, input, ctx),
    appointPurchaseDeputy: (_parent, { input }, ctx) => execute(appointPurchaseDeputy, input, ctx),
    endPurchaseDeputy: (_parent, { input }, ctx) => execute(endPurchaseDeputy, input, ctx),
  },
};
