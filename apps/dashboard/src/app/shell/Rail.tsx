import { Tooltip } from '@mantine/core';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router';
import { useMe } from '../session/me.js';
import { useToConfirm } from '../waiting-law.js';
import { type Desk, desksOf } from './desks.js';
import classes from './Rail.module.css';

/** The desks: beside the page on a wide screen, under the thumb on a phone. */
export function Rail() {
  const intl = useIntl();
  const me = useMe();
  return (
    <nav className={classes.rail} aria-label={intl.formatMessage({ id: 'app.desks' })}>
      {desksOf[me.role].map((desk) =>
        desk.id === 'settings' ? <MarkedDesk key={desk.id} desk={desk} /> : <DeskLink key={desk.id} desk={desk} />,
      )}
    </nav>
  );
}

/** The desk of the law, with how much waits there for this very person. */
function MarkedDesk({ desk }: { readonly desk: Desk }) {
  return <DeskLink desk={desk} waiting={useToConfirm()} />;
}

function DeskLink({ desk: { id, path, Icon }, waiting = 0 }: { readonly desk: Desk; readonly waiting?: number }) {
  const intl = useIntl();
  const name = intl.formatMessage({ id: `app.desk.${id}` });
  const label = waiting === 0 ? name : intl.formatMessage({ id: 'app.desk.waiting' }, { desk: name, count: waiting });
  return (
    <Tooltip label={label} position="right" events={{ hover: true, focus: true, touch: false }}>
      <NavLink to={path} className={classes.desk} aria-label={waiting === 0 ? undefined : label}>
        <Icon className={classes.icon} aria-hidden />
        {waiting === 0 ? null : (
          <span className={classes.mark} aria-hidden>
            {waiting}
          </span>
        )}
        <span className={classes.name}>{name}</span>
      </NavLink>
    </Tooltip>
  );
}
