import { Modal, VisuallyHidden } from '@mantine/core';
import { Spotlight } from '@mantine/spotlight';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useLocation, useNavigate } from 'react-router';
import { useMeant } from '../../ui/composing.js';
import { useMe } from '../session/me.js';
import { desksOf } from '../shell/desks.js';
import { CaseResults } from './CaseResults.js';
import classes from './Commands.module.css';
import { caseAddress } from './case-address.js';
import { matching } from './matching.js';
import { commandsStore, useClosedByBack } from './open.js';
import { type PaletteCommand, useCommandList } from './use-command-list.js';

/** Search and commands: cases by number or words, desks, views, language, theme; every one by keyboard. */
export default function Commands() {
  const intl = useIntl();
  const navigate = useNavigate();
  const location = useLocation();
  const desk = desksOf[useMe().role][0].path;
  useClosedByBack();
  const [query, setQuery] = useState('');
  const commands = matching(useCommandList(), useMeant(query));
  return (
    <Spotlight.Root
      store={commandsStore}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      clearQueryOnClose
      scrollable
      maxHeight="60vh"
      centered={false}
      yOffset="12vh"
      overlayProps={{ backgroundOpacity: 0.3 }}
      classNames={{ content: classes.palette, action: classes.action }}
    >
      <VisuallyHidden>
        <Modal.Title>
          <FormattedMessage id="app.search" />
        </Modal.Title>
      </VisuallyHidden>
      <Spotlight.Search
        placeholder={intl.formatMessage({ id: 'app.search.placeholder' })}
        leftSection={<Search className={classes.icon} aria-hidden />}
      />
      <Spotlight.ActionsList>
        <CaseResults query={query} onOpen={(id) => void navigate(caseAddress(location, desk, id))} />
        {commands.length > 0 ? (
          <Spotlight.ActionsGroup label={intl.formatMessage({ id: 'app.search.commands' })}>
            {commands.map((command) => (
              <CommandAction key={command.id} command={command} />
            ))}
          </Spotlight.ActionsGroup>
        ) : query.trim() === '' ? null : (
          <p className={classes.nothing}>
            <FormattedMessage id="app.search.noCommand" />
          </p>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function CommandAction({ command: { Icon, label, hint, run } }: { command: PaletteCommand }) {
  return (
    <Spotlight.Action onClick={run} label={label} leftSection={<Icon className={classes.icon} aria-hidden />}>
      <span className={classes.command}>
        <span>{label}</span>
        {hint ? <span className={classes.hint}>{hint}</span> : null}
      </span>
    </Spotlight.Action>
  );
}
