import { retirePartInput } from '../../../schema/catalogue/inputs.js';
import { part } from '../../../schema/catalogue/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import type { PartRow } from '../model.js';

/** Takes a part out of use: it is found and asked for no more, and stays readable where it was bought. */
export const retirePart = defineCommand({
  lifecycle: part,
  move: 'retirePart',
  input: retirePartInput,
  subjectId: (input) => input.partId,
  decide: (_row: PartRow) => change<PartRow>({}),
});
