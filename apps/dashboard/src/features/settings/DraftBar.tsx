import { Button } from '@mantine/core';
import type { LawKind } from '@watchfloor/domain/law/change';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { FormProblem } from '../../ui/FormProblem.js';
import { useFormat } from '../../ui/use-format.js';
import type { LawDraft } from './law-draft.js';
import styles from './Settings.module.css';
import type { LawVersion } from './settings-query.js';

interface DraftBarProps {
  readonly draft: Pick<LawDraft<LawKind>, 'movedFrom' | 'conflicts'>;
  /** The change that brought the version in force. */
  readonly present: LawVersion | undefined;
  /** What keeps it from being published, in a sentence; null until somebody has tried. */
  readonly problem: string | null;
  /** Stands where publishing would, while something else has to be settled first. */
  readonly instead: ReactNode;
  readonly onDiscard: () => void;
  readonly onPublish: () => void;
}

/** What is changed and not published, and what can be done with it. */
export function DraftBar({ draft, present, problem, instead, onDiscard, onPublish }: DraftBarProps) {
  const { formatMessage } = useIntl();
  const format = useFormat();
  const { movedFrom, conflicts } = draft;
  return (
    <section className={styles.bar} aria-label={formatMessage({ id: 'settings.changed' })}>
      <div className={styles.told}>
        <p>
          {movedFrom === null || present === undefined
            ? formatMessage({ id: 'settings.changed' })
            : formatMessage(
                { id: 'settings.overtaken' },
                {
                  by: present.by,
                  at: format.shortDateTime(present.at),
                  version: present.version,
                  conflicts: conflicts.length,
                },
              )}
        </p>
        {instead}
        <FormProblem problem={problem} />
      </div>
      <Button variant="default" onClick={onDiscard}>
        {formatMessage({ id: 'settings.discard' })}
      </Button>
      {instead === null ? <Button onClick={onPublish}>{formatMessage({ id: 'settings.publish' })}</Button> : null}
    </section>
  );
}
