import { expect, it } from '@jest/globals';
import type { Proof } from '../../detectors/index.js';
import { findingKey } from './finding-key.js';

const fact = (more: Partial<Proof> = {}): Proof => ({
  ...{ kind: 'entry', ref: 'e1', pointer: null, subjectId: 'evt_1', label: 'detector.BI01.bid', value: '1' },
  ...more,
});

it('a finding is recognised by detector, subject and facts, and by nothing else', () => {
  const key = findingKey('BI01', 'pur_1', [fact(), fact({ ref: 'e2' })]);
  expect(key).toMatch(/^[0-9a-f]{64}$/);
  expect(findingKey('BI01', 'pur_1', [fact({ ref: 'e2' }), fact({ label: 'detector.BI01.other' })])).toBe(key);
  expect(findingKey('BI02', 'pur_1', [fact(), fact({ ref: 'e2' })])).not.toBe(key);
  expect(findingKey('BI01', 'pur_2', [fact(), fact({ ref: 'e2' })])).not.toBe(key);
  expect(findingKey('BI01', 'pur_1', [fact({ value: '2' }), fact({ ref: 'e2' })])).not.toBe(key);
  expect(findingKey('BI01', 'pur_1', [fact()])).not.toBe(key);
});
