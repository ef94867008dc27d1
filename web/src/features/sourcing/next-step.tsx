import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { EventQuery } from '../../generated/graphql.js';

interface Props {
  readonly event: NonNullable<EventQuery['sourcingEvent']>;
  /** Whether the reader is an expert who has yet to score. */
  readonly scoring: boolean;
}

/** Names of the experts who have yet to score; empty once all have scored, and in every other state. */
function waitedFor({ state, experts, scoredBy }: Props['event']): readonly string[] {
  if (state !== 'OPENED') return [];
  const done = new Set(scoredBy?.map(({ id }) => id));
  return (experts ?? []).filter(({ id }) => !done.has(id)).map(({ name }) => name);
}

/** The message key for what an event waits for, the same for every reader. */
function keyOf({ state, reopening }: Props['event'], scoresLack: boolean) {
  if (state === 'OPENED') return scoresLack ? 'event.next.scores' : 'event.next.complete';
  if (state === 'CLOSED' && reopening) return 'event.next.reopening';
  return `event.next.${state}` as const;
}

/** Shows what an event waits for, and for whom. */
export function NextStep({ event, scoring }: Props) {
  const { t } = useTranslation();
  const { award, state } = event;
  const returned = state === 'EVALUATED' && award?.state === 'RETURNED';
  const revoked = state === 'EVALUATED' && award?.state === 'REVOKED';
  const missing = waitedFor(event);
  const usual = scoring ? 'event.next.score' : keyOf(event, missing.length > 0);
  const key = revoked ? 'event.next.revoked' : usual;
  return (
    <Alert
      type={returned || revoked ? 'warning' : 'info'}
      showIcon
      title={
        <>
          {returned
            ? t('event.next.returned', { remark: award.remark ?? '' })
            : t(key, { names: missing.join(t('app.comma')) })}{' '}
          {award && <Link to={`/awards/${award.id}`}>{t('event.toAward', { number: award.number })}</Link>}
        </>
      }
    />
  );
}
