import { useQuery } from '@apollo/client/react';
import { Alert, Card } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { DataTable } from '../../components/data-table.js';
import { grouped, instant, money } from '../../components/format.js';
import { OwnerFact } from '../../components/owner-fact.js';
import { StateTag } from '../../components/state-tag.js';
import { SubjectLink } from '../../components/subject-link.js';
import { type Fact, SubjectPage } from '../../components/subject-page.js';
import { ContractDocument, type ContractQuery } from '../../generated/graphql.js';
import { ContractLines } from './contract-lines.js';

type Contract = NonNullable<ContractQuery['contract']>;

function factsOf(contract: Contract, t: TFunction): readonly Fact[] {
  const { supplier, award, directPurchase, purchase, validFrom, validTo, deliveryTerms } = contract;
  return [
    {
      label: t('column.supplier'),
      value: (
        <SubjectLink kind="Supplier" id={supplier?.id}>
          {supplier?.name}
        </SubjectLink>
      ),
    },
    { label: t('field.Contract.total'), value: money(contract.total) },
    { label: t('contract.validity'), value: t('contract.fromTo', { from: validFrom, to: validTo }) },
    { label: t('field.Contract.paymentDays'), value: contract.paymentDays },
    { label: t('field.Contract.signedAt'), value: instant(contract.signedAt) },
    { label: t('subject.Award'), value: award && <Link to={`/awards/${award.id}`}>{award.number}</Link> },
    {
      label: t('subject.DirectPurchase'),
      value: directPurchase && (
        <SubjectLink kind="DirectPurchase" id={directPurchase.id}>
          {directPurchase.number}
        </SubjectLink>
      ),
    },
    {
      label: t('subject.Purchase'),
      value: purchase && <Link to={`/purchases/${purchase.id}`}>{purchase.number}</Link>,
    },
    { label: t('column.owner'), value: purchase && <OwnerFact owned={purchase} /> },
    { label: t('column.unit'), value: purchase?.unit?.name },
    {
      label: t('field.Contract.deliveryTerms'),
      value: <span style={{ whiteSpace: 'pre-wrap' }}>{deliveryTerms}</span>,
      wide: true,
    },
  ];
}

function Next({ contract }: { readonly contract: Contract }) {
  const { t } = useTranslation();
  const { state, remark, directPurchase } = contract;
  const agreed = state === 'ACTIVE' && directPurchase?.withinLimit ? 'contract.next.agreed' : null;
  return (
    <Alert
      type={state === 'RETURNED' ? 'warning' : 'info'}
      showIcon
      title={t(agreed ?? `contract.next.${state}`)}
      {...(state === 'RETURNED' && remark && { description: t('contract.returned', { remark }) })}
    />
  );
}

function Orders({ contract }: { readonly contract: Contract }) {
  const { t } = useTranslation();
  const orders = (contract.purchase?.orders ?? []).filter((order) => order.contract?.id === contract.id);
  if (orders.length === 0) return null;
  return (
    <Card title={t('contract.orders', { count: orders.length })} styles={{ body: { padding: 0 } }}>
      <DataTable
        rowKey="id"
        size="middle"
        dataSource={orders}
        pagination={false}
        columns={[
          {
            title: t('column.number'),
            render: (_, { id, number }) => (
              <SubjectLink kind="PurchaseOrder" id={id}>
                {number}
              </SubjectLink>
            ),
          },
          { title: t('column.state'), render: (_, { state }) => <StateTag subject="PurchaseOrder" state={state} /> },
          {
            title: t('contract.amount', { currency: contract.currency }),
            align: 'right',
            render: (_, { total }) => grouped(total.amount),
          },
        ]}
      />
    </Card>
  );
}

/** A contract: its terms, its lines at the awarded prices, and what was ordered under it. */
export function ContractPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const asked = useQuery(ContractDocument, { variables: { id } });
  return (
    <AskedView asked={asked}>
      {({ contract }) =>
        contract ? (
          <SubjectPage
            kind="Contract"
            subject={contract}
            number={contract.number}
            title={contract.title}
            entries={contract.entries}
            facts={factsOf(contract, t)}
            next={<Next contract={contract} />}
          >
            <ContractLines lines={contract.lines} priceBasis={contract.priceBasis} sums={contract} />
            <Orders contract={contract} />
          </SubjectPage>
        ) : (
          <NotFound />
        )
      }
    </AskedView>
  );
}
