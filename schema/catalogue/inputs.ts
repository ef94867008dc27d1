import { z } from 'zod';
import { command, id, longText, optionalText, rev, text } from '../kernel/inputs.js';
import { CATEGORY_LIMITS, PART_LIMITS } from './part-limits.js';
import { normalisePartNumber } from './part-number.js';

const categoryCode = text(CATEGORY_LIMITS.code).regex(/^[\p{L}\p{N}][\p{L}\p{N}./_-]*$/u, {
  error: 'catalogue.categoryCode',
});

const partNumber = text(PART_LIMITS.number).transform(normalisePartNumber);

const described = {
  name: text(PART_LIMITS.name),
  nameEn: optionalText(PART_LIMITS.nameEn),
  unit: text(PART_LIMITS.unit),
  drawing: optionalText(PART_LIMITS.drawing),
  drawingVersion: optionalText(PART_LIMITS.drawingVersion),
  material: optionalText(PART_LIMITS.material),
  description: optionalText(PART_LIMITS.description),
};

const partFields = {
  ...described,
  number: partNumber,
  categoryId: id,
  manufacturer: optionalText(PART_LIMITS.manufacturer),
  manufacturerPart: optionalText(PART_LIMITS.manufacturerPart),
  monitoredClass: optionalText(PART_LIMITS.monitoredClass),
};

/** A new node of the category tree. */
export const createCategoryInput = command({
  code: categoryCode,
  name: text(CATEGORY_LIMITS.name),
  nameEn: optionalText(CATEGORY_LIMITS.name),
  parentId: id.nullish().transform((value) => value ?? null),
});

/** A new part, by hand. */
export const createPartInput = command(partFields);

/** A part's words and drawing changed; its number and category stay. */
export const revisePartInput = command({ rev, partId: id, ...described, reason: longText(1000) });

/** A part that is bought no more. */
export const retirePartInput = command({ rev, partId: id, reason: longText(1000) });

/** An import of a file that was uploaded before. */
export const importPartsInput = command({ fileId: text(60) });

/** The end of an import by a person. */
export const cancelImportInput = command({ rev, importId: id });

const count = z.int().min(0);
const run = { rev, importId: id };

/** Given by the job: the whole file was found right. `categories` are those it needs, each after its parent. */
export const beginImportInput = command({
  ...run,
  encoding: text(20),
  format: text(20),
  rows: count,
  categories: z
    .array(
      z.strictObject({
        code: categoryCode,
        name: text(CATEGORY_LIMITS.name),
        nameEn: optionalText(CATEGORY_LIMITS.name),
        parentCode: categoryCode.nullable(),
      }),
    )
    .max(5000),
});

/** Given by the job: the next rows of the file, `from` being how many were handled before. */
export const advanceImportInput = command({
  ...run,
  from: count,
  parts: z.array(z.strictObject(partFields)).min(1).max(1000),
});

/** Given by the job: every row was handled. */
export const finishImportInput = command(run);

/** Given by the job: why nothing of the file was taken. */
export const refuseImportInput = command({
  ...run,
  encoding: optionalText(20),
  rows: count,
  faultCount: count,
  faultFileId: optionalText(60),
  messageKey: text(100),
  messageParams: z.record(z.string(), z.union([z.string(), z.number()])),
});
