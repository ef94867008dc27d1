import { useQuery } from '@apollo/client/react';
import { Navigate, useParams } from 'react-router';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { DeclarationPlaceDocument } from '../../generated/graphql.js';

/** Redirects from an expert's declaration to the event that it is about. */
export function DeclarationPlace() {
  const { id = '' } = useParams();
  const asked = useQuery(DeclarationPlaceDocument, { variables: { id } });
  return (
    <AskedView asked={asked}>
      {({ declaration }) =>
        declaration?.event ? <Navigate replace to={`/events/${declaration.event.id}`} /> : <NotFound />
      }
    </AskedView>
  );
}
