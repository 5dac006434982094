import type { Limit } from '@watchfloor/domain/clock';
import { useCallback } from 'react';
import { useIntl } from 'react-intl';

/** How much time a promise allows, in the unit in which it was made: `3 个工作日`. */
export function useLimitWords(): (limit: Pick<Limit, 'amount' | 'unit'>) => string {
  const { formatMessage } = useIntl();
  return useCallback(({ amount, unit }) => formatMessage({ id: `ui.limit.${unit}` }, { amount }), [formatMessage]);
}
