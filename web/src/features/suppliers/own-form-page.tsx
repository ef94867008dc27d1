import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { PageTitle } from '../../components/page-title.js';
import { WhenAllowed } from '../../components/when-allowed.js';
import { MySupplierDocument, type SupplierProfileFragment } from '../../generated/graphql.js';

interface Props {
  readonly move: 'askSupplierChange' | 'changeContact';
  readonly children: (supplier: SupplierProfileFragment) => ReactNode;
}

/** The page of a form in which an active supplier reports a change. */
export function OwnFormPage({ move, children }: Props) {
  const { t } = useTranslation();
  const asked = useQuery(MySupplierDocument, { fetchPolicy: 'network-only' });
  return (
    <>
      <PageTitle title={t(`move.${move}`)} />
      <AskedView asked={asked}>
        {({ mySupplier }) =>
          mySupplier ? (
            <WhenAllowed moves={mySupplier.moves} move={move} back="/my-supplier">
              {children(mySupplier)}
            </WhenAllowed>
          ) : (
            <NotFound />
          )
        }
      </AskedView>
    </>
  );
}
