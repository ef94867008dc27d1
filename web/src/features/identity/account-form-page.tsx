import { useQuery } from '@apollo/client/react';
import { Card } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { PageTitle } from '../../components/page-title.js';
import { WhenAllowed } from '../../components/when-allowed.js';
import { AccountDocument, type AccountQuery } from '../../generated/graphql.js';

/** An existing account. */
export type FormAccount = NonNullable<AccountQuery['account']>;

interface Props {
  readonly move: string;
  readonly children: (account: FormAccount) => ReactNode;
}

/** The page of a form about the account named in the address: titled by its move, and shown where the move can be taken. */
export function AccountFormPage({ move, children }: Props) {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const asked = useQuery(AccountDocument, { variables: { id }, fetchPolicy: 'network-only' });
  return (
    <AskedView asked={asked}>
      {({ account }) =>
        account ? (
          <>
            <PageTitle title={`${t(`move.${move}`)} · ${account.name}`} />
            <WhenAllowed moves={account.moves} move={move} back={`/accounts/${id}`}>
              <Card style={{ maxWidth: 640 }}>{children(account)}</Card>
            </WhenAllowed>
          </>
        ) : (
          <NotFound />
        )
      }
    </AskedView>
  );
}
