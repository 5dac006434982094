import { FormattedMessage } from 'react-intl';
import type { LoginResult } from './login.js';
import classes from './SignInPage.module.css';

/** Why nobody came in, and what to do. The place is kept so that the button does not jump. */
export function LoginProblem({ result }: { result: LoginResult | null }) {
  const shown = result !== null && result.kind !== 'in';
  return (
    <p className={classes.problem} role="alert">
      {shown ? (
        <FormattedMessage
          id={`app.signIn.${result.kind}`}
          values={{ seconds: 'seconds' in result ? result.seconds : 0 }}
        />
      ) : null}
    </p>
  );
}
