import { defineLifecycle } from '../kernel/lifecycle.js';

/** The import of an event log of another system (事件日志): validated whole, then written in steps that survive a kill. */
export const eventLog = defineLifecycle({
  module: 'process',
  subject: 'EventLog',
  collection: 'event_logs',
  states: ['STAGED', 'RUNNING', 'REFUSED', 'DONE', 'CANCELLED'],
  classes: {},
  moves: {
    importEventLog: { from: null, to: 'STAGED', by: ['CATEGORY_MANAGER', 'INTERNAL_AUDITOR'] },
    refuseEventLog: { from: ['STAGED'], to: 'REFUSED', by: ['SYSTEM'] },
    beginEventLog: { from: ['STAGED'], to: 'RUNNING', by: ['SYSTEM'] },
    advanceEventLog: { from: ['RUNNING'], to: 'SAME', by: ['SYSTEM'] },
    finishEventLog: { from: ['RUNNING'], to: 'DONE', by: ['SYSTEM'] },
    cancelEventLog: {
      from: ['STAGED', 'RUNNING'],
      to: 'CANCELLED',
      by: ['CATEGORY_MANAGER', 'INTERNAL_AUDITOR'],
      consequences: 'eventLog.cancelKeepsWritten',
    },
  },
});

/**
 * A case of another system, as its log tells it (导入的案例): one version and one entry for each event of the log. What its
 * entries prove is when the log was taken in and that it was not changed since, never that it was true.
 */
export const mirroredCase = defineLifecycle({
  module: 'process',
  subject: 'MirroredCase',
  collection: 'mirrored_cases',
  states: ['MIRRORED'],
  classes: {
    figures: 'commercial',
    caseFigures: 'commercial',
    resource: 'personal',
    people: 'personal',
    casePeople: 'personal',
  },
  moves: {
    mirrorCase: { from: null, to: 'MIRRORED', by: [], within: ['process.advanceEventLog'] },
    mirrorEvent: { from: ['MIRRORED'], to: 'SAME', by: [], within: ['process.advanceEventLog'] },
  },
});
