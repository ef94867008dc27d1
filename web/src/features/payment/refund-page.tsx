import { useQuery } from '@apollo/client/react';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { GoodsReturn } from '../../../../schema/payment/goods-return.js';
import { MoveFormPage } from '../../components/move-form-page.js';
import { OneTextForm } from '../../components/one-text-form.js';
import { useCommand } from '../../components/use-command.js';
import { GoodsReturnDocument, RecordRefundDocument } from '../../generated/graphql.js';

interface Shown {
  readonly id: string;
  readonly rev: number;
  readonly number: string;
}

function RecordRefundForm({ id, rev, number }: Shown) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const command = useCommand(RecordRefundDocument);
  return (
    <OneTextForm
      draft={`recordRefund:${id}`}
      of={{ id, rev }}
      field="bankReference"
      label={t('field.GoodsReturn.bankReference')}
      asksReason
      toInput={({ bankReference = '', reason = null }) => ({ goodsReturnId: id, bankReference, reason })}
      schema={inputOf(GoodsReturn, 'recordRefund')}
      {...command}
      submit={t('move.recordRefund')}
      consequences={t('returns.refundConsequences')}
      onDone={() => {
        message.success(t('returns.refunded', { number }));
        void navigate(`/returns/${id}`);
      }}
    />
  );
}

/** The form that records a refund by the supplier. */
export function RecordRefundPage() {
  const { id = '' } = useParams();
  const asked = useQuery(GoodsReturnDocument, { variables: { id }, fetchPolicy: 'network-only' });
  return (
    <div style={{ maxWidth: 720 }}>
      <MoveFormPage
        asked={asked}
        find={({ goodsReturn }) => goodsReturn}
        move="recordRefund"
        named={({ number }) => number}
        back={`/returns/${id}`}
      >
        {({ rev, number }) => <RecordRefundForm id={id} rev={rev} number={number} />}
      </MoveFormPage>
    </div>
  );
}
