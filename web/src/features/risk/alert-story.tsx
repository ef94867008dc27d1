import { InfoCircleOutlined } from '@ant-design/icons';
import { Card, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AlertQuery } from '../../generated/graphql.js';
import { EvidenceClassTag } from './evidence-class.js';

type Alert = NonNullable<AlertQuery['alert']>;

/** What was found, in a sentence that can be read aloud; how strong it is; why it may be harmless; and what to do now. */
export function AlertStory({ alert }: { readonly alert: Alert }) {
  const { t } = useTranslation();
  const { sentence, evidenceClass, innocent, state, moves } = alert;
  const whose = moves.some(({ allowed }) => allowed) ? 'alert.next' : 'alert.others';
  return (
    <Card>
      <Typography.Paragraph strong style={{ fontSize: 18 }}>
        {sentence}
      </Typography.Paragraph>
      <Flex gap={8} align="baseline" style={{ marginBottom: 12 }}>
        <EvidenceClassTag of={evidenceClass} />
        <span>{t(`alert.sure.${evidenceClass}`)}</span>
      </Flex>
      <Typography.Title level={2} style={{ fontSize: 16, marginTop: 0 }}>
        {t('alert.innocent')}
      </Typography.Title>
      <Typography.Paragraph>{innocent}</Typography.Paragraph>
      <Typography.Text type="secondary">
        <InfoCircleOutlined /> {t(`${whose}.${state}`)}
      </Typography.Text>
    </Card>
  );
}
