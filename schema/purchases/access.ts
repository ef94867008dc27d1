import { BUSINESS_ROLES, STAFF_ROLES, SUPPLIER_ROLES } from '../common/roles.js';
import { defineAccess } from '../kernel/access.js';
import { OWNING_POSTS } from '../ownership.js';

const everybody = [...STAFF_ROLES, ...SUPPLIER_ROLES];
const readers = [...BUSINESS_ROLES, ...SUPPLIER_ROLES];

/** Who may read what of purchases: staff who work on them or supervise them. */
export const purchasesAccess = defineAccess({
  // Their content was already judged, field by field, by the document above them.
  Fact: { '*': readers },
  LineTable: { '*': readers },
  LineColumn: { '*': readers },
  PurchaseStage: { '*': BUSINESS_ROLES },
  ToDo: { '*': everybody },
  // Suppliers hear nothing of who decides on the buyer's side.
  AwaitedDecision: { '*': STAFF_ROLES },
  Decider: { '*': STAFF_ROLES },
  Notice: { title: everybody, worth: everybody },
  NumberHit: { '*': BUSINESS_ROLES },
  Arrival: { '*': BUSINESS_ROLES },
  Arrivals: { '*': BUSINESS_ROLES },
  Acting: { '*': BUSINESS_ROLES },
  // A supplier gets to it through the event to which it was invited.
  SourcingEvent: { trail: readers },
  // What is hidden of a life cycle from a supplier would look as if it had been skipped.
  PurchaseTrail: { '*': readers, paths: BUSINESS_ROLES, judgement: BUSINESS_ROLES },
  PathJudgement: { '*': BUSINESS_ROLES },
  PathAct: { '*': BUSINESS_ROLES },
  TrailPage: { '*': readers },
  TrailEdge: { '*': readers },
  TrailCounts: { '*': readers },
  ActorCount: { '*': readers },
  StageCount: { '*': readers },
  KindCount: { '*': readers },
  DayCount: { '*': readers },
  Lanes: { '*': readers },
  Lane: { '*': readers },
  LaneMark: { '*': readers },
  PurchaseMoment: { '*': readers, purchase: BUSINESS_ROLES },
  PurchaseAsOf: { '*': BUSINESS_ROLES },
  WaitAsOf: { '*': BUSINESS_ROLES },
  DocumentAsOf: { '*': readers },
  FieldAsOf: { '*': readers },
  SubjectPath: { '*': BUSINESS_ROLES },
  StepState: { '*': BUSINESS_ROLES },
  StepMove: { '*': BUSINESS_ROLES },
  Query: {
    toDos: everybody,
    toDosCut: everybody,
    awaitedDecisions: STAFF_ROLES,
    nextDecision: STAFF_ROLES,
    heirs: OWNING_POSTS,
    arrivals: BUSINESS_ROLES,
    actingOn: BUSINESS_ROLES,
    expertEvents: ['EXPERT'],
    findNumbers: BUSINESS_ROLES,
  },
});
