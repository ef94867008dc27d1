import { clean, defineDetector, hit, namesOf, proof, tenderersByLot } from '../kit/index.js';

/** Only one supplier has bid (or no more than the threshold allows), although several could have. */
export const singleBid = defineDetector({
  id: 'BI01',
  version: 1,
  stage: 'BIDDING',
  source: 'OCP red flag R018',
  only: ['competition'],
  needs: ['tenderers'],
  thresholds: { atMost: { unit: 'SUPPLIERS', default: 1, min: 1, max: 3 } },
  detect(dossier, { atMost }) {
    const [fewest] = (tenderersByLot(dossier) ?? []).toSorted((one, other) => one.count - other.count);
    // No bid at all means that the event failed, which is not a single bid.
    if (!fewest || fewest.count === 0 || fewest.count > atMost) return clean;
    const count = String(fewest.count);
    const event = dossier.tender?.id ?? dossier.ocid;
    const opening = proof(dossier, { of: event, by: 'openBids', label: 'tenderers', value: count });
    const bids = fewest.bids.flatMap((bid) =>
      proof(dossier, { of: bid.id, by: 'openBid', label: 'bid', value: namesOf(bid) }),
    );
    return hit({ value: count, class: 'MEDIUM', evidence: [...opening, ...bids], params: { count } });
  },
});
