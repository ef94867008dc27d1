import { Card, Col, Row, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AlertCountsQuery } from '../../generated/graphql.js';

type Count = AlertCountsQuery['alertCounts'][number];

/** The number of alerts in each state; each number leads to its list. */
export function AlertCounts({ counts, chosen }: { readonly counts: readonly Count[]; readonly chosen: string | null }) {
  const { t } = useTranslation();
  return (
    <Row gutter={[12, 12]} style={{ marginBottom: 16 }}>
      {counts.map(({ state, count }) => (
        <Col key={state} xs={12} md={6}>
          <Link to={`/alerts?state=${state}`} aria-current={state === chosen ? 'true' : undefined}>
            <Card size="small" hoverable {...(state === chosen && { style: { borderColor: '#0958d9' } })}>
              <Typography.Text type="secondary">{t(`state.Alert.${state}`)}</Typography.Text>
              <div style={{ fontSize: 28, lineHeight: 1.3, fontVariantNumeric: 'tabular-nums' }}>{count}</div>
              <Typography.Text type="secondary" style={{ fontSize: 13 }}>
                {t(`alert.count.${state}`)}
              </Typography.Text>
            </Card>
          </Link>
        </Col>
      ))}
    </Row>
  );
}
