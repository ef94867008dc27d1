import { execute } from '../kernel/execute.js';
import { say } from '../kernel/messages.js';
import type { Module } from '../kernel/module.js';
import { confirmAlert } from './commands/confirm-alert.js';
import { dismissAlert } from './commands/dismiss-alert.js';
import { takeAlert } from './commands/take-alert.js';
import type { AlertEvidenceRow, AlertRow } from './model.js';
import { alertsOfPurchase, alertText, countAlerts, entryOfEvidence, listAlerts, listDetectors } from './queries.js';

/** The module's resolvers. */
export const riskResolvers: Module['resolvers'] = {
  Alert: {
    detectorName: (row: AlertRow, _args, ctx) => alertText('name', row, ctx),
    sentence: (row: AlertRow, _args, ctx) => alertText('sentence', row, ctx),
    innocent: (row: AlertRow, _args, ctx) => alertText('innocent', row, ctx),
    purchase: (row: AlertRow, _args, ctx) => ctx.load('Purchase', row.aboutPurchaseId),
    takenBy: (row: AlertRow, _args, ctx) => ctx.load('Account', row.takenById),
  },
  Evidence: {
    label: (fact: AlertEvidenceRow, _args, ctx) => say(ctx.actor.language, fact.label),
    entry: (fact: AlertEvidenceRow, _args, ctx) => entryOfEvidence(fact, ctx),
  },
  // Alerts come after purchases in the order of modules, so the field is resolved here.
  Purchase: { alerts: (row: { readonly _id: string }, _args, ctx) => alertsOfPurchase(row._id, ctx) },
  Query: {
    alert: (_parent, { id }, ctx) => ctx.load('Alert', id),
    alerts: (_parent, args, ctx) => listAlerts(args, ctx),
    alertCounts: (_parent, { detector }, ctx) => countAlerts(detector ?? null, ctx),
    detectors: (_parent, _args, ctx) => listDetectors(ctx),
  },
  Mutation: {
    takeAlert: (_parent, { input }, ctx) => execute(takeAlert, input, ctx),
    confirmAlert: (_parent, { input }, ctx) => execute(confirmAlert, input, ctx),
    dismissAlert: (_parent, { input }, ctx) => execute(dismissAlert, input, ctx),
  },
};
