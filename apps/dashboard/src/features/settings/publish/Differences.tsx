import { useIntl } from 'react-intl';
import shared from '../Settings.module.css';
import styles from './Effects.module.css';
import { differencesOf } from './law-changes.js';
import { usePlaceText } from './use-place-text.js';

/** What a proposal changes, place by place. */
export function Differences({ before, after }: { readonly before: object; readonly after: object }) {
  const { formatMessage } = useIntl();
  const say = (id: string) => formatMessage({ id: `settings.differences${id}` });
  const placeText = usePlaceText();
  const found = differencesOf(before, after);
  if (found.length === 0) return <p className={shared.hint}>{say('.none')}</p>;
  return (
    <div className={styles.examples}>
      <table className={shared.table} aria-label={say('')}>
        <thead>
          <tr>
            <th scope="col">{say('.where')}</th>
            <th scope="col">{say('.before')}</th>
            <th scope="col">{say('.after')}</th>
          </tr>
        </thead>
        <tbody>
          {found.map(({ path, before: was, after: is }) => (
            <tr key={path} data-first>
              <th scope="row" className={styles.path}>
                {placeText(path)}
                <div className={shared.quiet}>{path}</div>
              </th>
              <td className={styles.text}>{was ?? '–'}</td>
              <td className={styles.text}>{is ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
