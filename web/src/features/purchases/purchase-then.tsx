import { HistoryOutlined } from '@ant-design/icons';
import { Alert, Button, Card, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { StageName } from '../../../../schema/kernel/stages.js';
import { exactInstant } from '../../components/format.js';
import { SubjectLink } from '../../components/subject-link.js';
import type { PurchaseAsOfFieldsFragment } from '../../generated/graphql.js';
import { PathLine } from './path-line.js';
import { HeadFacts } from './purchase-head.js';
import { firstShown } from './standing-of.js';
import type { MomentShown } from './trail-source.js';

interface Props {
  readonly moment: MomentShown;
  readonly chosen: StageName | null;
  readonly onChoose: (stage: StageName) => void;
  readonly onNow: () => void;
}

function Waits({ then }: { readonly then: PurchaseAsOfFieldsFragment }) {
  const { t } = useTranslation();
  const { next, state } = then;
  if (state === 'COMPLETED' || state === 'CANCELLED')
    return <Typography.Text>{t(`moment.ended.${state}`)}</Typography.Text>;
  if (next.length === 0) return null;
  return (
    <div>
      <Typography.Text strong>{t('moment.waits')}</Typography.Text>
      <ul style={{ margin: 0, paddingInlineStart: 20 }}>
        {next.map(({ label, roles, subjectType, subjectId, number }) => (
          <li key={`${subjectId} ${label}`}>
            <Flex wrap gap={4}>
              <span>
                {t('purchase.waitsFor', { roles: roles.map((role) => t(`role.${role}`)).join(' / ') })} {label}
              </span>
              {number && (
                <SubjectLink kind={subjectType} id={subjectId}>
                  {number}
                </SubjectLink>
              )}
            </Flex>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What stands below the slider at a chosen moment: next step, facts and path as they were then, and nothing of today. */
export function PurchaseThen({ moment, chosen, onChoose, onNow }: Props) {
  const { t } = useTranslation();
  const { purchase: then, at, place, total } = moment;
  if (!then) return null;
  const staged = { state: then.state ?? ('ACTIVE' as const), stages: then.stages };
  return (
    <Flex vertical gap={16} data-moment={place}>
      <Alert
        type="info"
        showIcon
        icon={<HistoryOutlined />}
        title={t('moment.banner', { at: exactInstant(at), place, total })}
        description={<Waits then={then} />}
        action={<Button onClick={onNow}>{t('moment.now')}</Button>}
      />
      <HeadFacts purchase={then} />
      <Card size="small" styles={{ body: { paddingBottom: 4 } }}>
        <PathLine purchase={staged} at={at} chosen={chosen ?? firstShown(staged)} onChoose={onChoose} />
      </Card>
    </Flex>
  );
}
