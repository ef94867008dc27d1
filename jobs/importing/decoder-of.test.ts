import { describe, expect, it } from '@jest/globals';
import { decoderOf } from './decoder-of.js';

describe('decoderOf', () => {
  it.each(['windows-1252', 'latin1', 'iso-8859-1'])('reads signs of Windows-1252 under the name %s', (name) => {
    expect(decoderOf(name).decode(Buffer.from('8020933593', 'hex'))).toBe('€ “5“');
    expect(decoderOf(name, { fatal: true }).decode(Buffer.from('476568e47573659a', 'hex'))).toBe('Gehäuseš');
  });

  it('bytes without meaning are shown as that, or refused', () => {
    expect(decoderOf('windows-1252').decode(Buffer.from([0x41, 0x81]))).toBe('A\ufffd');
    expect(() => decoderOf('windows-1252', { fatal: true }).decode(Buffer.from([0x81]))).toThrow('without meaning');
    expect(() => decoderOf('no such encoding')).toThrow('not supported');
  });

  it('reads others in pieces', () => {
    const decoder = decoderOf('gb18030');
    const pieces = [0xbc, 0xfe].map((byte) => decoder.decode(Uint8Array.of(byte), { stream: true }));
    expect(pieces.join('') + decoder.decode()).toBe('件');
  });
});
