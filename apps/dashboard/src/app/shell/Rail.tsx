import { Tooltip } from '@mantine/core';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router';
import { useMe } from '../session/me.js';
import { desksOf } from './desks.js';
import classes from './Rail.module.css';

/** The desks: beside the page on a wide screen, under the thumb on a phone. */
export function Rail() {
  const intl = useIntl();
  const me = useMe();
  return (
    <nav className={classes.rail} aria-label={intl.formatMessage({ id: 'app.desks' })}>
      {desksOf[me.role].map(({ id, path, Icon }) => {
        const label = intl.formatMessage({ id: `app.desk.${id}` });
        return (
          <Tooltip key={id} label={label} position="right" events={{ hover: true, focus: true, touch: false }}>
            <NavLink to={path} className={classes.desk}>
              <Icon className={classes.icon} aria-hidden />
              <span className={classes.name}>{label}</span>
            </NavLink>
          </Tooltip>
        );
      })}
    </nav>
  );
}
