import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { Logo } from '../../ui/Logo.js';
import { LanguageToggle } from '../shell/LanguageToggle.js';
import { ThemeToggle } from '../shell/ThemeToggle.js';
import { DemoAccounts } from './DemoAccounts.js';
import { LoginProblem } from './LoginProblem.js';
import { sessionEnded } from './left.js';
import { type LoginResult, login } from './login.js';
import classes from './SignInPage.module.css';
import { safePath } from './safe-path.js';

const demoPassword = 'watchfloor';

/** The door: a name and a password, or one click where the city is only a demo. */
export default function SignInPage() {
  const intl = useIntl();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const ended = sessionEnded(useLocation().state);
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState<string | null>(null);
  const [result, setResult] = useState<LoginResult | null>(null);

  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);

  const enter = async (name: string, secret: string) => {
    setBusy(name);
    const answer = await login(name, secret);
    setBusy(null);
    setResult(answer);
    if (answer.kind === 'in') await navigate(safePath(search.get('from')), { replace: true });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void enter(username.trim(), password);
  };

  return (
    <main className={classes.page} tabIndex={-1}>
      <div className={classes.toggles}>
        <LanguageToggle />
        <ThemeToggle />
      </div>
      <section className={classes.card} aria-labelledby="sign-in-title">
        <header>
          <h1 id="sign-in-title" className={classes.product}>
            <Logo />
            <FormattedMessage id="app.product" />
          </h1>
          <p className={classes.promise}>
            <FormattedMessage id="app.signIn.promise" />
          </p>
        </header>
        {ended ? (
          <p className={classes.ended} role="status">
            <FormattedMessage id="app.signIn.ended" />
          </p>
        ) : null}
        <form className={classes.form} onSubmit={submit}>
          <TextInput
            label={intl.formatMessage({ id: 'app.signIn.username' })}
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            ref={first}
            required
            withAsterisk={false}
            value={username}
            onChange={(event) => setUsername(event.currentTarget.value)}
          />
          <PasswordInput
            label={intl.formatMessage({ id: 'app.signIn.password' })}
            name="password"
            autoComplete="current-password"
            required
            withAsterisk={false}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <LoginProblem result={result} />
          <Button type="submit" size="md" fullWidth loading={busy !== null}>
            <FormattedMessage id="app.signIn.enter" />
          </Button>
        </form>
        <DemoAccounts busy={busy} onChoose={(name) => void enter(name, demoPassword)} />
      </section>
    </main>
  );
}
