import { type TableColumnsType, type TableProps, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table.js';
import { grouped } from '../../components/format.js';
import { StateTag } from '../../components/state-tag.js';
import { SubjectLink } from '../../components/subject-link.js';
import { useTieRule } from '../../components/use-tie-rule.js';
import type { RankingFragment } from '../../generated/graphql.js';

/** One place of the ranking. */
export type Place = NonNullable<RankingFragment['ranking']>[number];

interface Props {
  readonly event: RankingFragment;
  /** Id of the bid to highlight, if any. */
  readonly chosenId?: string | undefined;
  readonly rowSelection?: TableProps<Place>['rowSelection'];
}

function useColumns({ currency, priceWeight, compareBasis }: RankingFragment): TableColumnsType<Place> {
  const { t } = useTranslation();
  return [
    {
      title: t('ranking.rank'),
      align: 'right',
      render: (_, { rank, decidedBy }) => (
        <>
          <span title={t(`decidedBy.${decidedBy}`)}>{rank}</span>
          {decidedBy !== 'SCORE' && (
            <div>
              <Typography.Text type="secondary">{t(`decidedBy.${decidedBy}`)}</Typography.Text>
            </div>
          )}
        </>
      ),
    },
    {
      title: t('column.supplier'),
      render: (_, { supplier, bid }) => (
        <>
          <SubjectLink kind="Supplier" id={supplier?.id}>
            {supplier?.name}
          </SubjectLink>{' '}
          {(bid?.state === 'AWARDED' || bid?.state === 'FORFEITED') && <StateTag subject="Bid" state={bid.state} />}
        </>
      ),
    },
    {
      title: t('event.comparedTotal', { currency, basis: t(`word.PriceBasis.${compareBasis}`) }),
      align: 'right',
      render: (_, { compared }) => grouped(compared.amount),
    },
    ...(compareBasis === 'WITHOUT_TAX'
      ? [
          {
            title: t('event.totalPrice', { currency }),
            align: 'right' as const,
            render: (_: unknown, { total }: Place) => grouped(total.amount),
          },
        ]
      : []),
    { title: t('ranking.price', { weight: priceWeight }), align: 'right', dataIndex: 'priceScore' },
    { title: t('ranking.technical', { weight: 100 - priceWeight }), align: 'right', dataIndex: 'technicalScore' },
    {
      title: t('ranking.score'),
      align: 'right',
      render: (_, { score }) => <Typography.Text strong>{score}</Typography.Text>,
    },
  ];
}

/** The ranking as the platform computed it, with its rule below. */
export function RankingTable({ event, chosenId, rowSelection }: Props) {
  const { t } = useTranslation();
  const columns = useColumns(event);
  const tieRule = useTieRule(event.tieBreaks);
  return (
    <DataTable<Place>
      rowKey={({ bid, rank, supplier }) => bid?.id ?? `${rank} ${supplier?.id}`}
      size="middle"
      dataSource={event.ranking ?? []}
      columns={columns}
      pagination={false}
      style={{ fontVariantNumeric: 'tabular-nums' }}
      {...(rowSelection && { rowSelection })}
      onRow={({ bid }) => (bid && bid.id === chosenId ? { style: { fontWeight: 600 } } : {})}
      footer={() => <Typography.Text type="secondary">{`${t('ranking.rule')} ${tieRule}`}</Typography.Text>}
    />
  );
}
