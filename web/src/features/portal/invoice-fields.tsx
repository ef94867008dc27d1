import { Button, Card, Col, Flex, Form, Row, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PriceBasis } from '../../../../schema/kernel/tax.js';
import { hasCode, type InvoiceKind } from '../../../../schema/payment/invoice-paper.js';
import { grouped } from '../../components/format.js';
import { DecimalInput } from '../../components/inputs.js';
import { useFill } from '../../components/use-fill.js';
import { asPrinted, InvoiceLines, type InvoiceLineValues } from './invoice-lines.js';
import { type PaperTerms, sameAmount, sumOfLines } from './invoice-sum.js';
import { PaperFields } from './paper-fields.js';
import type { InvoiceableLine } from './to-invoice.js';

/** The values of the form of an invoice; names are those of the command's input. */
export interface InvoiceValues {
  readonly invoiceNumber: string;
  readonly kind: InvoiceKind;
  readonly invoiceCode: string;
  readonly issuedOn: string;
  readonly priceBasis: PriceBasis;
  readonly lines: readonly InvoiceLineValues[];
  readonly total: string;
}

interface Props {
  readonly lines: readonly InvoiceableLine[];
  readonly currency: string;
}

/** Says whether the total on the paper is the sum of the lines, before anything is sent. */
function SumCheck({ currency, priceBasis }: PaperTerms) {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  const lines: readonly InvoiceLineValues[] = Form.useWatch('lines', form) ?? [];
  const typed: string | undefined = Form.useWatch('total', form);
  const { fill } = useFill();
  const { sum, missing } = sumOfLines(
    lines.filter((line) => line !== undefined),
    { currency, priceBasis },
  );
  const same = sameAmount(typed, sum);
  const key = same ? 'portal.sumRight' : 'portal.sumOther';
  return (
    <Flex wrap gap={8} align="center" role="status">
      <Typography.Text type={same ? 'success' : 'warning'}>
        {t(missing > 0 ? 'portal.sumMissing' : key, { sum: grouped(sum), currency, count: missing })}
      </Typography.Text>
      {missing === 0 && !same && (
        <Button size="small" onClick={() => fill('total', sum)}>
          {t('portal.takeSum')}
        </Button>
      )}
    </Flex>
  );
}

/** The fields of an invoice. */
export function InvoiceFields({ lines, currency }: Props) {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  const priceBasis: PriceBasis = Form.useWatch('priceBasis', form) ?? 'WITH_TAX';
  const issuedOn: string | undefined = Form.useWatch('issuedOn', form);
  return (
    <>
      <Card style={{ marginBottom: 16 }}>
        <PaperFields />
      </Card>
      <Card title={t('portal.invoiceLinesTitle')} styles={{ body: { padding: 0 } }}>
        <InvoiceLines lines={lines} currency={currency} priceBasis={priceBasis} day={issuedOn ?? ''} />
      </Card>
      <Card style={{ margin: '16px 0' }}>
        <Row gutter={16}>
          <Col xs={24} md={12}>
            <Form.Item
              name="total"
              label={t('portal.paperTotal', { currency })}
              extra={<SumCheck currency={currency} priceBasis={priceBasis} />}
              style={{ marginBottom: 0 }}
            >
              <DecimalInput />
            </Form.Item>
          </Col>
        </Row>
      </Card>
    </>
  );
}

/** The paper as it is sent: a code only where there is one. */
export function asSent({ invoiceCode, lines, ...values }: InvoiceValues) {
  const { invoiceNumber, kind, issuedOn, priceBasis, total } = values;
  const code = hasCode(kind) && invoiceCode ? invoiceCode : null;
  return { invoiceNumber, kind, invoiceCode: code, issuedOn, priceBasis, lines: lines.map(asPrinted), total };
}
