import { useQuery } from '@apollo/client/react';
import { Alert, Button, Card, Empty, Flex, Input, Segmented, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AskedView } from '../../components/asked-view.js';
import { exactInstant, instant } from '../../components/format.js';
import { PageTitle } from '../../components/page-title.js';
import { OutboxDocument, type OutboxQuery, type OutboxRowFragment } from '../../generated/graphql.js';
import { MailActions } from './mail-actions.js';

type Outbox = OutboxQuery['outbox'];

const COLOURS: Readonly<Record<string, string>> = {
  ...{ SENT: 'green', HANDED_OVER: 'green', ENDED: 'default' },
  ...{ REFUSED: 'orange', GIVEN_UP: 'orange', UNKNOWN: 'orange' },
};

/** Whether mails go out at all, and the state of the server. */
function Sender({ outbox: { goesOut, server } }: { readonly outbox: Outbox }) {
  const { t } = useTranslation();
  if (!goesOut)
    return <Alert type="warning" showIcon title={t('outbox.noServer')} description={t('outbox.noServerWhat')} />;
  if (!server) return <Alert type="success" showIcon title={t('outbox.goesOut')} />;
  const { fault, failures, until } = server;
  return (
    <Alert type="error" showIcon title={t('outbox.failing', { fault, count: failures, at: exactInstant(until) })} />
  );
}

function Row({ mail }: { readonly mail: OutboxRowFragment }) {
  const { t } = useTranslation();
  const { text, state, recipientName, address, phone, createdAt, until, why, handledByName, at } = mail;
  return (
    <Card size="small">
      <Flex vertical gap={4}>
        <Flex wrap gap={8} align="center">
          <Typography.Text strong>{recipientName}</Typography.Text>
          <Tag color={COLOURS[state] ?? 'blue'}>{t(`outbox.state.${state}`)}</Tag>
        </Flex>
        <span>{text}</span>
        <Typography.Text type="secondary" style={{ overflowWrap: 'anywhere' }}>
          {[address ?? t('outbox.noAddress'), phone].filter((part) => part).join(' · ')}
        </Typography.Text>
        <Typography.Text type="secondary">
          {t('outbox.since', { at: instant(createdAt) })}
          {until && ` · ${t('outbox.until', { at: instant(until) })}`}
          {handledByName && ` · ${t('outbox.handedOverBy', { name: handledByName, at: instant(at) })}`}
        </Typography.Text>
        {why && <span>{why}</span>}
        <MailActions mail={mail} />
      </Flex>
    </Card>
  );
}

/** Which mails are shown: one page at a time, since they are queried again all the time. */
interface Ask {
  readonly over: boolean;
  readonly search: string | null;
  readonly after: string | null;
}

function emptyKey(over: boolean, search: string | null): string {
  if (search !== null) return 'outbox.noneFound';
  return over ? 'outbox.noneOver' : 'outbox.none';
}

/** The waiting mails and the finished ones, for administrators. */
export function OutboxPage() {
  const { t } = useTranslation();
  const [{ over, search, after }, setAsk] = useState<Ask>({ over: false, search: null, after: null });
  const asked = useQuery(OutboxDocument, {
    variables: { over, search, after },
    fetchPolicy: 'cache-and-network',
    pollInterval: 10_000,
  });
  return (
    <>
      <PageTitle title={t('menu.outbox')} />
      <Flex vertical gap={12} style={{ maxWidth: 860 }}>
        <Segmented
          value={over ? 'over' : 'open'}
          onChange={(value) => setAsk({ over: value === 'over', search, after: null })}
          options={[
            { value: 'open', label: t('outbox.open') },
            { value: 'over', label: t('outbox.over') },
          ]}
          style={{ alignSelf: 'flex-start' }}
        />
        <Input.Search
          allowClear
          placeholder={t('outbox.search')}
          aria-label={t('outbox.search')}
          onSearch={(text) => setAsk({ over, search: text.trim() || null, after: null })}
          style={{ maxWidth: 420 }}
        />
        <AskedView asked={asked}>
          {({ outbox }) => (
            <Flex vertical gap={12}>
              <Sender outbox={outbox} />
              {outbox.mails.edges.length === 0 && <Empty description={t(emptyKey(over, search))} />}
              {outbox.mails.edges.map(({ node }) => (
                <Row key={node.id} mail={node} />
              ))}
              <Flex gap={8}>
                {after && <Button onClick={() => setAsk({ over, search, after: null })}>{t('outbox.newest')}</Button>}
                {outbox.mails.pageInfo.hasNextPage && (
                  <Button onClick={() => setAsk({ over, search, after: outbox.mails.pageInfo.endCursor ?? null })}>
                    {t('outbox.older')}
                  </Button>
                )}
              </Flex>
            </Flex>
          )}
        </AskedView>
      </Flex>
    </>
  );
}
