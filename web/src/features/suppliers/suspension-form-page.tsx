import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { PageTitle } from '../../components/page-title.js';
import { WhenAllowed } from '../../components/when-allowed.js';
import { SupplierToSuspendDocument, type SupplierToSuspendQuery } from '../../generated/graphql.js';

/** The supplier that a form is about. */
export type Suspended = NonNullable<SupplierToSuspendQuery['supplier']>;

interface Props {
  readonly move: 'suspendSupplier' | 'proposeWithholding';
  readonly children: (supplier: Suspended) => ReactNode;
}

/** The page of a form that suspends a supplier, or holds back payments to one. */
export function SuspensionFormPage({ move, children }: Props) {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const asked = useQuery(SupplierToSuspendDocument, { variables: { id }, fetchPolicy: 'network-only' });
  return (
    <AskedView asked={asked}>
      {({ supplier }) =>
        supplier ? (
          <>
            <PageTitle title={`${t(`move.${move}`)} · ${supplier.name}`} />
            <WhenAllowed moves={supplier.moves} move={move} back={`/suppliers/${id}`}>
              {children(supplier)}
            </WhenAllowed>
          </>
        ) : (
          <NotFound />
        )
      }
    </AskedView>
  );
}
