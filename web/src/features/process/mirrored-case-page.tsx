import { useQuery } from '@apollo/client/react';
import { Alert, Card, Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { exactInstant, instant } from '../../components/format.js';
import { SubjectPage } from '../../components/subject-page.js';
import { MirroredCaseDocument, type MirroredCaseQuery } from '../../generated/graphql.js';

type Attribute = NonNullable<MirroredCaseQuery['mirroredCase']>['caseDetails'][number];

/** What the log says about the case as a whole; many logs say nothing. */
function Attributes({ list }: { readonly list: readonly Attribute[] }) {
  const { t } = useTranslation();
  if (list.length === 0) return null;
  return (
    <Card title={t('field.MirroredCase.caseDetails')} size="small">
      <Descriptions
        column={1}
        size="small"
        items={list.map(({ id, value }) => ({ key: id, label: id, children: value }))}
      />
    </Card>
  );
}

/** A case of another system: what its log says about it, and its events as a time line. */
export function MirroredCasePage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const asked = useQuery(MirroredCaseDocument, { variables: { id } });
  return (
    <AskedView asked={asked}>
      {({ mirroredCase: row }) =>
        row ? (
          <SubjectPage
            kind="MirroredCase"
            subject={row}
            title={row.caseKey}
            entries={row.entries}
            facts={[
              { label: t('field.MirroredCase.system'), value: row.system },
              {
                label: t('field.MirroredCase.logId'),
                value: row.log && <Link to={`/event-logs/${row.log.id}`}>{row.log.fileName}</Link>,
              },
              { label: t('process.events'), value: row.eventCount },
              { label: t('process.lastEvent'), value: `${row.activity} · ${exactInstant(row.occurredAt)}` },
              { label: t('field.MirroredCase.createdAt'), value: instant(row.createdAt) },
            ]}
          >
            <Alert
              type="warning"
              showIcon
              title={t('process.notWitnessed')}
              description={t('process.notWitnessedMeans')}
            />
            <Attributes list={[...row.caseDetails, ...row.caseFigures, ...row.casePeople]} />
          </SubjectPage>
        ) : (
          <NotFound />
        )
      }
    </AskedView>
  );
}
