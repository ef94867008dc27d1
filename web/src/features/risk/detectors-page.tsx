import { useQuery } from '@apollo/client/react';
import { Collapse, Flex, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { AskedView } from '../../components/asked-view.js';
import { PageTitle } from '../../components/page-title.js';
import { DetectorsDocument, type DetectorsQuery } from '../../generated/graphql.js';
import { DetectorText } from './detector-text.js';

type Detector = DetectorsQuery['detectors'][number];

function Head({ detector }: { readonly detector: Detector }) {
  const { t } = useTranslation();
  return (
    <Flex wrap gap={8} align="center">
      <Typography.Title level={2} style={{ fontSize: 16, margin: 0 }}>
        {detector.id} {detector.name}
      </Typography.Title>
      <Tag>{detector.stage}</Tag>
      <Typography.Text type="secondary">{t('detector.source', { source: detector.source })}</Typography.Text>
    </Flex>
  );
}

/** For how many purchases the detector has no answer. */
function Answers({ detector: { notComputable, notApplicable } }: { readonly detector: Detector }) {
  const { t } = useTranslation();
  if (notComputable + notApplicable === 0) return null;
  return (
    <Typography.Paragraph type="secondary">
      {notComputable > 0 && t('detector.notComputable', { count: notComputable })}{' '}
      {notApplicable > 0 && t('detector.notApplicable', { count: notApplicable })}
    </Typography.Paragraph>
  );
}

/** What the platform looks for, how, why, and what could explain it harmlessly. */
export function DetectorsPage() {
  const { t } = useTranslation();
  const { hash } = useLocation();
  const asked = useQuery(DetectorsDocument);
  return (
    <>
      <PageTitle title={t('menu.detectors')} />
      <Typography.Paragraph type="secondary">{t('detector.hint')}</Typography.Paragraph>
      <AskedView asked={asked}>
        {({ detectors }) => (
          <Collapse
            defaultActiveKey={detectors.length === 1 ? detectors.map(({ id }) => id) : [hash.slice(1)]}
            items={detectors.map((detector) => ({
              key: detector.id,
              label: <Head detector={detector} />,
              children: (
                <>
                  <Answers detector={detector} />
                  <DetectorText markdown={detector.readme} />
                </>
              ),
            }))}
          />
        )}
      </AskedView>
    </>
  );
}
