import { useQuery } from '@apollo/client/react';
import { Navigate, useParams } from 'react-router';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { SupplierBidDocument } from '../../generated/graphql.js';

/** A bid is shown on the page of its invitation. */
export function BidPage() {
  const { id = '' } = useParams();
  const asked = useQuery(SupplierBidDocument, { variables: { id } });
  return (
    <AskedView asked={asked}>
      {({ bid }) => (bid?.event ? <Navigate replace to={`/events/${bid.event.id}`} /> : <NotFound />)}
    </AskedView>
  );
}
