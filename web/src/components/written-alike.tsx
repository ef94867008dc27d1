import { Alert, Flex, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AlikeFragment } from '../generated/graphql.js';
import { instant, money } from './format.js';
import { SubjectLink } from './subject-link.js';

interface Props {
  /** Kind of the subject and of those that are written alike, as in the SDL. */
  readonly kind: string;
  readonly alike: readonly AlikeFragment[];
}

/** Those whose number or name from outside is the same but for the writing, or a slip away: whoever looks at one should look at them, too. */
export function WrittenAlike({ kind, alike }: Props) {
  const { t } = useTranslation();
  if (alike.length === 0) return null;
  const first = alike.filter(({ id }, at) => alike.findIndex((one) => one.id === id) === at);
  return (
    <Alert
      type={alike.some(({ same }) => same) ? 'warning' : 'info'}
      showIcon
      title={t('alike.title')}
      description={
        <Flex vertical gap={4}>
          {first.map(({ id, name, stateName, worth, createdAt }) => (
            <Flex key={id} vertical gap={2}>
              <Flex wrap align="baseline" gap={8}>
                <SubjectLink kind={kind} id={id}>
                  {name}
                </SubjectLink>
                <Typography.Text type="secondary">
                  {[stateName, worth && money(worth), instant(createdAt)].filter(Boolean).join(' · ')}
                </Typography.Text>
              </Flex>
              {alike
                .filter((one) => one.id === id)
                .map(({ label, written, same }) => (
                  <Flex key={label} wrap align="baseline" gap={8}>
                    <Tag color={same ? 'orange' : 'default'}>{t(same ? 'alike.same' : 'alike.near')}</Tag>
                    <span>
                      {label} <Typography.Text code>{written}</Typography.Text>
                    </span>
                  </Flex>
                ))}
            </Flex>
          ))}
        </Flex>
      }
    />
  );
}
