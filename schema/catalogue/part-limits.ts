/** Greatest length of each text of a part, in a form as well as in a file. */
export const PART_LIMITS = {
  number: 60,
  name: 200,
  nameEn: 200,
  unit: 20,
  manufacturer: 200,
  manufacturerPart: 100,
  drawing: 100,
  drawingVersion: 20,
  material: 200,
  description: 2000,
  monitoredClass: 10,
} as const;

/** Greatest length of the code and the name of a category. */
export const CATEGORY_LIMITS = { code: 240, name: 100 } as const;
