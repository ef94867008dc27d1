import { useQuery } from '@apollo/client/react';
import { Alert, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { instant } from '../../components/format.js';
import { ListPage } from '../../components/list-page.js';
import { SubjectLink } from '../../components/subject-link.js';
import { type RepresentationRowFragment, RepresentationsDocument } from '../../generated/graphql.js';

const FIRST = 50;

/** Who was handed what, who acts for whom, why and until when; what runs now comes first. */
export function RepresentationsPage() {
  const { t } = useTranslation();
  const asked = useQuery(RepresentationsDocument, { variables: { first: FIRST }, fetchPolicy: 'cache-and-network' });
  const wrapped = (text: string | null | undefined) => (
    <span style={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}>{text}</span>
  );
  return (
    <ListPage
      title={t('owner.representations')}
      asked={asked}
      pick={({ representations: { edges, pageInfo } }) => ({
        pageInfo,
        edges: edges.map(({ node }) => ({ node: { ...node, id: `${node.entryId} ${node.kind}` } })),
      })}
      bar={
        asked.data?.representations.ofNewest && (
          <Alert
            type="info"
            showIcon
            title={t('owner.ofNewest', { count: asked.data.representations.ofNewest })}
            style={{ marginBottom: 16 }}
          />
        )
      }
      empty={t('owner.noRepresentations')}
      columns={[
        {
          title: t('owner.subject'),
          render: (_, row: RepresentationRowFragment & { readonly id: string }) => (
            <span style={{ whiteSpace: 'normal' }}>
              <SubjectLink kind={row.subjectType} id={row.subjectId}>
                {row.number}
              </SubjectLink>{' '}
              {row.title}
            </span>
          ),
        },
        {
          title: t('owner.kind'),
          render: (_, row) => (
            <>
              {t(`owner.kind.${row.kind}`)} {row.isCurrent && <Tag color="orange">{t('owner.current')}</Tag>}
            </>
          ),
        },
        { title: t('owner.fromPerson'), render: (_, row) => row.fromName ?? t('app.withheld') },
        { title: t('owner.toPerson'), render: (_, row) => row.toName ?? t('app.withheld') },
        { title: t('app.reason'), render: (_, row) => wrapped(row.reason) },
        { title: t('owner.since'), render: (_, row) => instant(row.since) },
        { title: t('owner.until'), render: (_, row) => instant(row.until) },
        { title: t('owner.doneBy'), render: (_, row) => row.byName },
      ]}
    />
  );
}
