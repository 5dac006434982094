import { UnstyledButton } from '@mantine/core';
import { useEffect, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { useWords } from '../../i18n/words.js';
import { type DemoAccount, demoAccounts } from './login.js';
import classes from './SignInPage.module.css';

/** The demo's people, each one click away; nothing where there is no demo. */
export function DemoAccounts({ busy, onChoose }: { busy: string | null; onChoose(username: string): void }) {
  const words = useWords();
  const [accounts, setAccounts] = useState<readonly DemoAccount[]>([]);
  useEffect(() => {
    void demoAccounts().then(setAccounts);
  }, []);
  if (accounts.length === 0) return null;
  return (
    <div className={classes.demo}>
      <p className={classes.demoTitle}>
        <FormattedMessage id="app.signIn.demo" />
      </p>
      <div className={classes.accounts}>
        {accounts.map((account) => (
          <UnstyledButton
            key={account.username}
            className={classes.account}
            disabled={busy !== null}
            data-busy={busy === account.username || undefined}
            onClick={() => onChoose(account.username)}
          >
            <span className={classes.role}>{words.role(account.role)}</span>
            <span className={classes.name}>{account.name}</span>
          </UnstyledButton>
        ))}
      </div>
    </div>
  );
}
