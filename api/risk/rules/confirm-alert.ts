import { Alert } from '../../../schema/risk/alert.js';
import { rule } from '../../kernel/rule.js';
import { decideAlert } from '../decide-alert.js';

/** Confirms, with a reason, that the indication has to be followed up. This says nothing about guilt. */
export const confirmAlert = rule(Alert, 'confirmAlert', { foreseen: true, decide: decideAlert });
