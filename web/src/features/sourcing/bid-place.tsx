import { useQuery } from '@apollo/client/react';
import { Navigate, useParams } from 'react-router';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { BidPlaceDocument } from '../../generated/graphql.js';

/** Redirects from a bid to its event, where bids are compared. */
export function BidPlace() {
  const { id = '' } = useParams();
  const asked = useQuery(BidPlaceDocument, { variables: { id } });
  return (
    <AskedView asked={asked}>
      {({ bid }) => (bid?.event ? <Navigate replace to={`/events/${bid.event.id}`} /> : <NotFound />)}
    </AskedView>
  );
}
