import { riskAccess } from '../../schema/risk/access.js';
import { Alert } from '../../schema/risk/alert.js';
import { registerTexts } from '../kernel/messages.js';
import { registerIndexes } from '../kernel/migrate.js';
import { moduleOf, served } from '../kernel/module-of.js';
import { detectorTexts } from './detector-pages.js';
import { riskIndexes } from './operational.js';
import { riskResolvers } from './resolvers.js';
import { confirmAlert } from './rules/confirm-alert.js';
import { dismissAlert } from './rules/dismiss-alert.js';
import { raiseAlert } from './rules/raise-alert.js';
import { visibleAlerts } from './visible-alerts.js';

export type { AlertEvidenceRow, AlertRow } from '../../schema/risk/alert.js';

export { catalogueVersion } from './catalogue-version.js';
export { DOSSIERS_CURSOR } from './examined.js';
export { raiseAlert };

registerIndexes(riskIndexes);
registerTexts(detectorTexts);

const alerts = served(Alert, { raiseAlert, confirmAlert, dismissAlert }, { visible: visibleAlerts });

/** Risk: what the detectors found, and what became of it. */
export const riskModule = moduleOf('risk', [alerts], { resolvers: riskResolvers, access: riskAccess });
