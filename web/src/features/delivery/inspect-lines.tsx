import { Col, Form, Input, Row } from 'antd';
import { useTranslation } from 'react-i18next';
import { grouped } from '../../components/format.js';
import { DecimalInput } from '../../components/inputs.js';
import { useFill } from '../../components/use-fill.js';
import type { GoodsReceiptQuery } from '../../generated/graphql.js';
import { LineCard } from './line-card.js';
import { isNothing, restOf } from './rest-of.js';
import { SomeOf } from './some-of.js';

/** A line of a goods receipt. */
export type ReceivedLine = NonNullable<GoodsReceiptQuery['goodsReceipt']>['lines'][number];

/** A line of the inspection's form. */
export interface InspectedValues {
  readonly lineId: string;
  readonly accepted?: string;
  readonly rejected?: string;
  readonly rejectionReason?: string;
}

/** Whether a line of the form says that goods are rejected. */
export function rejects({ rejected }: InspectedValues): boolean {
  return rejected !== undefined && rejected !== '' && !isNothing(rejected);
}

/** What inspection found, line by line. The rejected quantity follows from the accepted one, and the other way round. */
export function InspectLines({ received }: { readonly received: readonly ReceivedLine[] }) {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  const { fill } = useFill();
  const values: readonly InspectedValues[] = Form.useWatch('lines', { form, preserve: true }) ?? [];
  const sources = new Map(received.map((line) => [line.id, line]));
  const follow = (name: number, field: 'accepted' | 'rejected', whole: string, part: string | null) => {
    const rest = restOf(whole, part);
    if (rest !== null) fill(['lines', name, field], rest);
  };
  return (
    <Form.List name="lines">
      {(fields) => (
        <SomeOf items={fields}>
          {({ key, name }) => {
            const value = values[name];
            const source = sources.get(value?.lineId ?? '');
            if (!value || !source) return null;
            const { quantity, unit } = source;
            return (
              <LineCard
                key={key}
                name={source.name}
                partNumber={source.partNumber}
                aside={t('goods.receivedOf', { quantity: grouped(quantity), unit })}
              >
                <Row gutter={12}>
                  <Col xs={12}>
                    <Form.Item name={[name, 'accepted']} label={t('goods.accepted')} style={{ marginBottom: 8 }}>
                      <DecimalInput
                        size="large"
                        suffix={unit}
                        style={{ fontSize: 20 }}
                        onChange={(part) => follow(name, 'rejected', quantity, part)}
                      />
                    </Form.Item>
                  </Col>
                  <Col xs={12}>
                    <Form.Item name={[name, 'rejected']} label={t('goods.rejected')} style={{ marginBottom: 8 }}>
                      <DecimalInput
                        size="large"
                        suffix={unit}
                        style={{ fontSize: 20 }}
                        onChange={(part) => follow(name, 'accepted', quantity, part)}
                      />
                    </Form.Item>
                  </Col>
                </Row>
                {rejects(value) && (
                  <Form.Item
                    name={[name, 'rejectionReason']}
                    label={t('goods.rejectionReason')}
                    style={{ marginBottom: 0 }}
                  >
                    <Input.TextArea rows={2} maxLength={500} placeholder={t('goods.reasonHint')} />
                  </Form.Item>
                )}
              </LineCard>
            );
          }}
        </SomeOf>
      )}
    </Form.List>
  );
}
