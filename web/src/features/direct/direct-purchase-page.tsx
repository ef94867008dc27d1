import { useQuery } from '@apollo/client/react';
import { Alert } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { instant, money } from '../../components/format.js';
import { SubjectLink } from '../../components/subject-link.js';
import { type Fact, SubjectPage } from '../../components/subject-page.js';
import { DirectPurchaseDocument, type DirectPurchaseQuery } from '../../generated/graphql.js';
import { ContractLines } from '../contracts/contract-lines.js';
import { LimitNote } from './limit-note.js';

type DirectPurchase = NonNullable<DirectPurchaseQuery['directPurchase']>;

function factsOf(direct: DirectPurchase, t: TFunction): readonly Fact[] {
  const { supplier, purchase, lines } = direct;
  const requisitions = new Map(
    lines.flatMap(({ requisition }) => (requisition ? [[requisition.id, requisition]] : [])),
  );
  return [
    {
      label: t('column.supplier'),
      value: (
        <SubjectLink kind="Supplier" id={supplier?.id}>
          {supplier?.name}
        </SubjectLink>
      ),
    },
    { label: t('field.DirectPurchase.total'), value: money(direct.total) },
    { label: t('field.DirectPurchase.ground'), value: t(`word.DirectGround.${direct.ground}`) },
    {
      label: t('field.DirectPurchase.withinLimit'),
      value: t(direct.withinLimit ? 'direct.within' : 'direct.beyond'),
    },
    { label: t('field.DirectPurchase.reason'), value: direct.reason, wide: true },
    { label: t('field.DirectPurchase.proposedById'), value: direct.proposedBy?.name },
    { label: t('column.createdAt'), value: instant(direct.createdAt) },
    { label: t('field.DirectPurchase.approvedAt'), value: instant(direct.approvedAt) },
    { label: t('field.DirectPurchase.validTo'), value: direct.validTo },
    { label: t('field.DirectPurchase.paymentDays'), value: direct.paymentDays },
    {
      label: t('subject.Requisition'),
      value: [...requisitions.values()].map(({ id, number }) => (
        <div key={id}>
          <Link to={`/requisitions/${id}`}>{number}</Link>
        </div>
      )),
    },
    {
      label: t('subject.Purchase'),
      value: purchase && <Link to={`/purchases/${purchase.id}`}>{purchase.number}</Link>,
    },
    { label: t('field.DirectPurchase.deliveryTerms'), value: direct.deliveryTerms, wide: true },
    { label: t('field.DirectPurchase.remark'), value: direct.remark, wide: true },
  ];
}

function Next({ direct }: { readonly direct: DirectPurchase }) {
  const { t } = useTranslation();
  const { id, state, purchase, supplier } = direct;
  const contract = purchase?.contracts.find((one) => one.state !== 'CANCELLED');
  return (
    <>
      <Alert
        type={state === 'RETURNED' ? 'warning' : 'info'}
        showIcon
        title={
          <>
            {t(contract ? 'direct.next.contract' : `direct.next.${state}`)}{' '}
            {contract && <Link to={`/contracts/${contract.id}`}>{`${t('subject.Contract')} ${contract.number}`}</Link>}
          </>
        }
      />
      {state === 'PROPOSED' && supplier && <LimitNote supplierId={supplier.id} without={id} />}
    </>
  );
}

/** A direct purchase: from whom, on which ground, at which prices, and its trail. */
export function DirectPurchasePage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const asked = useQuery(DirectPurchaseDocument, { variables: { id } });
  return (
    <AskedView asked={asked}>
      {({ directPurchase: direct }) =>
        direct ? (
          <SubjectPage
            kind="DirectPurchase"
            subject={direct}
            number={direct.number}
            title={direct.title}
            entries={direct.entries}
            facts={factsOf(direct, t)}
            next={<Next direct={direct} />}
          >
            <ContractLines lines={direct.lines} priceBasis={direct.priceBasis} sums={direct} />
          </SubjectPage>
        ) : (
          <NotFound />
        )
      }
    </AskedView>
  );
}
