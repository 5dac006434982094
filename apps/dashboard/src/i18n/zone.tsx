import type { ReactNode } from 'react';
import { IntlProvider, useIntl } from 'react-intl';

/** Until somebody has signed in, nobody knows by which calendar the hotline works. */
export const zoneBeforeSignIn = 'Asia/Shanghai';

/** The zone of the calendar in force: deadlines, days and shifts are read in it, wherever the reader sits. */
export const useHotlineZone = (): string => useIntl().timeZone ?? zoneBeforeSignIn;

/** Gives everything below it the hotline's zone. */
export function ZoneProvider({ timeZone, children }: { timeZone: string; children: ReactNode }) {
  const { locale, messages } = useIntl();
  return (
    <IntlProvider locale={locale} messages={messages} timeZone={timeZone}>
      {children}
    </IntlProvider>
  );
}
