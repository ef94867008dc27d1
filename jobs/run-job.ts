import type { Clock } from '../api/kernel/clock.js';
import { refuseWithoutRoom } from '../api/kernel/disk-room.js';
import { publishDueAnchor } from './anchoring/publish-due-anchor.js';
import { takeDueCensus } from './counting/take-census.js';
import { writeCover } from './covering/write-cover.js';
import { detect } from './detecting/detect.js';
import { erase } from './erasing/erase.js';
import { removeExpired, runExport } from './exporting/index.js';
import { runEventLogs, runImports } from './importing/index.js';
import { jobContext } from './job-context.js';
import type { Log } from './log.js';
import { mailAnchor } from './mailing/mail-anchor.js';
import { sendOutbox } from './mailing/send-outbox.js';
import { notifyLog } from './notifying/notify-log.js';
import { projectCases } from './projecting/project-cases.js';
import { projectLog } from './projecting/project-log.js';
import { projectSteps } from './projecting/steps.js';
import type { Payload, QueueName } from './queues.js';
import { reconcileAll, reconcileAsked } from './reconciling/reconcile.js';
import { remind } from './reminding/remind.js';
import { indexLog } from './searching/index-log.js';
import { closeDueEvent } from './sweeping/close-due-event.js';
import { expireMeasures } from './sweeping/expire-measures.js';
import { lapseRegistrations } from './sweeping/lapse-registrations.js';
import { raiseAccountAlerts } from './sweeping/raise-account-alerts.js';
import { raiseDutyAlerts } from './sweeping/raise-duty-alerts.js';
import { raiseTrailAlerts } from './sweeping/raise-trail-alerts.js';
import { removeOldUploads } from './sweeping/remove-old-uploads.js';
import { writeAttempts } from './sweeping/write-attempts.js';

/** What jobs are run with. */
export interface JobSettings {
  readonly clock: Clock;
  readonly origin: string;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/** Runs one job. Each may be run twice, and by two workers at once, without doing its work twice. Throws Overloaded where the disk is full. */
export async function runJob(
  queue: QueueName,
  payload: Payload,
  { clock, origin, log, signal }: JobSettings,
): Promise<void> {
  refuseWithoutRoom();
  const context = jobContext(clock, origin);
  switch (queue) {
    case 'sweeping':
      if (payload.what === 'attempts') return writeAttempts(context);
      if (payload.what === 'duty-alerts') return raiseDutyAlerts(context);
      if (payload.coverOf !== undefined) return writeCover(payload.coverOf, context);
      if (payload.what === 'trail-alerts') return raiseTrailAlerts(context);
      if (payload.what === 'measures') return expireMeasures(context);
      if (payload.what === 'registrations') return lapseRegistrations(context);
      if (payload.what === 'account-alerts') return raiseAccountAlerts(context);
      if (payload.what === 'uploads') return removeOldUploads(context);
      if (payload.anchorDay !== undefined) return publishDueAnchor(payload.anchorDay, context);
      return closeDueEvent(idIn(payload, 'eventId'), context);
    case 'reminding':
      return remind(idIn(payload, 'eventId'), Number(idIn(payload, 'hours')), context);
    case 'projecting':
      if (payload.what === 'cases') return projectCases(origin);
      await projectSteps(origin);
      return projectLog(origin, (purchaseId, fault) => log.error({ purchaseId, fault }, 'dossier stands still'));
    case 'searching':
      return indexLog(origin);
    case 'detecting':
      return detect(idIn(payload, 'purchaseId'), context);
    case 'notifying':
      return notifyLog(context);
    case 'mailing':
      if (payload.what === 'outbox') return sendOutbox(context, { log, signal });
      return mailAnchor(idIn(payload, 'anchorDay'), context, { log, signal });
    case 'counting':
      return takeDueCensus(context);
    case 'reconciling':
      if (payload.readingId !== undefined) return reconcileAsked(payload.readingId, context);
      return reconcileAll(idIn(payload, 'night'), context, signal);
    case 'erasing':
      return erase(idIn(payload, 'erasureId'), context);
    case 'exporting':
      if (payload.what === 'expired') return removeExpired(clock.now());
      return runExport(idIn(payload, 'exportId'), { clock, origin, signal });
    case 'importing':
      if (payload.what === 'event-logs') await runEventLogs({ clock, origin, signal });
      else await runImports({ clock, origin, signal });
  }
}

function idIn(payload: Payload, name: string): string {
  const id = payload[name];
  if (typeof id !== 'string') throw new Error(`A job without ${name}`);
  return id;
}
