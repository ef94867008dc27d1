import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import PDFDocument from 'pdfkit';
import QRCode from 'qrcode';
import type { LanguageCode } from '../../../api/kernel/actor.js';
import { say } from '../../../api/kernel/messages.js';
import { findEntries } from '../../../api/trail/index.js';
import { fileCode } from '../../../schema/trail/file-code.js';
import { toHex } from '../../../schema/trail/hex.js';
import { parseCheckpoint, parseNote, toBase64 } from '../../../schema/trail/index.js';
import type { Ask } from '../ask.js';
import type { FontFile } from '../fonts.js';
import { idsIn, instantText, type Words } from './in-words.js';
import { takeFont } from './open-font.js';
import { FOOT, markPages } from './page-marks.js';
import {
  type FileEntry,
  type FilePurchase,
  HISTORY,
  NAMES,
  PURCHASE,
  readHistory,
  readNames,
  readPurchase,
} from './questions.js';
import { type Sheet, sheetOn } from './sheet.js';
import { writeFacts } from './write-facts.js';
import { type LedgerLine, writeEntry, writeLedger } from './write-history.js';

/** The content of a purchase file, and its reader. */
export interface FileOrder {
  readonly purchaseId: string;
  readonly ask: Ask;
  readonly language: LanguageCode;
  /** Whoever asked for it, as named on the cover. */
  readonly reader: string;
  readonly now: Date;
  /** The newest published checkpoint of the log, a signed note. */
  readonly checkpoint: string;
  readonly fonts: readonly FontFile[];
  readonly signal: AbortSignal;
  /** Called with the number of entries written and their total. */
  readonly onProgress: (done: number, total: number) => Promise<void>;
}

/** The purchase does not exist, or is not visible to the reader. */
export class NothingToShow extends Error {
  override name = 'NothingToShow';
}

const AT_ONCE = 200;

/**
 * Writes a purchase's file (PDF) into a stream, entry by entry: at any time, memory holds one page of the history and one line for each
 * entry. Answers the number of entries. Throws NothingToShow and NoFont.
 */
export async function makeFile(order: FileOrder, into: Writable): Promise<number> {
  const { ask, purchaseId, language } = order;
  const purchase = readPurchase(await ask(PURCHASE, { id: purchaseId }));
  if (!purchase) throw new NothingToShow(purchaseId);
  const doc = new PDFDocument({
    ...{ size: 'A4', autoFirstPage: false, compress: true, lang: language === 'zh' ? 'zh-CN' : 'en' },
    margins: { top: 44, left: 48, right: 48, bottom: FOOT },
    info: { Title: `${purchase.number} ${purchase.title}`, Creator: 'Qingcai', CreationDate: order.now },
  });
  const spell = takeFont(doc, order.fonts);
  const written = finished(doc.pipe(into));
  // Failures are handled where the sheet waits for the stream, and at the end.
  written.catch(() => undefined);
  const marks = markPages(doc, await footOf(order, purchase), spell);
  doc.addPage();
  const sheet = sheetOn(doc, spell);
  writeCover(sheet, purchase, order);
  writeFacts(sheet, purchase, { language, names: new Map() });
  const ledger = await writeHistory(sheet, order, () => drained(into, written));
  writeLedger(sheet, ledger, { language, names: new Map() });
  marks.finish();
  doc.end();
  await written;
  return ledger.length;
}

async function writeHistory(sheet: Sheet, order: FileOrder, drain: () => Promise<void>): Promise<LedgerLine[]> {
  const { ask, purchaseId, language, signal, onProgress } = order;
  sheet.heading(say(language, 'exports.file.history'));
  const ledger: LedgerLine[] = [];
  const names = new Map<string, string>();
  for (let after: string | null = null, isFirst = true; isFirst || after !== null; isFirst = false) {
    signal.throwIfAborted();
    const page = readHistory(await ask(HISTORY, { id: purchaseId, first: AT_ONCE, after }));
    await learnNames(page.entries, names, ask);
    const words: Words = { language, names };
    for (const entry of page.entries) writeEntry(sheet, entry, words);
    ledger.push(...(await ledgerLines(page.entries)));
    await onProgress(ledger.length, page.total);
    await drain();
    after = page.next;
  }
  return ledger;
}

async function learnNames(entries: readonly FileEntry[], names: Map<string, string>, ask: Ask): Promise<void> {
  const unknown = idsIn(entries).filter((id) => !names.has(id));
  for (let from = 0; from < unknown.length; from += AT_ONCE) {
    const ids = unknown.slice(from, from + AT_ONCE);
    for (const [id, name] of readNames(await ask(NAMES, { ids }))) names.set(id, name);
  }
}

async function ledgerLines(entries: readonly FileEntry[]): Promise<LedgerLine[]> {
  const found = await findEntries({ id: { $in: entries.map(({ id }) => id) } }, entries.length);
  const leaves = new Map(found.map(({ entry, leafHash }) => [entry.id, toHex(leafHash)]));
  return entries.map(({ logIndex, at, id }) => ({ index: logIndex, at, id, leaf: leaves.get(id) ?? '' }));
}

/** Waits until what was written has been flushed before more is made. */
async function drained(into: Writable, written: Promise<void>): Promise<void> {
  if (!into.writableNeedDrain) return;
  await Promise.race([new Promise<void>((resolve) => into.once('drain', resolve)), written]);
}

async function footOf({ checkpoint, language, purchaseId }: FileOrder, { number }: FilePurchase) {
  const { origin, size, root } = parseCheckpoint(parseNote(checkpoint).body);
  const code = await QRCode.toDataURL(fileCode(purchaseId, checkpoint), {
    errorCorrectionLevel: 'L',
    margin: 2,
    scale: 4,
  });
  const lines = [
    say(language, 'exports.file.foot', { number, origin, size }),
    say(language, 'exports.file.root', { root: `${toBase64(root).slice(0, 16)}…` }),
  ];
  return { lines, pages: say(language, 'exports.file.pages'), code };
}

function writeCover(
  sheet: Sheet,
  { number, title }: FilePurchase,
  { checkpoint, language, reader, now }: FileOrder,
): void {
  const t = (key: string) => say(language, `exports.file.${key}`);
  const { origin, size, root } = parseCheckpoint(parseNote(checkpoint).body);
  sheet.title(t('title'));
  sheet.paragraph(`${number} ${title}`, { size: 15 });
  sheet.space(8);
  sheet.facts([
    [t('madeFor'), reader],
    [t('madeAt'), instantText(now)],
    [say(language, 'trail.logged'), say(language, 'exports.file.foot', { number, origin, size })],
    ['', say(language, 'exports.file.root', { root: toBase64(root) })],
  ]);
  sheet.space(6);
  sheet.paragraph(t('rights'), { size: 9, grey: true });
  sheet.paragraph(t('howTo'), { size: 9, grey: true });
}
