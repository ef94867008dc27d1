import type { Organisation, Party, PartyRole } from './dossier.js';
import { foldedOf, isOpened } from './folded.js';
import { textIn, textsIn } from './read-state.js';
import type { DossierState } from './state.js';

/** A reference to a supplier by its id, with the name that it had when it came into the purchase. */
export function organisationOf(state: DossierState, id: string): Organisation {
  const supplier = state.subjects[id];
  return { id, name: supplier ? textIn(supplier.state, 'name') : null };
}

/** Everybody who takes part. Bidders are included only after the opening. */
export function partiesOf(state: DossierState): Party[] {
  const roles = new Map<string, Set<PartyRole>>();
  const add = (id: string | null, role: PartyRole) => {
    if (id !== null) roles.set(id, (roles.get(id) ?? new Set()).add(role));
  };
  for (const purchase of foldedOf(state, 'Purchase')) add(textIn(purchase.state, 'unitId'), 'buyer');
  for (const event of foldedOf(state, 'SourcingEvent'))
    for (const id of textsIn(event.state, 'invitedSupplierIds')) add(id, 'invitedTenderer');
  if (isOpened(state)) for (const bid of foldedOf(state, 'Bid')) add(textIn(bid.state, 'supplierId'), 'tenderer');
  for (const award of foldedOf(state, 'Award'))
    if (textIn(award.state, 'state') === 'APPROVED') add(textIn(award.state, 'supplierId'), 'supplier');
  for (const payment of foldedOf(state, 'Payment')) add(textIn(payment.state, 'supplierId'), 'payee');
  return [...roles].map(([id, own]) => ({ ...organisationOf(state, id), ...identityOf(state, id), roles: [...own] }));
}

function identityOf(state: DossierState, id: string): Pick<Party, 'identifier'> {
  const supplier = state.subjects[id];
  const code = supplier ? textIn(supplier.state, 'creditCode') : null;
  return { identifier: code === null ? null : { scheme: 'CN-USCC', id: code } };
}
