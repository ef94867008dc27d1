import { Card, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { appointRequisitionDeputyInput } from '../../../../schema/demand/inputs.js';
import { appointPurchaseDeputyInput } from '../../../../schema/purchases/inputs.js';
import { CommandForm } from '../../components/command-form.js';
import { InstantInput } from '../../components/inputs.js';
import { useCommand } from '../../components/use-command.js';
import { AppointPurchaseDeputyDocument, AppointRequisitionDeputyDocument } from '../../generated/graphql.js';
import { HeirChoice } from './heir-choice.js';
import { OwnedPurchase, OwnedRequisition, type OwnedSubject } from './owned-subject.js';

interface Values {
  readonly accountId: string | null;
  readonly from: string | null;
  readonly until: string | null;
}

const EMPTY: Values = { accountId: null, from: null, until: null };

function Fields({ subject }: { readonly subject: OwnedSubject }) {
  const { t } = useTranslation();
  return (
    <Card style={{ marginBottom: 16, maxWidth: 720 }}>
      <Form.Item label={t('column.owner')}>{subject.owner?.name}</Form.Item>
      <Form.Item name="accountId" label={t('owner.newDeputy')}>
        <HeirChoice subjectId={subject.id} />
      </Form.Item>
      <Form.Item name="from" label={t('owner.from')} extra={t('owner.fromHint')}>
        <InstantInput />
      </Form.Item>
      <Form.Item name="until" label={t('owner.until')} extra={t('owner.untilHint')} style={{ marginBottom: 0 }}>
        <InstantInput />
      </Form.Item>
    </Card>
  );
}

function PurchaseForm({ subject }: { readonly subject: OwnedSubject }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const { run, busy } = useCommand(AppointPurchaseDeputyDocument);
  const { id, rev } = subject;
  return (
    <CommandForm
      draft={null}
      form={form}
      initialValues={EMPTY}
      schema={appointPurchaseDeputyInput}
      toInput={(values: Values) => ({ purchaseId: id, rev, ...values })}
      run={run}
      busy={busy}
      submit={t('move.appointPurchaseDeputy')}
      consequences={t('owner.deputyCountsForBoth')}
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
  const { run, busy } = useCommand(AppointRequisitionDeputyDocument);
  const { id, rev } = subject;
  return (
    <CommandForm
      draft={null}
      form={form}
      initialValues={EMPTY}
      schema={appointRequisitionDeputyInput}
      toInput={(values: Values) => ({ requisitionId: id, rev, ...values })}
      run={run}
      busy={busy}
      submit={t('move.appointRequisitionDeputy')}
      consequences={t('owner.deputyCountsForBoth')}
      onDone={() => void navigate(`/requisitions/${id}`)}
    >
      <Fields subject={subject} />
    </CommandForm>
  );
}

/** Appoints who may act for the owner of a purchase, for a time. */
export function PurchaseDeputyPage() {
  return (
    <OwnedPurchase move="appointPurchaseDeputy">
      {(subject) => <PurchaseForm key={subject.rev} subject={subject} />}
    </OwnedPurchase>
  );
}

/** The same for a requisition. */
export function RequisitionDeputyPage() {
  return (
    <OwnedRequisition move="appointRequisitionDeputy">
      {(subject) => <RequisitionForm key={subject.rev} subject={subject} />}
    </OwnedRequisition>
  );
}
