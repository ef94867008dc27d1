import { countFrom, json, text } from '../kernel/fields.js';

/** What a refused file is told of, of parts as of events: how many rows it has, what is wrong with them, and why it is not taken as a whole. */
export const refusedFile = {
  asks: {
    rows: countFrom(0),
    faultCount: countFrom(0),
    faultFileId: text(60).optional(),
    messageKey: text(100),
    messageParams: json,
  },
  sets: {
    rows: { input: 'rows' },
    faultCount: { input: 'faultCount' },
    faultFileId: { input: 'faultFileId' },
    messageKey: { input: 'messageKey' },
    messageParams: { input: 'messageParams' },
    finishedAt: 'NOW',
  },
} as const;
