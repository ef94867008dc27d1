import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { SubjectPage } from '../../components/subject-page.js';
import { OwnAccountDocument } from '../../generated/graphql.js';
import { useViewer } from '../../lib/viewer.js';
import { Roles } from './account-page.js';

/** The reader's own account: name, posts, password, and its trail. */
export function OwnAccountPage() {
  const { t } = useTranslation();
  const { viewer } = useViewer();
  const asked = useQuery(OwnAccountDocument, { variables: { id: viewer.account.id } });
  const field = (name: string) => t(`field.Account.${name}`);
  return (
    <AskedView asked={asked}>
      {({ account }) =>
        account ? (
          <SubjectPage
            kind="Account"
            // What others may do with an account is offered on its page, and is no choice here.
            subject={{ ...account, moves: account.moves.filter(({ allowed }) => allowed) }}
            number={account.login}
            title={account.name}
            entries={account.entries}
            facts={[
              { label: field('login'), value: account.login },
              { label: field('supplierId'), value: viewer.supplier?.name },
              { label: field('language'), value: t(`entry.value.${account.language}`) },
              { label: field('roles'), value: <Roles roles={account.roles} />, wide: true },
              { label: t('account.security'), value: t('account.sessions'), wide: true },
            ]}
          >
            {viewer.supplier === null && (
              <Link to="/my-day">
                {t('history.myDay')} · {t('history.whoRead')}
              </Link>
            )}
          </SubjectPage>
        ) : (
          <NotFound />
        )
      }
    </AskedView>
  );
}
