import { useQuery } from '@apollo/client/react';
import { App, Card, Checkbox, Flex, Form, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { Supplier } from '../../../../schema/suppliers/supplier.js';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { CommandForm } from '../../components/command-form.js';
import { PageTitle } from '../../components/page-title.js';
import { Facts } from '../../components/subject-page.js';
import { useCommand } from '../../components/use-command.js';
import { WhenAllowed } from '../../components/when-allowed.js';
import { MySupplierDocument, SubmitSupplierDocument, type SupplierProfileFragment } from '../../generated/graphql.js';
import { Pledge } from './pledge.js';
import { profileFacts } from './profile-facts.js';

interface Values {
  readonly acceptPledge: boolean;
}

function SubmitForm({ supplier }: { readonly supplier: SupplierProfileFragment }) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const { run, busy } = useCommand(SubmitSupplierDocument);
  const { id, name } = supplier;
  return (
    <CommandForm
      draft={null}
      of={supplier}
      form={form}
      initialValues={{ acceptPledge: false }}
      schema={inputOf(Supplier, 'submitSupplier')}
      toInput={({ acceptPledge }: Values) => ({ supplierId: id, acceptPledge })}
      run={run}
      busy={busy}
      submit={t('submitSupplier.submit')}
      consequences={t('submitSupplier.consequences')}
      onDone={() => {
        message.success(t('submitSupplier.done'));
        void navigate('/my-supplier');
      }}
    >
      <Flex vertical gap={16} style={{ marginBottom: 16 }}>
        <Card
          title={t('submitSupplier.check')}
          extra={<Link to={`/suppliers/${id}/profile`}>{t('submitSupplier.change')}</Link>}
        >
          <Facts facts={profileFacts(supplier, t, i18n.language)} />
        </Card>
        <Card title={t('pledge.title')}>
          <Pledge name={name} />
          <Form.Item name="acceptPledge" valuePropName="checked" style={{ margin: '16px 0 0' }}>
            <Checkbox>
              <Typography.Text strong>{t('pledge.accept')}</Typography.Text>
            </Checkbox>
          </Form.Item>
        </Card>
      </Flex>
    </CommandForm>
  );
}

/** Where a supplier submits its profile for review, after reading the whole pledge. */
export function SubmitPage() {
  const { t } = useTranslation();
  const asked = useQuery(MySupplierDocument, { fetchPolicy: 'network-only' });
  return (
    <>
      <PageTitle title={t('move.submitSupplier')} />
      <AskedView asked={asked}>
        {({ mySupplier }) =>
          mySupplier ? (
            <WhenAllowed moves={mySupplier.moves} move="submitSupplier" back="/my-supplier">
              <SubmitForm supplier={mySupplier} />
            </WhenAllowed>
          ) : (
            <NotFound />
          )
        }
      </AskedView>
    </>
  );
}
