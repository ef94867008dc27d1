import { type TableColumnType, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PriceBasis } from '../../../schema/kernel/tax.js';
import { FIGURES } from './figure-column.js';
import { grouped, money } from './format.js';
import type { Figure, Prices } from './line-table.js';
import type { Fact } from './subject-page.js';

/** A line at its price, with its amounts. */
export interface TaxedLine {
  readonly unitPrice: string;
  readonly taxRate: string;
  readonly net: string;
  readonly tax: string;
  readonly total: string;
}

/** What the prices of a document contain, and its currency, said once in the heads of the columns. */
export interface PriceHeads {
  readonly currency: string;
  readonly priceBasis: PriceBasis;
}

/** The columns of price, tax rate and amount of a document's lines. */
export function useTaxColumns({ currency, priceBasis }: PriceHeads) {
  const { t } = useTranslation();
  const basis = t(`word.PriceBasis.${priceBasis}`);
  return <L extends TaxedLine>(figure: Figure<L>, prices: Prices<L>): TableColumnType<L>[] => [
    prices(t('column.priceIn', { currency, basis }), currency, ({ unitPrice }) => unitPrice),
    figure(t('column.taxRate'), ({ taxRate }) => taxRate),
    {
      title: <Two first={t('column.grossIn', { currency })} second={`${t('column.net')} + ${t('column.tax')}`} />,
      ...FIGURES,
      render: (_, { net, tax, total }) => <Two first={grouped(total)} second={`${grouped(net)} + ${grouped(tax)}`} />,
    },
  ];
}

/** An amount above what it is made of: three columns side by side would not fit beside the trail. */
function Two({ first, second }: { readonly first: string | null; readonly second: string }) {
  return (
    <>
      <div>{first}</div>
      <Typography.Text type="secondary" style={{ fontWeight: 400 }}>
        {second}
      </Typography.Text>
    </>
  );
}

type Money = { readonly amount: string; readonly currency: string } | null | undefined;

/** The sums of a document: without tax, the tax, and with it. */
export function useSumFacts() {
  const { t } = useTranslation();
  return ({ net, tax, total }: { readonly net: Money; readonly tax: Money; readonly total: Money }): Fact[] => [
    { label: t('column.net'), value: money(net) },
    { label: t('column.tax'), value: money(tax) },
    { label: t('column.gross'), value: money(total) },
  ];
}
