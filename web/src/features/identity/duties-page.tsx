import { useQuery } from '@apollo/client/react';
import { Alert, Card, Flex, List, Space, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AskedView } from '../../components/asked-view.js';
import { PageTitle } from '../../components/page-title.js';
import { DutyMatrixDocument, type DutyMatrixQuery } from '../../generated/graphql.js';
import { Roles } from './account-page.js';

type Matrix = DutyMatrixQuery['dutyMatrix'];

function Conflicts({ conflicts }: Pick<Matrix, 'conflicts'>) {
  const { t } = useTranslation();
  if (conflicts.length === 0) return <Alert type="success" showIcon title={t('duties.noConflicts')} />;
  return (
    <Alert
      type="error"
      showIcon
      title={t('duties.conflicts')}
      description={conflicts.map(({ roles, why, accounts }) => (
        <Flex key={`${roles.join()} ${accounts[0]?.id}`} wrap gap={8} style={{ marginTop: 8 }}>
          {accounts.map(({ id, login, name }) => (
            <Link key={id} to={`/accounts/${id}`}>
              {name} ({login})
            </Link>
          ))}
          <Roles roles={roles} />
          <span>{why}</span>
        </Flex>
      ))}
    />
  );
}

/** Each pair as a line that breaks where the page is narrow. */
function Pairs({ pairs }: Pick<Matrix, 'pairs'>) {
  const { t } = useTranslation();
  return (
    <Card title={t('duties.pairs')} size="small">
      <List
        size="small"
        dataSource={pairs}
        rowKey={({ duties }) => duties.join()}
        renderItem={({ duties, within, posts, why, source }) => (
          <List.Item>
            <Flex vertical gap={2}>
              <Space wrap size={6}>
                <Typography.Text strong>{duties.join(' × ')}</Typography.Text>
                <Tag>{t(`duties.within.${within}`)}</Tag>
                {posts && <Tag color="red">{t('duties.postsToo')}</Tag>}
              </Space>
              <span>{why}</span>
              <Typography.Text type="secondary">{source}</Typography.Text>
            </Flex>
          </List.Item>
        )}
      />
    </Card>
  );
}

/** For each post, the posts that it excludes, grouped by reason. */
function Posts({ posts }: Pick<Matrix, 'posts'>) {
  const { t } = useTranslation();
  const roles = [...new Set(posts.flatMap(({ roles: pair }) => pair))];
  return (
    <Card title={t('duties.posts')} size="small">
      <List
        size="small"
        dataSource={roles}
        rowKey={(role) => role}
        renderItem={(role) => (
          <List.Item>
            <Flex vertical gap={6}>
              <Typography.Text strong>{t(`role.${role}`)}</Typography.Text>
              {excludedBy(role, posts).map(([why, excluded]) => (
                <Flex key={why} vertical gap={2}>
                  <Roles roles={excluded} />
                  <Typography.Text type="secondary">{why}</Typography.Text>
                </Flex>
              ))}
            </Flex>
          </List.Item>
        )}
      />
    </Card>
  );
}

function excludedBy(role: string, posts: Matrix['posts']): (readonly [string, string[]])[] {
  const own = posts.filter(({ roles }) => roles.includes(role));
  return [...new Set(own.map(({ why }) => why))].map((reason) => [
    reason,
    own.filter(({ why }) => why === reason).flatMap(({ roles }) => roles.filter((other) => other !== role)),
  ]);
}

function Duties({ duties }: Pick<Matrix, 'duties'>) {
  const { t } = useTranslation();
  return (
    <Card title={t('duties.list')} size="small">
      <List
        size="small"
        dataSource={duties}
        rowKey={({ name }) => name}
        renderItem={({ label, moves, roles }) => (
          <List.Item>
            <Flex vertical gap={2}>
              <Typography.Text strong>{label}</Typography.Text>
              <span>{moves.join(' · ')}</span>
              <Roles roles={roles} />
            </Flex>
          </List.Item>
        )}
      />
    </Card>
  );
}

/** Which duties and posts one person may not have together, why, and who has such posts at present. */
export function DutiesPage() {
  const { t } = useTranslation();
  const asked = useQuery(DutyMatrixDocument);
  return (
    <>
      <PageTitle title={t('menu.duties')} />
      <AskedView asked={asked}>
        {({ dutyMatrix }) => (
          <Flex vertical gap={16}>
            <Typography.Paragraph style={{ margin: 0, maxWidth: 900 }}>{t('duties.intro')}</Typography.Paragraph>
            <Conflicts conflicts={dutyMatrix.conflicts} />
            <Pairs pairs={dutyMatrix.pairs} />
            <Posts posts={dutyMatrix.posts} />
            <Duties duties={dutyMatrix.duties} />
          </Flex>
        )}
      </AskedView>
    </>
  );
}
