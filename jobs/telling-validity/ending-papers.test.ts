import { describe, expect, it } from '@jest/globals';
import type { AttachedFileRow } from '../../schema/kernel/files.js';
import { endingPapers } from './ending-papers.js';

const paper = (id: string, kind: AttachedFileRow['kind'], validUntil: string | null, day = 1): AttachedFileRow => ({
  ...{ id, kind, validUntil, name: `${id}.pdf`, type: 'application/pdf', bytes: 9, sha256: '', isLocked: false },
  properties: { author: null, editor: null, program: null, documentId: null, device: null },
  ...{ note: null, attachedAt: new Date(Date.UTC(2026, 0, day)) },
});
const named = (today: string, ...files: AttachedFileRow[]) =>
  endingPapers(files, today).map(({ file, hasEnded }) => [file.id, hasEnded]);

describe('papers that end', () => {
  it.each([
    ['2026-02-28', []],
    ['2026-03-01', [['a', false]]],
    ['2026-03-31', [['a', false]]],
    ['2026-04-01', [['a', true]]],
  ])('on %s one that is valid until 31 March counts as %j', (today, expected) => {
    expect(named(today, paper('a', 'CERTIFICATE', '2026-03-31'))).toEqual(expected);
  });

  it('are not those without a last day', () => {
    expect(named('2030-01-01', paper('a', 'OTHER', null))).toEqual([]);
  });

  it('are not licences that a later one has replaced', () => {
    const old = paper('old', 'LICENCE', '2026-03-31');
    expect(named('2026-03-20', old, paper('new', 'LICENCE', '2031-03-31', 2))).toEqual([]);
    expect(named('2026-03-20', old, paper('new', 'LICENCE', null, 2))).toEqual([]);
    expect(named('2026-03-20', old, paper('earlier', 'LICENCE', '2031-03-31', 0))).toEqual([['old', false]]);
  });

  it('are certificates whatever other certificates there are', () => {
    const old = paper('old', 'CERTIFICATE', '2026-03-31');
    expect(named('2026-03-20', old, paper('new', 'CERTIFICATE', '2031-03-31', 2))).toEqual([['old', false]]);
  });
});
