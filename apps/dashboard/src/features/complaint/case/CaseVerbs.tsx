import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import { Ellipsis } from 'lucide-react';
import { useIntl } from 'react-intl';
import { useRefusalText } from '../../../ui/RefusalText.js';
import styles from './CaseVerbs.module.css';
import { inRow, nextStep } from './verbs/offers.js';
import { type Offer, Theme, traitsOf, type Verb } from './verbs/verb.js';

/** The keys of the verbs people give most; on the page of a case and on the floor alike. */
export const keyOf: Partial<Readonly<Record<Verb, string>>> = {
  urge: 'u',
  reassign: 'r',
  escalate: 'e',
  acknowledge: 'a',
};

interface CaseVerbsProps {
  readonly offers: readonly Offer[];
  /** The verb whose command is on its way. */
  readonly busy: Verb | null;
  onVerb(verb: Verb): void;
}

/** What can be done now. The step that moves the case on is the strong one; what cannot be done says why, also when it is pressed. */
export function CaseVerbs({ offers, busy, onVerb }: CaseVerbsProps) {
  const { formatMessage } = useIntl();
  const refusalText = useRefusalText();
  const strong = nextStep(offers);
  const row = inRow(offers);
  const rest = offers.filter((offer) => !row.includes(offer));
  if (offers.length === 0) return null;
  return (
    <div className={styles.verbs} role="toolbar" aria-label={formatMessage({ id: 'complaint.verbs' })}>
      {row.map(({ verb, refusal }) => (
        <Tooltip
          key={verb}
          label={refusal === null ? '' : refusalText(refusal)}
          disabled={refusal === null}
          multiline
          maw={280}
        >
          <Button
            size="xs"
            variant={verb === strong ? 'filled' : 'default'}
            data-disabled={refusal !== null || undefined}
            aria-disabled={refusal !== null}
            aria-description={refusal === null ? undefined : refusalText(refusal)}
            aria-keyshortcuts={keyOf[verb]}
            loading={busy === verb}
            onClick={() => onVerb(verb)}
          >
            {formatMessage({ id: `complaint.verb.${verb}` })}
            {keyOf[verb] ? <kbd className={styles.key}>{keyOf[verb].toUpperCase()}</kbd> : null}
          </Button>
        </Tooltip>
      ))}
      {rest.length > 0 ? (
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon
              variant="default"
              size={30}
              className={styles.more}
              aria-label={formatMessage({ id: 'complaint.verbs.more' })}
            >
              <Ellipsis size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown className={styles.menu}>
            {Object.values(Theme).map((theme) => (
              <Themed
                key={theme}
                theme={theme}
                offers={rest.filter(({ verb }) => traitsOf[verb].theme === theme)}
                onVerb={onVerb}
              />
            ))}
          </Menu.Dropdown>
        </Menu>
      ) : null}
    </div>
  );
}

/** The verbs of one theme under its heading; one that cannot be done says why. */
function Themed({ theme, offers, onVerb }: { theme: Theme; offers: readonly Offer[]; onVerb(verb: Verb): void }) {
  const { formatMessage } = useIntl();
  const refusalText = useRefusalText();
  if (offers.length === 0) return null;
  return (
    <>
      <Menu.Label>{formatMessage({ id: `complaint.theme.${theme}` })}</Menu.Label>
      {offers.map(({ verb, refusal }) => (
        <Menu.Item
          key={verb}
          className={refusal === null ? undefined : styles.held}
          aria-disabled={refusal !== null}
          closeMenuOnClick={refusal === null}
          onClick={() => onVerb(verb)}
        >
          {formatMessage({ id: `complaint.verb.${verb}` })}
          {refusal === null ? null : <span className={styles.hold}>{refusalText(refusal)}</span>}
        </Menu.Item>
      ))}
    </>
  );
}
