import { exact } from './exact.js';

/** Kinds of taxpayers (纳税人类型): 一般纳税人, 小规模纳税人, and firms abroad that charge no Chinese tax. */
export const TAXPAYERS = ['GENERAL', 'SMALL_SCALE', 'FOREIGN'] as const;

/** A kind of taxpayer. */
export type Taxpayer = (typeof TAXPAYERS)[number];

/** Days on which taxpayers of a kind may state a rate. */
export interface RateSpan {
  /** Per cent. */
  readonly rate: string;
  readonly taxpayer: Taxpayer;
  readonly validFrom: string;
  /** The last day; null while no end is known. */
  readonly validTo: string | null;
  /** The act by which it is so. */
  readonly ground: string;
  /** The rate that the same goods and services had before, where the law changed it. */
  readonly replaces: string | null;
}

const span = (
  taxpayer: Taxpayer,
  rate: string,
  [validFrom, validTo]: readonly [string, string | null],
  ground: string,
  replaces: string | null = null,
): RateSpan => ({ rate, taxpayer, validFrom, validTo, ground, replaces });

const CODE_OF_1993 = '增值税暂行条例（国务院令第134号）';
const CUT_OF_2018 = '财税〔2018〕32号';
const CUT_OF_2019 = '财政部 税务总局 海关总署公告2019年第39号';

/**
 * The rates of Chinese value-added tax that the platform comes with. 17 % became 16 % on 2018-05-01 and 13 % on 2019-04-01; the low rate of 13 %
 * was given up for 11 % on 2017-07-01 (财税〔2017〕37号), which became 10 % and 9 % on the same days. 6 % dates from the change from business tax
 * (财税〔2011〕111号). 3 % is levied on small-scale taxpayers since 2009, and on general ones that may choose the simple method since 2014-07-01
 * (财税〔2014〕57号); for small-scale ones it was reduced to 1 % from 2020-03-01, with a gap of exemption from 2022-04-01 to 2022-12-31 (公告2022年第15号),
 * and is so again through 2027-12-31 (公告2023年第19号). Since 2026-01-01 the rates of 13, 9, 6, 3 and 0 % stand in 增值税法 art. 10 and 11.
 */
export const LEGAL_RATES: readonly RateSpan[] = [
  span('GENERAL', '17', ['1994-01-01', '2018-04-30'], CODE_OF_1993),
  span('GENERAL', '16', ['2018-05-01', '2019-03-31'], CUT_OF_2018, '17'),
  span('GENERAL', '13', ['1994-01-01', '2017-06-30'], CODE_OF_1993),
  span('GENERAL', '13', ['2019-04-01', null], CUT_OF_2019, '16'),
  span('GENERAL', '11', ['2012-01-01', '2018-04-30'], '财税〔2011〕111号'),
  span('GENERAL', '10', ['2018-05-01', '2019-03-31'], CUT_OF_2018, '11'),
  span('GENERAL', '9', ['2019-04-01', null], CUT_OF_2019, '10'),
  span('GENERAL', '6', ['2012-01-01', null], '财税〔2011〕111号'),
  span('GENERAL', '3', ['2014-07-01', null], '财税〔2014〕57号'),
  span('GENERAL', '0', ['1994-01-01', null], CODE_OF_1993),
  span('SMALL_SCALE', '3', ['2009-01-01', null], '增值税暂行条例（国务院令第538号）第十二条'),
  span('SMALL_SCALE', '1', ['2020-03-01', '2022-03-31'], '公告2020年第13号, 2021年第7号, 2022年第15号'),
  span('SMALL_SCALE', '1', ['2023-01-01', '2027-12-31'], '公告2023年第1号, 2023年第19号'),
  span('SMALL_SCALE', '0', ['1994-01-01', null], CODE_OF_1993),
  span('FOREIGN', '0', ['1994-01-01', null], CODE_OF_1993),
];

/**
 * The spans that count: those of the law, and those that two people have confirmed, oldest confirmation first. A confirmed span takes the place
 * of one of the same taxpayer and rate that begins on the same day, and still replaces what that one replaced where it says nothing of it.
 */
