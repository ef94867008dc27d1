import { z } from 'zod';
import { command, id, optionalText, rev, text } from '../kernel/inputs.js';
import { EVENT_LIMITS } from './event-limits.js';

const count = z.int().min(0);
const run = { rev, eventLogId: id };

/** A log of another system that was uploaded before: what the system is called, and its columns where they are called otherwise. */
export const importEventLogInput = command({
  fileId: text(60),
  system: text(60).regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u, { error: 'process.systemName' }),
  caseColumn: optionalText(200),
  activityColumn: optionalText(200),
  timeColumn: optionalText(200),
  resourceColumn: optionalText(200),
});

/** The end of an import by a person. */
export const cancelEventLogInput = command(run);

/** Given by the job: the whole file was found right. */
export const beginEventLogInput = command({ ...run, format: text(20), rows: count, cases: count });

const attributes = z
  .array(z.strictObject({ id: text(EVENT_LIMITS.name), value: z.string().max(EVENT_LIMITS.value) }))
  .max(EVENT_LIMITS.attributes);

/** Given by the job: the next events of the file, `from` being how many were handled before. */
export const advanceEventLogInput = command({
  ...run,
  from: count,
  records: z
    .array(
      z.strictObject({
        caseKey: text(EVENT_LIMITS.name),
        activity: text(EVENT_LIMITS.name),
        occurredAt: z.date(),
        resource: text(EVENT_LIMITS.name).nullable(),
        attributes,
        caseAttributes: attributes,
      }),
    )
    .min(1)
    .max(1000),
});

/** Given by the job: every event was handled. */
export const finishEventLogInput = command(run);

/** Given by the job: why nothing of the file was taken. */
export const refuseEventLogInput = command({
  ...run,
  rows: count,
  faultCount: count,
  faultFileId: optionalText(60),
  messageKey: text(100),
  messageParams: z.record(z.string(), z.union([z.string(), z.number()])),
});
