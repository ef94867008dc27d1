import { Col, InputNumber, Row, Slider, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { settingsOf } from '../../../../schema/sourcing/methods.js';

interface Props {
  readonly id?: string;
  readonly value?: number | null;
  readonly onChange?: (value: number | null) => void;
  readonly method: string;
}

// How many of the price's points a bid 10 % above the lowest loses: 100 − 100 ÷ 1.1.
const TENTH_DEARER = 100 - 100 / 1.1;

/** Shows in numbers what a weight means for who wins. */
function Consequence({ weight }: { readonly weight: number }) {
  const { t } = useTranslation();
  const lost = ((TENTH_DEARER * weight) / 100).toFixed(1);
  const needed = weight === 100 ? '' : ((TENTH_DEARER * weight) / (100 - weight)).toFixed(1);
  const key = weight === 100 ? 'weight.priceOnly' : 'weight.means';
  return (
    <Typography.Paragraph type="secondary" style={{ margin: 0 }} aria-live="polite">
      {t(key, { price: weight, technical: 100 - weight, lost, needed })}
    </Typography.Paragraph>
  );
}

/** The weight of the price in the score, with what it means for who wins. */
export function WeightInput({ id, value, onChange, method }: Props) {
  const { t } = useTranslation();
  const { min, max } = settingsOf(method)?.priceWeight ?? { min: 0, max: 100 };
  const marks = Object.fromEntries([min, 50, max].map((at) => [at, `${at}%`]));
  return (
    <>
      <Row gutter={16} align="middle">
        <Col flex="auto" style={{ paddingInline: 16 }}>
          <Slider
            min={min}
            max={max}
            marks={marks}
            value={value ?? min}
            onChange={(weight: number) => onChange?.(weight)}
            ariaLabelForHandle={t('field.SourcingEvent.priceWeight')}
          />
        </Col>
        <Col flex="104px">
          <InputNumber
            id={id ?? ''}
            precision={0}
            suffix="%"
            value={value ?? null}
            onChange={(weight) => onChange?.(weight)}
            style={{ width: 104 }}
          />
        </Col>
      </Row>
      {typeof value === 'number' && value >= min && value <= max && <Consequence weight={value} />}
    </>
  );
}