export function spansWith(confirmed: readonly RateSpan[]): RateSpan[] {
  const keyOf = ({ taxpayer, rate, validFrom }: RateSpan) => `${taxpayer} ${exact(rate).toFixed()} ${validFrom}`;
  const spans = new Map<string, RateSpan>();
  for (const one of [...LEGAL_RATES, ...confirmed]) {
    const before = spans.get(keyOf(one));
    spans.set(keyOf(one), { ...one, replaces: one.replaces ?? before?.replaces ?? null });
  }
  return [...spans.values()];
}

/** Whether a span counts on a day. */
export function isInForce({ validFrom, validTo }: RateSpan, day: string): boolean {
  return validFrom <= day && (validTo === null || day <= validTo);
}

/** The spans of a rate for taxpayers of a kind; where the kind is not known, of all kinds. */
function spansOf(rate: string, taxpayer: Taxpayer | null, spans: readonly RateSpan[]): RateSpan[] {
  return spans.filter((one) => exact(one.rate).eq(rate) && (taxpayer === null || one.taxpayer === taxpayer));
}

/** The rates that taxpayers of a kind may state on a day, highest first. */
export function ratesOn(day: string, taxpayer: Taxpayer | null, spans: readonly RateSpan[]): string[] {
  const open = spans.filter((one) => (taxpayer === null || one.taxpayer === taxpayer) && isInForce(one, day));
  return [...new Set(open.map(({ rate }) => exact(rate).toFixed()))].sort((one, other) => exact(other).comparedTo(one));
}

/** Why a rate may not be stated: never theirs, or not on that day. */
export interface RateFault {
  readonly why: 'NOT_THEIRS' | 'NOT_IN_FORCE';
  /** When it is theirs: `1994-01-01–2017-06-30, 2019-04-01–`; empty where it never is. */
  readonly spans: string;
  /** What they may state on that day: `13, 9, 6, 3, 0`. */
  readonly rates: string;
}

/** Why taxpayers of a kind may not state a rate on a day; null when they may. */
export function rateFault(
  rate: string,
  { taxpayer, day }: { readonly taxpayer: Taxpayer | null; readonly day: string },
  spans: readonly RateSpan[],
): RateFault | null {
  const known = spansOf(rate, taxpayer, spans);
  if (known.some((one) => isInForce(one, day))) return null;
  const days = known.toSorted((one, other) => (one.validFrom < other.validFrom ? -1 : 1));
  return {
    why: known.length === 0 ? 'NOT_THEIRS' : 'NOT_IN_FORCE',
    spans: days.map(({ validFrom, validTo }) => `${validFrom}–${validTo ?? ''}`).join(', '),
    rates: ratesOn(day, taxpayer, spans).join(', '),
  };
}

/**
 * Since when a rate stands in place of an agreed one by law: the first day of its span, where the agreed one is over on the day of an invoice and
 * the law put this one in its place, at once or by way of others (17, 16, 13 %). Null where the agreed rate could still be stated, or the other
 * is one of other goods.
 */
export function changedByLaw(
  { agreed, stated }: { readonly agreed: string; readonly stated: string },
  { taxpayer, day }: { readonly taxpayer: Taxpayer | null; readonly day: string },
  spans: readonly RateSpan[],
): string | null {
  const isOver = spansOf(agreed, taxpayer, spans).every(({ validTo }) => validTo !== null && validTo < day);
  if (!isOver) return null;
  const own = spans.filter((one) => taxpayer === null || one.taxpayer === taxpayer);
  const reached = own.filter(({ replaces }) => replaces !== null && exact(replaces).eq(agreed));
  // A span is added once, so that spans that replace each other in a circle come to an end.
  for (const one of reached)
    reached.push(
      ...own.filter((next) => next.replaces !== null && exact(next.replaces).eq(one.rate) && !reached.includes(next)),
    );
  return reached.find((one) => exact(one.rate).eq(stated) && isInForce(one, day))?.validFrom ?? null;
}
