import { Card, Col, Row, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { plain, sumOf } from '../../../../schema/kernel/exact.js';
import { amountOn } from '../../../../schema/kernel/tax.js';
import { money } from '../../components/format.js';
import type { ShownAward } from './award-page.js';
import { lowestOf, percentAbove } from './lowest.js';

/** The sum of the estimates of all requisitions; null where one has no estimate. */
function estimateOf(award: ShownAward): string | null {
  const estimates = (award.event?.purchase?.requisitions ?? []).map(({ estimatedTotal }) => estimatedTotal?.amount);
  const known = estimates.filter((amount) => amount !== undefined);
  if (known.length === 0 || known.length !== estimates.length) return null;
  const sum = sumOf(known);
  return sum.isZero() ? null : plain(sum);
}

function Measure({ label, value }: { readonly label: string; readonly value: ReactNode }) {
  return (
    <Col xs={12} md={6}>
      <Typography.Text type="secondary">{label}</Typography.Text>
      <div style={{ fontSize: 18, fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' }}>{value}</div>
    </Col>
  );
}

/** What an approver decides by: the amount, the rank, and how the amount compares with the lowest bid and with the estimate. */
export function AwardMeasures({ award }: { readonly award: ShownAward }) {
  const { t } = useTranslation();
  const ranking = award.event?.ranking ?? null;
  const basis = award.event?.compareBasis ?? 'WITH_TAX';
  const { amount } = amountOn(award, basis);
  const rank = ranking?.find(({ bid }) => bid && bid.id === award.bid?.id)?.rank;
  const lowest = lowestOf((ranking ?? []).map(({ compared }) => compared.amount));
  const estimate = estimateOf(award);
  const alone = t(ranking === null ? 'app.withheld' : 'award.singleBid');
  const toLowest = lowest === null ? alone : percentAbove(amount, lowest);
  return (
    <Card size="small">
      <Row gutter={[16, 16]}>
        <Measure label={t('field.Award.total')} value={money(award.total)} />
        <Measure label={t('field.Award.net')} value={money(award.net)} />
        <Measure label={t('award.rank')} value={rank && t('award.rankOf', { rank, count: ranking?.length })} />
        <Measure label={t('award.toLowest')} value={toLowest} />
        <Measure
          label={t('award.toEstimate')}
          value={estimate === null ? t('award.noEstimate') : percentAbove(award.total.amount, estimate)}
        />
      </Row>
    </Card>
  );
}
