import { useQuery } from '@apollo/client/react';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { GoodsReturn } from '../../../../schema/payment/goods-return.js';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { OneTextForm } from '../../components/one-text-form.js';
import { PageTitle } from '../../components/page-title.js';
import { useCommand } from '../../components/use-command.js';
import { WhenAllowed } from '../../components/when-allowed.js';
import { CreditReturnDocument, SupplierGoodsReturnDocument } from '../../generated/graphql.js';

interface Shown {
  readonly id: string;
  readonly rev: number;
  readonly number: string;
}

function SupplierCreditForm({ id, rev, number }: Shown) {
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
      consequences={t('portal.creditConsequences')}
      onDone={() => {
        message.success(t('portal.credited', { number }));
        void navigate(`/returns/${id}`);
      }}
    />
  );
}

/** The form in which a supplier submits its credit note for returned goods. */
export function SupplierCreditPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const asked = useQuery(SupplierGoodsReturnDocument, { variables: { id }, fetchPolicy: 'network-only' });
  return (
    <div style={{ maxWidth: 720 }}>
      <PageTitle title={t('move.creditReturn')} />
      <AskedView asked={asked}>
        {({ goodsReturn: back }) =>
          back ? (
            <WhenAllowed moves={back.moves} move="creditReturn" back={`/returns/${id}`}>
              <SupplierCreditForm id={id} rev={back.rev} number={back.number} />
            </WhenAllowed>
          ) : (
            <NotFound />
          )
        }
      </AskedView>
    </div>
  );
}
