import { useQuery } from '@apollo/client/react';
import { Navigate, useParams } from 'react-router';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { SupplierDeclineDocument } from '../../generated/graphql.js';

/** That an invitation was declined is shown on its page. */
export function DeclinedPage() {
  const { id = '' } = useParams();
  const asked = useQuery(SupplierDeclineDocument, { variables: { id } });
  return (
    <AskedView asked={asked}>
      {({ decline }) => (decline?.event ? <Navigate replace to={`/events/${decline.event.id}`} /> : <NotFound />)}
    </AskedView>
  );
}
