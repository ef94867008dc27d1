import { useQuery } from '@apollo/client/react';
import { Alert } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { AskedView, NotFound } from '../../components/asked-view.js';
import {
  SupplierInvoicedOrderDocument,
  type SupplierInvoicedOrderQuery,
  SupplierInvoicingDocument,
} from '../../generated/graphql.js';
import { type InvoiceableLine, toInvoice } from './to-invoice.js';

/** The order that an invoice is handed in for. */
export type InvoicedOrder = NonNullable<SupplierInvoicedOrderQuery['order']>;

interface Props {
  readonly orderId: string;
  /** The invoice that is being corrected, which does not count against itself. */
  readonly correctedId: string | null;
  readonly children: (order: InvoicedOrder, known: readonly InvoiceableLine[]) => ReactNode;
}

interface Of extends Pick<Props, 'correctedId' | 'children'> {
  readonly own: SupplierInvoicedOrderQuery;
  readonly order: InvoicedOrder;
  readonly contractId: string;
}

function WithContract({ own, order, contractId, correctedId, children }: Of) {
  const { t } = useTranslation();
  const variables = { contractId, without: correctedId };
  const asked = useQuery(SupplierInvoicingDocument, { variables, fetchPolicy: 'no-cache' });
  const { data } = asked;
  const known = useMemo(() => (data ? toInvoice({ own, contract: data }) : []), [data, own]);
  return (
    <AskedView asked={asked}>
      {({ orders: { edges, pageInfo } }) => (
        <>
          {pageInfo.hasNextPage && (
            <Alert
              type="info"
              showIcon
              title={t('portal.ordersCut', { count: edges.length })}
              style={{ marginBottom: 16 }}
            />
          )}
          {children(order, known)}
        </>
      )}
    </AskedView>
  );
}

/** Asks what may be invoiced of an order and of the others under its contract. */
export function WithInvoiceable({ orderId, ...rest }: Props) {
  const variables = { id: orderId, without: rest.correctedId };
  const asked = useQuery(SupplierInvoicedOrderDocument, { variables, fetchPolicy: 'no-cache' });
  return (
    <AskedView asked={asked}>
      {(own) =>
        own.order?.contract ? (
          <WithContract own={own} order={own.order} contractId={own.order.contract.id} {...rest} />
        ) : (
          <NotFound />
        )
      }
    </AskedView>
  );
}
