import { STAFF_ROLES, SUPPLIER_ROLES } from '../common/roles.js';
import { defineAccess } from '../kernel/access.js';

const everybody = [...STAFF_ROLES, ...SUPPLIER_ROLES];

/** What is published is for everybody; whoever is not signed in finds it at /tlog/anchors. */
export const access = defineAccess({
  TrailAnchor: { '*': everybody },
  TrailAnchorConnection: { '*': everybody },
  TrailAnchorEdge: { '*': everybody },
  Query: { trailAnchor: everybody, trailAnchors: everybody },
});
