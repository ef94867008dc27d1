import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@apollo/client/react';
import { Button, Card } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AskedView } from '../../components/asked-view.js';
import { DataTable } from '../../components/data-table.js';
import { instant } from '../../components/format.js';
import { ListPage, useListFilter } from '../../components/list-page.js';
import { StateTag } from '../../components/state-tag.js';
import { statesOf } from '../../components/subject-facts.js';
import { useMay } from '../../components/use-may.js';
import {
  type TaxRateHeadFragment,
  type TaxRateState,
  TaxRatesDocument,
  TaxSpansDocument,
  type TaxSpansQuery,
} from '../../generated/graphql.js';
import { InvoiceTabs } from './work-tabs.js';

type Span = TaxSpansQuery['taxSpans'][number];

/** The rates of the law and those that were confirmed, the newest days first. */
function Spans() {
  const { t } = useTranslation();
  const asked = useQuery(TaxSpansDocument);
  return (
    <Card title={t('taxRate.inForce')} style={{ marginTop: 16 }} styles={{ body: { padding: 0 } }}>
      <AskedView asked={asked}>
        {({ taxSpans }) => (
          <DataTable<Span>
            rowKey={({ rate, taxpayer, validFrom }) => `${taxpayer} ${rate} ${validFrom}`}
            size="middle"
            dataSource={taxSpans.toSorted((one, other) => (one.validFrom < other.validFrom ? 1 : -1))}
            pagination={false}
            columns={[
              { title: t('field.TaxRate.rate'), align: 'right', dataIndex: 'rate' },
              { title: t('field.TaxRate.taxpayer'), render: (_, { taxpayer }) => t(`word.Taxpayer.${taxpayer}`) },
              { title: t('field.TaxRate.validFrom'), dataIndex: 'validFrom' },
              { title: t('field.TaxRate.validTo'), render: (_, { validTo }) => validTo ?? t('taxRate.noEnd') },
              { title: t('field.TaxRate.ground'), dataIndex: 'ground' },
            ]}
          />
        )}
      </AskedView>
    </Card>
  );
}

/** The tax rates that may be stated, and what was proposed to change of them. */
export function TaxRatesPage() {
  const { t } = useTranslation();
  const mayPropose = useMay('TaxRate', 'proposeTaxRate');
  const { state } = useListFilter();
  const asked = useQuery(TaxRatesDocument, { variables: { first: 50, state: state as TaxRateState | null } });
  return (
    <>
      <ListPage
        title={t('menu.invoices')}
        tabs={<InvoiceTabs />}
        asked={asked}
        pick={({ taxRates }) => taxRates}
        states={{ kind: 'TaxRate', values: statesOf('TaxRate') }}
        empty={t('taxRate.empty')}
        actions={
          mayPropose && (
            <Link to="/tax-rates/new">
              <Button type="primary" icon={<PlusOutlined />} tabIndex={-1}>
                {t('move.proposeTaxRate')}
              </Button>
            </Link>
          )
        }
        to={({ id }) => `/tax-rates/${id}`}
        columns={[
          {
            title: t('column.createdAt'),
            render: (_, { id, createdAt }: TaxRateHeadFragment) => (
              <Link to={`/tax-rates/${id}`}>{instant(createdAt)}</Link>
            ),
          },
          { title: t('column.state'), render: (_, row) => <StateTag subject="TaxRate" state={row.state} /> },
          { title: t('field.TaxRate.rate'), align: 'right', dataIndex: 'rate' },
          { title: t('field.TaxRate.taxpayer'), render: (_, row) => t(`word.Taxpayer.${row.taxpayer}`) },
          { title: t('field.TaxRate.validFrom'), dataIndex: 'validFrom' },
          { title: t('field.TaxRate.validTo'), render: (_, row) => row.validTo ?? t('taxRate.noEnd') },
          { title: t('field.TaxRate.ground'), dataIndex: 'ground' },
        ]}
      />
      <Spans />
    </>
  );
}
