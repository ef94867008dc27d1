import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { WATCHERS } from '../../../../schema/common/roles.js';
import { useViewer } from '../../lib/viewer.js';

/** Links to a person's day, for whoever may ask for one. */
export function DayLinks() {
  const { t } = useTranslation();
  const { viewer } = useViewer();
  if (!WATCHERS.some((role) => viewer.roles.some((own) => own === role))) return null;
  return (
    <Link to="/person-day">
      <Button tabIndex={-1}>{t('history.personDay')}</Button>
    </Link>
  );
}
