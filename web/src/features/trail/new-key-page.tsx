import { Card, Form, Input, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { LogKey } from '../../../../schema/logkeys/log-key.js';
import { CommandForm } from '../../components/command-form.js';
import { PageTitle } from '../../components/page-title.js';
import { useCommand } from '../../components/use-command.js';
import { AnnounceLogKeyDocument } from '../../generated/graphql.js';

interface Values {
  readonly vkey: string;
  readonly reason: string;
}

/** The form in which a system administrator announces the key that will sign the log next. */
export function NewKeyPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const { run, busy } = useCommand(AnnounceLogKeyDocument);
  return (
    <>
      <PageTitle title={t('move.announceLogKey')} />
      <Card style={{ maxWidth: 720 }}>
        <Typography.Paragraph>{t('trail.newKeyHint')}</Typography.Paragraph>
        <CommandForm
          draft={null}
          form={form}
          initialValues={{ vkey: '', reason: '' }}
          schema={inputOf(LogKey, 'announceLogKey')}
          toInput={(values: Values) => ({ ...values })}
          run={run}
          busy={busy}
          submit={t('move.announceLogKey')}
          onDone={() => void navigate('/trail')}
        >
          <Form.Item name="vkey" label={t('field.LogKey.vkey')}>
            <Input maxLength={300} autoComplete="off" style={{ fontFamily: 'monospace' }} />
          </Form.Item>
          <Form.Item name="reason" label={t('field.LogKey.announcedFor')}>
            <Input.TextArea rows={3} maxLength={500} />
          </Form.Item>
        </CommandForm>
      </Card>
    </>
  );
}
