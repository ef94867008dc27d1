import { App, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { DirectLimit } from '../../../../schema/direct/direct-limit.js';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { CommandForm } from '../../components/command-form.js';
import { DecimalInput } from '../../components/inputs.js';
import { PageTitle } from '../../components/page-title.js';
import { useCommand } from '../../components/use-command.js';
import { type DirectLimitInForceQuery, ProposeDirectLimitDocument } from '../../generated/graphql.js';
import { useLimits } from './use-limits.js';

interface Values {
  readonly perPurchase?: string;
  readonly perYear?: string;
  readonly reason?: string;
}

function LimitForm({ now: { perPurchase, perYear } }: { readonly now: DirectLimitInForceQuery['directLimitInForce'] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const { run, busy } = useCommand(ProposeDirectLimitDocument);
  return (
    <CommandForm
      draft="directLimit:new"
      form={form}
      initialValues={{ perPurchase, perYear }}
      schema={inputOf(DirectLimit, 'proposeDirectLimit')}
      toInput={(values: Values) => ({
        ...{ perPurchase: values.perPurchase ?? '', perYear: values.perYear ?? '', reason: values.reason ?? '' },
      })}
      run={run}
      busy={busy}
      submit={t('move.proposeDirectLimit')}
      consequences={t('direct.limitConsequences')}
      onDone={({ id }: { readonly id: string }) => {
        message.success(t('direct.limitProposed'));
        void navigate(`/direct-limits/${id}`);
      }}
    >
      <Form.Item name="perPurchase" label={t('field.DirectLimit.perPurchase')}>
        <DecimalInput suffix="CNY" />
      </Form.Item>
      <Form.Item name="perYear" label={t('field.DirectLimit.perYear')}>
        <DecimalInput suffix="CNY" />
      </Form.Item>
      <Form.Item name="reason" label={t('field.DirectLimit.reason')}>
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
    </CommandForm>
  );
}

/** The form that proposes other limits. It starts with those in force. */
export function NewDirectLimitPage() {
  const { t } = useTranslation();
  const now = useLimits();
  return (
    <div style={{ maxWidth: 720 }}>
      <PageTitle title={t('move.proposeDirectLimit')} />
      {now && <LimitForm now={now} />}
    </div>
  );
}
