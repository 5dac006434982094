import { Button } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { Empty } from '../ui/Empty.js';

/** What is left when a page itself is broken: say so and offer to start anew. */
export function BrokenPage() {
  return (
    <Empty
      title={<FormattedMessage id="app.broken.title" />}
      hint={<FormattedMessage id="app.broken.hint" />}
      action={
        <Button onClick={() => window.location.reload()}>
          <FormattedMessage id="app.broken.reload" />
        </Button>
      }
    />
  );
}
