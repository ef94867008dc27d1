import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import { DataTable } from './data-table.js';
import { grouped, instant } from './format.js';
import { type Changeable, ChangedTerms } from './proposal-notice.js';

interface Version {
  readonly number: number;
  readonly until: string;
  readonly reason: string;
  readonly deliverTo: string;
  readonly total: string;
  readonly lines: readonly { readonly id: string; readonly quantity: string; readonly dueOn: string }[];
}

interface Props {
  readonly order: Changeable & { readonly currency: string; readonly versions?: readonly Version[] | null | undefined };
}

/** The order as the version after one has it; the last one is what stands now. */
function after({ versions, ...order }: Props['order'], place: number): Changeable {
  const next = versions?.[place + 1];
  if (!next) return order;
  const lines = new Map(next.lines.map((line) => [line.id, line]));
  return { deliverTo: next.deliverTo, lines: order.lines.map((line) => ({ ...line, ...lines.get(line.id) })) };
}

/** How a version stood, as an order whose lines are called by their parts. */
function asOrder(order: Props['order'], { deliverTo, lines: terms }: Version): Changeable {
  const lines = new Map(terms.map((line) => [line.id, line]));
  return { deliverTo, lines: order.lines.map((line) => ({ ...line, ...lines.get(line.id) })) };
}

/** The versions of an order that stood before, each with what was changed then, why and when; nothing where it was never changed. */
export function OrderVersions({ order }: Props) {
  const { t } = useTranslation();
  const versions = order.versions ?? [];
  if (versions.length === 0) return null;
  return (
    <Card title={t('version.title')} styles={{ body: { padding: 0 } }}>
      <DataTable
        rowKey="number"
        size="middle"
        dataSource={versions.map((version, place) => ({ ...version, place }))}
        pagination={false}
        columns={[
          { title: t('version.number'), dataIndex: 'number' },
          { title: t('version.until'), render: (_, { until }) => instant(until) },
          {
            title: t('version.total', { currency: order.currency }),
            align: 'right',
            render: (_, { total }) => grouped(total),
          },
          {
            title: t('version.changed'),
            render: (_, version) => (
              <ChangedTerms order={asOrder(order, version)} terms={after(order, version.place)} />
            ),
          },
          { title: t('version.reason'), dataIndex: 'reason' },
        ]}
      />
    </Card>
  );
}
