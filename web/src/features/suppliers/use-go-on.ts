import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SignInDocument } from '../../generated/graphql.js';
import { faultKey } from '../../lib/client.js';
import { setSession } from '../../lib/session.js';

/** Signs in whoever has just registered, with the number of the registration, and goes to their page. */
export function useGoOn(number: string, password: string) {
  const { t } = useTranslation();
  const [failed, setFailed] = useState<string | null>(null);
  const [signIn, { loading: busy }] = useMutation(SignInDocument);
  const goOn = async () => {
    setFailed(null);
    try {
      const { data } = await signIn({ variables: { input: { login: number, password } } });
      if (data?.signIn.__typename === 'Refused') return setFailed(data.signIn.message);
      setSession('supplier', null);
      // The whole application starts again, as this person's.
      window.location.assign('/my-supplier');
    } catch (error) {
      setFailed(t(faultKey(error as Error)));
    }
  };
  return { goOn, busy, failed };
}
