const HEADER = 'qingcai-file/v1';

/**
 * The text behind the QR code on each page of a purchase file: a line that names the format, the purchase's id, and the signed checkpoint
 * verbatim.
 */
export function fileCode(purchaseId: string, checkpoint: string): string {
  return `${HEADER}\n${purchaseId}\n${checkpoint}`;
}

/**
 * The signed checkpoint in the text behind such a code; null where a text is none. The line break at its end, which a signed note needs, is
 * put back, since programs that read QR codes lose it. The purchase's id is signed by nobody, so it proves nothing.
 */
export function checkpointOfCode(text: string): string | null {
  const [header, purchaseId, ...checkpoint] = text.split('\n');
  if (header !== HEADER || purchaseId === undefined) return null;
  return `${checkpoint.join('\n').trimEnd()}\n`;
}
