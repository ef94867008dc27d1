import { Card, Empty, Flex, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { StageName } from '../../../../schema/kernel/stages.js';
import { instant } from '../../components/format.js';
import { MoveBar } from '../../components/move-bar.js';
import { StateTag } from '../../components/state-tag.js';
import { Facts } from '../../components/subject-page.js';
import { placeOf } from '../../lib/places.js';
import { BidTable, RankingTable } from './bid-tables.js';
import { duration, tookTime } from './durations.js';
import { documentsOf, type Purchase, type StageDocument } from './stage-documents.js';
import { looksOf } from './standing-of.js';

// Longer values get a row of their own.
const LONG = 30;

function told(value: string | null, at: string | null): string | null {
  return at ? instant(at) : value;
}

function DocumentView({ document }: { readonly document: StageDocument }) {
  const { t } = useTranslation();
  const { __typename: kind, id, number, stateName, facts } = document;
  const place = placeOf(kind, id);
  return (
    <article>
      <Flex wrap justify="space-between" gap={8} style={{ marginBottom: 8 }}>
        <Flex wrap gap={8} align="center">
          <Typography.Text type="secondary">{t(`subject.${kind}`)}</Typography.Text>
          <Typography.Text strong>{place ? <Link to={place}>{number}</Link> : number}</Typography.Text>
          <StateTag subject={kind} state={stateName} />
        </Flex>
        <MoveBar subject={document} small />
      </Flex>
      <Facts
        facts={facts.map(({ label, value, withheld, at }) => ({
          ...{ label, value: told(value, at) ?? (withheld ? t('app.withheld') : null) },
          wide: (value ?? '').length > LONG,
        }))}
      />
    </article>
  );
}

/** What happened in a stage: its documents, each with what can be done with it now. */
export function StagePanel({ purchase, stage }: { readonly purchase: Purchase; readonly stage: StageName }) {
  const { t } = useTranslation();
  const found = looksOf(purchase).find(({ name }) => name === stage);
  const documents = documentsOf(stage, purchase);
  const { event } = purchase;
  const { startedAt, finishedAt } = found ?? {};
  const dates = [startedAt, finishedAt].filter((at) => at !== null && at !== undefined).map((at) => instant(at));
  return (
    <Card
      title={
        <Flex wrap gap={8} align="center" style={{ padding: '8px 0' }}>
          <h2 style={{ fontSize: 16, margin: 0 }}>{t(`stage.${stage}`)}</h2>
          {found && <Tag>{t(`purchase.look.${found.look}`)}</Tag>}
          <Typography.Text type="secondary" style={{ fontWeight: 400, whiteSpace: 'normal' }}>
            {dates.join(' → ')}
            {startedAt && finishedAt && tookTime(startedAt, finishedAt) && ` · ${duration(startedAt, finishedAt, t)}`}
          </Typography.Text>
        </Flex>
      }
    >
      <Flex vertical gap={24}>
        {documents.length === 0 && <Empty description={t('purchase.nothingYet')} />}
        {documents.map((document) => (
          <DocumentView key={document.id} document={document} />
        ))}
        {(stage === 'BIDDING' || stage === 'OPENING') && event && <BidTable event={event} />}
        {(stage === 'EVALUATION' || stage === 'AWARD') && event && <RankingTable event={event} />}
      </Flex>
    </Card>
  );
}
