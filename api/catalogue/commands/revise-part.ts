import { revisePartInput } from '../../../schema/catalogue/inputs.js';
import { part } from '../../../schema/catalogue/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import type { PartRow } from '../model.js';

/** Changes the words and the drawing of a part. Its number and category stay: what was bought under them keeps its meaning. */
export const revisePart = defineCommand({
  lifecycle: part,
  move: 'revisePart',
  input: revisePartInput,
  subjectId: (input) => input.partId,
  decide: (_row: PartRow, { name, nameEn, unit, drawing, drawingVersion, material, description }) =>
    change<PartRow>({ name, nameEn, unit, drawing, drawingVersion, material, description }),
});
