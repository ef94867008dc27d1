import { type Dossier, type DossierBid, isCompetitive, sourceOf } from '../../../schema/dossier/index.js';
import {
  clean,
  type DetectorEvidence,
  defineDetector,
  evidenceOf,
  hit,
  notComputable,
} from '../../../schema/risk/detector.js';

/** Only one supplier, or no more than set, has bid although several could. */
export const singleBid = defineDetector({
  id: 'BI01',
  folder: 'bi01-single-bid',
  stage: 'BIDDING',
  source: 'OCP red flag R018',
  minimumSample: 1,
  thresholds: { atMost: { default: 1, min: 1, max: 3 } },
  evaluate: ({ dossier }, { atMost }) => {
    const competitive = isCompetitive(dossier);
    if (competitive === null) return notComputable('the method of purchase is unknown');
    if (!competitive) return clean;
    const few = fewestTenderers(dossier);
    if (few === null) return notComputable('no opened bids and no number of tenderers');
    // Nobody at all is an event that failed, not a single bid.
    if (few.count === 0 || few.count > atMost) return clean;
    const evidence = evidenceOf(few.evidence);
    if (evidence === null) return notComputable('no entry and no file that proves the number of tenderers');
    const value = String(few.count);
    const title = dossier.tender?.title ?? '';
    const number = dossier.qingcai.number ?? dossier.ocid;
    return hit({ value, class: 'MEDIUM', evidence, params: { count: value, title, number } });
  },
});

interface Tenderers {
  readonly count: number;
  readonly evidence: readonly DetectorEvidence[];
}

/** Of the lot with the fewest tenderers, but at least one where any lot has one; counted from bids, else as published. */
function fewestTenderers(dossier: Dossier): Tenderers | null {
  if (!dossier.bids) return published(dossier);
  const bids = dossier.bids.details.filter(({ status }) => status !== 'withdrawn' && status !== 'invited');
  // A list without bids beside a number of tenderers is a list that nobody filled in.
  if (bids.length === 0 && (dossier.tender?.numberOfTenderers ?? 0) > 0) return published(dossier);
  const lots = [...new Set(bids.flatMap(({ relatedLots }) => relatedLots))];
  const groups = lots.length === 0 ? [bids] : lots.map((lot) => bids.filter((bid) => bid.relatedLots.includes(lot)));
  const counted = groups.map((group) => ({ group, count: new Set(group.flatMap(tendererIds)).size }));
  const fewest = counted.reduce((least, next) => (next.count < least.count ? next : least));
  return {
    count: fewest.count,
    evidence: [...opening(dossier, fewest.count), ...fewest.group.flatMap(bidIn(dossier))],
  };
}

function tendererIds({ tenderers }: DossierBid): string[] {
  return tenderers.map(({ id }) => id);
}

function published(dossier: Dossier): Tenderers | null {
  const count = dossier.tender?.numberOfTenderers ?? null;
  return count === null ? null : { count, evidence: opening(dossier, count) };
}

function opening(dossier: Dossier, count: number): DetectorEvidence[] {
  return proof(dossier, dossier.tender?.id ?? dossier.ocid, 'openBids', 'detector.BI01.tenderers', String(count));
}

function bidIn(dossier: Dossier) {
  return ({ id, tenderers }: DossierBid): DetectorEvidence[] => {
    const names = tenderers.map(({ id: own, name }) => name ?? own).join('、');
    return proof(dossier, id, 'openBid', 'detector.BI01.bid', names);
  };
}

function proof(dossier: Dossier, subjectId: string, move: string, label: string, value: string): DetectorEvidence[] {
  const source = sourceOf(dossier, subjectId, move);
  if (!source) return [];
  const pointer = source.kind === 'file' ? source.pointer : null;
  return [{ kind: source.kind, ref: source.ref, pointer, subjectId, label, value }];
}
