import { Alert } from '../../../schema/risk/alert.js';
import { rule } from '../../kernel/rule.js';
import { decideAlert } from '../decide-alert.js';

/** Dismisses an alert with the reason why it is harmless. */
export const dismissAlert = rule(Alert, 'dismissAlert', { foreseen: true, decide: decideAlert });
