import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Requisition } from '../../../../schema/demand/requisition.js';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { Purchase } from '../../../../schema/purchases/purchase.js';
import { useCommand } from '../../components/use-command.js';
import { HandOverPurchaseDocument, HandOverRequisitionDocument } from '../../generated/graphql.js';
import { OwnedPurchase, OwnedRequisition, type OwnedSubject } from './owned-subject.js';
import { OwnerForm } from './owner-form.js';

interface Values {
  readonly accountId: string | null;
  readonly reason: string;
}

const EMPTY: Values = { accountId: null, reason: '' };

function Reason() {
  const { t } = useTranslation();
  return (
    <Form.Item name="reason" label={t('app.reason')} style={{ marginBottom: 0 }}>
      <Input.TextArea rows={3} maxLength={1000} />
    </Form.Item>
  );
}

function PurchaseForm({ subject }: { readonly subject: OwnedSubject }) {
  const { t } = useTranslation();
  const command = useCommand(HandOverPurchaseDocument);
  const words = { heir: t('owner.newOwner'), consequences: t('owner.handOverIsForGood') };
  const of = { subject, kind: 'purchase', move: 'handOverPurchase', empty: EMPTY } as const;
  return (
    <OwnerForm
      {...of}
      {...words}
      {...command}
      schema={inputOf(Purchase, 'handOverPurchase')}
      toInput={(values: Values) => ({ purchaseId: subject.id, ...values })}
    >
      <Reason />
    </OwnerForm>
  );
}

function RequisitionForm({ subject }: { readonly subject: OwnedSubject }) {
  const { t } = useTranslation();
  const command = useCommand(HandOverRequisitionDocument);
  const words = { heir: t('owner.newOwner'), consequences: t('owner.handOverIsForGood') };
  const of = { subject, kind: 'requisition', move: 'handOverRequisition', empty: EMPTY } as const;
  return (
    <OwnerForm
      {...of}
      {...words}
      {...command}
      schema={inputOf(Requisition, 'handOverRequisition')}
      toInput={(values: Values) => ({ requisitionId: subject.id, ...values })}
    >
      <Reason />
    </OwnerForm>
  );
}

/** Hands a purchase over to somebody else. */
export function HandOverPurchasePage() {
  return (
    <OwnedPurchase move="handOverPurchase">
      {(subject) => <PurchaseForm key={subject.id} subject={subject} />}
    </OwnedPurchase>
  );
}

/** Hands a requisition over to somebody else. */
export function HandOverRequisitionPage() {
  return (
    <OwnedRequisition move="handOverRequisition">
      {(subject) => <RequisitionForm key={subject.id} subject={subject} />}
    </OwnedRequisition>
  );
}
