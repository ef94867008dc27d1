import { useQuery } from '@apollo/client/react';
import { Alert, Card, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AskedView } from '../../components/asked-view.js';
import { AdministrationHomeDocument, MailsHomeDocument } from '../../generated/graphql.js';
import { useViewer } from '../../lib/viewer.js';
import { HealthLine } from './health-line.js';

/** Mails that have not gone out, and whether the mail server answers. */
function Mails() {
  const { t } = useTranslation();
  const asked = useQuery(MailsHomeDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <Card size="small" title={t('menu.outbox')} extra={<Link to="/outbox">{t('home.toOutbox')}</Link>}>
      <AskedView asked={asked}>
        {({ outbox: { goesOut, server, mails } }) => {
          const count = `${mails.edges.length}${mails.pageInfo.hasNextPage ? '+' : ''}`;
          return (
            <Flex vertical gap={8}>
              {server?.fault && (
                <Alert type="error" showIcon title={t('home.mailServerFails', { times: server.failures })} />
              )}
              {!goesOut && <Typography.Text type="secondary">{t('home.noMailServer')}</Typography.Text>}
              <Link to="/outbox">{t('home.mailsWaiting', { count })}</Link>
            </Flex>
          );
        }}
      </AskedView>
    </Card>
  );
}

/** Units that nobody heads: what needs a second person's word there waits for nobody. */
function Units() {
  const { t, i18n } = useTranslation();
  const asked = useQuery(AdministrationHomeDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <Card size="small" title={t('home.headless')} extra={<Link to="/accounts">{t('menu.accounts')}</Link>}>
      <AskedView asked={asked}>
        {({ units }) => {
          const headless = units.filter(({ state, head }) => state === 'ACTIVE' && !head);
          if (headless.length === 0) return t('home.noneHeadless');
          const nameOf = ({ name, nameEn }: (typeof units)[number]) =>
            i18n.language === 'en' ? (nameEn ?? name) : name;
          return <Link to="/accounts">{`${headless.length}: ${headless.map(nameOf).join(t('app.comma'))}`}</Link>;
        }}
      </AskedView>
    </Card>
  );
}

/** Whether the platform is well, as far as it tells: the trail, mails that wait, and units without a head. */
export function AdministrationCard() {
  const { holds } = useViewer();
  return (
    <div>
      <HealthLine />
      <Flex wrap gap={16}>
        {holds('SYSTEM_ADMIN', 'SECURITY_ADMIN') && (
          <div style={{ flex: '1 1 320px' }}>
            <Mails />
          </div>
        )}
        <div style={{ flex: '1 1 320px' }}>
          <Units />
        </div>
      </Flex>
    </div>
  );
}
