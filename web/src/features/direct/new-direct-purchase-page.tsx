import { useQuery } from '@apollo/client/react';
import { App, Form, Typography } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { DirectPurchase } from '../../../../schema/direct/direct-purchase.js';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { CommandForm } from '../../components/command-form.js';
import { PageTitle } from '../../components/page-title.js';
import { useCommand } from '../../components/use-command.js';
import {
  ProposeDirectPurchaseDocument,
  RequisitionToBuyDocument,
  type RequisitionToBuyQuery,
} from '../../generated/graphql.js';
import { DirectFields } from './direct-fields.js';
import { contentFrom, type DirectValues, type NeededLine } from './direct-values.js';

type Requisition = NonNullable<RequisitionToBuyQuery['requisition']>;

const USUAL_PAYMENT_DAYS = 60;
const USUAL_DAYS = 90;

function startOf({ title, lines }: Requisition): DirectValues {
  return {
    title,
    ...{ ground: null, reason: '', supplierId: null, priceBasis: 'WITH_TAX', taxRate: null },
    lines: lines.map(() => ({ unitPrice: '', taxRate: null })),
    ...{ paymentDays: USUAL_PAYMENT_DAYS, deliveryTerms: '' },
    validTo: dayjs().add(USUAL_DAYS, 'day').format('YYYY-MM-DD'),
  };
}

function neededIn({ id, lines }: Requisition): readonly NeededLine[] {
  return lines.map((line) => ({ ...line, requisitionId: id, requisitionLineId: line.id }));
}

function NewForm({ requisition }: { readonly requisition: Requisition }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<DirectValues>();
  const { run, busy } = useCommand(ProposeDirectPurchaseDocument);
  const needed = neededIn(requisition);
  return (
    <CommandForm
      draft={`directPurchase:new:${requisition.id}`}
      form={form}
      initialValues={startOf(requisition)}
      schema={inputOf(DirectPurchase, 'proposeDirectPurchase')}
      toInput={(values: DirectValues) => ({ requisitionIds: [requisition.id], ...contentFrom(values, needed) })}
      run={run}
      busy={busy}
      submit={t('move.proposeDirectPurchase')}
      consequences={t('direct.proposedIsApproved')}
      onDone={({ id }: { readonly id: string }) => {
        message.success(t('direct.proposed'));
        void navigate(`/direct-purchases/${id}`);
      }}
    >
      <DirectFields needed={needed} currency={requisition.currency} />
    </CommandForm>
  );
}

/** The form of a direct purchase of what an approved requisition needs. */
export function NewDirectPurchasePage() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const id = params.get('requisition') ?? '';
  const asked = useQuery(RequisitionToBuyDocument, { variables: { id } });
  return (
    <AskedView asked={asked}>
      {({ requisition }) =>
        requisition ? (
          <>
            <PageTitle title={t('move.proposeDirectPurchase')} />
            <Typography.Paragraph>
              <Link to={`/requisitions/${id}`}>{`${requisition.number} · ${requisition.title}`}</Link>
            </Typography.Paragraph>
            <NewForm key={id} requisition={requisition} />
          </>
        ) : (
          <NotFound />
        )
      }
    </AskedView>
  );
}
