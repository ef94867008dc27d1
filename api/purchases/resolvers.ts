import type { PurchaseRow } from '../../schema/purchases/purchase.js';
import type { Module } from '../kernel/module.js';
import type { RowOf } from '../kernel/subjects.js';
import { actingOn } from './acting-on.js';
import { awaitedDecisions, nextDecision } from './decisions.js';
import { documentsOf } from './documents.js';
import { findNumbers } from './find-numbers.js';
import { heirs } from './heirs.js';
import { arrivals, eventsOfExpert } from './home.js';
import { noticeFields } from './notice-fields.js';
import { belonging, pathOf, worthOf } from './queries.js';
import { threadOf } from './thread.js';
import { decidingFields, toDoFields } from './to-do-fields.js';
import { toDosOf } from './to-dos.js';
import { pageTrail } from './trail-page.js';
import { trailResolvers } from './trail-resolvers.js';

/** Computed fields of purchases, and queries across purchases. */
export const purchasesResolvers: Module['resolvers'] = {
  Purchase: {
    value: (row: PurchaseRow, _args, ctx) => worthOf(row, ctx),
    contracts: (row: PurchaseRow, _args, ctx) => belonging('Contract', row, ctx),
    orders: (row: PurchaseRow, _args, ctx) => belonging('PurchaseOrder', row, ctx),
    goodsReceipts: (row: PurchaseRow, _args, ctx) => belonging('GoodsReceipt', row, ctx),
    invoices: (row: PurchaseRow, _args, ctx) => belonging('Invoice', row, ctx),
    payments: (row: PurchaseRow, _args, ctx) => belonging('Payment', row, ctx),
    goodsReturns: (row: PurchaseRow, _args, ctx) => belonging('GoodsReturn', row, ctx),
    documents: (row: PurchaseRow, _args, ctx) => documentsOf(row, ctx),
    stages: (row: PurchaseRow, _args, ctx) => pathOf(row, ctx),
    entries: (row: PurchaseRow, args, ctx) => pageTrail(row, args, ctx),
    trail: (row: PurchaseRow) => row,
  },
  ToDo: toDoFields,
  AwaitedDecision: decidingFields,
  Notice: noticeFields,
  SourcingEvent: { trail: (row: RowOf<'SourcingEvent'>) => threadOf(row) },
  ...trailResolvers,
  Query: {
    toDos: async (_parent, { whose }, ctx) => (await toDosOf(ctx, whose ?? 'MINE')).tasks,
    toDosCut: async (_parent, { whose }, ctx) => (await toDosOf(ctx, whose ?? 'MINE')).cut,
    arrivals: (_parent, args, ctx) => arrivals(args, ctx),
    actingOn: async (_parent, { ids }: { readonly ids: readonly string[] }, ctx) => actingOn(ids, ctx),
    awaitedDecisions: (_parent, { subjectId }, ctx) => awaitedDecisions(subjectId, ctx),
    nextDecision: (_parent, { except }, ctx) => nextDecision(except, ctx),
    expertEvents: (_parent, _args, ctx) => eventsOfExpert(ctx),
    findNumbers: (_parent, { text, first }, ctx) => findNumbers(text, first, ctx),
    heirs: (_parent, args, ctx) => heirs(args, ctx),
  },
};
