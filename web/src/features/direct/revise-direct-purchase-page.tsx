import { useQuery } from '@apollo/client/react';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { DirectPurchase } from '../../../../schema/direct/direct-purchase.js';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { CommandForm } from '../../components/command-form.js';
import { MoveFormPage } from '../../components/move-form-page.js';
import { useCommand } from '../../components/use-command.js';
import {
  DirectPurchaseToReviseDocument,
  type DirectPurchaseToReviseQuery,
  ReviseDirectPurchaseDocument,
} from '../../generated/graphql.js';
import { DirectFields } from './direct-fields.js';
import { contentFrom, type DirectValues } from './direct-values.js';

type Direct = NonNullable<DirectPurchaseToReviseQuery['directPurchase']>;

function valuesOf(direct: Direct): DirectValues {
  const { title, ground, reason, supplier, priceBasis, lines, paymentDays, deliveryTerms, validTo } = direct;
  const [first] = lines;
  const taxRate = first?.taxRate ?? null;
  return {
    ...{ title, ground, reason, supplierId: supplier?.id ?? null, priceBasis, taxRate },
    lines: lines.map((line) => ({
      unitPrice: line.unitPrice,
      taxRate: line.taxRate === taxRate ? null : line.taxRate,
    })),
    ...{ paymentDays, deliveryTerms, validTo },
  };
}

function ReviseForm({ direct }: { readonly direct: Direct }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [form] = Form.useForm<DirectValues>();
  const { run, busy } = useCommand(ReviseDirectPurchaseDocument);
  const { id, remark, currency } = direct;
  const needed = direct.lines.map((line) => ({ ...line, requisitionId: line.requisition?.id ?? '' }));
  return (
    <CommandForm
      draft={`directPurchase:${id}`}
      of={direct}
      form={form}
      initialValues={valuesOf(direct)}
      schema={inputOf(DirectPurchase, 'reviseDirectPurchase')}
      toInput={(values: DirectValues) => ({ directPurchaseId: id, ...contentFrom(values, needed) })}
      run={run}
      busy={busy}
      submit={t('move.reviseDirectPurchase')}
      consequences={t('direct.proposedIsApproved')}
      onDone={() => void navigate(`/direct-purchases/${id}`)}
    >
      <DirectFields needed={needed} currency={currency} own={{ id, remark }} />
    </CommandForm>
  );
}

/** The form that proposes a direct purchase again that was returned. */
export function ReviseDirectPurchasePage() {
  const { id = '' } = useParams();
  const asked = useQuery(DirectPurchaseToReviseDocument, { variables: { id }, fetchPolicy: 'network-only' });
  return (
    <MoveFormPage
      asked={asked}
      find={({ directPurchase }) => directPurchase}
      move="reviseDirectPurchase"
      named={({ title }) => title}
      back={`/direct-purchases/${id}`}
    >
      {(direct) => <ReviseForm key={direct.id} direct={direct} />}
    </MoveFormPage>
  );
}
