import { Button, Card, Col, Flex, Form, Input, Row, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { grouped } from '../../components/format.js';
import { DecimalInput } from '../../components/inputs.js';
import { InvoiceLines, type InvoiceLineValues } from './invoice-lines.js';
import { sameAmount, sumOfLines } from './invoice-sum.js';
import type { InvoiceableLine } from './to-invoice.js';

/** The values of the form of an invoice; names are those of the command's input. */
export interface InvoiceValues {
  readonly invoiceNumber: string;
  readonly lines: readonly InvoiceLineValues[];
  readonly total: string;
}

interface Props {
  readonly lines: readonly InvoiceableLine[];
  readonly currency: string;
}

/** Says whether the total on the paper is the sum of the lines, before anything is sent. */
function SumCheck({ currency }: { readonly currency: string }) {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  const lines: readonly InvoiceLineValues[] = Form.useWatch('lines', form) ?? [];
  const typed: string | undefined = Form.useWatch('total', form);
  const { sum, missing } = sumOfLines(
    lines.filter((line) => line !== undefined),
    currency,
  );
  const same = sameAmount(typed, sum);
  const key = same ? 'portal.sumRight' : 'portal.sumOther';
  return (
    <Flex wrap gap={8} align="center" role="status">
      <Typography.Text type={same ? 'success' : 'warning'}>
        {t(missing > 0 ? 'portal.sumMissing' : key, { sum: grouped(sum), currency, count: missing })}
      </Typography.Text>
      {missing === 0 && !same && (
        <Button size="small" onClick={() => form.setFieldValue('total', sum)}>
          {t('portal.takeSum')}
        </Button>
      )}
    </Flex>
  );
}

/** The fields of an invoice. */
export function InvoiceFields({ lines, currency }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <Card title={t('portal.invoiceLinesTitle')} styles={{ body: { padding: 0 } }}>
        <InvoiceLines lines={lines} currency={currency} />
      </Card>
      <Card style={{ margin: '16px 0' }}>
        <Row gutter={16}>
          <Col xs={24} md={12}>
            <Form.Item
              name="invoiceNumber"
              label={t('field.Invoice.invoiceNumber')}
              extra={t('portal.invoiceNumberHint')}
            >
              <Input maxLength={40} autoComplete="off" />
            </Form.Item>
          </Col>
          <Col xs={24} md={12}>
            <Form.Item
              name="total"
              label={t('portal.paperTotal', { currency })}
              extra={<SumCheck currency={currency} />}
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
