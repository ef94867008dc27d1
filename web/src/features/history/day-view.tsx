import { Card, Empty, Flex, Typography, theme } from 'antd';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { EntryView } from '../../components/trail/entry-view.js';
import { useNames } from '../../components/trail/use-names.js';
import type { DayPartsFragment } from '../../generated/graphql.js';

type Act = DayPartsFragment['acts']['edges'][number]['node'];

/** The shortest pause that is shown; shorter ones are normal at work. */
const GAP_MINUTES = 30;
const TALLEST = 48;

function minutesBetween(one: Act, other: Act): number {
  return Math.floor((Date.parse(other.at) - Date.parse(one.at)) / 60_000);
}

function Hours({ hours }: { readonly hours: readonly number[] }) {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  const most = Math.max(1, ...hours);
  return (
    <Flex align="flex-end" gap={2} role="img" aria-label={t('history.hours')} style={{ height: TALLEST + 36 }}>
      {hours
        .map((count, hour) => ({ count, hour }))
        .map(({ count, hour }) => (
          <Flex
            key={hour}
            vertical
            align="center"
            style={{ flex: 1, minWidth: 0 }}
            title={t('history.inHour', { hour, count })}
          >
            <span style={{ fontSize: 11, fontVariantNumeric: 'tabular-nums' }}>{count > 0 ? count : ''}</span>
            <div
              style={{
                width: '100%',
                height: Math.max(1, (count / most) * TALLEST),
                background: count > 0 ? token.colorPrimary : token.colorBorder,
              }}
            />
            <span style={{ fontSize: 10, color: token.colorTextSecondary }}>{hour % 3 === 0 ? hour : '\u00a0'}</span>
          </Flex>
        ))}
    </Flex>
  );
}

function Gap({ minutes }: { readonly minutes: number }) {
  const { t } = useTranslation();
  if (minutes < GAP_MINUTES) return null;
  const told = { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
  return (
    <Typography.Text type="secondary" style={{ display: 'block', padding: '8px 0' }}>
      ⋯ {t('history.gap', told)}
    </Typography.Text>
  );
}

/** A person's day: the number of acts in each hour, then every act in order, with the pauses between them. */
export function DayView({ day }: { readonly day: DayPartsFragment }) {
  const { t } = useTranslation();
  const acts = day.acts.edges.map(({ node }) => node);
  const names = useNames(acts);
  if (day.total === 0) return <Empty description={t('history.noActs')} />;
  return (
    <Flex vertical gap={16}>
      <Card size="small" title={t('history.actsOfDay', { count: day.total })}>
        <Hours hours={day.hours} />
      </Card>
      <Card size="small">
        {acts.map((act, place) => {
          const before = acts[place - 1];
          return (
            <Fragment key={act.id}>
              {before && <Gap minutes={minutesBetween(before, act)} />}
              <div style={{ padding: '8px 0' }}>
                <EntryView entry={act} names={names} named />
              </div>
            </Fragment>
          );
        })}
        {day.acts.pageInfo.hasNextPage && (
          <Typography.Text type="secondary">
            {t('history.firstActs', { count: acts.length, of: day.total })}
          </Typography.Text>
        )}
      </Card>
    </Flex>
  );
}
