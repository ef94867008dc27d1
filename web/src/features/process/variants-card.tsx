import { Button, Card, Flex, Grid, Progress, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { percentText } from '../../../../schema/kernel/percent-text.js';
import { DataTable } from '../../components/data-table.js';
import { grouped } from '../../components/format.js';
import type { ProcessViewQuery } from '../../generated/graphql.js';
import { duration } from './duration.js';
import { NOTHING_CHOSEN, type ProcessAddress } from './use-process-filter.js';

type View = ProcessViewQuery['processView'];
type Variant = View['variants'][number];

const SHOWN_STEPS = { wide: 14, narrow: 8 };

/** The steps of a variant in a row; steps that the path does not require have a different frame. */
function Steps({ steps }: { readonly steps: Variant['steps'] }) {
  const { t } = useTranslation();
  const { md } = Grid.useBreakpoint();
  const shown = steps.slice(0, SHOWN_STEPS[md ? 'wide' : 'narrow']);
  return (
    <Flex wrap gap={4} style={{ minWidth: 200, maxWidth: 'min(620px, 58vw)' }}>
      {shown.map(({ activity, label, place }, at) => (
        <Tag
          // biome-ignore lint/suspicious/noArrayIndexKey: a step may stand in a variant twice
          key={`${activity} ${at}`}
          variant={place === null ? 'outlined' : 'filled'}
          style={{ marginInlineEnd: 0, whiteSpace: 'normal' }}
        >
          {label}
        </Tag>
      ))}
      {steps.length > shown.length && (
        <Typography.Text type="secondary">
          {t('process.moreSteps', { count: steps.length - shown.length })}
        </Typography.Text>
      )}
    </Flex>
  );
}

/** How cases really ran: each sequence of steps, with its frequency and duration. */
export function VariantsCard({ view, address }: { readonly view: View; readonly address: ProcessAddress }) {
  const { t } = useTranslation();
  const { get, set } = address;
  const open = (id: string) => set({ ...NOTHING_CHOSEN, variant: id });
  return (
    <Card
      size="small"
      title={t('process.variants', { shown: view.variants.length, of: view.variantCount })}
      styles={{ body: { padding: 0 } }}
    >
      <DataTable
        rowKey="id"
        size="small"
        dataSource={view.variants}
        pagination={{ pageSize: 8, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          { title: t('process.steps'), render: (_, { steps }: Variant) => <Steps steps={steps} /> },
          {
            title: t('process.share'),
            render: (_, { share }) => (
              <Progress
                percent={share * 100}
                format={() => percentText(share)}
                size="small"
                style={{ width: 130 }}
                aria-label={t('process.share')}
              />
            ),
          },
          {
            title: t('process.caseCount'),
            align: 'right',
            render: (_, { id, caseCount }) => (
              <Button type="link" size="small" onClick={() => open(id)}>
                {grouped(String(caseCount))}
              </Button>
            ),
          },
          { title: t('process.median'), align: 'right', render: (_, row) => duration(row.medianSeconds, t) },
          { title: t('process.p90'), align: 'right', render: (_, row) => duration(row.p90Seconds, t) },
          {
            title: t('process.conforming'),
            align: 'right',
            render: (_, row) => percentText(row.conformingCount / row.caseCount),
          },
          ...(get('log')
            ? [
                {
                  title: t('process.reference'),
                  render: (_: unknown, { id, reference }: Variant) =>
                    reference ? (
                      <Tag color="blue">{t('process.isReference')}</Tag>
                    ) : (
                      <Button size="small" onClick={() => set({ ...NOTHING_CHOSEN, reference: id })}>
                        {t('process.takeAsReference')}
                      </Button>
                    ),
                },
              ]
            : []),
        ]}
      />
    </Card>
  );
}
