import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { placeOf } from '../lib/places.js';

interface Props {
  /** Kind of the subject, as in the SDL. */
  readonly kind: string;
  readonly id: string | null | undefined;
  readonly children: ReactNode;
}

/** The name of a subject, linked to its page where it has one. */
export function SubjectLink({ kind, id, children }: Props) {
  const place = id ? placeOf(kind, id) : null;
  return place ? <Link to={place}>{children}</Link> : children;
}
