import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { Filter, Languages, LogOut, type LucideIcon, SunMoon } from 'lucide-react';
import { useIntl } from 'react-intl';
import { useNavigate } from 'react-router';
import { useDirectory } from '../../i18n/directory.js';
import { useLanguage } from '../../i18n/language.js';
import { useWords } from '../../i18n/words.js';
import { useMe } from '../session/me.js';
import { signOut } from '../session/sign-out.js';
import { desksOf } from '../shell/desks.js';

export interface PaletteCommand {
  readonly id: string;
  readonly label: string;
  /** Where it leads or what it belongs to, in quiet ink. */
  readonly hint: string;
  readonly Icon: LucideIcon;
  /** True for commands that appear only when they are searched for. */
  readonly onlySearched: boolean;
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
  const say = (id: string) => intl.formatMessage({ id });
  const floor = say('app.desk.floor');
  const desks = desksOf[me.role];
  const command = (
    id: string,
    label: string,
    hint: string,
    Icon: LucideIcon,
    run: () => void,
    onlySearched = false,
  ) => ({
    id,
    label,
    hint,
    Icon,
    run,
    onlySearched,
  });
  return [
    ...desks.map(({ id, path, Icon }) =>
      command(id, say(`app.desk.${id}`), say('app.search.desk'), Icon, () => void navigate(path)),
    ),
    ...Object.entries(views).map(([id, search]) =>
      command(`view-${id}`, say(`app.view.${id}`), floor, Filter, () => void navigate(`/floor?${search}`)),
    ),
    ...departments.map(({ id }) =>
      command(
        `department-${id}`,
        words.departmentInFull(id),
        floor,
        Filter,
        () => void navigate(`/floor?department=${encodeURIComponent(id)}`),
        true,
      ),
    ),
    command('language', say('app.language'), '', Languages, () => choose(language === 'zh' ? 'en' : 'zh')),
    command('theme', say(dark ? 'app.theme.light' : 'app.theme.dark'), '', SunMoon, () =>
      setColorScheme(dark ? 'light' : 'dark'),
    ),
    command('sign-out', say('app.signOut'), me.name, LogOut, () => void signOut()),
  ];
}

/** The commands whose words contain every word of the query; without a query those that are always offered. */
export function matching(commands: readonly PaletteCommand[], query: string): readonly PaletteCommand[] {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return commands.filter((command) => !command.onlySearched);
  return commands.filter(({ label, hint }) => {
    const text = `${label} ${hint}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
