import type { AlertEvidenceRow, AlertRow } from '../../schema/risk/alert.js';
import { say } from '../kernel/messages.js';
import type { Module } from '../kernel/module.js';
import { answered, examined } from './examined.js';
import { alertsOfPurchase, alertText, countAlerts, entryOfEvidence, listDetectors } from './queries.js';

/** What is computed. */
export const riskResolvers: Module['resolvers'] = {
  Alert: {
    detectorName: (row: AlertRow, _args, ctx) => alertText('name', row, ctx),
    sentence: (row: AlertRow, _args, ctx) => alertText('sentence', row, ctx),
    innocent: (row: AlertRow, _args, ctx) => alertText('innocent', row, ctx),
  },
  Evidence: {
    label: (fact: AlertEvidenceRow, _args, ctx) => say(ctx.actor.language, fact.label),
    entry: (fact: AlertEvidenceRow, _args, ctx) => entryOfEvidence(fact, ctx),
  },
  Detector: {
    notComputable: ({ id }: { readonly id: string }) => answered(id, 'notComputable'),
    notApplicable: ({ id }: { readonly id: string }) => answered(id, 'notApplicable'),
  },
  // Alerts come after purchases in the order of modules, so the field is resolved here.
  Purchase: { alerts: (row: { readonly _id: string }, _args, ctx) => alertsOfPurchase(row._id, ctx) },
  Query: {
    alertCounts: (_parent, { detector }, ctx) => countAlerts(detector ?? null, ctx),
    examined: (_parent, _args, ctx) => examined(ctx),
    detectors: (_parent, _args, ctx) => listDetectors(ctx),
  },
};
