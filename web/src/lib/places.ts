/** What a feature adds to the pages: its routes are in routes.ts beside its pages. */
export interface FeaturePlaces {
  /** The page of a subject of a kind, by its id. */
  readonly places?: Readonly<Record<string, (id: string) => string>>;
  /** The page of the form of a move, by the id of the subject it starts from. Moves without a form are buttons. */
  readonly forms?: Readonly<Record<string, (id: string) => string>>;
}

const known: Required<FeaturePlaces> = { places: {}, forms: {} };

/** Says where the pages of features are; once, before anything is shown. */
export function knowPlaces(features: readonly FeaturePlaces[]): void {
  for (const { places, forms } of features) {
    Object.assign(known.places, places);
    Object.assign(known.forms, forms);
  }
}

/** The page of a subject; null where its kind has none. */
export function placeOf(kind: string, id: string): string | null {
  return known.places[kind]?.(id) ?? null;
}

/** The page of the form that a move needs; null where a button is enough. */
export function formOf(move: string, id: string): string | null {
  return known.forms[move]?.(id) ?? null;
}
