import { SimpleGrid } from '@mantine/core';
import { useIntl } from 'react-intl';
import { registerPrefix as prefix } from './register-form.js';
import { ShortField } from './ShortField.js';

/** Who called; kept apart from the case and masked from then on. */
export function RegisterCaller() {
  const { formatMessage } = useIntl();
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing="md">
      <ShortField draftKey={`${prefix}callerName`} label={formatMessage({ id: 'complaint.register.callerName' })} />
      <ShortField
        draftKey={`${prefix}callerPhone`}
        label={formatMessage({ id: 'complaint.register.callerPhone' })}
        hint={formatMessage({ id: 'complaint.register.callerHint' })}
        type="tel"
      />
    </SimpleGrid>
  );
}
