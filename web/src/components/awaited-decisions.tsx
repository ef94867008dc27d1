import { useQuery } from '@apollo/client/react';
import { Flex, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { AwaitedDecisionsDocument, type AwaitedDecisionsQuery } from '../generated/graphql.js';
import { useViewer } from '../lib/viewer.js';
import { instant, money } from './format.js';
import { isDecidedOn } from './subject-facts.js';

type Awaited = AwaitedDecisionsQuery['awaitedDecisions'][number];

/** Who can decide, in words: by name with unit and post, by post where they are many, or that nobody can. */
function useDeciders(): (awaited: Awaited) => string {
  const { t } = useTranslation();
  const posts = (roles: readonly string[]) => roles.map((role) => t(`role.${role}`)).join(t('app.comma'));
  return ({ people, isMany, roles, yours }) => {
    if (isMany) return t(yours ? 'decision.orPosts' : 'decision.byPosts', { posts: posts(roles) });
    const named = people
      .map((one) =>
        t('decision.person', { name: one.name, of: [one.unit, posts(one.roles)].filter(Boolean).join(' ') }),
      )
      .join(t('app.comma'));
    if (named !== '') return t(yours ? 'decision.orPeople' : 'decision.byPeople', { people: named });
    return yours ? '' : t('decision.byNobody', { posts: posts(roles) });
  };
}

function Line({ awaited }: { readonly awaited: Awaited }) {
  const { t } = useTranslation();
  const decidersOf = useDeciders();
  const { label, since, dueAt, waitsFor, yours, duty, reasons, worth, facts } = awaited;
  const told = [
    t('decision.since', { at: instant(since) }),
    dueAt && t('decision.due', { at: instant(dueAt) }),
    decidersOf(awaited),
    waitsFor && t('decision.waitsFor', { why: waitsFor }),
  ];
  return (
    <div>
      <Flex wrap align="baseline" gap={8}>
        {yours && (
          <Tag color="blue" style={{ marginInlineEnd: 0 }}>
            {t('decision.yours')}
          </Tag>
        )}
        <Typography.Text strong>{label}</Typography.Text>
        <span>{told.filter(Boolean).join(t('decision.between'))}</span>
      </Flex>
      <Flex wrap style={{ columnGap: 12, fontVariantNumeric: 'tabular-nums' }}>
        {worth && <strong>{money(worth)}</strong>}
        {facts.map(({ name, label: fact, value }) => (
          <span key={name}>
            {fact} {value}
          </span>
        ))}
      </Flex>
      <Typography.Text type="secondary">{[t('decision.duty', { duty }), ...reasons].join(' ')}</Typography.Text>
    </div>
  );
}

/** What a subject waits to be decided, since when, by whom and why by them. Nothing where it waits for no decision, or for suppliers. */
export function AwaitedDecisions({ kind, id }: { readonly kind: string; readonly id: string }) {
  const { t } = useTranslation();
  const { audience } = useViewer();
  const { data } = useQuery(AwaitedDecisionsDocument, {
    variables: { subjectId: id },
    skip: audience !== 'staff' || !isDecidedOn(kind),
    fetchPolicy: 'cache-and-network',
  });
  const awaited = data?.awaitedDecisions ?? [];
  if (awaited.length === 0) return null;
  return (
    <Flex component="section" vertical gap={8} aria-label={t('decision.title')} style={{ marginTop: 8 }}>
      {awaited.map((one) => (
        <Line key={one.move} awaited={one} />
      ))}
    </Flex>
  );
}
