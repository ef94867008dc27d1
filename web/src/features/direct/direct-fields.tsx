import { Alert, Card, Col, Flex, Form, Input, InputNumber, Radio, Row } from 'antd';
import { useTranslation } from 'react-i18next';
import { DirectPurchase } from '../../../../schema/direct/direct-purchase.js';
import { wordsOf } from '../../../../schema/kernel/field.js';
import { BasisChoice } from '../../components/basis-choice.js';
import { DayInput } from '../../components/inputs.js';
import { SupplierSelect } from '../../components/supplier-select.js';
import { DirectLines } from './direct-lines.js';
import type { NeededLine } from './direct-values.js';
import { LimitNote } from './limit-note.js';
import { SupplierRateSelect } from './supplier-rate-select.js';

const GROUNDS = wordsOf(DirectPurchase.fields.ground);

interface Props {
  readonly needed: readonly NeededLine[];
  readonly currency: string;
  /** The direct purchase that is revised. */
  readonly own?: { readonly id: string; readonly remark: string | null };
}

/** From whom, on which ground, at which prices and terms. */
export function DirectFields({ needed, currency, own }: Props) {
  const { t } = useTranslation();
  const supplierId: string | null = Form.useWatch('supplierId') ?? null;
  return (
    <Flex vertical gap={16} style={{ marginBottom: 16 }}>
      {own?.remark && <Alert type="warning" showIcon title={t('direct.returnedFor', { remark: own.remark })} />}
      <Card title={t('direct.whyDirect')}>
        <Form.Item name="title" label={t('field.DirectPurchase.title')}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="ground" label={t('field.DirectPurchase.ground')}>
          <Radio.Group>
            <Flex vertical gap={8}>
              {GROUNDS.map((ground) => (
                <Radio key={ground} value={ground}>
                  {t(`word.DirectGround.${ground}`)}
                </Radio>
              ))}
            </Flex>
          </Radio.Group>
        </Form.Item>
        <Form.Item name="reason" label={t('field.DirectPurchase.reason')} extra={t('direct.reasonHint')}>
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
        <Form.Item name="supplierId" label={t('column.supplier')} style={{ maxWidth: 560 }}>
          <SupplierSelect state="ACTIVE" placeholder={t('direct.chooseSupplier')} />
        </Form.Item>
        {supplierId && <LimitNote supplierId={supplierId} {...(own && { without: own.id })} />}
      </Card>
      <Card title={t('direct.prices')}>
        <Row gutter={16}>
          <Col xs={24} sm={12}>
            <Form.Item name="priceBasis" label={t('field.DirectPurchase.priceBasis')}>
              <BasisChoice />
            </Form.Item>
          </Col>
          <Col xs={24} sm={12}>
            <Form.Item name="taxRate" label={t('direct.rateOfAll')} extra={t('direct.rateOfAllHint')}>
              <SupplierRateSelect />
            </Form.Item>
          </Col>
        </Row>
        {/* All lines are one value of the form, also those that are not drawn. */}
        <Form.Item name="lines" noStyle>
          <DirectLines needed={needed} currency={currency} />
        </Form.Item>
      </Card>
      <Card title={t('direct.terms')}>
        <Row gutter={16}>
          <Col xs={24} sm={8}>
            <Form.Item name="validTo" label={t('field.DirectPurchase.validTo')} extra={t('direct.validToHint')}>
              <DayInput />
            </Form.Item>
          </Col>
          <Col xs={24} sm={8}>
            <Form.Item name="paymentDays" label={t('field.DirectPurchase.paymentDays')}>
              <InputNumber precision={0} style={{ width: '100%' }} />
            </Form.Item>
          </Col>
        </Row>
        <Form.Item name="deliveryTerms" label={t('field.DirectPurchase.deliveryTerms')} style={{ marginBottom: 0 }}>
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
      </Card>
    </Flex>
  );
}
