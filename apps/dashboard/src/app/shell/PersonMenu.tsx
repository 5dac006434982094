import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { Languages, LogOut, SunMoon } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import { useLanguage } from '../../i18n/language.js';
import { useWords } from '../../i18n/words.js';
import { usePhone } from '../../ui/use-phone.js';
import { useMe } from '../session/me.js';
import { signOut } from '../session/sign-out.js';
import classes from './BarButton.module.css';

/**
 * Who sits here, and the way out; on a phone also what the bar has no room for. What is not for this width is not there at all:
 * an arrow key goes to the first entry, and cannot pass one that is only hidden.
 */
export function PersonMenu() {
  const me = useMe();
  const words = useWords();
  const { language, choose } = useLanguage();
  const onPhone = usePhone();
  const { toggleColorScheme } = useMantineColorScheme();
  const department = me.department && (language === 'zh' ? me.department.name : me.department.nameEn);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <UnstyledButton className={classes.button}>{me.name}</UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {words.role(me.role)}
          {department ? ` · ${department}` : null}
        </Menu.Label>
        {onPhone ? (
          <>
            <Menu.Item
              leftSection={<Languages className={classes.icon} aria-hidden />}
              onClick={() => choose(language === 'zh' ? 'en' : 'zh')}
            >
              <FormattedMessage id="app.language" />
            </Menu.Item>
            <Menu.Item leftSection={<SunMoon className={classes.icon} aria-hidden />} onClick={toggleColorScheme}>
              <FormattedMessage id="app.theme" />
            </Menu.Item>
          </>
        ) : null}
        <Menu.Item leftSection={<LogOut className={classes.icon} aria-hidden />} onClick={() => void signOut()}>
          <FormattedMessage id="app.signOut" />
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
