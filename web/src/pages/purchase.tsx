import { Button, Card, Descriptions, Flex, Steps, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useAsk } from '../app/use-ask.js';
import { AskedView, NotFound } from '../parts/asked-view.js';
import { instant, money } from '../parts/format.js';
import { MoveBar } from '../parts/move-bar.js';
import { PageTitle } from '../parts/page-title.js';
import { StateTag } from '../parts/state-tag.js';
import { TimeLine } from '../trail/time-line.js';
import { PURCHASE, type Purchase, type Stage } from './purchase-query.js';
import { SubjectTable } from './subject-table.js';

const STEP = 100;
const STATUS = { AHEAD: 'wait', RUNNING: 'process', DONE: 'finish' } as const;

function Path({ stages }: { readonly stages: readonly Stage[] }) {
  const { t } = useTranslation();
  const items = stages.map(({ name, state, startedAt, finishedAt, entryCount }) => ({
    title: t(`stage.${name}`),
    status: STATUS[state],
    content: (
      <span style={{ fontSize: 12, whiteSpace: 'nowrap' }}>
        {instant(finishedAt ?? startedAt).slice(0, 10)}
        <br />
        {entryCount > 0 && t('purchase.entries', { count: entryCount })}
      </span>
    ),
  }));
  return (
    <div style={{ overflowX: 'auto', paddingBottom: 8 }}>
      <Steps size="small" responsive={false} titlePlacement="vertical" items={items} style={{ minWidth: 1080 }} />
    </div>
  );
}

function Head({ purchase }: { readonly purchase: Purchase }) {
  const { t } = useTranslation();
  const items = [
    { key: 'number', label: t('column.number'), children: purchase.number },
    { key: 'state', label: t('column.state'), children: <StateTag subject="Purchase" state={purchase.state} /> },
    { key: 'method', label: t('column.method'), children: t(`method.${purchase.method}`) },
    { key: 'value', label: t('column.value'), children: money(purchase.value) },
    { key: 'buyer', label: t('column.buyer'), children: purchase.buyer?.name },
    { key: 'unit', label: t('column.unit'), children: purchase.unit?.name },
    { key: 'createdAt', label: t('column.createdAt'), children: instant(purchase.createdAt) },
  ];
  return <Descriptions size="small" column={{ xs: 1, sm: 2, lg: 3 }} items={items} />;
}

/** A purchase from its need to its payment: path, documents and trail. */
export function PurchasePage() {
  const { t } = useTranslation();
  const { id } = useParams();
  const [first, setFirst] = useState(STEP);
  const asked = useAsk<{ purchase: Purchase | null }>(PURCHASE, { id, first });
  return (
    <AskedView asked={asked}>
      {({ purchase }) =>
        purchase ? (
          <Flex vertical gap={16}>
            <PageTitle title={purchase.title}>
              <MoveBar subject={purchase} onDone={asked.again} />
            </PageTitle>
            <Card>
              <Head purchase={purchase} />
            </Card>
            <Card title={t('purchase.path')}>
              <Path stages={purchase.stages} />
            </Card>
            <Card title={t('purchase.subjects')} styles={{ body: { padding: 0 } }}>
              <SubjectTable purchase={purchase} onDone={asked.again} />
            </Card>
            <Card
              title={t('purchase.trail')}
              extra={<Typography.Text type="secondary">{t('purchase.oldestFirst')}</Typography.Text>}
            >
              <TimeLine entries={purchase.entries.edges.map(({ node }) => node)} />
              {purchase.entries.pageInfo.hasNextPage && (
                <Button onClick={() => setFirst(first + STEP)}>{t('app.more')}</Button>
              )}
            </Card>
          </Flex>
        ) : (
          <NotFound />
        )
      }
    </AskedView>
  );
}
