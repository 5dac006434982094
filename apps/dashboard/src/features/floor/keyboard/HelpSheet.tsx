import { FormattedMessage, useIntl } from 'react-intl';
import { commandsKeys } from '../../../app/commands/open.js';
import { useMe } from '../../../app/session/me.js';
import { Sheet } from '../../../ui/Sheet.js';
import { keysOf } from './floor-keys.js';
import classes from './HelpSheet.module.css';

/** What stands on the keys that have a longer name. */
const signs: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑', Escape: 'Esc' };

/** Every key of this person on the floor, on one sheet. */
export function HelpSheet({ opened, onClose }: { opened: boolean; onClose(): void }) {
  const intl = useIntl();
  const keys = keysOf(useMe().role);
  return (
    <Sheet
      opened={opened}
      onClose={onClose}
      title={intl.formatMessage({ id: 'floor.help' })}
      size="sm"
      closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'floor.help.close' }) }}
    >
      <dl className={classes.sheet}>
        {[...keys, ['commands', commandsKeys] as const].map(([verb, pressed]) => (
          <div key={verb} className={classes.line}>
            <dt className={classes.keys}>
              {pressed.map((key) => (
                <kbd key={key} className={classes.key}>
                  {signs[key] ?? key}
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
