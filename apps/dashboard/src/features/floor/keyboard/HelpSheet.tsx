import { FormattedMessage, useIntl } from 'react-intl';
import { Sheet } from '../../../ui/Sheet.js';
import { shownKeys } from './floor-keys.js';
import classes from './HelpSheet.module.css';

/** Every key of the floor on one sheet. */
export function HelpSheet({ opened, onClose }: { opened: boolean; onClose(): void }) {
  const intl = useIntl();
  return (
    <Sheet
      opened={opened}
      onClose={onClose}
      title={intl.formatMessage({ id: 'floor.help' })}
      size="sm"
      closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'floor.help.close' }) }}
    >
      <dl className={classes.sheet}>
        {shownKeys.map(([verb, keys]) => (
          <div key={verb} className={classes.line}>
            <dt className={classes.keys}>
              {keys.map((key) => (
                <kbd key={key} className={classes.key}>
                  {key}
                </kbd>
              ))}
            </dt>
            <dd className={classes.verb}>
              <FormattedMessage id={`floor.key.${verb}`} />
            </dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
