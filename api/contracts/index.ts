import './model.js';
import { contractsAccess } from '../../schema/contracts/access.js';
import type { Module } from '../kernel/module.js';
import { contractsResolvers } from './resolvers.js';

export { draftContract } from './commands/draft-contract.js';
export { editContract } from './commands/edit-contract.js';
export { returnContract } from './commands/return-contract.js';
export { reviewContract } from './commands/review-contract.js';
export { signContract } from './commands/sign-contract.js';
export type { ContractLineRow, ContractRow } from './model.js';

/** Contracts, from an approved award to the signature. */
export const contractsModule: Module = { name: 'contracts', resolvers: contractsResolvers, access: contractsAccess };
