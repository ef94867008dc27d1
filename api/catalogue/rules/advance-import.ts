import { differencesOf, revisionOf } from '../../../schema/catalogue/compare-parts.js';
import { ImportRun } from '../../../schema/catalogue/import-run.js';
import { Part, type PartRow } from '../../../schema/catalogue/part.js';
import { keyPath } from '../../../schema/kernel/derive/folded-fields.js';
import { foldedKey } from '../../../schema/kernel/folded-key.js';
import { type AlsoChange, several } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import { also, change, rule } from '../../kernel/rule.js';

/**
 * Writes the next rows of an import. The cursor moves in the same transaction, so that an import that was killed continues without a gap or
 * a repetition. Where the catalogue already has the number of a row, the part stays as it is, and the row counts as unchanged only where it
 * says the same. A differing row revises the part if the importing person has chosen that and given a reason. A row whose number is another
 * spelling of one that is there, or that comes before it in the file, is not taken: mostly it is the same part, and whoever knows that it is
 * another creates it by hand.
 */
export const advanceImport = rule(ImportRun, 'advanceImport', {
  facts: async ({ parts }, read) => {
    const keys = parts.map(({ number }) => foldedKey(number));
    return partsByNumber(await read.find('Part', { [keyPath('number')]: { $in: keys } }));
  },
  decide: (run, { from, fields, parts }, { facts: known, mint }) => {
    if (from !== run.cursor) return refuse('CONFLICT', 'catalogue.importMovedOn', ['from'], { cursor: run.cursor });
    const acts: AlsoChange[] = [];
    const spelled = new Set(known.spelled);
    let { written, unchanged, revised, differing } = run;
    for (const row of parts) {
      const part = known.byNumber.get(row.number);
      const key = foldedKey(row.number);
      if (!part && spelled.has(key)) {
        differing++;
        continue;
      }
      if (!part) {
        spelled.add(key);
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

/** Parts of the catalogue by their numbers as written, and the keys of these. */
export function partsByNumber(parts: readonly PartRow[]) {
  return {
    byNumber: new Map(parts.map((part) => [part.number, part])),
    spelled: new Set(parts.map(({ number }) => foldedKey(number))),
  };
}
