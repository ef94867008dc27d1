import { useQuery } from '@apollo/client/react';
import { Alert, Card, Empty, Flex, Segmented, Tag, Typography } from 'antd';
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

/** Whether mails go out at all, and how the server fares. */
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

/** The mails that wait for somebody, and those that are over, for administrators. */
export function OutboxPage() {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  const asked = useQuery(OutboxDocument, {
    variables: { over },
    fetchPolicy: 'cache-and-network',
    pollInterval: 10_000,
  });
  return (
    <>
      <PageTitle title={t('menu.outbox')} />
      <Flex vertical gap={12} style={{ maxWidth: 860 }}>
        <Segmented
          value={over ? 'over' : 'open'}
          onChange={(value) => setOver(value === 'over')}
          options={[
            { value: 'open', label: t('outbox.open') },
            { value: 'over', label: t('outbox.over') },
          ]}
          style={{ alignSelf: 'flex-start' }}
        />
        <AskedView asked={asked}>
          {({ outbox }) => (
            <Flex vertical gap={12}>
              <Sender outbox={outbox} />
              {outbox.mails.length === 0 && <Empty description={t(over ? 'outbox.noneOver' : 'outbox.none')} />}
              {outbox.mails.map((mail) => (
                <Row key={mail.id} mail={mail} />
              ))}
            </Flex>
          )}
        </AskedView>
      </Flex>
    </>
  );
}
