import { useQuery } from '@apollo/client/react';
import { Card, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { HEAR_DECLINES } from '../../../../schema/sourcing/invitation-decline.js';
import { AskedView } from '../../components/asked-view.js';
import { DataTable } from '../../components/data-table.js';
import { EventDeclinesDocument } from '../../generated/graphql.js';
import { useViewer } from '../../lib/viewer.js';

function Sums({ eventId }: { readonly eventId: string }) {
  const { t } = useTranslation();
  const asked = useQuery(EventDeclinesDocument, { variables: { id: eventId } });
  return (
    <AskedView asked={asked}>
      {({ sourcingEvent }) => {
        const declines = sourcingEvent?.declines ?? null;
        if (declines === null) return null;
        return (
          <Card title={t('declines.title')} styles={{ body: { padding: 0 } }}>
            <Typography.Paragraph type="secondary" style={{ padding: '12px 16px 0' }}>
              {t(declines.length === 0 ? 'declines.none' : 'declines.hint')}
            </Typography.Paragraph>
            {declines.length > 0 && (
              <DataTable
                rowKey={({ why }) => why ?? ''}
                size="small"
                pagination={false}
                dataSource={[...declines]}
                columns={[
                  {
                    title: t('field.InvitationDecline.why'),
                    render: (_, { why }) => (why ? t(`word.DeclineReason.${why}`) : t('declines.noReason')),
                  },
                  { title: t('declines.count'), dataIndex: 'count', align: 'right' },
                  { title: t('field.InvitationDecline.words'), render: (_, { words }) => words.join(t('app.comma')) },
                ]}
              />
            )}
          </Card>
        );
      }}
    </AskedView>
  );
}

/** Why invited suppliers declined, in sum, for those who are told. */
export function DeclinesCard({ eventId }: { readonly eventId: string }) {
  const { viewer } = useViewer();
  return HEAR_DECLINES.some((role) => viewer.roles.includes(role)) ? <Sums eventId={eventId} /> : null;
}
