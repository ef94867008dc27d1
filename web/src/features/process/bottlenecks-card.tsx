import { Button, Card } from 'antd';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table.js';
import { grouped } from '../../components/format.js';
import type { ProcessViewQuery } from '../../generated/graphql.js';
import { duration } from './duration.js';
import { NOTHING_CHOSEN, type ProcessAddress } from './use-process-filter.js';

type View = ProcessViewQuery['processView'];
type Transition = View['transitions'][number];

/** Where cases wait: the time between one step and the next, longest first. */
export function BottlenecksCard({ view, address }: { readonly view: View; readonly address: ProcessAddress }) {
  const { t } = useTranslation();
  const open = ({ from, to }: Transition) => address.set({ ...NOTHING_CHOSEN, from, to });
  const rows = [...view.transitions].sort((one, other) => other.medianSeconds - one.medianSeconds);
  return (
    <Card size="small" title={t('process.bottlenecks')} styles={{ body: { padding: 0 } }}>
      <DataTable
        rowKey={({ from, to }) => `${from} ${to}`}
        size="small"
        dataSource={rows}
        {...(view.transitionCount > rows.length && {
          footer: () => t('process.transitionsCut', { shown: rows.length, of: view.transitionCount }),
        })}
        pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          { title: t('process.fromStep'), render: (_, { fromLabel }: Transition) => fromLabel },
          { title: t('process.toStep'), render: (_, { toLabel }) => toLabel },
          {
            title: t('process.median'),
            align: 'right',
            sorter: (one, other) => one.medianSeconds - other.medianSeconds,
            render: (_, row) => duration(row.medianSeconds, t),
          },
          {
            title: t('process.p90'),
            align: 'right',
            sorter: (one, other) => one.p90Seconds - other.p90Seconds,
            render: (_, row) => duration(row.p90Seconds, t),
          },
          { title: t('process.longest'), align: 'right', render: (_, row) => duration(row.maxSeconds, t) },
          {
            title: t('process.caseCount'),
            align: 'right',
            sorter: (one, other) => one.caseCount - other.caseCount,
            render: (_, row) => (
              <Button type="link" size="small" onClick={() => open(row)}>
                {grouped(String(row.caseCount))}
              </Button>
            ),
          },
        ]}
      />
    </Card>
  );
}
