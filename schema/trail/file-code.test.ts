import { describe, expect, it } from '@jest/globals';
import { checkpointOfCode, fileCode } from './file-code.js';
import { checkpointIn } from './relate-checkpoints.js';

const CHECKPOINT = 'demo/log\n3\nAAAA\n\n— demo/log AAAA\n';
const CODE = fileCode('pur_1', CHECKPOINT);
const bytes = (text: string) => new TextEncoder().encode(text);

describe('the code of a purchase file', () => {
  it('holds the signed checkpoint verbatim', () => {
    expect(CODE).toBe(`qingcai-file/v1\npur_1\n${CHECKPOINT}`);
    expect(checkpointOfCode(CODE)).toBe(CHECKPOINT);
  });

  it('is read although the scanner dropped its last line break', () => {
    expect(checkpointOfCode(CODE.trimEnd())).toBe(CHECKPOINT);
  });

  it.each(['', 'qingcai-file/v2\npur_1\n', CHECKPOINT])('is nothing that begins otherwise: %j', (text) => {
    expect(checkpointOfCode(text)).toBeNull();
  });

  it('is a file with a checkpoint, as a checkpoint itself is', () => {
    expect(checkpointIn(bytes(CODE))).toBe(CHECKPOINT);
    expect(checkpointIn(bytes(CHECKPOINT))).toBe(CHECKPOINT);
  });
});
