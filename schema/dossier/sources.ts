import { DOSSIER_VERSION, type Dossier, type Extension, type Source } from './dossier.js';

/** The part of a dossier that holds its evidence. */
export interface Sourced {
  readonly qingcai: Pick<Extension, 'sources'>;
}

/** The act of an object as evidence, taking the first of these moves that it has; for an imported object, its place in the file. */
export function sourceOf({ qingcai }: Sourced, objectId: string, ...moves: readonly string[]): Source | null {
  const own = qingcai.sources[objectId];
  if (!own) return null;
  for (const move of [...moves, 'imported']) {
    const source = own[move];
    if (source) return source;
  }
  return null;
}

/** Whether several suppliers could have bid; null where the method is unknown. */
export function isCompetitive({ tender }: Pick<Dossier, 'tender'>): boolean | null {
  if (!tender || tender.procurementMethod === null) return null;
  return tender.procurementMethod === 'open' || tender.procurementMethod === 'selective';
}

/** An empty dossier, to which known parts are added. */
export function emptyDossier(ocid: string): Dossier {
  return {
    ocid,
    id: ocid,
    date: '',
    tag: ['compiled'],
    initiationType: 'tender',
    parties: [],
    buyer: null,
    tender: null,
    bids: null,
    awards: [],
    contracts: [],
    qingcai: {
      version: DOSSIER_VERSION,
      number: null,
      state: null,
      papers: [],
      sources: {},
      steps: [],
    },
  };
}
