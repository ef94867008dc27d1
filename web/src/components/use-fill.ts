import { createContext, useContext } from 'react';

/** The name of a field, as antd writes it. */
export type FieldName = string | readonly (string | number)[];

interface Filling {
  /** Puts a value into a field for the reader, who pressed or pasted something: it counts as typed and is kept with the draft. */
  readonly fill: (name: FieldName, value: unknown) => void;
  /** Puts a value into a field that is still empty, as a proposal: it does not count as typed and makes no draft. */
  readonly propose: (name: FieldName, value: unknown) => void;
}

/** How the form around a field is filled; `CommandForm` provides it. */
export const FillingContext = createContext<Filling | null>(null);

/** How a field of a `CommandForm` fills others. The form's own setters would leave the draft as it was (docs/decisions/0034). */
export function useFill(): Filling {
  const filling = useContext(FillingContext);
  if (!filling) throw new Error('useFill: only a CommandForm can be filled');
  return filling;
}
