import { defineAccess } from '../kernel/access.js';
import { BUSINESS_ROLES, STAFF_ROLES, SUPPLIER_ROLES } from './roles.js';

const everybody = [...STAFF_ROLES, ...SUPPLIER_ROLES];

/** Who may read the types of common.graphql, whose content the fields above them have already allowed. */
export const commonAccess = defineAccess({
  Money: { '*': 'PUBLIC' },
  PageInfo: { '*': 'PUBLIC' },
  RowCount: { '*': 'PUBLIC' },
  LineSummary: { '*': everybody },
  AllowedMove: { '*': 'PUBLIC' },
  WrittenAlike: { '*': BUSINESS_ROLES },
  Deputy: { '*': BUSINESS_ROLES },
  StandIn: { '*': BUSINESS_ROLES },
  AttachedFile: { '*': everybody },
  FileProperties: { '*': everybody },
  Issue: { '*': 'PUBLIC' },
  Refused: { '*': 'PUBLIC' },
  Draft: { '*': everybody },
  Query: { serverTime: 'PUBLIC', drafts: everybody },
  Mutation: { saveDraft: everybody, discardDraft: everybody },
});
