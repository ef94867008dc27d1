import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { instant, money } from '../../components/format.js';
import { ReturnLines } from '../../components/return-lines.js';
import type { Fact } from '../../components/subject-page.js';
import { SupplierGoodsReturnDocument, type SupplierGoodsReturnQuery } from '../../generated/graphql.js';
import { PortalPage } from './portal-page.js';

type Back = NonNullable<SupplierGoodsReturnQuery['goodsReturn']>;

/** Returned goods as their supplier sees them: what, why, and the credit note. */
export function SupplierReturnPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const asked = useQuery(SupplierGoodsReturnDocument, { variables: { id } });
  const factsOf = ({ total, order, reason, creditNote, creditedAt, createdAt }: Back): Fact[] => [
    { label: t('field.GoodsReturn.total'), value: money(total) },
    { label: t('portal.order'), value: order && <Link to={`/orders/${order.id}`}>{order.number}</Link> },
    { label: t('field.GoodsReturn.reason'), value: reason, wide: true },
    { label: t('field.GoodsReturn.creditNote'), value: creditNote },
    { label: t('field.GoodsReturn.creditedAt'), value: instant(creditedAt) },
    { label: t('column.createdAt'), value: instant(createdAt) },
  ];
  return (
    <AskedView asked={asked}>
      {({ goodsReturn: back }) =>
        back ? (
          <PortalPage
            kind="GoodsReturn"
            subject={back}
            heading={t('subject.GoodsReturn')}
            title={back.number}
            facts={factsOf(back)}
            receipt={back.receipt}
            receiptName={back.number}
          >
            <ReturnLines lines={back.lines} currency={back.currency} />
          </PortalPage>
        ) : (
          <NotFound />
        )
      }
    </AskedView>
  );
}
