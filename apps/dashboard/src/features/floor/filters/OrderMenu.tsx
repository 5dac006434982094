import { Menu, UnstyledButton } from '@mantine/core';
import { QueueOrder } from '@watchfloor/domain/vocabulary';
import { Check, ChevronDown } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import { useWords } from '../../../i18n/words.js';
import classes from './Filters.module.css';

/** What comes first. */
export function OrderMenu({ order, onChange }: { order: QueueOrder; onChange(order: QueueOrder): void }) {
  const words = useWords();
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <UnstyledButton className={classes.filter}>
          <span className={classes.quiet}>
            <FormattedMessage id="floor.order" />
          </span>
          <span>{words.queueOrder(order)}</span>
          <ChevronDown className={classes.chevron} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {Object.values(QueueOrder).map((value) => (
          <Menu.Item
            key={value}
            onClick={() => onChange(value)}
            aria-current={value === order}
            rightSection={value === order ? <Check className={classes.chevron} aria-hidden /> : null}
          >
            {words.queueOrder(value)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
