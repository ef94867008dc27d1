import { Alert, Button, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OtherDraft } from './use-draft.js';

interface Props {
  /** Whether content is kept at all. */
  readonly keeps: boolean;
  readonly note: string | null;
  readonly others: readonly OtherDraft[];
  readonly onGoOn: (tab: string) => void;
  readonly onRestart: () => void;
  /** Null where nothing was discarded. */
  readonly onUndo: (() => void) | null;
}

/**
 * What has happened to a form's content: it was kept, restored, discarded (with a way back), or written elsewhere. Its line is there from the
 * beginning: the form would move down under the pointer.
 */
export function DraftNote({ keeps, note, others, onGoOn, onRestart, onUndo }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {keeps && (
        <Flex wrap gap={12} align="center" style={{ marginBottom: 12, minHeight: 24 }}>
          {(note || !onUndo) && <Typography.Text type="secondary">{note ?? t('form.draftIsKept')}</Typography.Text>}
          {note && (
            <Button size="small" type="link" onClick={onRestart}>
              {t('form.discardDraft')}
            </Button>
          )}
          {onUndo && (
            <Flex wrap gap={12} align="center" role="status">
              <Typography.Text type="secondary">{t('form.draftDiscarded')}</Typography.Text>
              <Button size="small" onClick={onUndo}>
                {t('form.undoDiscard')}
              </Button>
            </Flex>
          )}
        </Flex>
      )}
      {others.length > 0 && (
        <Alert
          type="info"
          showIcon
          style={{ marginBottom: 12 }}
          title={t('form.otherDrafts')}
          description={others.map(({ tab, at, isOpen }) => (
            <Flex key={tab} wrap gap={12} align="center">
              <span>{t(isOpen ? 'form.draftInOpenTab' : 'form.draftOf', { at })}</span>
              <Button size="small" type="link" onClick={() => onGoOn(tab)}>
                {t('form.goOnWithDraft')}
              </Button>
            </Flex>
          ))}
        />
      )}
    </>
  );
}
