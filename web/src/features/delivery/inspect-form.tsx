import { useQuery } from '@apollo/client/react';
import { App, Card, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { GoodsReceipt } from '../../../../schema/delivery/goods-receipt.js';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { CommandForm } from '../../components/command-form.js';
import { instant } from '../../components/format.js';
import { PageTitle } from '../../components/page-title.js';
import { Facts } from '../../components/subject-page.js';
import { useCommand } from '../../components/use-command.js';
import { WhenAllowed } from '../../components/when-allowed.js';
import { GoodsReceiptDocument, type GoodsReceiptQuery, InspectReceiptDocument } from '../../generated/graphql.js';
import { type InspectedValues, InspectLines, rejects } from './inspect-lines.js';

type Receipt = NonNullable<GoodsReceiptQuery['goodsReceipt']>;

interface Values {
  readonly lines: readonly InspectedValues[];
}

function InspectForm({ receipt }: { readonly receipt: Receipt }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const { run, busy } = useCommand(InspectReceiptDocument);
  const { id, lines } = receipt;
  return (
    <CommandForm
      draft={`inspection:${id}`}
      of={receipt}
      form={form}
      initialValues={{ lines: lines.map((line) => ({ lineId: line.id, accepted: line.quantity, rejected: '0' })) }}
      schema={inputOf(GoodsReceipt, 'inspectReceipt')}
      toInput={(values: Values) => ({
        goodsReceiptId: id,
        lines: values.lines.map((line) => ({
          lineId: line.lineId,
          accepted: line.accepted ?? '',
          rejected: line.rejected ?? '',
          rejectionReason: rejects(line) ? line.rejectionReason || null : null,
        })),
      })}
      run={run}
      busy={busy}
      submit={t('move.inspectReceipt')}
      consequences={t('goods.inspectConsequences')}
      onDone={() => {
        message.success(t('goods.inspected', { number: receipt.number }));
        void navigate(`/receipts/${id}`);
      }}
    >
      <InspectLines received={lines} />
      <div style={{ height: 16 }} />
    </CommandForm>
  );
}

/** The form of an inspection, made for a phone. Everything counts as accepted until a rejected quantity is entered. */
export function InspectReceiptPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const asked = useQuery(GoodsReceiptDocument, { variables: { id }, fetchPolicy: 'network-only' });
  return (
    <div style={{ maxWidth: 640 }}>
      <PageTitle title={t('move.inspectReceipt')} />
      <AskedView asked={asked}>
        {({ goodsReceipt: receipt }) =>
          receipt ? (
            <>
              <Card size="small" style={{ marginBottom: 16 }}>
                <Facts
                  facts={[
                    {
                      label: t('subject.GoodsReceipt'),
                      value: <Link to={`/receipts/${receipt.id}`}>{receipt.number}</Link>,
                    },
                    { label: t('field.GoodsReceipt.deliveryNote'), value: receipt.deliveryNote },
                    { label: t('column.supplier'), value: receipt.supplier?.name },
                    { label: t('goods.receivedAt'), value: instant(receipt.createdAt) },
                  ]}
                />
              </Card>
              <WhenAllowed moves={receipt.moves} move="inspectReceipt" back={`/receipts/${id}`}>
                <InspectForm receipt={receipt} />
              </WhenAllowed>
            </>
          ) : (
            <NotFound />
          )
        }
      </AskedView>
    </div>
  );
}
