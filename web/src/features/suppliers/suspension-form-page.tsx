import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { MoveFormPage } from '../../components/move-form-page.js';
import { SupplierToSuspendDocument, type SupplierToSuspendQuery } from '../../generated/graphql.js';

/** The supplier that a form is about. */
export type Suspended = NonNullable<SupplierToSuspendQuery['supplier']>;

interface Props {
  readonly move: 'suspendSupplier' | 'proposeWithholding';
  readonly children: (supplier: Suspended) => ReactNode;
}

/** The page of a form that suspends a supplier, or holds back payments to one. */
export function SuspensionFormPage({ move, children }: Props) {
  const { id = '' } = useParams();
  const asked = useQuery(SupplierToSuspendDocument, { variables: { id }, fetchPolicy: 'network-only' });
  return (
    <MoveFormPage
      asked={asked}
      find={({ supplier }) => supplier}
      move={move}
      named={({ name }) => name}
      back={`/suppliers/${id}`}
    >
      {children}
    </MoveFormPage>
  );
}
