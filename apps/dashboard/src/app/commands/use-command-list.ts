import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { FilePlus2, Filter, Languages, LogOut, type LucideIcon, SunMoon } from 'lucide-react';
import { useIntl } from 'react-intl';
import { useNavigate } from 'react-router';
import { useDirectory } from '../../i18n/directory.js';
import { useLanguage } from '../../i18n/language.js';
import { useWords } from '../../i18n/words.js';
import { useRegister } from '../register.js';
import { mayAct, useMe } from '../session/me.js';
import { signOut } from '../session/sign-out.js';
import { desksOf } from '../shell/desks.js';
import type { Searchable } from './matching.js';

/** Something that can be done; `hint` says where it leads or what it belongs to. */
export interface PaletteCommand extends Searchable {
  readonly id: string;
  readonly Icon: LucideIcon;
  run(): void;
}

/** Views of the floor that people ask for by name; the floor keeps its filters in the URL. */
const views = {
  near: 'alarm=near',
  overdue: 'alarm=breached',
  critical: 'urgency=critical',
  waiting: 'waiting=1',
  urged: 'urged=1',
  escalated: 'escalated=1',
  requested: 'requested=1',
  supervised: 'supervised=1',
  convened: 'convened=1',
  due: 'order=due',
  age: 'order=age',
} as const;

/** Everything that can be done from anywhere. */
export function useCommandList(): readonly PaletteCommand[] {
  const intl = useIntl();
  const navigate = useNavigate();
  const words = useWords();
  const { departments } = useDirectory();
  const { language, choose } = useLanguage();
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  const me = useMe();
  const register = useRegister();
  const say = (id: string) => intl.formatMessage({ id });
  const floor = say('app.desk.floor');
  const desks = desksOf[me.role];
  const command = (id: string, label: string, hint: string, Icon: LucideIcon, run: () => void) => ({
    id,
    label,
    hint,
    Icon,
    run,
    onlySearched: false,
  });
  return [
    ...(mayAct(me) ? [command('register', say('app.register'), '', FilePlus2, register.open)] : []),
    ...desks.map(({ id, path, Icon }) =>
      command(id, say(`app.desk.${id}`), say('app.search.desk'), Icon, () => void navigate(path)),
    ),
    ...Object.entries(views).map(([id, search]) =>
      command(`view-${id}`, say(`app.view.${id}`), floor, Filter, () => void navigate(`/floor?${search}`)),
    ),
    ...departments.map(({ id }) => ({
      id: `department-${id}`,
      label: words.departmentInFull(id),
      hint: floor,
      names: words.departmentNames(id),
      Icon: Filter,
      run: () => void navigate(`/floor?department=${encodeURIComponent(id)}`),
      onlySearched: true,
    })),
    command('language', say('app.language'), '', Languages, () => choose(language === 'zh' ? 'en' : 'zh')),
    command('theme', say(dark ? 'app.theme.light' : 'app.theme.dark'), '', SunMoon, () =>
      setColorScheme(dark ? 'light' : 'dark'),
    ),
    command('sign-out', say('app.signOut'), me.name, LogOut, () => void signOut()),
  ];
}
