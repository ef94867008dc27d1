/** What the judge reads of a change event. */
export interface WriteEvent {
  readonly operationType: string;
  readonly ns: { readonly db: string; readonly coll: string };
  readonly documentKey: { readonly _id: unknown };
  readonly lsid?: { readonly id: Buffer };
  readonly txnNumber?: number;
  readonly fullDocument?: { readonly subject?: { readonly id: string } };
}

export function judgeWrites(operational: readonly string[]): {
  see(event: WriteEvent): void;
  verdict(): { writes: number; violations: string[] };
};
