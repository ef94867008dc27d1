import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Col, Form, Input, Row, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { plain, sumOf } from '../../../../schema/kernel/exact.js';
import { decimalText } from '../../../../schema/kernel/inputs.js';
import { DecimalInput } from '../../components/inputs.js';

/** A criterion in the form of an event. */
export interface CriterionValues {
  readonly name: string;
  readonly weight: string;
  readonly basis: string;
}

const weightText = decimalText(2);

/** The sum of those weights that are numbers. */
function sumText(criteria: readonly (Partial<CriterionValues> | undefined)[]): string {
  const weights = criteria.map((one) => weightText.safeParse(one?.weight)).filter(({ success }) => success);
  return plain(sumOf(weights.map(({ data }) => data ?? '0')));
}

/** The criteria of an event with their weights and the sum of the weights. */
export function CriteriaInput() {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  const criteria: readonly (Partial<CriterionValues> | undefined)[] =
    Form.useWatch('criteria', { form, preserve: true }) ?? [];
  const sum = sumText(criteria);
  return (
    <Form.Item label={t('field.SourcingEvent.criteria')} extra={t('criteria.hint')}>
      <Form.List name="criteria">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <Row key={key} gutter={12} style={{ marginBottom: 8 }}>
                <Col xs={24} md={8}>
                  <Form.Item name={[name, 'name']} style={{ marginBottom: 8 }}>
                    <Input
                      maxLength={60}
                      placeholder={t('criteria.namePlaceholder')}
                      aria-label={`${t('criteria.name')} ${name + 1}`}
                    />
                  </Form.Item>
                </Col>
                <Col xs={8} md={4}>
                  <Form.Item name={[name, 'weight']} style={{ marginBottom: 8 }}>
                    <DecimalInput suffix="%" aria-label={`${t('criteria.weight')} ${name + 1}`} />
                  </Form.Item>
                </Col>
                <Col xs={13} md={11}>
                  <Form.Item name={[name, 'basis']} style={{ marginBottom: 8 }}>
                    <Input.TextArea
                      rows={2}
                      maxLength={500}
                      placeholder={t('criteria.basisPlaceholder')}
                      aria-label={`${t('criteria.basis')} ${name + 1}`}
                    />
                  </Form.Item>
                </Col>
                <Col xs={3} md={1}>
                  <Button
                    type="text"
                    icon={<DeleteOutlined />}
                    aria-label={t('criteria.remove', { number: name + 1 })}
                    onClick={() => remove(name)}
                  />
                </Col>
              </Row>
            ))}
            <Button icon={<PlusOutlined />} onClick={() => add({ name: '', weight: '', basis: '' })}>
              {t('criteria.add')}
            </Button>
            {fields.length > 0 && (
              <Typography.Text
                type={sum === '100' ? 'success' : 'warning'}
                style={{ marginInlineStart: 12 }}
                aria-live="polite"
              >
                {t('criteria.sum', { sum })}
              </Typography.Text>
            )}
          </>
        )}
      </Form.List>
    </Form.Item>
  );
}
