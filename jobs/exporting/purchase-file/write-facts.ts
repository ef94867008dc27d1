import { say } from '../../../api/kernel/messages.js';
import { grouped } from '../../../schema/kernel/amount-text.js';
import { instantText, moneyText, type Words } from './in-words.js';
import type { FilePurchase } from './questions.js';
import type { Column, Sheet } from './sheet.js';

type Document = FilePurchase['documents'][number];
type Event = NonNullable<FilePurchase['event']>;

/** Writes what a purchase is and what it led to: overview, stages, and each document with its lines; after the event, bids and ranking. */
export function writeFacts(sheet: Sheet, purchase: FilePurchase, words: Words): void {
  const t = (key: string) => say(words.language, `exports.file.${key}`);
  sheet.heading(t('overview'));
  sheet.facts([
    [t('number'), purchase.number],
    [t('name'), purchase.title],
    [t('state'), say(words.language, `state.Purchase.${purchase.state}`)],
    [t('method'), say(words.language, `method.${purchase.method}`)],
    [t('owner'), purchase.owner?.name ?? ''],
    [t('unit'), purchase.unit?.name ?? ''],
    [t('value'), moneyText(purchase.value)],
    [t('createdAt'), instantText(purchase.createdAt)],
  ]);
  sheet.heading(t('stages'));
  sheet.table(
    [
      ...[
        { head: t('stage'), share: 3 },
        { head: t('state'), share: 2 },
      ],
      ...[
        { head: t('from'), share: 3 },
        { head: t('to'), share: 3 },
      ],
    ],
    purchase.stages.map(({ name, state: at, startedAt, finishedAt }) => [
      ...[say(words.language, `stage.${name}`), say(words.language, `exports.state.${at}`)],
      ...[instantText(startedAt), instantText(finishedAt)],
    ]),
  );
  // Bids and scores, which have no number of their own, are shown in the tables of their event.
  for (const document of purchase.documents.filter(({ number }) => number !== null)) {
    writeDocument(sheet, document, words);
    if (document.__typename === 'SourcingEvent' && purchase.event) writeBids(sheet, purchase.event, words);
  }
}

function writeDocument(
  sheet: Sheet,
  { __typename: kind, number, stateName, facts, lineTable }: Document,
  words: Words,
) {
  const { language } = words;
  sheet.heading(`${say(language, `subject.${kind}`)} ${number ?? ''}`);
  sheet.facts([
    [say(language, 'exports.file.state'), say(language, `state.${kind}.${stateName}`)],
    ...facts.map(({ label, value, withheld }) => [label, withheldOr(value, withheld, language)] as const),
  ]);
  if (!lineTable) return;
  const columns = lineTable.columns.map(({ label, isNumber }, at): Column => {
    const cells = lineTable.rows.map((row) => row[at] ?? '');
    return { head: label, share: shareOf([label, ...cells]), ...(isNumber && { align: 'right' }) };
  });
  sheet.table(columns, lineTable.rows);
}

function withheldOr(value: string | null, withheld: boolean, language: Words['language']): string {
  return withheld ? say(language, 'exports.file.withheld') : (value ?? '');
}

/** As wide as the longest text in it, within limits; Chinese characters count twice as much as Latin ones. */
function shareOf(texts: readonly string[]): number {
  const longest = texts.reduce(
    (most, text) => Math.max(most, text.length + (text.match(/\p{Script=Han}/gu) ?? []).length),
    0,
  );
  return Math.min(Math.max(longest, 6), 30);
}

function writeBids(sheet: Sheet, event: Event, words: Words): void {
  const { state, bids, bidsWithheld, ranking, currency, compareBasis } = event;
  const t = (key: string) => say(words.language, `exports.file.${key}`);
  const basis = say(words.language, `word.PriceBasis.${compareBasis}`);
  sheet.heading(t('bids'));
  if (!bids) sheet.paragraph(bidsWithheld ?? t(state === 'CANCELLED' ? 'neverOpened' : 'sealed'));
  else
    sheet.table(
      [
        { head: t('supplier'), share: 5 },
        { head: t('state'), share: 2 },
        { head: t('submittedAt'), share: 3 },
        ...(['net', 'tax', 'total'] as const).map((part): Column => {
          return { head: `${t(part)} (${currency})`, share: 3, align: 'right' };
        }),
      ],
      bids.map(({ supplier, state, submittedAt, content }) => [
        ...[supplier?.name ?? t('withheld'), say(words.language, `state.Bid.${state}`), instantText(submittedAt)],
        ...(['net', 'tax', 'total'] as const).map((part) => (content ? grouped(content[part].amount) : t('withheld'))),
      ]),
    );
  if (!ranking) return;
  sheet.heading(t('ranking'));
  sheet.table(
    [
      { head: t('rank'), share: 1 },
      { head: t('supplier'), share: 5 },
      { head: `${t('compared')} (${currency}, ${basis})`, share: 4, align: 'right' },
      { head: t('price'), share: 2, align: 'right' },
      { head: t('technical'), share: 2, align: 'right' },
      { head: t('score'), share: 2, align: 'right' },
    ],
    ranking.map((one) => [
      ...[String(one.rank), one.supplier?.name ?? '', grouped(one.compared.amount)],
      ...[one.priceScore, one.technicalScore, one.score],
    ]),
  );
}
