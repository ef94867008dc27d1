import { useQuery } from '@apollo/client/react';
import { Alert, Card, Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { exactInstant, instant } from '../../components/format.js';
import { SubjectPage } from '../../components/subject-page.js';
import { MirroredCaseDocument } from '../../generated/graphql.js';

/** A case of another system: what its log said of it, and its events as a time line. */
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
            <Card title={t('field.MirroredCase.caseDetails')} size="small">
              <Descriptions
                column={1}
                size="small"
                items={[...row.caseDetails, ...row.caseFigures, ...row.casePeople].map((attribute) => ({
                  key: attribute.id,
                  label: attribute.id,
                  children: attribute.value,
                }))}
              />
            </Card>
          </SubjectPage>
        ) : (
          <NotFound />
        )
      }
    </AskedView>
  );
}
