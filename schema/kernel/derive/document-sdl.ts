/** The name of the interface of all documents of a purchase. */
export const DOCUMENT = 'PurchaseDocument';

interface InterfaceField {
  readonly line: string;
  readonly doc?: string;
}

const FIELDS: Readonly<Record<string, InterfaceField>> = {
  id: { line: 'id: ID!' },
  rev: { line: 'rev: Int!' },
  number: { line: 'number: String', doc: 'Null where it has none of its own: of bids and scores.' },
  createdAt: { line: 'createdAt: DateTime!' },
  moves: { line: 'moves: [AllowedMove!]!' },
  stateName: { line: 'stateName: String!', doc: 'The name of its state; `state` is of another type for each kind.' },
  stages: {
    line: 'stages: [StageName!]!',
    doc: 'The stages in which something happens to documents of its kind; in the first they come about.',
  },
  facts: {
    line: 'facts: [Fact!]! @cost(weight: 30, length: 9)',
    doc: 'What it says of itself in short, as far as the reader may know it.',
  },
  lineTable: {
    line: 'lineTable: LineTable @cost(weight: 60)',
    doc: 'Its lines; null where it has none, or none for the reader.',
  },
};

/** The interface that the type of every document of a purchase implements. */
export function documentInterface(): string {
  const lines = Object.values(FIELDS).map(({ line, doc }) => `${doc === undefined ? '' : `  "${doc}"\n`}  ${line}`);
  return `"A document of a purchase, of whatever kind."\ninterface ${DOCUMENT} {\n${lines.join('\n')}\n}`;
}

/**
 * What a type needs besides its own fields to implement the interface. Costs are repeated here, since a field is priced by the type it is
 * asked on.
 */
export function documentLines(own: readonly string[]): string[] {
  return Object.entries(FIELDS).flatMap(([name, { line }]) => (own.includes(name) ? [] : [`  ${line}`]));
}
