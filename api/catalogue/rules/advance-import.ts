import { differencesOf, revisionOf } from '../../../schema/catalogue/compare-parts.js';
import { ImportRun } from '../../../schema/catalogue/import-run.js';
import { Part } from '../../../schema/catalogue/part.js';
import { type AlsoChange, several } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import { also, change, rule } from '../../kernel/rule.js';

/**
 * Writes the next rows of an import. The cursor moves in the same transaction, so that an import that was killed continues without a gap or
 * a repetition. Where the catalogue already has the number of a row, the part stays as it is, and the row counts as unchanged only where it
 * says the same. A differing row revises the part if the importing person has chosen that and given a reason.
 */
export const advanceImport = rule(ImportRun, 'advanceImport', {
  facts: async ({ parts }, read) => {
    const known = await read.find('Part', { number: { $in: parts.map(({ number }) => number) } }, parts.length);
    return new Map(known.map((part) => [part.number, part]));
  },
  decide: (run, { from, fields, parts }, { facts: known, mint }) => {
    if (from !== run.cursor) return refuse('CONFLICT', 'catalogue.importMovedOn', ['from'], { cursor: run.cursor });
    const acts: AlsoChange[] = [];
    let { written, unchanged, revised, differing } = run;
    for (const row of parts) {
      const part = known.get(row.number);
      if (!part) {
        acts.push(also(Part, mint('Part'), 'importPart', row));
        written++;
        continue;
      }
      const differences = differencesOf(part, row, fields);
      const revision = run.revises && part.state === 'ACTIVE' ? revisionOf(differences) : {};
      if (Object.keys(revision).length > 0) {
        acts.push(also(Part, part._id, 'reviseByImport', revision));
        revised++;
      } else if (differences.length > 0 || part.state !== 'ACTIVE') differing++;
      else unchanged++;
    }
    return several(change(ImportRun, { cursor: from + parts.length, written, unchanged, revised, differing }), acts);
  },
});
