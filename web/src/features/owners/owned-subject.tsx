import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { PageTitle } from '../../components/page-title.js';
import { PurchaseToHandOverDocument, RequisitionToHandOverDocument } from '../../generated/graphql.js';

/** The part of an owned subject that a form needs. */
export interface OwnedSubject {
  readonly id: string;
  readonly rev: number;
  readonly title: string;
  readonly owner: { readonly id: string; readonly name: string } | null;
}

interface Props {
  readonly move: string;
  readonly children: (subject: OwnedSubject) => ReactNode;
}

function Titled({ move, subject, children }: Props & { readonly subject: OwnedSubject | null | undefined }) {
  const { t } = useTranslation();
  if (!subject) return <NotFound />;
  return (
    <>
      <PageTitle title={`${t(`move.${move}`)} · ${subject.title}`} />
      {children(subject)}
    </>
  );
}

/** The purchase named in the address, with a title for what is done with it. */
export function OwnedPurchase(props: Props) {
  const { id = '' } = useParams();
  const asked = useQuery(PurchaseToHandOverDocument, { variables: { id }, fetchPolicy: 'network-only' });
  return <AskedView asked={asked}>{({ purchase }) => <Titled {...props} subject={purchase} />}</AskedView>;
}

/** The same for a requisition. */
export function OwnedRequisition(props: Props) {
  const { id = '' } = useParams();
  const asked = useQuery(RequisitionToHandOverDocument, { variables: { id }, fetchPolicy: 'network-only' });
  return <AskedView asked={asked}>{({ requisition }) => <Titled {...props} subject={requisition} />}</AskedView>;
}
