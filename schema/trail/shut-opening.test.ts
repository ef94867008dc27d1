import { describe, expect, it } from '@jest/globals';
import { canonicalBytes } from './canonical.js';
import { eraseOpening } from './erase-opening.js';
import { type Opening, parseOpening } from './opening.js';
import { withholdOpening } from './withhold-opening.js';

const salt = (digit: string) => `${digit.repeat(42)}A=`;
const part = (name: string, who?: string) => ({
  class: 'personal' as const,
  ...(who === undefined ? {} : { who }),
  salt: salt('B'),
  value: [{ path: '/name', after: name }],
});
const open = { class: 'open' as const, salt: salt('C'), value: [{ path: '/title', after: 'gears' }] };
const price = { class: 'commercial' as const, salt: salt('D'), value: [{ path: '/total', after: '4.20' }] };
const opening: Opening = {
  stateSalt: salt('E'),
  changes: [open, price, part('Zhang', 'p_1'), part('Li', 'p_2')],
  reason: { salt: salt('F'), value: 'Zhang asked' },
};
const again = (made: Opening) => parseOpening(canonicalBytes(made));
const eraser = { who: ['p_1'], erasedBy: 'ent_9', salt: true, reason: true, state: null };
const gone = { class: 'personal', who: 'p_1', withheld: true, erasedBy: 'ent_9' };

describe('eraseOpening', () => {
  it('erasing takes out one person, the salt of the state and the reason, and leaves the rest', () => {
    const erased = eraseOpening(opening, eraser);
    expect(erased).toEqual({ stateSalt: null, changes: [open, price, gone, part('Li', 'p_2')] });
    expect(again(erased)).toEqual(erased);
    expect(eraseOpening(erased, { ...eraser, erasedBy: 'ent_10' })).toEqual(erased);
  });

  it('erasing keeps the salt and shows the state where that holds nothing of the person any more', () => {
    const state = { name: '—' };
    const erased = eraseOpening(opening, { ...eraser, salt: false, reason: false, state });
    expect(erased).toEqual({ ...opening, changes: [open, price, gone, part('Li', 'p_2')], state });
    expect(again(erased)).toEqual(erased);
  });

  it('erasing takes out contacts without a pseudonym', () => {
    const { changes } = eraseOpening({ stateSalt: null, changes: [part('Zhang')] }, eraser);
    expect(changes).toEqual([{ class: 'personal', withheld: true, erasedBy: 'ent_9' }]);
  });
});

describe('withholdOpening', () => {
  const { reason: _, ...unsaid } = opening;

  it('withholding nothing shows everything', () => {
    expect(withholdOpening(opening, new Set(['open', 'commercial', 'personal']), ['commercial'])).toEqual(opening);
  });

  it('a withheld class takes the salt of a state that holds it with it', () => {
    const shut = withholdOpening(opening, new Set(['open', 'personal']), ['commercial', 'personal']);
    const withheld = { class: 'commercial', withheld: true };
    expect(shut).toEqual({ ...opening, stateSalt: null, changes: [open, withheld, ...opening.changes.slice(2)] });
    expect(again(shut)).toEqual(shut);
  });

  it('the salt of a state without withheld values is kept, and no reason is shown where people are not named', () => {
    const shut = withholdOpening({ ...opening, changes: [open] }, new Set(['open']), []);
    expect(shut).toEqual({ ...unsaid, changes: [open] });
  });

  it('withholding keeps the record of who erased what', () => {
    const erased = eraseOpening(opening, eraser);
    expect(withholdOpening(erased, new Set(['open']), ['personal']).changes[2]).toEqual(gone);
  });
});
