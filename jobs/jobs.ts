import { job as alertingAccounts } from './alerting-accounts/job.js';
import { job as alertingDuties } from './alerting-duties/job.js';
import { job as alertingTrail } from './alerting-trail/job.js';
import { job as anchoring } from './anchoring/job.js';
import { job as closing } from './closing/job.js';
import { job as counting } from './counting/job.js';
import { job as covering } from './covering/job.js';
import type { Job } from './define-job.js';
import { job as detecting } from './detecting/job.js';
import { job as erasing } from './erasing/job.js';
import { job as expiringMeasures } from './expiring-measures/job.js';
import { job as exporting } from './exporting/job.js';
import { job as importing } from './importing/job.js';
import { job as importingEventLogs } from './importing-event-logs/job.js';
import { job as lapsingProposals } from './lapsing-proposals/job.js';
import { job as lapsingRegistrations } from './lapsing-registrations/job.js';
import { job as lookingAgain } from './looking-again/job.js';
import { job as mailing } from './mailing/job.js';
import { job as mailingAnchors } from './mailing-anchors/job.js';
import { job as notifying } from './notifying/job.js';
import { job as projecting } from './projecting/job.js';
import { job as projectingCases } from './projecting-cases/job.js';
import { job as reconciling } from './reconciling/job.js';
import { job as reconcilingAsked } from './reconciling-asked/job.js';
import { job as recordingAttempts } from './recording-attempts/job.js';
import { job as reminding } from './reminding/job.js';
import { job as removingExports } from './removing-exports/job.js';
import { job as removingUploads } from './removing-uploads/job.js';
import { job as scanning } from './scanning/job.js';
import { job as searching } from './searching/job.js';
import { job as tellingValidity } from './telling-validity/job.js';

/** All jobs by the name of their folder, in the order in which each tick looks for what is due: most urgent first. */
export const JOBS: Readonly<Record<string, Job>> = {
  closing,
  covering,
  reminding,
  projecting,
  searching,
  detecting,
  notifying,
  'recording-attempts': recordingAttempts,
  'alerting-duties': alertingDuties,
  'alerting-trail': alertingTrail,
  counting,
  'alerting-accounts': alertingAccounts,
  'expiring-measures': expiringMeasures,
  'lapsing-proposals': lapsingProposals,
  'lapsing-registrations': lapsingRegistrations,
  'telling-validity': tellingValidity,
  mailing,
  anchoring,
  'mailing-anchors': mailingAnchors,
  'reconciling-asked': reconcilingAsked,
  reconciling,
  erasing,
  exporting,
  'removing-exports': removingExports,
  'removing-uploads': removingUploads,
  scanning,
  'looking-again': lookingAgain,
  importing,
  'projecting-cases': projectingCases,
  'importing-event-logs': importingEventLogs,
};
