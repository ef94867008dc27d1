import { DownloadOutlined } from '@ant-design/icons';
import { Button, Card, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { exactInstant } from '../../components/format.js';
import { save } from '../../components/save-file.js';
import { Facts } from '../../components/subject-page.js';
import type { ReceiptFieldsFragment } from '../../generated/graphql.js';

interface Props {
  readonly receipt: ReceiptFieldsFragment;
  /** Part of the file name, for example a number. */
  readonly name: string;
  readonly title?: string;
}

/** The signed receipt of the last act on a subject: a proof that can be kept and checked without the platform. */
export function ReceiptCard({ receipt, name, title }: Props) {
  const { t } = useTranslation();
  const { at, state, logIndex, leafHash, text } = receipt;
  return (
    <Card size="small" title={title ?? t('receipt.title')}>
      <Facts
        facts={[
          { label: t('receipt.at'), value: exactInstant(at), wide: true },
          { label: t('column.state'), value: t(`entry.${state}`, { index: logIndex ?? '' }), wide: true },
          {
            label: t('receipt.hash'),
            wide: true,
            value: <Typography.Text style={{ fontSize: 12, overflowWrap: 'anywhere' }}>{leafHash}</Typography.Text>,
          },
        ]}
      />
      <Typography.Paragraph type="secondary" style={{ fontSize: 13, margin: '8px 0' }}>
        {t('receipt.what')}
      </Typography.Paragraph>
      <Flex wrap gap={8}>
        <Button icon={<DownloadOutlined />} onClick={() => save(`receipt-${name}.txt`, text)}>
          {t('receipt.download')}
        </Button>
        <Link to="/verify">
          <Button type="link" tabIndex={-1}>
            {t('receipt.verify')}
          </Button>
        </Link>
      </Flex>
    </Card>
  );
}
