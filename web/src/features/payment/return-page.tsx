import { useQuery } from '@apollo/client/react';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { instant, money } from '../../components/format.js';
import { ReturnLines } from '../../components/return-lines.js';
import { SubjectPage } from '../../components/subject-page.js';
import { GoodsReturnDocument, type GoodsReturnQuery } from '../../generated/graphql.js';

function ReturnView({ back }: { readonly back: NonNullable<GoodsReturnQuery['goodsReturn']> }) {
  const { t } = useTranslation();
  const { supplier, order, goodsReceipt, purchase, payment } = back;
  return (
    <SubjectPage
      kind="GoodsReturn"
      subject={back}
      alike={back.alike}
      number={back.number}
      title={t('returns.title', { supplier: supplier?.name ?? '' })}
      entries={back.entries}
      facts={[
        {
          label: t('column.supplier'),
          value: supplier && <Link to={`/suppliers/${supplier.id}`}>{supplier.name}</Link>,
        },
        { label: t('field.GoodsReturn.total'), value: money(back.total) },
        { label: t('subject.PurchaseOrder'), value: order && <Link to={`/orders/${order.id}`}>{order.number}</Link> },
        {
          label: t('subject.GoodsReceipt'),
          value: goodsReceipt && <Link to={`/receipts/${goodsReceipt.id}`}>{goodsReceipt.number}</Link>,
        },
        { label: t('field.GoodsReturn.reason'), value: back.reason, wide: true },
        { label: t('field.GoodsReturn.creditNote'), value: back.creditNote },
        { label: t('field.GoodsReturn.creditedAt'), value: instant(back.creditedAt) },
        {
          label: t('field.GoodsReturn.paymentId'),
          value: payment && <Link to={`/payments/${payment.id}`}>{payment.number}</Link>,
        },
        { label: t('field.GoodsReturn.bankReference'), value: back.bankReference },
        { label: t('column.createdAt'), value: instant(back.createdAt) },
        {
          label: t('subject.Purchase'),
          value: purchase && (
            <Link to={`/purchases/${purchase.id}`}>
              {purchase.number} {purchase.title}
            </Link>
          ),
          wide: true,
        },
      ]}
    >
      <Alert type="info" showIcon title={t(`returns.next.${back.state}`)} />
      <ReturnLines lines={back.lines} currency={back.currency} />
    </SubjectPage>
  );
}

/** Returned goods: what was returned and why, how it is credited and settled, and its trail. */
export function GoodsReturnPage() {
  const { id = '' } = useParams();
  const asked = useQuery(GoodsReturnDocument, { variables: { id } });
  return (
    <AskedView asked={asked}>
      {({ goodsReturn }) => (goodsReturn ? <ReturnView back={goodsReturn} /> : <NotFound />)}
    </AskedView>
  );
}
