/** A line of the form; what stands below `estimatedPrice` is only shown. */
export interface LineValues {
  readonly partId?: string | undefined;
  readonly quantity?: string;
  readonly neededOn?: string;
  readonly estimatedPrice?: string;
  readonly known?: string | undefined;
  readonly unit?: string | undefined;
  /** The part number that was pasted, where it is not known which part it means, and why not. */
  readonly typed?: string | undefined;
  readonly why?: 'UNKNOWN' | 'SEVERAL' | 'RETIRED' | undefined;
  /** What was pasted in place of a day. */
  readonly unreadDay?: string;
}

/** What a line of the form holds of a part. */
export function partOf({ id, number, name, unit }: Readonly<Record<'id' | 'number' | 'name' | 'unit', string>>) {
  return { partId: id, known: `${number}  ${name}`, unit };
}
