import { useQuery } from '@apollo/client/react';
import { Navigate, useParams } from 'react-router';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { EvaluationPlaceDocument } from '../../generated/graphql.js';

/** Redirects from an evaluation to its event, where all scores are shown side by side. */
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
