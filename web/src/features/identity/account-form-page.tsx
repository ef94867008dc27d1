import { useQuery } from '@apollo/client/react';
import { Card } from 'antd';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { MoveFormPage } from '../../components/move-form-page.js';
import { AccountDocument, type AccountQuery } from '../../generated/graphql.js';

/** An existing account. */
export type FormAccount = NonNullable<AccountQuery['account']>;

interface Props {
  readonly move: string;
  readonly children: (account: FormAccount) => ReactNode;
}

/** The page of a form about the account that the address names. */
export function AccountFormPage({ move, children }: Props) {
  const { id = '' } = useParams();
  const asked = useQuery(AccountDocument, { variables: { id }, fetchPolicy: 'network-only' });
  return (
    <MoveFormPage
      asked={asked}
      find={({ account }) => account}
      move={move}
      named={({ name }) => name}
      back={`/accounts/${id}`}
    >
      {(account) => <Card style={{ maxWidth: 640 }}>{children(account)}</Card>}
    </MoveFormPage>
  );
}
