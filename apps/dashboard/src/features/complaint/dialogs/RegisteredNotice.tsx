import { Button } from '@mantine/core';
import { useIntl } from 'react-intl';

interface RegisteredNoticeProps {
  readonly number: string;
  /** Notices stand outside the signed-in page, so it brings the way to the case. */
  open(): void;
}

/** What was registered, and the way there. */
export function RegisteredNotice({ number, open }: RegisteredNoticeProps) {
  const { formatMessage } = useIntl();
  return (
    <>
      {formatMessage({ id: 'complaint.register.done' }, { number })}{' '}
      <Button variant="subtle" size="compact-sm" onClick={open}>
        {formatMessage({ id: 'complaint.register.open' })}
      </Button>
    </>
  );
}
