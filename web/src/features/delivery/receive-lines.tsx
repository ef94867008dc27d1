import { Button, Empty, Flex, Form, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { DueDay } from '../../components/due-day.js';
import { grouped } from '../../components/format.js';
import { DecimalInput } from '../../components/inputs.js';
import { openQuantity } from '../../components/open-quantity.js';
import type { OrderToReceiveQuery } from '../../generated/graphql.js';
import { LineCard } from './line-card.js';
import { SomeOf } from './some-of.js';

/** A line of the order that still awaits goods. */
export type AwaitedLine = NonNullable<OrderToReceiveQuery['order']>['lines'][number];

/** A line of the form of received goods. */
export interface ReceivedValues {
  readonly orderLineId: string;
  readonly quantity?: string;
}

/** A line of the form with the whole awaited quantity filled in. */
export function wholeOf(line: AwaitedLine): ReceivedValues {
  return { orderLineId: line.id, quantity: openQuantity(line) };
}

/** What came with this delivery, line by line. Lines that did not come can be taken out and put back. */
export function ReceiveLines({ awaited }: { readonly awaited: readonly AwaitedLine[] }) {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  const values: readonly ReceivedValues[] = Form.useWatch('lines', { form, preserve: true }) ?? [];
  const sources = new Map(awaited.map((line) => [line.id, line]));
  const chosen = new Set(values.map(({ orderLineId }) => orderLineId));
  const absent = awaited.filter(({ id }) => !chosen.has(id));
  return (
    <Form.List name="lines">
      {(fields, { add, remove }) => (
        <>
          {fields.length === 0 && <Empty description={t('goods.noneArrived')} style={{ margin: 16 }} />}
          <SomeOf items={fields}>
            {({ key, name }) => {
              const source = sources.get(values[name]?.orderLineId ?? '');
              if (!source) return null;
              return (
                <LineCard
                  key={key}
                  name={source.name}
                  partNumber={source.partNumber}
                  aside={<Button onClick={() => remove(name)}>{t('goods.notArrived')}</Button>}
                >
                  <Flex justify="space-between" wrap gap={8} style={{ marginBottom: 8 }}>
                    <Typography.Text type="secondary">
                      {t('goods.awaited', { open: grouped(openQuantity(source)), unit: source.unit })}
                    </Typography.Text>
                    <DueDay day={source.dueOn} open />
                  </Flex>
                  <Form.Item name={[name, 'quantity']} label={t('goods.arrivedQuantity')} style={{ marginBottom: 0 }}>
                    <DecimalInput size="large" suffix={source.unit} style={{ fontSize: 20 }} />
                  </Form.Item>
                </LineCard>
              );
            }}
          </SomeOf>
          {absent.length > 0 && (
            <div style={{ marginTop: 24 }}>
              <Typography.Title level={2} style={{ fontSize: 16 }}>
                {t('goods.absent', { count: absent.length })}
              </Typography.Title>
              <SomeOf items={absent}>
                {(line) => (
                  <LineCard
                    key={line.id}
                    name={line.name}
                    partNumber={line.partNumber}
                    aside={<Button onClick={() => add(wholeOf(line))}>{t('goods.arrivedAfterAll')}</Button>}
                  />
                )}
              </SomeOf>
            </div>
          )}
        </>
      )}
    </Form.List>
  );
}
