import { useIntl } from 'react-intl';
import { useWords } from '../../../i18n/words.js';
import { placeOf } from './places.js';

/** Says of a path in a document where on the desk people find it. */
export function usePlaceText(): (path: string) => string {
  const { formatMessage } = useIntl();
  const words = useWords();
  return (path) => {
    const { heading, metric } = placeOf(path);
    const name = formatMessage({ id: heading });
    return metric === null ? name : `${name} · ${words.metricInFull(metric)}`;
  };
}
