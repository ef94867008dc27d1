import { countFrom, json, text } from '../kernel/fields.js';

/** What is said about a refused file, of parts as well as of events: its number of rows, its faults, and why it is refused as a whole. */
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
