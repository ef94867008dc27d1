import { clean, defineDetector, proof, standingBids } from './index.js';

const common = { id: 'BI99', version: 1, stage: 'BIDDING', source: 'a test' } as const;

// What is read without being needed does not compile.
defineDetector({
  ...common,
  needs: ['awards'],
  thresholds: {},
  detect: (dossier) => {
    // @ts-expect-error bids are no part of what was asked for
    standingBids(dossier);
    // @ts-expect-error nor are papers
    dossier.qingcai.papers;
    return clean;
  },
});

// What comes with a fact is there, and so is whose purchase it is and what proves it.
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
