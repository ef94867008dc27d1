import { expect, it } from '@jest/globals';
import { clean, defineDetector } from '../../detectors/index.js';
import { catalogueVersion } from './catalogue-version.js';

const detector = (id: string, version: number, atMost: number) =>
  defineDetector({
    ...{ id, version, stage: 'BIDDING', source: 'a test' },
    needs: [],
    thresholds: { atMost: { unit: 'SUPPLIERS', default: atMost, min: 1, max: 9 } },
    detect: () => clean,
  });

it('the version of the catalogue depends on its detectors, their versions and their thresholds, and on nothing else', () => {
  const version = catalogueVersion([detector('BI01', 1, 1), detector('BI02', 1, 1)]);
  expect(version).toMatch(/^[0-9a-f]{16}$/);
  expect(catalogueVersion([detector('BI02', 1, 1), detector('BI01', 1, 1)])).toBe(version);
  expect(catalogueVersion([detector('BI01', 1, 1)])).not.toBe(version);
  expect(catalogueVersion([detector('BI01', 2, 1), detector('BI02', 1, 1)])).not.toBe(version);
  expect(catalogueVersion([detector('BI01', 1, 2), detector('BI02', 1, 1)])).not.toBe(version);
});
