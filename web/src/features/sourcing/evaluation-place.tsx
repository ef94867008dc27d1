import { useQuery } from '@apollo/client/react';
import { Navigate, useParams } from 'react-router';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { EvaluationPlaceDocument } from '../../generated/graphql.js';

/** Leads from an evaluation to its event, where the scores stand beside each other. */
export function EvaluationPlace() {
  const { id = '' } = useParams();
  const asked = useQuery(EvaluationPlaceDocument, { variables: { id } });
  return (
    <AskedView asked={asked}>
      {({ evaluation }) =>
        evaluation?.event ? <Navigate replace to={`/events/${evaluation.event.id}`} /> : <NotFound />
      }
    </AskedView>
  );
}
