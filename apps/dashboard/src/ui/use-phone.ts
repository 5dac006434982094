import { useMediaQuery } from '@mantine/hooks';

/** Whether the page is as narrow as a phone: the width at which the style sheets draw it so (`max-width: 48em`). */
export const usePhone = (): boolean => useMediaQuery('(max-width: 48em)') ?? false;
