import { Col, Form, Input, Row, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { decimalText } from '../../../../schema/kernel/inputs.js';
import { type PriceBasis, priceIn } from '../../../../schema/kernel/tax.js';
import { hasCode, INVOICE_KINDS, type InvoiceKind } from '../../../../schema/payment/invoice-paper.js';
import { BasisChoice } from '../../components/basis-choice.js';
import { DayInput } from '../../components/inputs.js';
import { useFill } from '../../components/use-fill.js';
import type { InvoiceLineValues } from './invoice-lines.js';

const price = decimalText(10);

/** A line with its price on another basis; what is no price yet stays as it was typed. */
function convert(line: InvoiceLineValues, from: PriceBasis, to: PriceBasis): InvoiceLineValues {
  const { unitPrice, taxRate } = line;
  if (!price.safeParse(unitPrice).success || !unitPrice || !taxRate) return line;
  return { ...line, unitPrice: priceIn(unitPrice, { basis: from, taxRate }, { basis: to, taxRate }) };
}

/** What an invoice's paper says of itself: kind, day, number and code, and what its prices contain. */
export function PaperFields() {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  const { fill } = useFill();
  const kind: InvoiceKind = Form.useWatch('kind', form) ?? 'E_SPECIAL';
  const rebase = (to: PriceBasis) => {
    const from: PriceBasis = to === 'WITH_TAX' ? 'WITHOUT_TAX' : 'WITH_TAX';
    const lines: readonly InvoiceLineValues[] = form.getFieldValue('lines') ?? [];
    fill(
      'lines',
      lines.map((line) => convert(line, from, to)),
    );
  };
  return (
    <Row gutter={16}>
      <Col xs={24} md={12} lg={6}>
        <Form.Item name="kind" label={t('field.Invoice.kind')}>
          <Select options={INVOICE_KINDS.map((value) => ({ value, label: t(`word.InvoiceKind.${value}`) }))} />
        </Form.Item>
      </Col>
      <Col xs={24} md={12} lg={6}>
        <Form.Item name="issuedOn" label={t('field.Invoice.issuedOn')}>
          <DayInput />
        </Form.Item>
      </Col>
      <Col xs={24} md={12} lg={6}>
        <Form.Item name="invoiceNumber" label={t('field.Invoice.invoiceNumber')} extra={t('portal.invoiceNumberHint')}>
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
      </Col>
      {hasCode(kind) && (
        <Col xs={24} md={12} lg={6}>
          <Form.Item name="invoiceCode" label={t('field.Invoice.invoiceCode')}>
            <Input maxLength={20} autoComplete="off" />
          </Form.Item>
        </Col>
      )}
      <Col xs={24} md={12} lg={6}>
        <Form.Item name="priceBasis" label={t('field.Invoice.priceBasis')} extra={t('portal.basisHint')}>
          <BasisChoice onChange={rebase} />
        </Form.Item>
      </Col>
    </Row>
  );
}
