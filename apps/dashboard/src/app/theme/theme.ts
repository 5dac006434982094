import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';
import lists from './List.module.css';
import { dark, light, sizes } from './tokens.js';

/** The one accent in ten steps, as Mantine wants it; 6 is the light theme's accent, 3 the dark theme's. */
const accent: MantineColorsTuple = [
  '#edf3fe',
  '#dfe9fb',
  '#b7cffa',
  '#84aefb',
  '#5f94f4',
  '#3a77e6',
  light.accent,
  '#194fb5',
  '#154295',
  '#103576',
];

/** The signal of what destroys or has failed; the same two steps. */
const red: MantineColorsTuple = [
  '#fdecec',
  '#fad6d6',
  '#f3aeae',
  dark['red-fill'],
  '#de5f5c',
  '#cb3a3c',
  light['red-fill'],
  light.red,
  '#8a1018',
  '#6e0c13',
];

/** Text on filled parts. Mantine measures the light theme's colour only; ours differs between the themes. */
const onFilled: VariantColorsResolver = (input) => {
  const colours = defaultVariantColorsResolver(input);
  if (input.variant !== 'filled') return colours;
  return { ...colours, color: input.color === 'red' ? 'var(--wf-on-red)' : 'var(--wf-on-accent)' };
};

/** Our greys under Mantine's names, so that its own parts are of the same ink. */
const darkGreys: MantineColorsTuple = [
  dark['ink-1'],
  dark['ink-2'],
  dark['ink-3'],
  dark['ink-4'],
  dark['line-strong'],
  dark.line,
  dark.raised,
  dark.surface,
  dark.ground,
  '#0a0c0f',
];

/**
 * A field with a list. One that has the focus is not yet asked for its list: on a phone it would cover the form that has just
 * opened. The list stays within what is to be seen of the page.
 */
const list = {
  defaultProps: { openOnFocus: false, comboboxProps: { middlewares: { flip: true, shift: true, size: true } } },
  classNames: { dropdown: lists.dropdown },
};

const ink =
  "system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC Variable', sans-serif";

export const theme = createTheme({
  fontFamily: ink,
  fontFamilyMonospace: ink,
  headings: { fontFamily: ink, fontWeight: '600' },
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 3 },
  variantColorResolver: onFilled,
  colors: { accent, red, dark: darkGreys },
  black: light['ink-1'],
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '4px', md: sizes.radius, lg: sizes.radius, xl: sizes.radius },
  fontSizes: {
    xs: sizes['text-meta'],
    sm: sizes['text-table'],
    md: sizes['text-body'],
    lg: '16px',
    xl: sizes['text-title'],
  },
  lineHeights: { xs: '1.33', sm: '1.54', md: '1.57', lg: '1.5', xl: '1.4' },
  spacing: { xs: sizes['gap-1'], sm: sizes['gap-2'], md: sizes['gap-3'], lg: sizes['gap-4'], xl: sizes['gap-5'] },
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Button: { defaultProps: { size: 'sm' } },
    // Their marks would be white in both themes.
    Checkbox: { defaultProps: { iconColor: 'var(--wf-on-accent)' } },
    Radio: { defaultProps: { iconColor: 'var(--wf-on-accent)' } },
    Tooltip: { defaultProps: { withArrow: false, openDelay: 250, transitionProps: { duration: 100 } } },
    Modal: {
      defaultProps: { centered: true, transitionProps: { duration: 120 }, overlayProps: { backgroundOpacity: 0.3 } },
    },
    Select: list,
    MultiSelect: list,
    TagsInput: list,
    Autocomplete: list,
    Menu: { defaultProps: { shadow: 'md', transitionProps: { duration: 100 } } },
    Popover: { defaultProps: { shadow: 'md', transitionProps: { duration: 100 } } },
  },
});

const named = (tokens: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(tokens).map(([name, value]) => [`--wf-${name}`, value]));

/** Our tokens as CSS variables, and Mantine's own variables set to them. */
export const resolver: CSSVariablesResolver = () => ({
  variables: { ...named(sizes) },
  light: { ...named(light), ...mantines },
  dark: { ...named(dark), ...mantines },
});

const mantines = {
  '--mantine-color-body': 'var(--wf-raised)',
  '--mantine-color-text': 'var(--wf-ink-1)',
  '--mantine-color-dimmed': 'var(--wf-ink-4)',
  '--mantine-color-placeholder': 'var(--wf-ink-4)',
  '--mantine-color-anchor': 'var(--wf-accent)',
  '--mantine-color-error': 'var(--wf-red)',
  '--mantine-primary-color-contrast': 'var(--wf-on-accent)',
  '--mantine-color-default': 'var(--wf-raised)',
  '--mantine-color-default-hover': 'var(--wf-hover)',
  '--mantine-color-default-color': 'var(--wf-ink-1)',
  '--mantine-color-default-border': 'var(--wf-line-strong)',
  '--mantine-shadow-md': 'var(--wf-shadow)',
  '--mantine-shadow-xl': 'var(--wf-shadow)',
};
