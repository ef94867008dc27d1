import { useQuery } from '@apollo/client/react';
import { App, Card, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { goodQuantity } from '../../../../schema/delivery/good-quantity.js';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { GoodsReturn } from '../../../../schema/payment/goods-return.js';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { CommandForm } from '../../components/command-form.js';
import { DataTable } from '../../components/data-table.js';
import { grouped } from '../../components/format.js';
import { DecimalInput } from '../../components/inputs.js';
import { PageTitle } from '../../components/page-title.js';
import { useCommand } from '../../components/use-command.js';
import { WhenAllowed } from '../../components/when-allowed.js';
import { GoodsReceiptDocument, type GoodsReceiptQuery, ReturnGoodsDocument } from '../../generated/graphql.js';

type Receipt = NonNullable<GoodsReceiptQuery['goodsReceipt']>;

interface Values {
  readonly reason?: string;
  readonly lines: readonly { readonly lineId: string; readonly quantity?: string }[];
}

const BARE = { style: { marginBottom: 0 } };

function ReturnForm({ receipt }: { readonly receipt: Receipt }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const { run, busy } = useCommand(ReturnGoodsDocument);
  const { id, lines } = receipt;
  const rows = lines.map(({ accepted, returned, ...line }, place) => {
    const good = goodQuantity({ accepted: accepted ?? null, returned: returned ?? null });
    return { ...line, place, good };
  });
  return (
    <CommandForm
      draft={`return:${id}`}
      form={form}
      initialValues={{ lines: lines.map((line) => ({ lineId: line.id, quantity: '' })) }}
      schema={inputOf(GoodsReturn, 'returnGoods')}
      toInput={({ reason, lines: typed }: Values) => ({
        goodsReceiptId: id,
        reason: reason ?? '',
        lines: typed.flatMap(({ lineId, quantity }) => (quantity ? [{ lineId, quantity }] : [])),
      })}
      run={run}
      busy={busy}
      submit={t('move.returnGoods')}
      consequences={t('returns.consequences')}
      onDone={(back: { readonly id: string; readonly number: string }) => {
        message.success(t('returns.done', { number: back.number }));
        void navigate(`/returns/${back.id}`);
      }}
    >
      <Card style={{ marginBottom: 16 }} styles={{ body: { padding: 0 } }}>
        <DataTable
          rowKey="id"
          size="small"
          dataSource={rows}
          pagination={false}
          columns={[
            { title: t('column.part'), dataIndex: 'partNumber' },
            { title: t('column.partName'), dataIndex: 'name' },
            { title: t('goods.accepted'), align: 'right', render: (_, { good }) => grouped(good) },
            {
              title: t('returns.quantity'),
              width: 180,
              render: (_, { place, unit }) => (
                <Form.Item name={['lines', place, 'quantity']} {...BARE}>
                  <DecimalInput aria-label={t('returns.quantity')} suffix={unit} />
                </Form.Item>
              ),
            },
          ]}
        />
      </Card>
      <Form.Item name="reason" label={t('field.GoodsReturn.reason')}>
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
    </CommandForm>
  );
}

/** The form that returns goods of a receipt that were found bad after their inspection. */
export function ReturnGoodsPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const asked = useQuery(GoodsReceiptDocument, { variables: { id }, fetchPolicy: 'network-only' });
  return (
    <>
      <PageTitle title={t('move.returnGoods')} />
      <AskedView asked={asked}>
        {({ goodsReceipt }) =>
          goodsReceipt ? (
            <WhenAllowed moves={goodsReceipt.moves} move="returnGoods" back={`/receipts/${id}`}>
              <ReturnForm receipt={goodsReceipt} />
            </WhenAllowed>
          ) : (
            <NotFound />
          )
        }
      </AskedView>
    </>
  );
}
