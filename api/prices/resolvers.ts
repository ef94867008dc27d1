import type { PartRow } from '../../schema/catalogue/part.js';
import { atMost } from '../kernel/at-most.js';
import type { Module } from '../kernel/module.js';
import {
  type AgreedPrice,
  agreedPrices,
  lastPaid,
  type OrderedPrice,
  onOrder,
  orderedPrices,
  type PaidPrice,
  whyNotOrdered,
} from './part-prices.js';

const MOST_PARTS = 100;

/** The module's resolvers. */
export const pricesResolvers: Module['resolvers'] = {
  Part: {
    lastPaid: (row: PartRow, _args, ctx) => lastPaid(row, ctx),
    agreed: (row: PartRow, _args, ctx) => agreedPrices(row, ctx),
    onOrder: (row: PartRow, _args, ctx) => onOrder(row, ctx),
    ordered: (row: PartRow, _args, ctx) => orderedPrices(row, ctx),
  },
  PaidPrice: {
    supplier: ({ supplierId }: PaidPrice, _args, ctx) => ctx.load('Supplier', supplierId),
    invoice: ({ invoiceId }: PaidPrice, _args, ctx) => ctx.load('Invoice', invoiceId),
  },
  AgreedPrice: {
    supplier: ({ supplierId }: AgreedPrice, _args, ctx) => ctx.load('Supplier', supplierId),
    contract: ({ contract }: AgreedPrice, _args, ctx) => ctx.load('Contract', contract._id),
    whyNot: (price: AgreedPrice, _args, ctx) => whyNotOrdered(price, ctx),
  },
  OrderedPrice: {
    supplier: ({ supplierId }: OrderedPrice, _args, ctx) => ctx.load('Supplier', supplierId),
    order: ({ orderId }: OrderedPrice, _args, ctx) => ctx.load('PurchaseOrder', orderId),
  },
  Query: {
    partsById: async (_parent, { ids }: { readonly ids: readonly string[] }, ctx) => {
      atMost('partsById(ids:)', ids, MOST_PARTS);
      const parts = await Promise.all(ids.map((id) => ctx.load('Part', id)));
      return parts.filter((part) => part !== null);
    },
  },
};
