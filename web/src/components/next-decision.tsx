import { useQuery } from '@apollo/client/react';
import { Alert, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { NextDecisionDocument } from '../generated/graphql.js';
import { placeOf } from '../lib/places.js';

/** Leads whoever has just decided on a subject to the next decision that waits for them, or back to their work. */
export function NextDecision({ except }: { readonly except: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(NextDecisionDocument, { variables: { except }, fetchPolicy: 'network-only' });
  if (!data) return null;
  const next = data.nextDecision;
  const place = next && placeOf(next.subjectType, next.subjectId);
  return (
    <Alert
      type="success"
      showIcon
      style={{ marginBottom: 16 }}
      title={t(place ? 'decision.further' : 'decision.noFurther')}
      description={
        <Flex wrap gap={16}>
          {next && place && (
            <Link to={place}>
              <strong>{t('decision.next', { what: [next.number, next.title].filter(Boolean).join(' ') })}</strong> ·{' '}
              {next.label}
            </Link>
          )}
          <Link to="/">{t('decision.toList')}</Link>
        </Flex>
      }
    />
  );
}
