import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Requisition } from '../../../../schema/demand/requisition.js';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { Purchase } from '../../../../schema/purchases/purchase.js';
import { InstantInput } from '../../components/inputs.js';
import { useCommand } from '../../components/use-command.js';
import { AppointPurchaseDeputyDocument, AppointRequisitionDeputyDocument } from '../../generated/graphql.js';
import { OwnedPurchase, OwnedRequisition, type OwnedSubject } from './owned-subject.js';
import { OwnerForm } from './owner-form.js';

interface Values {
  readonly accountId: string | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly reason: string | null;
}

const EMPTY: Values = { accountId: null, from: null, until: null, reason: null };

function Term() {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item name="from" label={t('owner.from')} extra={t('owner.fromHint')}>
        <InstantInput />
      </Form.Item>
      <Form.Item name="until" label={t('owner.until')} extra={t('owner.untilHint')}>
        <InstantInput />
      </Form.Item>
      <Form.Item name="reason" label={t('owner.deputyReason')} style={{ marginBottom: 0 }}>
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
    </>
  );
}

function PurchaseForm({ subject }: { readonly subject: OwnedSubject }) {
  const { t } = useTranslation();
  const command = useCommand(AppointPurchaseDeputyDocument);
  const words = { heir: t('owner.newDeputy'), consequences: t('owner.deputyCountsForBoth') };
  const of = { subject, kind: 'purchase', move: 'appointPurchaseDeputy', empty: EMPTY } as const;
  return (
    <OwnerForm
      {...of}
      {...words}
      {...command}
      schema={inputOf(Purchase, 'appointPurchaseDeputy')}
      toInput={(values: Values) => ({ purchaseId: subject.id, ...values, reason: values.reason || null })}
    >
      <Term />
    </OwnerForm>
  );
}

function RequisitionForm({ subject }: { readonly subject: OwnedSubject }) {
  const { t } = useTranslation();
  const command = useCommand(AppointRequisitionDeputyDocument);
  const words = { heir: t('owner.newDeputy'), consequences: t('owner.deputyCountsForBoth') };
  const of = { subject, kind: 'requisition', move: 'appointRequisitionDeputy', empty: EMPTY } as const;
  return (
    <OwnerForm
      {...of}
      {...words}
      {...command}
      schema={inputOf(Requisition, 'appointRequisitionDeputy')}
      toInput={(values: Values) => ({ requisitionId: subject.id, ...values, reason: values.reason || null })}
    >
      <Term />
    </OwnerForm>
  );
}

/** Appoints somebody to act for the owner of a purchase, for a time. */
export function PurchaseDeputyPage() {
  return (
    <OwnedPurchase move="appointPurchaseDeputy">
      {(subject) => <PurchaseForm key={subject.id} subject={subject} />}
    </OwnedPurchase>
  );
}

/** The same for a requisition. */
export function RequisitionDeputyPage() {
  return (
    <OwnedRequisition move="appointRequisitionDeputy">
      {(subject) => <RequisitionForm key={subject.id} subject={subject} />}
    </OwnedRequisition>
  );
}
