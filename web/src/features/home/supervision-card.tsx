import { useQuery } from '@apollo/client/react';
import { Card, Empty, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { AskedView } from '../../components/asked-view.js';
import { instant } from '../../components/format.js';
import { AlertCountsDocument, LatestAttemptsDocument } from '../../generated/graphql.js';
import { useViewer } from '../../lib/viewer.js';
import { AlertCounts } from '../risk/alert-counts.js';
import { HealthLine } from './health-line.js';

/** Acts that were refused last, with who tried and why not. */
function Attempts() {
  const { t } = useTranslation();
  const asked = useQuery(LatestAttemptsDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <Card size="small" title={t('home.attempts')}>
      <AskedView asked={asked}>
        {({ attempts: { edges } }) => (
          <>
            {edges.length === 0 && <Empty description={t('home.noAttempts')} />}
            <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
              {edges.map(({ node: { id, label, refusal, account, count, lastAt } }) => (
                <li key={id} style={{ padding: '4px 0', overflowWrap: 'anywhere' }}>
                  <Flex wrap gap={8} justify="space-between">
                    <span>
                      <strong>{account?.name}</strong> {label}
                      {count > 1 && ` × ${count}`}
                    </span>
                    <Typography.Text type="secondary">{instant(lastAt)}</Typography.Text>
                  </Flex>
                  <Typography.Text type="secondary">{refusal}</Typography.Text>
                </li>
              ))}
            </ul>
          </>
        )}
      </AskedView>
    </Card>
  );
}

/** What is wrong, and how far it is dealt with: alerts by state, the state of the trail, and what was tried in vain. */
export function SupervisionCard() {
  const { holds } = useViewer();
  const asked = useQuery(AlertCountsDocument, { variables: { detector: null }, fetchPolicy: 'cache-and-network' });
  return (
    <div>
      <HealthLine />
      <AskedView asked={asked}>{({ alertCounts }) => <AlertCounts counts={alertCounts} chosen={null} />}</AskedView>
      {holds('DISCIPLINE_OFFICER', 'INTERNAL_AUDITOR') && <Attempts />}
    </div>
  );
}
