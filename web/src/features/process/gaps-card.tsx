import { Button, Card } from 'antd';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table.js';
import { grouped } from '../../components/format.js';
import type { ProcessViewQuery } from '../../generated/graphql.js';
import { NOTHING_CHOSEN, type ProcessAddress } from './use-process-filter.js';

type View = ProcessViewQuery['processView'];
type Gap = View['gaps'][number];

/** Which steps were left out, came too early or were repeated, and in how many cases. */
export function GapsCard({ view, address }: { readonly view: View; readonly address: ProcessAddress }) {
  const { t } = useTranslation();
  const { gaps, gapCount } = view;
  const open = ({ kind, activity }: Gap) => address.set({ ...NOTHING_CHOSEN, gap: kind, activity });
  return (
    <Card size="small" title={t('process.gaps')} styles={{ body: { padding: 0 } }}>
      <DataTable
        rowKey={({ kind, activity }) => `${kind} ${activity}`}
        size="small"
        dataSource={gaps}
        locale={{ emptyText: t('process.noGaps') }}
        {...(gapCount > gaps.length && {
          footer: () => t('process.gapsCut', { shown: gaps.length, of: gapCount }),
        })}
        pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          { title: t('process.gap'), render: (_, { kind }: Gap) => t(`process.gap.${kind}`) },
          { title: t('process.step'), render: (_, { label }) => label },
          {
            title: t('process.caseCount'),
            align: 'right',
            render: (_, gap) => (
              <Button type="link" size="small" onClick={() => open(gap)}>
                {grouped(String(gap.caseCount))}
              </Button>
            ),
          },
        ]}
      />
    </Card>
  );
}
