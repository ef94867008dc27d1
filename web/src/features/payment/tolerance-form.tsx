import { App, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { MatchTolerance } from '../../../../schema/payment/match-tolerance.js';
import { CommandForm } from '../../components/command-form.js';
import { DecimalInput } from '../../components/inputs.js';
import { PageTitle } from '../../components/page-title.js';
import { useCommand } from '../../components/use-command.js';
import { ProposeToleranceDocument } from '../../generated/graphql.js';
import { type Bounds, useTolerance } from './use-tolerance.js';

interface Values {
  readonly pricePercent?: string;
  readonly lineMost?: string;
  readonly invoiceMost?: string;
  readonly reason?: string;
}

function ToleranceForm({ now: { pricePercent, lineMost, invoiceMost } }: { readonly now: Bounds }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const { run, busy } = useCommand(ProposeToleranceDocument);
  return (
    <CommandForm
      draft="tolerance:new"
      form={form}
      initialValues={{ pricePercent, lineMost, invoiceMost }}
      schema={inputOf(MatchTolerance, 'proposeTolerance')}
      toInput={(values: Values) => ({
        ...{ pricePercent: values.pricePercent ?? '', lineMost: values.lineMost ?? '' },
        ...{ invoiceMost: values.invoiceMost ?? '', reason: values.reason ?? '' },
      })}
      run={run}
      busy={busy}
      submit={t('move.proposeTolerance')}
      consequences={t('tolerance.consequences')}
      onDone={({ id }: { readonly id: string }) => {
        message.success(t('tolerance.proposed'));
        void navigate(`/tolerances/${id}`);
      }}
    >
      <Form.Item name="pricePercent" label={t('field.MatchTolerance.pricePercent')}>
        <DecimalInput suffix="%" />
      </Form.Item>
      <Form.Item name="lineMost" label={t('field.MatchTolerance.lineMost')}>
        <DecimalInput />
      </Form.Item>
      <Form.Item name="invoiceMost" label={t('field.MatchTolerance.invoiceMost')}>
        <DecimalInput />
      </Form.Item>
      <Form.Item name="reason" label={t('field.MatchTolerance.reason')}>
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
    </CommandForm>
  );
}

/** The form that proposes how far invoices may differ. It starts with the tolerance in force. */
export function ProposeTolerancePage() {
  const { t } = useTranslation();
  const now = useTolerance();
  return (
    <div style={{ maxWidth: 720 }}>
      <PageTitle title={t('move.proposeTolerance')} />
      {now && <ToleranceForm now={now} />}
    </div>
  );
}
