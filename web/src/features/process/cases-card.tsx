import { useQuery } from '@apollo/client/react';
import { Button, Card, Flex, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable } from '../../components/data-table.js';
import { instant } from '../../components/format.js';
import { ProcessCasesDocument, type ProcessCasesQuery } from '../../generated/graphql.js';
import { duration } from './duration.js';
import { type Chosen, NOTHING_CHOSEN, type ProcessAddress } from './use-process-filter.js';

type Case = ProcessCasesQuery['processCases']['edges'][number]['node'];

function seconds({ startedAt, endedAt }: Case): number {
  return (Date.parse(endedAt) - Date.parse(startedAt)) / 1000;
}

function Name({ row }: { readonly row: Case }) {
  const { t } = useTranslation();
  if (row.system === null || row.system === undefined)
    return (
      <Link to={`/purchases/${row.id}`}>
        {row.name} {row.title}
      </Link>
    );
  return (
    <Flex gap={8} wrap>
      <Link to={`/mirrored-cases/${row.id}`}>{row.name}</Link>
      <Tag>{t('process.notWitnessed')}</Tag>
    </Flex>
  );
}

/** The cases behind a figure, each leading to its page. */
export function CasesCard({
  address,
  chosen,
}: {
  readonly address: ProcessAddress;
  readonly chosen: NonNullable<Chosen>;
}) {
  const { t } = useTranslation();
  const variables = { filter: address.filter, ...chosen, first: 50 };
  const asked = useQuery(ProcessCasesDocument, { variables });
  const list = asked.data?.processCases;
  const more = () => {
    const after = list?.pageInfo.endCursor;
    void asked.fetchMore({ variables: { ...variables, after } });
  };
  return (
    <Card
      size="small"
      title={t('process.cases', { count: list?.totalCount ?? 0 })}
      extra={
        <Button size="small" onClick={() => address.set(NOTHING_CHOSEN)}>
          {t('process.close')}
        </Button>
      }
      styles={{ body: { padding: 0 } }}
    >
      <DataTable
        rowKey="id"
        size="small"
        loading={asked.loading}
        dataSource={list?.edges.map(({ node }) => node) ?? []}
        pagination={false}
        columns={[
          { title: t('process.case'), render: (_, row: Case) => <Name row={row} /> },
          { title: t('process.startedAt'), render: (_, row) => instant(row.startedAt) },
          { title: t('process.lasted'), align: 'right', render: (_, row) => duration(seconds(row), t) },
          { title: t('process.events'), align: 'right', dataIndex: 'eventCount' },
          {
            title: t('process.gap'),
            render: (_, { gaps }) => gaps.map(({ kind, label }) => `${t(`process.gap.${kind}`)}: ${label}`).join('; '),
          },
        ]}
      />
      {list?.pageInfo.hasNextPage && (
        <Flex justify="center" style={{ padding: 12 }}>
          <Button onClick={more} loading={asked.loading}>
            {t('app.more')}
          </Button>
        </Flex>
      )}
    </Card>
  );
}
