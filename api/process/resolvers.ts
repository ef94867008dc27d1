import type { EventLogRow } from '../../schema/process/event-log.js';
import type { MirroredCaseRow } from '../../schema/process/mirrored-case.js';
import { listRemarks, ofReadFile, placeOfFile } from '../catalogue/index.js';
import type { Module } from '../kernel/module.js';
import { listCases } from './list-cases.js';
import { processView } from './process-view.js';
import { choicesOf } from './queries.js';
import { timeFormatsOf, timeSamplesOf } from './time-samples.js';

/** The module's resolvers. */
export const processResolvers: Module['resolvers'] = {
  EventLog: {
    ...ofReadFile,
    leftOut: (row: EventLogRow) => (row.leftOutFileId === null ? [] : listRemarks(row._id)),
    leftOutFile: (row: EventLogRow) => placeOfFile(row.leftOutFileId),
    timeFormats: (row: EventLogRow) => timeFormatsOf(row),
    timeSamples: (row: EventLogRow) => timeSamplesOf(row),
  },
  MirroredCase: { eventCount: (row: MirroredCaseRow) => row.rev },
  Query: {
    processView: (_parent, { filter }, ctx) => processView(filter ?? {}, ctx),
    processCases: (_parent, args, ctx) => listCases(args, ctx),
    processChoices: (_parent, _args, ctx) => choicesOf(ctx),
  },
};
