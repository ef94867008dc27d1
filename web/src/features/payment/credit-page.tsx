import { useQuery } from '@apollo/client/react';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { GoodsReturn } from '../../../../schema/payment/goods-return.js';
import { MoveFormPage } from '../../components/move-form-page.js';
import { OneTextForm } from '../../components/one-text-form.js';
import { useCommand } from '../../components/use-command.js';
import { CreditReturnDocument, GoodsReturnDocument } from '../../generated/graphql.js';

interface Shown {
  readonly id: string;
  readonly rev: number;
  readonly number: string;
}

function CreditReturnForm({ id, rev, number }: Shown) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const command = useCommand(CreditReturnDocument);
  return (
    <OneTextForm
      draft={`creditReturn:${id}`}
      of={{ id, rev }}
      field="creditNote"
      label={t('field.GoodsReturn.creditNote')}
      toInput={({ creditNote = '' }) => ({ goodsReturnId: id, creditNote })}
      schema={inputOf(GoodsReturn, 'creditReturn')}
      {...command}
      submit={t('move.creditReturn')}
      consequences={t('returns.creditConsequences')}
      onDone={() => {
        message.success(t('returns.credited', { number }));
        void navigate(`/returns/${id}`);
      }}
    />
  );
}

/** The form that records the supplier's credit note for goods that went back. */
export function CreditReturnPage() {
  const { id = '' } = useParams();
  const asked = useQuery(GoodsReturnDocument, { variables: { id }, fetchPolicy: 'network-only' });
  return (
    <div style={{ maxWidth: 720 }}>
      <MoveFormPage
        asked={asked}
        find={({ goodsReturn }) => goodsReturn}
        move="creditReturn"
        named={({ number }) => number}
        back={`/returns/${id}`}
      >
        {({ rev, number }) => <CreditReturnForm id={id} rev={rev} number={number} />}
      </MoveFormPage>
    </div>
  );
}
