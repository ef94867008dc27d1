import { Card, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { handOverRequisitionInput } from '../../../../schema/demand/inputs.js';
import { handOverPurchaseInput } from '../../../../schema/purchases/inputs.js';
import { CommandForm } from '../../components/command-form.js';
import { useCommand } from '../../components/use-command.js';
import { HandOverPurchaseDocument, HandOverRequisitionDocument } from '../../generated/graphql.js';
import { HeirChoice } from './heir-choice.js';
import { OwnedPurchase, OwnedRequisition, type OwnedSubject } from './owned-subject.js';

interface Values {
  readonly accountId: string | null;
  readonly reason: string;
}

function Fields({ subject }: { readonly subject: OwnedSubject }) {
  const { t } = useTranslation();
  return (
    <Card style={{ marginBottom: 16, maxWidth: 720 }}>
      <Form.Item label={t('column.owner')}>{subject.owner?.name}</Form.Item>
      <Form.Item name="accountId" label={t('owner.newOwner')}>
        <HeirChoice subjectId={subject.id} />
      </Form.Item>
      <Form.Item name="reason" label={t('app.reason')} style={{ marginBottom: 0 }}>
        <Input.TextArea rows={3} maxLength={1000} />
      </Form.Item>
    </Card>
  );
}

function PurchaseForm({ subject }: { readonly subject: OwnedSubject }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const { run, busy } = useCommand(HandOverPurchaseDocument);
  const { id, rev } = subject;
  return (
    <CommandForm
      draft={null}
      form={form}
      initialValues={{ accountId: null, reason: '' }}
      schema={handOverPurchaseInput}
      toInput={(values: Values) => ({ purchaseId: id, rev, ...values })}
      run={run}
      busy={busy}
      submit={t('move.handOverPurchase')}
      consequences={t('owner.handOverIsForGood')}
      onDone={() => void navigate(`/purchases/${id}`)}
    >
      <Fields subject={subject} />
    </CommandForm>
  );
}

function RequisitionForm({ subject }: { readonly subject: OwnedSubject }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const { run, busy } = useCommand(HandOverRequisitionDocument);
  const { id, rev } = subject;
  return (
    <CommandForm
      draft={null}
      form={form}
      initialValues={{ accountId: null, reason: '' }}
      schema={handOverRequisitionInput}
      toInput={(values: Values) => ({ requisitionId: id, rev, ...values })}
      run={run}
      busy={busy}
      submit={t('move.handOverRequisition')}
      consequences={t('owner.handOverIsForGood')}
      onDone={() => void navigate(`/requisitions/${id}`)}
    >
      <Fields subject={subject} />
    </CommandForm>
  );
}

/** Hands a purchase over to somebody else. */
export function HandOverPurchasePage() {
  return (
    <OwnedPurchase move="handOverPurchase">
      {(subject) => <PurchaseForm key={subject.rev} subject={subject} />}
    </OwnedPurchase>
  );
}

/** Hands a requisition over to somebody else. */
export function HandOverRequisitionPage() {
  return (
    <OwnedRequisition move="handOverRequisition">
      {(subject) => <RequisitionForm key={subject.rev} subject={subject} />}
    </OwnedRequisition>
  );
}
