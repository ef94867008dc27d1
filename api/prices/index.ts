import { pricesAccess } from '../../schema/prices/access.js';
import type { Module } from '../kernel/module.js';
import { pricesResolvers } from './resolvers.js';

/** Prices: what parts cost, as contracts, orders and paid invoices have it. */
export const pricesModule: Module = { name: 'prices', resolvers: pricesResolvers, access: pricesAccess };
