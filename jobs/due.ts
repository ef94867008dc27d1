import { listRows } from '../api/kernel/reads.js';
import { anchorDue } from './anchoring/publish-due-anchor.js';
import { censusDue } from './counting/take-census.js';
import { coversDue } from './covering/write-cover.js';
import { purchasesToDetect } from './detecting/detect.js';
import { erasuresDue } from './erasing/erase.js';
import { exportWork } from './exporting/index.js';
import type { JobContext } from './job-context.js';
import { mailingDue } from './mailing/mailing-due.js';
import { outboxIsDue } from './mailing/outbox-due.js';
import { noticesBehindAt } from './notifying/notify-log.js';
import { casesBehindAt } from './projecting/project-cases.js';
import { dossiersBehindAt } from './projecting/project-log.js';
import { stepsBehindAt } from './projecting/steps.js';
import type { Task } from './queues.js';
import { auditsDue, nightDue } from './reconciling/reconcile.js';
import { dueReminders } from './reminding/remind.js';
import { searchBehindAt } from './searching/index-log.js';
import { dueEvents } from './sweeping/close-due-event.js';
import { measuresAreOverdue } from './sweeping/expire-measures.js';
import { registrationsAreOverdue } from './sweeping/lapse-registrations.js';
import { accountAlertsAreDue } from './sweeping/raise-account-alerts.js';
import { dutyAlertsAreDue } from './sweeping/raise-duty-alerts.js';
import { trailAlertsAreDue } from './sweeping/raise-trail-alerts.js';
import { oldUploadsAreThere } from './sweeping/remove-old-uploads.js';
import { attemptsAreDue } from './sweeping/write-attempts.js';

/** Finds due work of one kind in MongoDB, which holds the truth: deadlines, reminders, cursors behind the log. */
export type FindDue = (context: JobContext) => Promise<Task[]>;

/** What is looked for at each tick, most urgent first. */
export const FINDERS: readonly FindDue[] = [
  closings,
  covers,
  reminders,
  projections,
  searches,
  detections,
  notices,
  attempts,
  dutyAlerts,
  trailAlerts,
  censuses,
  accountAlerts,
  measures,
  registrations,
  outbox,
  anchors,
  mailings,
  audits,
  nights,
  erasures,
  exports,
  uploads,
  imports,
  cases,
  eventLogs,
];

/** What is done while the time is in doubt: what follows from the log, and that it is told. */
export const WHATEVER_THE_TIME: readonly FindDue[] = [projections, searches, notices, trailAlerts, cases];

async function closings(context: JobContext): Promise<Task[]> {
  if (context.clock.doubt() !== null) return [];
  const due = await dueEvents(context);
  return due.map(({ eventId, closesAt }) => ({
    queue: 'sweeping',
    id: `close:${eventId}:${closesAt.getTime()}`,
    payload: { eventId },
    dueAt: closesAt,
  }));
}

async function covers(context: JobContext): Promise<Task[]> {
  const due = await coversDue(context);
  return due.map((coverOf) => ({ queue: 'sweeping', id: `cover:${coverOf}`, payload: { coverOf }, dueAt: null }));
}

async function reminders(context: JobContext): Promise<Task[]> {
  const due = await dueReminders(context);
  return due.map(({ eventId, closesAt, hours }) => ({
    queue: 'reminding',
    id: `remind:${eventId}:${closesAt.getTime()}:${hours}`,
    payload: { eventId, hours: String(hours) },
    dueAt: new Date(closesAt.getTime() - hours * 3_600_000),
  }));
}

async function projections({ origin }: JobContext): Promise<Task[]> {
  const behind = [await dossiersBehindAt(origin), await stepsBehindAt(origin)].filter((at) => at !== null);
  if (behind.length === 0) return [];
  return [{ queue: 'projecting', id: `log:${Math.min(...behind)}`, payload: {}, dueAt: null }];
}

async function cases({ origin }: JobContext): Promise<Task[]> {
  const at = await casesBehindAt(origin);
  return at === null ? [] : [{ queue: 'projecting', id: `cases:${at}`, payload: { what: 'cases' }, dueAt: null }];
}

async function searches({ origin }: JobContext): Promise<Task[]> {
  const at = await searchBehindAt(origin);
  return at === null ? [] : [{ queue: 'searching', id: `log:${at}`, payload: {}, dueAt: null }];
}

async function detections(): Promise<Task[]> {
  const purchases = await purchasesToDetect();
  return purchases.map((purchaseId) => ({
    queue: 'detecting',
    id: `detect:${purchaseId}`,
    payload: { purchaseId },
    dueAt: null,
  }));
}

