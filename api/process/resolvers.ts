import { listFaults } from '../catalogue/index.js';
import { execute } from '../kernel/execute.js';
import { say } from '../kernel/messages.js';
import type { Module } from '../kernel/module.js';
import { pageRows } from '../kernel/reads.js';
import { cancelEventLog } from './commands/cancel-event-log.js';
import { importEventLog } from './commands/import-event-log.js';
import { listCases } from './list-cases.js';
import type { EventLogRow, MirroredCaseRow } from './model.js';
import { processView } from './process-view.js';
import { choicesOf } from './queries.js';

/** The module's resolvers. */
export const processResolvers: Module['resolvers'] = {
  EventLog: {
    faults: (row: EventLogRow) => listFaults(row),
    faultFile: (row: EventLogRow) => (row.faultFileId === null ? null : `/files/${row.faultFileId}`),
    message: (row: EventLogRow, _args, ctx) =>
      row.messageKey === null ? null : say(ctx.actor.language, row.messageKey, row.messageParams ?? {}),
  },
  MirroredCase: {
    log: (row: MirroredCaseRow, _args, ctx) => ctx.load('EventLog', row.logId),
    eventCount: (row: MirroredCaseRow) => row.rev,
  },
  Query: {
    processView: (_parent, { filter }, ctx) => processView(filter ?? {}, ctx),
    processCases: (_parent, args, ctx) => listCases(args, ctx),
    processChoices: (_parent, _args, ctx) => choicesOf(ctx),
    eventLog: (_parent, { id }, ctx) => ctx.load('EventLog', id),
    eventLogs: (_parent, args, ctx) => pageRows('EventLog', ctx.actor, {}, args),
    mirroredCase: (_parent, { id }, ctx) => ctx.load('MirroredCase', id),
  },
  Mutation: {
    importEventLog: (_parent, { input }, ctx) => execute(importEventLog, input, ctx),
    cancelEventLog: (_parent, { input }, ctx) => execute(cancelEventLog, input, ctx),
  },
};
