import { Alert } from '../../../schema/risk/alert.js';
import { rule } from '../../kernel/rule.js';
import { decideAlert } from '../decide-alert.js';

/** Confirms, with the reason, that the indication is to be followed up. It says nothing of guilt. */
export const confirmAlert = rule(Alert, 'confirmAlert', { foreseen: true, decide: decideAlert });
