import { execute } from '../kernel/execute.js';
import type { Module } from '../kernel/module.js';
import { draftContract } from './commands/draft-contract.js';
import { editContract } from './commands/edit-contract.js';
import { returnContract } from './commands/return-contract.js';
import { reviewContract } from './commands/review-contract.js';
import { signContract } from './commands/sign-contract.js';
import type { ContractLineRow, ContractRow } from './model.js';
import { listContracts } from './queries.js';

/** The module's resolvers. */
export const contractsResolvers: Module['resolvers'] = {
  Contract: {
    purchase: (row: ContractRow, _args, ctx) => ctx.load('Purchase', row.purchaseId),
    award: (row: ContractRow, _args, ctx) => ctx.load('Award', row.awardId),
    supplier: (row: ContractRow, _args, ctx) => ctx.load('Supplier', row.supplierId),
  },
  ContractLine: {
    part: (line: ContractLineRow, _args, ctx) => ctx.load('Part', line.partId),
  },
  Query: {
    contract: (_parent, { id }, ctx) => ctx.load('Contract', id),
    contracts: (_parent, args, ctx) => listContracts(args, ctx),
  },
  Mutation: {
    draftContract: (_parent, { input }, ctx) => execute(draftContract, input, ctx),
    editContract: (_parent, { input }, ctx) => execute(editContract, input, ctx),
    reviewContract: (_parent, { input }, ctx) => execute(reviewContract, input, ctx),
    returnContract: (_parent, { input }, ctx) => execute(returnContract, input, ctx),
    signContract: (_parent, { input }, ctx) => execute(signContract, input, ctx),
  },
};
