import { Contract } from '../../schema/contracts/contract.js';
import { moduleOf, served } from '../kernel/module-of.js';
import { draftContract } from './rules/draft-contract.js';
import { draftDirectContract } from './rules/draft-direct-contract.js';
import { editContract } from './rules/edit-contract.js';
import { signContract } from './rules/sign-contract.js';

export type { ContractLineRow, ContractRow } from '../../schema/contracts/contract.js';

const contracts = served(Contract, { draftContract, draftDirectContract, editContract, signContract });

/** The acts on contracts. */
export const contractCommands = contracts.commands;

/** Contracts, from an approved award or direct purchase to the signature. */
export const contractsModule = moduleOf('contracts', [contracts]);
