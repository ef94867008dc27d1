import { useQuery } from '@apollo/client/react';
import { Card, Form, Input, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { LogKey } from '../../../../schema/logkeys/log-key.js';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { CommandForm } from '../../components/command-form.js';
import { PageTitle } from '../../components/page-title.js';
import { Facts } from '../../components/subject-page.js';
import { useCommand } from '../../components/use-command.js';
import { ConfirmLogKeyDocument, LogKeysDocument, type LogKeysQuery } from '../../generated/graphql.js';

interface Values {
  readonly vkey: string;
}

function Confirm({ announced }: { readonly announced: LogKeysQuery['logKeys'][number] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const { run, busy } = useCommand(ConfirmLogKeyDocument);
  const { id: logKeyId, announcedFor, moves } = announced;
  return (
    <CommandForm
      draft={null}
      of={announced}
      form={form}
      initialValues={{ vkey: '' }}
      schema={inputOf(LogKey, 'confirmLogKey')}
      toInput={({ vkey }: Values) => ({ logKeyId, vkey: vkey.trim() })}
      run={run}
      busy={busy}
      submit={t('move.confirmLogKey')}
      consequences={moves.find(({ name }) => name === 'confirmLogKey')?.consequences}
      onDone={() => void navigate('/trail')}
    >
      <Facts facts={[{ label: t('field.LogKey.announcedFor'), value: announcedFor, wide: true }]} />
      <Form.Item name="vkey" label={t('field.LogKey.vkey')} style={{ marginTop: 16 }}>
        <Input maxLength={300} autoComplete="off" style={{ fontFamily: 'monospace' }} />
      </Form.Item>
    </CommandForm>
  );
}

/**
 * The form in which a second person confirms the key that will sign the log next. It does not show that key; the person has to bring it
 * along.
 */
export function ConfirmKeyPage() {
  const { t } = useTranslation();
  const { id } = useParams();
  const asked = useQuery(LogKeysDocument, { fetchPolicy: 'network-only' });
  return (
    <>
      <PageTitle title={t('move.confirmLogKey')} />
      <Card style={{ maxWidth: 720 }}>
        <Typography.Paragraph>{t('trail.confirmKeyHint')}</Typography.Paragraph>
        <AskedView asked={asked}>
          {({ logKeys }) => {
            const announced = logKeys.find((key) => key.id === id);
            return announced ? <Confirm announced={announced} /> : <NotFound />;
          }}
        </AskedView>
      </Card>
    </>
  );
}
