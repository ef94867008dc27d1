import { clean, defineDetector, proof, standingBids } from './index.js';

const common = { id: 'BI99', version: 1, stage: 'BIDDING', source: 'a test' } as const;

// Reading something that is not needed does not compile.
defineDetector({
  ...common,
  needs: ['awards'],
  thresholds: {},
  detect: (dossier) => {
    // @ts-expect-error bids do not belong to the facts that are needed
    standingBids(dossier);
    // @ts-expect-error nor are papers
    dossier.qingcai.papers;
    return clean;
  },
});

// A fact brings its own parts; the buyer and the sources of evidence are always there.
defineDetector({
  ...common,
  only: ['competition'],
  needs: [{ fact: 'bidPrices', least: 3 }],
  thresholds: { share: { unit: 'SHARE', default: 0.9, min: 0.5, max: 1 } },
  detect: (dossier, { share }) => {
    const found: readonly unknown[] = [dossier.tender, standingBids(dossier), dossier.ocid, dossier.buyer, share];
    return found.length + proof(dossier, { of: 't1', by: 'openBids', label: 'bid', value: '' }).length < 0
      ? clean
      : clean;
  },
});

defineDetector({
  ...common,
  // @ts-expect-error there is no such fact
  needs: ['prices'],
  thresholds: {},
  detect: () => clean,
});

defineDetector({
  ...common,
  needs: [],
  thresholds: { share: { unit: 'SHARE', default: 0.9, min: 0.5, max: 1 } },
  // @ts-expect-error a threshold that is not declared
  detect: (_dossier, thresholds) => (thresholds.atMost > 1 ? clean : clean),
});
