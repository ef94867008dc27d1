import { InboxOutlined } from '@ant-design/icons';
import { Button, Card, Flex, Form, Input, Typography, theme, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly disabled: boolean;
  readonly busy: boolean;
  /** One file, or two to be compared. */
  readonly onFiles: (files: readonly { readonly file: Blob; readonly name: string }[]) => void;
}

/** Where the reader puts what is to be checked: a file, or the text of a receipt. */
export function FileCard({ disabled, busy, onFiles }: Props) {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  const [text, setText] = useState('');
  return (
    <Card title={t('check.file')}>
      <Typography.Paragraph>{t('check.fileHint')}</Typography.Paragraph>
      {disabled && <Typography.Paragraph strong>{t('check.policyFirst')}</Typography.Paragraph>}
      <Upload.Dragger
        disabled={disabled || busy}
        showUploadList={false}
        multiple
        maxCount={2}
        beforeUpload={(file, list) => {
          // Called for each file; all of them are taken together.
          if (file === list[0]) onFiles(list.slice(0, 2).map((one) => ({ file: one, name: one.name })));
          return false;
        }}
      >
        <InboxOutlined style={{ display: 'block', fontSize: 32, color: token.colorLink }} />
        <Typography.Text>{t('check.drop')}</Typography.Text>
        <br />
        <Typography.Text type="secondary">{t('checked.two')}</Typography.Text>
      </Upload.Dragger>
      <Form layout="vertical" style={{ marginTop: 16 }}>
        <Form.Item label={t('check.paste')} htmlFor="check-text" style={{ marginBottom: 12 }}>
          <Input.TextArea
            id="check-text"
            rows={4}
            value={text}
            onChange={(event) => setText(event.target.value)}
            style={{ fontFamily: 'monospace' }}
          />
        </Form.Item>
        <Flex>
          <Button
            type="primary"
            loading={busy}
            disabled={disabled || text.trim() === ''}
            onClick={() => onFiles([{ file: new Blob([text]), name: t('check.pasted') }])}
          >
            {t('check.run')}
          </Button>
        </Flex>
      </Form>
    </Card>
  );
}
