/** The addresses that a feature's `routes.ts` gives its pages. */
export interface FeaturePlaces {
  /** The address of a subject's page, by kind and id. */
  readonly places?: Readonly<Record<string, (id: string) => string>>;
  /** The address of the form of a move, by the id of the subject it starts from. Moves without a form are buttons. */
  readonly forms?: Readonly<Record<string, (id: string) => string>>;
}

const known: Required<FeaturePlaces> = { places: {}, forms: {} };

let isOpen: (address: string) => boolean = () => true;

/** Registers the addresses of all features; once, before anything is shown. */
export function knowPlaces(features: readonly FeaturePlaces[]): void {
  for (const { places, forms } of features) {
    Object.assign(known.places, places);
    Object.assign(known.forms, forms);
  }
}

/** Registers which addresses have a page for whoever has signed in: staff and suppliers share features, but not all of their pages. */
export function knowOpen(test: (address: string) => boolean): void {
  isOpen = test;
}

function open(address: string | undefined): string | null {
  return address !== undefined && isOpen(address) ? address : null;
}

/** The address of a subject's page; null where its kind has none, or none for this reader. */
export function placeOf(kind: string, id: string): string | null {
  return open(known.places[kind]?.(id));
}

/** The address of the form that a move needs; null where a button is enough, or the form is none of this reader's pages. */
export function formOf(move: string, id: string): string | null {
  return open(known.forms[move]?.(id));
}
