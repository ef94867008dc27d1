import { Alert, App, Form } from 'antd';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { CommandForm } from '../../components/command-form.js';
import { ContractFields, type ContractValues } from './contract-fields.js';
import { ContractLines } from './contract-lines.js';

interface Drafted {
  readonly id: string;
}

type OfCommand = 'draft' | 'initialValues' | 'schema' | 'toInput' | 'run' | 'busy';

interface Props<Input>
  extends Pick<ComponentProps<typeof CommandForm<ContractValues, Input, Drafted>>, OfCommand>,
    ComponentProps<typeof ContractLines> {
  /** Why lines and prices cannot be changed here. */
  readonly fixed: string;
}

/** The form of a new contract: its terms, and the lines that were decided before. */
export function DraftForm<Input>({ fixed, lines, priceBasis, sums, ...command }: Props<Input>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<ContractValues>();
  return (
    <CommandForm
      {...command}
      form={form}
      submit={t('contract.save')}
      consequences={t('contract.saveMeans')}
      onDone={({ id }: Drafted) => {
        message.success(t('contract.saved'));
        void navigate(`/contracts/${id}`);
      }}
    >
      <ContractFields />
      <Alert type="info" showIcon title={fixed} style={{ marginBottom: 16 }} />
      <div style={{ marginBottom: 16 }}>
        <ContractLines lines={lines} priceBasis={priceBasis} sums={sums} />
      </div>
    </CommandForm>
  );
}
