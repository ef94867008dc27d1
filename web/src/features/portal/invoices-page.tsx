import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { grouped, instant } from '../../components/format.js';
import { ListPage, useListFilter } from '../../components/list-page.js';
import { statesOf } from '../../components/subject-facts.js';
import {
  type InvoiceState,
  type SupplierInvoiceRowFragment,
  SupplierInvoicesDocument,
} from '../../generated/graphql.js';
import { PortalState } from './portal-state.js';
import { PortalStateFilter } from './portal-state-filter.js';

/** The invoices that a supplier has submitted, newest first. */
export function InvoicesPage() {
  const { t } = useTranslation();
  const { state } = useListFilter();
  const variables = { first: 50, state: state as InvoiceState | null };
  const asked = useQuery(SupplierInvoicesDocument, { variables });
  return (
    <ListPage
      title={t('menu.myInvoices')}
      asked={asked}
      pick={({ invoices }) => invoices}
      actions={<PortalStateFilter kind="Invoice" states={statesOf('Invoice')} />}
      empty={state ? t('portal.noneOfState') : t('portal.noInvoices')}
      to={({ id }) => `/invoices/${id}`}
      columns={[
        {
          title: t('field.Invoice.invoiceNumber'),
          render: (_, { id, invoiceNumber }: SupplierInvoiceRowFragment) => (
            <Link to={`/invoices/${id}`}>{invoiceNumber}</Link>
          ),
        },
        { title: t('column.state'), render: (_, row) => <PortalState kind="Invoice" state={row.state} /> },
        { title: t('column.gross'), align: 'right', render: (_, row) => grouped(row.total.amount) },
        { title: t('column.currency'), render: (_, row) => row.total.currency },
        {
          title: t('portal.order'),
          render: (_, { orders }) =>
            orders.map(({ id, number }) => (
              <div key={id}>
                <Link to={`/orders/${id}`}>{number}</Link>
              </div>
            )),
        },
        { title: t('portal.payBy'), dataIndex: 'dueOn' },
        { title: t('field.Invoice.number'), dataIndex: 'number' },
        { title: t('portal.submittedAt'), render: (_, row) => instant(row.createdAt) },
      ]}
    />
  );
}
