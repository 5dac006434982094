import { may } from '@watchfloor/domain/rights/may';
import { MINUTE } from '@watchfloor/domain/time';
import { useEffect } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { graphql } from '../../graphql.js';
import { useLive } from '../../live/live.js';
import { useAnswer } from '../../live/use-answer.js';
import { useMe } from '../session/me.js';
import classes from './StorageLabel.module.css';

const StorageQuery = graphql(`
  query Storage {
    storage { level freeBytes }
  }
`);

const GIGABYTE = 1_024 ** 3;
const MEGABYTE = 1_024 ** 2;

/** Whoever can make room is told before there is none; to everybody else commands say so. */
export function StorageLabel() {
  const { role } = useMe();
  return may(role, 'storage') ? <Watched /> : null;
}

function Watched() {
  const intl = useIntl();
  const { clock } = useLive();
  const { answered, waiting, again } = useAnswer({
    query: StorageQuery,
    variables: {},
    question: null,
    requestPolicy: 'network-only',
  });
  useEffect(() => (waiting ? undefined : clock.after(MINUTE, again)), [waiting, clock, again]);
  const { level = 'ok', freeBytes = null } = answered?.data.storage ?? {};
  const free = freeBytes ?? 0;
  const [amount, unit] = free < GIGABYTE ? [free / MEGABYTE, 'megabyte'] : [free / GIGABYTE, 'gigabyte'];
  const shown = intl.formatNumber(amount, { style: 'unit', unit, maximumFractionDigits: unit === 'gigabyte' ? 1 : 0 });
  return (
    <p className={classes.label} role="status" data-level={level} hidden={level === 'ok'}>
      {level === 'ok' ? null : (
        <>
          <svg className={classes.mark} viewBox="0 0 12 12" aria-hidden="true">
            <path d="M6 1 L11.5 11 L0.5 11 Z" />
          </svg>
          <span className={classes.words}>
            <FormattedMessage id={`app.storage.${level}`} values={{ free: shown }} />
          </span>
          <span className={classes.short} aria-hidden>
            <FormattedMessage id={`app.storage.${level}.short`} values={{ free: shown }} />
          </span>
        </>
      )}
    </p>
  );
}