async function notices({ origin }: JobContext): Promise<Task[]> {
  const at = await noticesBehindAt(origin);
  return at === null ? [] : [{ queue: 'notifying', id: `log:${at}`, payload: {}, dueAt: null }];
}

async function attempts(context: JobContext): Promise<Task[]> {
  const due = await attemptsAreDue(context);
  return due ? [{ queue: 'sweeping', id: 'attempts', payload: { what: 'attempts' }, dueAt: null }] : [];
}

async function trailAlerts(context: JobContext): Promise<Task[]> {
  const due = await trailAlertsAreDue(context);
  return due ? [{ queue: 'sweeping', id: 'trail-alerts', payload: { what: 'trail-alerts' }, dueAt: null }] : [];
}

async function dutyAlerts(context: JobContext): Promise<Task[]> {
  const due = await dutyAlertsAreDue(context);
  return due ? [{ queue: 'sweeping', id: 'duty-alerts', payload: { what: 'duty-alerts' }, dueAt: null }] : [];
}

async function censuses(context: JobContext): Promise<Task[]> {
  const size = await censusDue(context);
  return size === null ? [] : [{ queue: 'counting', id: `census:${size}`, payload: {}, dueAt: null }];
}

async function measures(context: JobContext): Promise<Task[]> {
  const due = await measuresAreOverdue(context);
  return due ? [{ queue: 'sweeping', id: 'measures', payload: { what: 'measures' }, dueAt: null }] : [];
}

async function registrations(context: JobContext): Promise<Task[]> {
  const due = await registrationsAreOverdue(context);
  return due ? [{ queue: 'sweeping', id: 'registrations', payload: { what: 'registrations' }, dueAt: null }] : [];
}

async function accountAlerts(): Promise<Task[]> {
  const due = await accountAlertsAreDue();
  return due ? [{ queue: 'sweeping', id: 'account-alerts', payload: { what: 'account-alerts' }, dueAt: null }] : [];
}

async function anchors(context: JobContext): Promise<Task[]> {
  const day = await anchorDue(context);
  return day === null ? [] : [{ queue: 'sweeping', id: `anchor:${day}`, payload: { anchorDay: day }, dueAt: null }];
}

async function mailings(context: JobContext): Promise<Task[]> {
  const day = await mailingDue(context);
  return day === null ? [] : [{ queue: 'mailing', id: `anchor:${day}`, payload: { anchorDay: day }, dueAt: null }];
}

async function outbox(context: JobContext): Promise<Task[]> {
  const due = await outboxIsDue(context);
  return due ? [{ queue: 'mailing', id: 'outbox', payload: { what: 'outbox' }, dueAt: null }] : [];
}

async function audits(context: JobContext): Promise<Task[]> {
  const due = await auditsDue(context);
  return due.map(({ _id }) => ({ queue: 'reconciling', id: `asked:${_id}`, payload: { readingId: _id }, dueAt: null }));
}

async function nights(context: JobContext): Promise<Task[]> {
  const night = await nightDue(context);
  return night === null ? [] : [{ queue: 'reconciling', id: night, payload: { night }, dueAt: null }];
}

async function erasures(context: JobContext): Promise<Task[]> {
  const due = await erasuresDue(context);
  return due.map(({ _id, rev }) => ({
    queue: 'erasing',
    id: `erase:${_id}:${rev}`,
    payload: { erasureId: _id },
    dueAt: null,
  }));
}

async function eventLogs({ actor }: JobContext): Promise<Task[]> {
  const waiting = await listRows('EventLog', actor, { state: { $in: ['STAGED', 'RUNNING'] } }, { limit: 1 });
  if (waiting.length === 0) return [];
  return [{ queue: 'importing', id: 'event-logs', payload: { what: 'event-logs' }, dueAt: null }];
}

async function exports({ clock }: JobContext): Promise<Task[]> {
  const { due, expired } = await exportWork(clock.now());
  const tasks: Task[] = due.map((exportId) => ({
    queue: 'exporting',
    id: exportId,
    payload: { exportId },
    dueAt: null,
  }));
  return expired ? [...tasks, { queue: 'exporting', id: 'expired', payload: { what: 'expired' }, dueAt: null }] : tasks;
}

async function uploads(): Promise<Task[]> {
  const old = await oldUploadsAreThere();
  return old ? [{ queue: 'sweeping', id: 'uploads', payload: { what: 'uploads' }, dueAt: null }] : [];
}

async function imports({ actor }: JobContext): Promise<Task[]> {
  const waiting = await listRows('ImportRun', actor, { state: { $in: ['STAGED', 'RUNNING'] } }, { limit: 1 });
  return waiting.length > 0 ? [{ queue: 'importing', id: 'runs', payload: {}, dueAt: null }] : [];
}
