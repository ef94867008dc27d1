import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MovesFragment } from '../generated/graphql.js';
import { type Asked, AskedView, NotFound } from './asked-view.js';
import { PageTitle } from './page-title.js';
import { WhenAllowed } from './when-allowed.js';

interface Props<Data, Subject> {
  readonly asked: Asked<Data>;
  /** The subject that the form is about, of what was asked for. */
  readonly find: (data: Data) => Subject | null | undefined;
  readonly move: string;
  /** What the subject is called in the title. */
  readonly named: (subject: Subject) => string;
  /** The page to go back to. */
  readonly back: string;
  readonly children: (subject: Subject) => ReactNode;
}

/** The page of a move's form: titled by the move and its subject, and shown to whoever may take the move. */
export function MoveFormPage<Data, Subject extends { readonly moves: readonly MovesFragment[] }>(
  props: Props<Data, Subject>,
) {
  const { asked, find, move, named, back, children } = props;
  const { t } = useTranslation();
  return (
    <AskedView asked={asked}>
      {(data) => {
        const subject = find(data);
        if (!subject) return <NotFound />;
        return (
          <>
            <PageTitle title={`${t(`move.${move}`)} · ${named(subject)}`} />
            <WhenAllowed moves={subject.moves} move={move} back={back}>
              {children(subject)}
            </WhenAllowed>
          </>
        );
      }}
    </AskedView>
  );
}
