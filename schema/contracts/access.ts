import { BUSINESS_ROLES, SUPPLIER_ROLES } from '../common/roles.js';
import { defineAccess } from '../kernel/access.js';

const READERS = [...BUSINESS_ROLES, ...SUPPLIER_ROLES] as const;

/** Who may read what of a contract: the award with its grounds, the purchase and remarks of the review stay inside. */
export const contractsAccess = defineAccess({
  Contract: { '*': READERS, purchase: BUSINESS_ROLES, award: BUSINESS_ROLES, remark: BUSINESS_ROLES },
  ContractLine: { '*': READERS },
  ContractConnection: { '*': READERS },
  ContractEdge: { '*': READERS },
  Query: { contract: READERS, contracts: READERS },
});
