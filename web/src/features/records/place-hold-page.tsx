import { Alert, Card, Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { LegalHold } from '../../../../schema/records/legal-hold.js';
import { CommandForm } from '../../components/command-form.js';
import { PageTitle } from '../../components/page-title.js';
import { useCommand } from '../../components/use-command.js';
import { useMay } from '../../components/use-may.js';
import { PlaceHoldDocument } from '../../generated/graphql.js';
import { PersonChoice } from './person-choice.js';
import { PurchaseChoice } from './purchase-choice.js';

interface Values {
  readonly on: 'PERSON' | 'PURCHASE';
  readonly accountId?: string | null;
  readonly purchaseId?: string | null;
  readonly reason: string;
}

function HoldForm() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const on = Form.useWatch('on', form) ?? 'PERSON';
  const { run, busy } = useCommand(PlaceHoldDocument);
  return (
    <CommandForm
      draft={null}
      form={form}
      initialValues={{ on: 'PERSON', reason: '' }}
      schema={inputOf(LegalHold, 'placeHold')}
      toInput={(values: Values) => ({
        accountId: values.on === 'PERSON' ? (values.accountId ?? null) : null,
        purchaseId: values.on === 'PURCHASE' ? (values.purchaseId ?? null) : null,
        reason: values.reason,
      })}
      run={run}
      busy={busy}
      submit={t('move.placeHold')}
      consequences={t('records.holdSays')}
      onDone={({ id }: { readonly id: string }) => void navigate(`/holds/${id}`)}
    >
      <Form.Item name="on" label={t('records.holdOn')}>
        <Radio.Group
          options={[
            { value: 'PERSON', label: t('records.onPerson') },
            { value: 'PURCHASE', label: t('records.onPurchase') },
          ]}
        />
      </Form.Item>
      {on === 'PERSON' ? (
        <Form.Item name="accountId" label={t('records.person')}>
          <PersonChoice />
        </Form.Item>
      ) : (
        <Form.Item name="purchaseId" label={t('subject.Purchase')}>
          <PurchaseChoice />
        </Form.Item>
      )}
      <Form.Item name="reason" label={t('field.LegalHold.reason')}>
        <Input.TextArea rows={4} maxLength={2000} />
      </Form.Item>
    </CommandForm>
  );
}

/** The form that places a hold. */
export function PlaceHoldPage() {
  const { t } = useTranslation();
  const isAllowed = useMay('LegalHold', 'placeHold');
  return (
    <>
      <PageTitle title={t('move.placeHold')} />
      {isAllowed ? (
        <Card style={{ maxWidth: 720 }}>
          <HoldForm />
        </Card>
      ) : (
        <Alert type="warning" showIcon title={t('records.notYours')} />
      )}
    </>
  );
}
