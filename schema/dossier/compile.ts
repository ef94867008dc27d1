import { awardsOf, contractsOf } from './compile-contracts.js';
import { papersOf } from './compile-papers.js';
import { partiesOf } from './compile-parties.js';
import { bidsOf, tenderOf } from './compile-tender.js';
import { DOSSIER_VERSION, type Dossier, type Extension, type Source, type Step } from './dossier.js';
import { foldedOf, isOpened } from './folded.js';
import { textIn } from './read-state.js';
import type { DossierState } from './state.js';

/** The dossier that follows from a state. */
export function compile(state: DossierState): Dossier {
  const last = state.steps.reduce((newest, { recordedAt }) => (recordedAt > newest ? recordedAt : newest), '');
  const parties = partiesOf(state);
  const buyer = parties.find(({ roles }) => roles.includes('buyer'));
  return {
    ocid: state.id,
    id: `${state.id}-${state.at}`,
    date: last,
    tag: ['compiled'],
    initiationType: 'tender',
    parties,
    buyer: buyer ? { id: buyer.id, name: buyer.name } : null,
    tender: tenderOf(state),
    bids: bidsOf(state),
    awards: awardsOf(state),
    contracts: contractsOf(state),
    qingcai: extensionOf(state),
  };
}

function extensionOf(state: DossierState): Extension {
  const purchase = foldedOf(state, 'Purchase')[0];
  return {
    version: DOSSIER_VERSION,
    number: purchase ? textIn(purchase.state, 'number') : null,
    state: purchase ? textIn(purchase.state, 'state') : null,
    papers: papersOf(state),
    sources: sourcesOf(state),
    steps: stepsOf(state),
  };
}

function sourcesOf(state: DossierState): Record<string, Record<string, Source>> {
  const hidden = isOpened(state) ? [] : ['Bid'];
  const shown = Object.entries(state.subjects).filter(([, { type }]) => !hidden.includes(type));
  return Object.fromEntries(
    shown.map(([id, { moves }]) => [
      id,
      Object.fromEntries(Object.entries(moves).map(([move, ref]): [string, Source] => [move, { kind: 'entry', ref }])),
    ]),
  );
}

function stepsOf(state: DossierState): Step[] {
  const opened = isOpened(state);
  return state.steps
    .filter(({ subjectType }) => opened || subjectType !== 'Bid')
    .sort((a, b) => a.index - b.index)
    .map(({ type, subjectId, when, recordedAt, entry }) => ({ type, subjectId, when, recordedAt, entry }));
}
