import { useQuery } from '@apollo/client/react';
import { Alert, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { Contract } from '../../../../schema/contracts/contract.js';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { CommandForm } from '../../components/command-form.js';
import { MoveFormPage } from '../../components/move-form-page.js';
import { useCommand } from '../../components/use-command.js';
import { ContractToEditDocument, type ContractToEditQuery, EditContractDocument } from '../../generated/graphql.js';
import { ContractFields, type ContractValues, termsFrom } from './contract-fields.js';
import { ContractLines } from './contract-lines.js';

function EditForm({ contract }: { readonly contract: NonNullable<ContractToEditQuery['contract']> }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [form] = Form.useForm<ContractValues>();
  const { run, busy } = useCommand(EditContractDocument);
  const { id, paymentDays, deliveryTerms, validFrom, validTo, remark, lines } = contract;
  return (
    <CommandForm
      draft={`contract:${id}`}
      of={contract}
      form={form}
      initialValues={{ paymentDays, deliveryTerms, validFrom, validTo }}
      schema={inputOf(Contract, 'editContract')}
      toInput={(values: ContractValues) => ({ contractId: id, ...termsFrom(values) })}
      run={run}
      busy={busy}
      submit={t('contract.save')}
      consequences={t('contract.saveMeans')}
      onDone={() => void navigate(`/contracts/${id}`)}
    >
      {remark && (
        <Alert type="warning" showIcon title={t('contract.returned', { remark })} style={{ marginBottom: 16 }} />
      )}
      <ContractFields />
      <div style={{ marginBottom: 16 }}>
        <ContractLines lines={lines} priceBasis={contract.priceBasis} sums={contract} />
      </div>
    </CommandForm>
  );
}

/** The form that changes the terms of a contract that is drafted or was returned. */
export function EditContractPage() {
  const { id = '' } = useParams();
  const asked = useQuery(ContractToEditDocument, { variables: { id }, fetchPolicy: 'network-only' });
  return (
    <MoveFormPage
      asked={asked}
      find={({ contract }) => contract}
      move="editContract"
      named={({ title }) => title}
      back={`/contracts/${id}`}
    >
      {(contract) => <EditForm key={contract.id} contract={contract} />}
    </MoveFormPage>
  );
}
