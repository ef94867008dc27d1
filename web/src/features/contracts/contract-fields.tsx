import { Card, Col, Form, Input, InputNumber, Row } from 'antd';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../../components/inputs.js';

/** The terms of a contract that are entered here. */
export interface ContractValues {
  readonly paymentDays: number | null;
  readonly deliveryTerms: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** The terms as the commands take them. */
export function termsFrom({ paymentDays, deliveryTerms, validFrom, validTo }: ContractValues) {
  return { paymentDays, deliveryTerms, validFrom, validTo };
}

/** The terms of a contract: validity, payment, delivery. */
export function ContractFields() {
  const { t } = useTranslation();
  return (
    <Card title={t('contract.terms')} style={{ marginBottom: 16 }}>
      <Row gutter={16}>
        <Col xs={24} sm={8}>
          <Form.Item name="validFrom" label={t('field.Contract.validFrom')}>
            <DayInput />
          </Form.Item>
        </Col>
        <Col xs={24} sm={8}>
          <Form.Item name="validTo" label={t('field.Contract.validTo')}>
            <DayInput />
          </Form.Item>
        </Col>
        <Col xs={24} sm={8}>
          <Form.Item name="paymentDays" label={t('field.Contract.paymentDays')} extra={t('contract.paymentHint')}>
            <InputNumber precision={0} style={{ width: '100%' }} />
          </Form.Item>
        </Col>
      </Row>
      <Form.Item name="deliveryTerms" label={t('field.Contract.deliveryTerms')} style={{ marginBottom: 0 }}>
        <Input.TextArea rows={6} maxLength={2000} placeholder={t('contract.deliveryHint')} />
      </Form.Item>
    </Card>
  );
}
