import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { instant } from '../../components/format.js';
import { SubjectPage } from '../../components/subject-page.js';
import { AccountMeasureDocument } from '../../generated/graphql.js';
import { CodeLetter } from './code-letter.js';

/** A measure on an account that takes two people: what, why, who may confirm it, and its trail. */
export function MeasurePage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const asked = useQuery(AccountMeasureDocument, { variables: { id } });
  const field = (name: string) => t(`field.AccountMeasure.${name}`);
  return (
    <AskedView asked={asked}>
      {({ accountMeasure: measure }) =>
        measure ? (
          <SubjectPage
            kind="AccountMeasure"
            subject={measure}
            title={measure.accountName}
            number={t(`measure.${measure.what}`)}
            entries={measure.entries}
            facts={[
              {
                label: field('accountId'),
                value: measure.account ? (
                  <Link to={`/accounts/${measure.account.id}`}>{measure.accountName}</Link>
                ) : (
                  measure.accountName
                ),
              },
              { label: field('role'), value: measure.role && t(`role.${measure.role}`) },
              { label: field('expiresAt'), value: instant(measure.expiresAt) },
              { label: field('confirmerIds'), value: measure.confirmers.join(t('measure.between')), wide: true },
              { label: field('reason'), value: measure.reason, wide: true },
            ]}
          >
            {measure.state === 'CONFIRMED' && measure.what === 'NEW_CODE' && measure.account?.codeUntil && (
              <CodeLetter
                accountId={measure.account.id}
                rev={measure.rev}
                name={measure.account.name}
                login={measure.account.login}
              />
            )}
          </SubjectPage>
        ) : (
          <NotFound />
        )
      }
    </AskedView>
  );
}
