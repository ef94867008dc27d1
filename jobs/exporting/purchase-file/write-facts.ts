import { say } from '../../../api/kernel/messages.js';
import { grouped, instantText, moneyText, type Words } from './in-words.js';
import { MARKS } from './marks.js';
import type { FilePurchase } from './questions.js';
import type { Column, Sheet } from './sheet.js';

type Event = NonNullable<FilePurchase['event']>;

/** Writes what a purchase is and came to: overview, parties, lines, quotes, decision, and the documents that followed. */
export function writeFacts(sheet: Sheet, purchase: FilePurchase, words: Words): void {
  const t = (key: string) => say(words.language, `exports.file.${key}`);
  const state = (kind: string, value: string) => say(words.language, `state.${kind}.${value}`);
  const column = (key: string, share: number, align?: 'right'): Column => ({
    head: t(key),
    share,
    ...(align ? { align } : {}),
  });
  const withheld = <Item>(value: Item | null | undefined, tell: (item: Item) => string) =>
    value === null || value === undefined ? t('withheld') : tell(value);
  sheet.heading(t('overview'));
  sheet.facts([
    [t('number'), purchase.number],
    [t('name'), purchase.title],
    [t('state'), state('Purchase', purchase.state)],
    [t('method'), say(words.language, `method.${purchase.method}`)],
    [t('owner'), purchase.owner?.name ?? ''],
    [t('unit'), purchase.unit?.name ?? ''],
    [t('value'), moneyText(purchase.value)],
    [t('createdAt'), instantText(purchase.createdAt)],
  ]);
  sheet.heading(t('stages'));
  sheet.table(
    [column('stage', 3), column('state', 2), column('from', 3), column('to', 3)],
    purchase.stages.map(({ name, state: at, startedAt, finishedAt }) => [
      ...[say(words.language, `stage.${name}`), say(words.language, `exports.state.${at}`)],
      ...[instantText(startedAt), instantText(finishedAt)],
    ]),
  );
  for (const one of purchase.requisitions) {
    sheet.heading(`${t('demand')} ${one.number}`);
    sheet.facts([
      [t('name'), one.title],
      [t('state'), state('Requisition', one.state)],
      [t('requestedBy'), one.requestedBy?.name ?? ''],
      [t('unit'), one.unit?.name ?? ''],
    ]);
  }
  if (purchase.event) writeEvent(sheet, purchase.event, words, withheld);
  const party = column('supplier', 4);
  for (const one of purchase.contracts) {
    sheet.heading(`${t('contracts')} ${one.number}`);
    sheet.facts([
      [t('name'), one.title],
      [t('supplier'), one.supplier?.name ?? ''],
      [t('state'), state('Contract', one.state)],
      [t('total'), moneyText(one.total)],
      [t('signedAt'), instantText(one.signedAt)],
    ]);
    sheet.table(
      [
        column('partNumber', 3),
        column('name', 5),
        column('quantity', 2, 'right'),
        column('unit', 1),
        column('unitPrice', 2, 'right'),
        column('total', 2, 'right'),
      ],
      one.lines.map((line) => [
        line.partNumber,
        line.name,
        grouped(line.quantity),
        line.unit,
        grouped(line.unitPrice),
        grouped(line.total),
      ]),
    );
  }
  const list = (key: string, columns: readonly Column[], rows: readonly (readonly string[])[]) => {
    if (rows.length === 0) return;
    sheet.heading(t(key));
    sheet.table(columns, rows);
  };
  list(
    'orders',
    [column('number', 3), party, column('state', 2), column('total', 3, 'right'), column('confirmedAt', 3)],
    purchase.orders.map((one) => [
      one.number,
      one.supplier?.name ?? '',
      state('PurchaseOrder', one.state),
      moneyText(one.total),
      instantText(one.confirmedAt),
    ]),
  );
  list(
    'receipts',
    [
      column('number', 3),
      column('deliveryNote', 3),
      column('name', 4),
      column('quantity', 2, 'right'),
      column('accepted', 2, 'right'),
      column('rejected', 2, 'right'),
      column('inspectedAt', 3),
    ],
    purchase.goodsReceipts.flatMap((one) =>
      one.lines.map((line) => [
        ...[one.number, one.deliveryNote, `${line.partNumber} ${line.name}`, `${grouped(line.quantity)} ${line.unit}`],
        ...[grouped(line.accepted ?? ''), grouped(line.rejected ?? ''), instantText(one.inspectedAt)],
      ]),
    ),
  );
  list(
    'invoices',
    [
      column('number', 3),
      column('invoiceNumber', 3),
      party,
      column('state', 2),
      column('total', 3, 'right'),
      column('matchedAt', 3),
    ],
    purchase.invoices.map((one) => [
      one.number,
      one.invoiceNumber,
      one.supplier?.name ?? '',
      state('Invoice', one.state),
      moneyText(one.total),
      instantText(one.matchedAt),
    ]),
  );
  list(
    'payments',
    [
      column('number', 3),
      party,
      column('state', 2),
      column('total', 3, 'right'),
      column('dueOn', 2),
      column('paidOn', 2),
      column('bankReference', 3),
    ],
    purchase.payments.map((one) => [
      one.number,
      one.supplier?.name ?? '',
      state('Payment', one.state),
      moneyText(one.amount),
      one.dueOn,
      one.paidOn ?? '',
      one.bankReference ?? '',
    ]),
  );
}

