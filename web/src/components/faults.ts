/** A path in the values of a form, as antd writes it. */
export type FieldPath = (string | number)[];

/** What is wrong with the content of a form, and where. */
export interface Fault {
  readonly path: FieldPath;
  readonly message: string;
  /** The form's name for the field, for the summary. */
  readonly field?: string;
}

/** At most one fault for each field: what is empty is also too short. */
export function onePerField(faults: readonly Fault[]): Fault[] {
  const places = faults.map(({ path }) => path.join('.'));
  return faults.filter((_, index) => places.indexOf(places[index] ?? '') === index);
}

/**
 * The form's name for the field of a fault: the label beside it, or the one that is read aloud. Both are in the page, so that a form need
 * not name its fields twice. Empty where the page shows no such field.
 */
export function fieldName(path: FieldPath): string {
  // antd's id of a field.
  const id = path.join('_');
  const label = document.querySelector(`label[for="${CSS.escape(id)}"]`)?.textContent;
  return label || (document.getElementById(id)?.getAttribute('aria-label') ?? '');
}

/** The number of the line with a fault, counted from 1; null where its field is in no line. */
export function lineNumber(path: FieldPath): number | null {
  const index = path.find((step) => typeof step === 'number');
  return index === undefined ? null : index + 1;
}

/** The value at a path; undefined where there is none. */
export function valueAt(values: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    values,
  );
}
