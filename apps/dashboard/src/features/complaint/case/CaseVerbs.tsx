import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import { Ellipsis } from 'lucide-react';
import { useIntl } from 'react-intl';
import styles from './CaseVerbs.module.css';
import { nextStep, type Offer, type Verb } from './verbs.js';

/** The keys of the verbs people give most; on the page of a case and on the floor alike. */
export const keyOf: Partial<Readonly<Record<Verb, string>>> = {
  urge: 'u',
  reassign: 'r',
  escalate: 'e',
  acknowledge: 'a',
};

/** Verbs that stand in a row of buttons; the others wait in a menu. */
const shown: readonly Verb[] = [
  'acknowledge',
  'dispatch',
  'sign',
  'answerUrge',
  'answer',
  'accept',
  'close',
  'urge',
  'reassign',
  'escalate',
];

interface CaseVerbsProps {
  readonly offers: readonly Offer[];
  /** The verb whose command is on its way. */
  readonly busy: Verb | null;
  onVerb(verb: Verb): void;
}

/** What can be done now. The step that moves the case on is the strong one; a verb that must wait says for what. */
export function CaseVerbs({ offers, busy, onVerb }: CaseVerbsProps) {
  const { formatMessage } = useIntl();
  const strong = nextStep(offers);
  const inRow = shown.flatMap((verb) => offers.filter((offer) => offer.verb === verb));
  const inMenu = offers.filter((offer) => !shown.includes(offer.verb));
  if (offers.length === 0) return null;
  return (
    <div className={styles.verbs} role="toolbar" aria-label={formatMessage({ id: 'complaint.verbs' })}>
      {inRow.map(({ verb, hold }) => (
        <Tooltip
          key={verb}
          label={hold === null ? '' : formatMessage({ id: `complaint.hold.${hold}` })}
          disabled={hold === null}
          multiline
          maw={280}
        >
          <Button
            size="xs"
            variant={verb === strong ? 'filled' : 'default'}
            data-disabled={hold !== null || undefined}
            aria-disabled={hold !== null}
            aria-description={hold === null ? undefined : formatMessage({ id: `complaint.hold.${hold}` })}
            aria-keyshortcuts={keyOf[verb]}
            loading={busy === verb}
            onClick={() => {
              if (hold === null) onVerb(verb);
            }}
          >
            {formatMessage({ id: `complaint.verb.${verb}` })}
            {keyOf[verb] ? <kbd className={styles.key}>{keyOf[verb].toUpperCase()}</kbd> : null}
          </Button>
        </Tooltip>
      ))}
      {inMenu.length > 0 ? (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="default" size={30} aria-label={formatMessage({ id: 'complaint.verbs.more' })}>
              <Ellipsis size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {inMenu.map(({ verb, hold }) => (
              <Menu.Item key={verb} disabled={hold !== null} onClick={() => onVerb(verb)}>
                {formatMessage({ id: `complaint.verb.${verb}` })}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      ) : null}
    </div>
  );
}