function writeEvent(
  sheet: Sheet,
  event: Event,
  words: Words,
  withheld: <Item>(value: Item | null | undefined, tell: (item: Item) => string) => string,
): void {
  const t = (key: string) => say(words.language, `exports.file.${key}`);
  const state = (kind: string, value: string) => say(words.language, `state.${kind}.${value}`);
  const names = (list: readonly { readonly name: string }[]) =>
    list.map(({ name }) => name).join(MARKS[words.language].and) || t('none');
  sheet.heading(`${t('event')} ${event.number}`);
  sheet.facts([
    [t('name'), event.title],
    [t('state'), state('SourcingEvent', event.state)],
    [t('closesAt'), instantText(event.closesAt)],
    [t('openedAt'), instantText(event.openedAt)],
    [t('priceWeight'), String(event.priceWeight)],
    [t('terms'), event.terms ?? ''],
    [t('invited'), withheld(event.invited, names)],
    [t('experts'), withheld(event.experts, names)],
  ]);
  sheet.heading(t('lines'));
  sheet.table(
    [
      ...[
        { head: t('partNumber'), share: 3 },
        { head: t('name'), share: 5 },
      ],
      ...[
        { head: t('quantity'), share: 2, align: 'right' as const },
        { head: t('unit'), share: 1 },
        { head: t('neededOn'), share: 2 },
      ],
    ],
    event.lines.map((line) => [line.partNumber, line.name, grouped(line.quantity), line.unit, line.neededOn]),
  );
  sheet.heading(t('bids'));
  if (!event.bids) sheet.paragraph(t('withheld'));
  else
    sheet.table(
      [
        { head: t('supplier'), share: 5 },
        { head: t('state'), share: 2 },
        { head: t('submittedAt'), share: 3 },
        { head: t('total'), share: 3, align: 'right' },
      ],
      event.bids.map((bid) => [
        bid.supplier?.name ?? '',
        state('Bid', bid.state),
        instantText(bid.submittedAt),
        withheld(bid.content, ({ total }) => moneyText(total)),
      ]),
    );
  if (event.ranking) {
    sheet.heading(t('ranking'));
    sheet.table(
      [
        ...[
          { head: t('rank'), share: 1 },
          { head: t('supplier'), share: 5 },
          { head: t('total'), share: 3, align: 'right' as const },
        ],
        ...['price', 'technical', 'score'].map((key) => ({ head: t(key), share: 2, align: 'right' as const })),
      ],
      event.ranking.map((one) => [
        String(one.rank),
        one.supplier?.name ?? '',
        moneyText(one.total),
        one.priceScore,
        one.technicalScore,
        one.score,
      ]),
    );
  }
  if (!event.award) return;
  const { award } = event;
  sheet.heading(`${t('award')} ${award.number}`);
  sheet.facts([
    [t('supplier'), award.supplier?.name ?? ''],
    [t('state'), state('Award', award.state)],
    [t('total'), moneyText(award.total)],
    [t('firstRanked'), t(award.firstRanked ? 'yes' : 'no')],
    [t('justification'), award.justification ?? ''],
    [t('remark'), award.remark ?? ''],
    [t('recommendedBy'), award.recommendedBy?.name ?? ''],
  ]);
}
