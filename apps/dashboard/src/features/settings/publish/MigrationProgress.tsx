import { Progress } from '@mantine/core';
import { SECOND } from '@watchfloor/domain/time';
import { useEffect } from 'react';
import { useIntl } from 'react-intl';
import { useAnswer } from '../../../live/use-answer.js';
import { useNow } from '../../../live/use-clock.js';
import shared from '../Settings.module.css';
import { MigrationsQuery } from '../settings-query.js';

const ASK_EVERY = 2 * SECOND;

/** How far the open cases have been put under the latest change; nothing when that is over and went well. */
export function MigrationProgress() {
  const { formatMessage } = useIntl();
  const { data, again } = useAnswer({
    query: MigrationsQuery,
    variables: {},
    question: null,
    requestPolicy: 'cache-and-network',
  });
  const latest = data?.lawMigrations[0];
  const goesOn = latest !== undefined && latest.finishedAt === null;
  const beat = useNow(ASK_EVERY);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each beat of the clock asks once more
  useEffect(() => {
    if (goesOn) again();
  }, [beat, goesOn, again]);
  if (latest === undefined || (!goesOn && latest.failed === 0)) return null;
  const { version, done, total, failed } = latest;
  if (!goesOn) {
    return (
      <p className={shared.note} role="alert">
        {formatMessage({ id: 'settings.moved.failed' }, { version, failed })}
      </p>
    );
  }
  const label =
    total === null
      ? formatMessage({ id: 'settings.moving.counting' }, { version })
      : formatMessage({ id: 'settings.moving' }, { version, done, total });
  return (
    <div className={shared.section} role="status">
      <p className={shared.hint}>{label}</p>
      <Progress mt="xs" size="sm" aria-label={label} value={total === null || total === 0 ? 0 : (100 * done) / total} />
    </div>
  );
}
