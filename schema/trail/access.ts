import { BUSINESS_ROLES, STAFF_ROLES, SUPPLIER_ROLES } from '../common/roles.js';
import { defineAccess } from '../kernel/access.js';

const everybody = [...STAFF_ROLES, ...SUPPLIER_ROLES];

/** Who may read the trail. Entries and proofs are shown only for subjects that the reader sees. */
export const access = defineAccess({
  // A visitor who registers is given the receipt of that act.
  Receipt: { '*': 'PUBLIC' },
  Entry: { '*': everybody },
  ErasedBy: { '*': everybody },
  EntryActor: { '*': everybody },
  FieldChange: { '*': everybody },
  EntryFile: { '*': everybody },
  EntryConnection: { '*': everybody },
  EntryEdge: { '*': everybody },
  TrailHead: { '*': everybody },
  TrailAlert: { '*': STAFF_ROLES },
  InclusionProof: { '*': everybody },
  SubjectLabel: { '*': everybody },
  Query: {
    trailHead: everybody,
    trailAlerts: STAFF_ROLES,
    entry: [...BUSINESS_ROLES, ...SUPPLIER_ROLES],
    changesSince: everybody,
    inclusionProof: everybody,
    inclusionProofs: everybody,
    subjectNames: everybody,
  },
});
