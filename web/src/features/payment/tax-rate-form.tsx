import { App, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { wordsOf } from '../../../../schema/kernel/field.js';
import type { Taxpayer } from '../../../../schema/kernel/tax-rates.js';
import { TaxRate } from '../../../../schema/payment/tax-rate.js';
import { CommandForm } from '../../components/command-form.js';
import { DayInput, DecimalInput } from '../../components/inputs.js';
import { PageTitle } from '../../components/page-title.js';
import { useCommand } from '../../components/use-command.js';
import { ProposeTaxRateDocument } from '../../generated/graphql.js';

interface Values {
  readonly rate?: string;
  readonly taxpayer?: Taxpayer;
  readonly validFrom?: string | null;
  readonly validTo?: string | null;
  readonly replaces?: string;
  readonly ground?: string;
}

/** The form that proposes from which day through which a tax rate may be stated, and by whom. */
export function ProposeTaxRatePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const { run, busy } = useCommand(ProposeTaxRateDocument);
  return (
    <div style={{ maxWidth: 720 }}>
      <PageTitle title={t('move.proposeTaxRate')} />
      <CommandForm
        draft="tax-rate:new"
        form={form}
        initialValues={{ taxpayer: 'GENERAL' as const }}
        schema={inputOf(TaxRate, 'proposeTaxRate')}
        toInput={({ rate, taxpayer, validFrom, validTo, replaces, ground }: Values) => ({
          ...{ rate: rate ?? '', taxpayer: taxpayer ?? 'GENERAL', validFrom: validFrom ?? '' },
          ...{ validTo: validTo ?? null, replaces: replaces || null, ground: ground ?? '' },
        })}
        run={run}
        busy={busy}
        submit={t('move.proposeTaxRate')}
        consequences={t('taxRate.consequences')}
        onDone={({ id }: { readonly id: string }) => {
          message.success(t('taxRate.proposed'));
          void navigate(`/tax-rates/${id}`);
        }}
      >
        <Form.Item name="taxpayer" label={t('field.TaxRate.taxpayer')}>
          <Select
            options={wordsOf(TaxRate.moves.proposeTaxRate.asks.taxpayer).map((value) => ({
              value,
              label: t(`word.Taxpayer.${value}`),
            }))}
          />
        </Form.Item>
        <Form.Item name="rate" label={t('field.TaxRate.rate')}>
          <DecimalInput suffix="%" />
        </Form.Item>
        <Form.Item name="validFrom" label={t('field.TaxRate.validFrom')}>
          <DayInput />
        </Form.Item>
        <Form.Item name="validTo" label={t('taxRate.validToOptional')}>
          <DayInput />
        </Form.Item>
        <Form.Item name="replaces" label={t('field.TaxRate.replaces')} extra={t('taxRate.replacesHint')}>
          <DecimalInput suffix="%" />
        </Form.Item>
        <Form.Item name="ground" label={t('field.TaxRate.ground')}>
          <Input maxLength={300} />
        </Form.Item>
      </CommandForm>
    </div>
  );
}
