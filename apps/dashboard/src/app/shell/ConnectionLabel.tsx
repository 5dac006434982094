import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { SECOND } from '@watchfloor/domain/time';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Connection } from '../../live/connection.js';
import { useConnection, useLive } from '../../live/live.js';
import { useNow } from '../../live/use-clock.js';
import { useFormat } from '../../ui/use-format.js';
import classes from './ConnectionLabel.module.css';

/** How far the screen can be trusted, always in the same place: live and its lag, catching up, or cut off since when. */
export function ConnectionLabel() {
  const connection = useConnection();
  const { socket } = useLive();
  return (
    <div className={classes.root} data-kind={connection.kind}>
      <VisuallyHidden role="status">
        <FormattedMessage id={`app.connection.${connection.kind}.said`} />
      </VisuallyHidden>
      {connection.kind === 'offline' ? (
        <UnstyledButton className={classes.label} onClick={socket.retryNow}>
          <Mark kind="offline" />
          <OfflineText connection={connection} />
        </UnstyledButton>
      ) : (
        <span className={classes.label} aria-hidden>
          <Mark kind={connection.kind} />
          <OnlineText connection={connection} />
        </span>
      )}
    </div>
  );
}

/** A full, a half and an empty disc: told apart by shape before colour. */
function Mark({ kind }: { kind: Connection['kind'] }) {
  return (
    <svg className={classes.mark} viewBox="0 0 12 12" aria-hidden="true">
      <circle cx="6" cy="6" r="4.5" className={classes.outline} />
      {kind === 'live' ? <circle cx="6" cy="6" r="4.5" className={classes.fill} /> : null}
      {kind === 'catchingUp' ? <path d="M6 1.5 A4.5 4.5 0 0 0 6 10.5 Z" className={classes.fill} /> : null}
    </svg>
  );
}

function OnlineText({ connection }: { connection: Exclude<Connection, { kind: 'offline' }> }) {
  const intl = useIntl();
  if (connection.kind === 'connecting') return <FormattedMessage id="app.connection.connecting" />;
  if (connection.kind === 'catchingUp') {
    return <FormattedMessage id="app.connection.catchingUp" values={{ behind: connection.behind ?? 0 }} />;
  }
  if (connection.lag === null) return <FormattedMessage id="app.connection.live" />;
  const seconds = intl.formatNumber(connection.lag / SECOND, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <>
      <FormattedMessage id="app.connection.live" />
      <span className={classes.lag}>
        <FormattedMessage id="app.connection.lag" values={{ seconds }} />
      </span>
    </>
  );
}

function OfflineText({ connection }: { connection: Extract<Connection, { kind: 'offline' }> }) {
  const { clock } = useLive();
  const format = useFormat();
  useNow(SECOND);
  const { dataAt, retryAt } = connection;
  const seconds = retryAt === null ? 0 : Math.max(0, Math.ceil((retryAt - clock.elapsed()) / SECOND));
  return (
    <>
      <span>
        <FormattedMessage
          id="app.connection.offline"
          values={{ known: dataAt === null ? 'no' : 'yes', at: dataAt === null ? '' : format.timeToSecond(dataAt) }}
        />
      </span>
      <span className={classes.lag}>
        <FormattedMessage id="app.connection.retry" values={{ seconds }} />
      </span>
    </>
  );
}
