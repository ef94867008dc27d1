import { useQuery } from '@apollo/client/react';
import { Button, Card, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { exactInstant } from '../../components/format.js';
import { MoveBar } from '../../components/move-bar.js';
import { StateTag } from '../../components/state-tag.js';
import { useMay } from '../../components/use-may.js';
import { LogKeysDocument } from '../../generated/graphql.js';
import { Signed } from './signed.js';

/** Keys that were announced to sign the log next, and what can be done with them. */
export function LogKeysCard() {
  const { t } = useTranslation();
  const { data, refetch } = useQuery(LogKeysDocument, { fetchPolicy: 'cache-and-network' });
  const keys = data?.logKeys ?? [];
  const mayAnnounce = useMay('LogKey', 'announceLogKey');
  if (keys.length === 0 && !mayAnnounce) return null;
  return (
    <Card
      title={t('trail.nextKeys')}
      extra={
        mayAnnounce && (
          <Link to="/trail/new-key">
            <Button tabIndex={-1}>{t('move.announceLogKey')}</Button>
          </Link>
        )
      }
    >
      <Typography.Paragraph type="secondary">{t('trail.nextKeysHint')}</Typography.Paragraph>
      <Flex vertical gap={16}>
        {keys.map((key) => (
          <div key={key.id}>
            <Flex wrap gap={8} align="center">
              <StateTag subject="LogKey" state={key.state} />
              <Typography.Text type="secondary">{exactInstant(key.createdAt)}</Typography.Text>
              <span style={{ overflowWrap: 'anywhere' }}>{key.announcedFor}</span>
            </Flex>
            <div style={{ margin: '4px 0 8px' }}>
              <Signed text={key.vkey} />
            </div>
            <MoveBar subject={key} small onlyAllowed onDone={() => void refetch()} />
          </div>
        ))}
      </Flex>
    </Card>
  );
}
