import { describe, expect, it } from '@jest/globals';
import { codeOf, newNonce, typedCode } from './one-time-code.js';

describe('a one-time code', () => {
  it('a code differs for each nonce and account, and is always the same for the same two', () => {
    const nonce = newNonce();
    expect(codeOf('acc_1', nonce)).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(codeOf('acc_1', nonce)).toBe(codeOf('acc_1', nonce));
    expect(codeOf('acc_2', nonce)).not.toBe(codeOf('acc_1', nonce));
    expect(codeOf('acc_1', newNonce())).not.toBe(codeOf('acc_1', nonce));
  });

  it('a code is read however it is typed', () => {
    const code = codeOf('acc_1', newNonce());
    expect(typedCode(code)).toBe(code);
    expect(typedCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code);
    expect(typedCode('o1ilO-00000-00000-00000')).toBe('01110-00000-00000-00000');
  });
});
