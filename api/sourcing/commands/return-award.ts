import { returnAwardInput } from '../../../schema/sourcing/inputs.js';
import { award } from '../../../schema/sourcing/lifecycle.js';
import { change, defineCommand, several } from '../../kernel/command.js';
import type { AwardRow } from '../award-model.js';

/** Gives a recommendation back; the event stands evaluated again and another may follow. */
export const returnAward = defineCommand({
  lifecycle: award,
  move: 'returnAward',
  input: returnAwardInput,
  subjectId: (input) => input.awardId,
  decide: (row: AwardRow, { reason }) =>
    several(change<AwardRow>({ remark: reason }), [
      { subject: 'SourcingEvent', id: row.eventId, move: 'reopenAwardOfEvent', change: {} },
    ]),
});
