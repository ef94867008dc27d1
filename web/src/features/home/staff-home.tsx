import { Col, Flex, Row } from 'antd';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageTitle } from '../../components/page-title.js';
import { ADMINS, SUPERVISORS } from '../../lib/menu-entry.js';
import { useViewer } from '../../lib/viewer.js';
import { OwnerMenu } from '../owners/owner-menu.js';
import { AdministrationCard } from './administration-card.js';
import { ArrivalsCard } from './arrivals-card.js';
import { ExceptionsCard } from './exceptions-card.js';
import { ExpertCard } from './expert-card.js';
import { OthersCard } from './others-card.js';
import { RunningCard } from './running-card.js';
import { SupervisionCard } from './supervision-card.js';
import { WorkCard } from './work-card.js';

interface Section {
  readonly card: ComponentType;
  /** The posts whose question it answers. */
  readonly posts: readonly string[];
}

/** What somebody opens the platform for before anything else, most urgent first. */
const FIRST: readonly Section[] = [
  { card: SupervisionCard, posts: SUPERVISORS },
  { card: AdministrationCard, posts: ADMINS },
  { card: ArrivalsCard, posts: ['RECEIVER', 'INSPECTOR'] },
  { card: ExpertCard, posts: ['EXPERT'] },
];

/** What stands beside the work that waits. */
const BESIDE: readonly Section[] = [
  { card: ExceptionsCard, posts: ['FINANCE'] },
  { card: RunningCard, posts: ['BUYER'] },
  { card: OthersCard, posts: ['BUYER', 'CATEGORY_MANAGER', 'UNIT_HEAD'] },
];

/** Posts that hand work over, or hear of it. */
const REPRESENTED = ['BUYER', 'CATEGORY_MANAGER', 'UNIT_HEAD', 'DISCIPLINE_OFFICER'];

/** The page that opens after sign-in: a section for each question that the reader's posts come with, and what waits. */
export function StaffHome() {
  const { t } = useTranslation();
  const { holds } = useViewer();
  const of = (sections: readonly Section[]) => sections.filter(({ posts }) => holds(...posts));
  const beside = of(BESIDE);
  return (
    <>
      <PageTitle title={t('home.page')}>
        {holds(...REPRESENTED) && <Link to="/representations">{t('owner.representations')}</Link>}
      </PageTitle>
      <Flex vertical gap={16}>
        {of(FIRST).map(({ card: Card }) => (
          <Card key={Card.name} />
        ))}
        <Row gutter={[16, 16]}>
          <Col xs={24} xl={beside.length > 0 ? 14 : 24}>
            <WorkCard menu={(toDo) => <OwnerMenu of={toDo} />} />
          </Col>
          {beside.length > 0 && (
            <Col xs={24} xl={10}>
              <Flex vertical gap={16}>
                {beside.map(({ card: Card }) => (
                  <Card key={Card.name} />
                ))}
              </Flex>
            </Col>
          )}
        </Row>
      </Flex>
    </>
  );
}
