import { Alert, Card, Col, Flex, Row, Statistic, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { percentText } from '../../../../schema/kernel/percent-text.js';
import { DataTable } from '../../components/data-table.js';
import { grouped } from '../../components/format.js';
import type { ProcessViewQuery } from '../../generated/graphql.js';

type Conformance = ProcessViewQuery['processView']['conformance'];
type Group = Conformance['byUnit'][number];

const ONE_LINE = () => ({ style: { whiteSpace: 'nowrap' } as const });

function Groups({ title, groups }: { readonly title: string; readonly groups: readonly Group[] }) {
  const { t } = useTranslation();
  return (
    <DataTable
      rowKey="id"
      size="small"
      dataSource={groups}
      pagination={{ pageSize: 8, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        { title, dataIndex: 'name' },
        {
          title: t('process.rate'),
          align: 'right',
          onCell: ONE_LINE,
          sorter: (one, other) => (one.rate ?? 2) - (other.rate ?? 2),
          render: (_, { rate }: Group) =>
            rate === null || rate === undefined ? t('process.tooFew') : percentText(rate),
        },
        {
          title: t('process.ofCases'),
          align: 'right',
          onCell: ONE_LINE,
          render: (_, { conforming, caseCount }) => `${grouped(String(conforming))} / ${grouped(String(caseCount))}`,
        },
      ]}
    />
  );
}

/** The share of cases that kept to the prescribed path, overall and by unit and buyer, and how it is computed. */
export function ConformanceCard({ conformance, own }: { readonly conformance: Conformance; readonly own: boolean }) {
  const { t } = useTranslation();
  const { rate, conforming, caseCount, minimum, byUnit, byBuyer } = conformance;
  const known = rate !== null && rate !== undefined;
  return (
    <Card size="small" title={t('process.conformance')}>
      <Flex vertical gap={12}>
        <Flex gap={32} wrap>
          <Statistic title={t('process.rate')} value={known ? percentText(rate) : t('process.tooFew')} />
          <Statistic
            title={t('process.ofCases')}
            value={`${grouped(String(conforming))} / ${grouped(String(caseCount))}`}
          />
        </Flex>
        <Typography.Paragraph type="secondary" style={{ margin: 0 }}>
          {t(own ? 'process.formula' : 'process.formulaImported', { minimum })}
        </Typography.Paragraph>
        {!own && <Alert type="info" showIcon title={t('process.noLifeCycle')} />}
        {own && (
          <Row gutter={[16, 16]}>
            <Col xs={24} md={12} xl={24} xxl={12}>
              <Groups title={t('column.unit')} groups={byUnit} />
            </Col>
            <Col xs={24} md={12} xl={24} xxl={12}>
              <Groups title={t('column.buyer')} groups={byBuyer} />
            </Col>
          </Row>
        )}
      </Flex>
    </Card>
  );
}
