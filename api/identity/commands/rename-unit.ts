import { renameUnitInput } from '../../../schema/identity/inputs.js';
import { unit } from '../../../schema/identity/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import type { UnitRow } from '../model.js';

/** Renames an organisation unit; its code stays. */
export const renameUnit = defineCommand({
  lifecycle: unit,
  move: 'renameUnit',
  input: renameUnitInput,
  subjectId: (input) => input.unitId,
  decide: (_: UnitRow, { name, nameEn }) => change<UnitRow>({ name, nameEn }),
});
