import { SimpleGrid } from '@mantine/core';
import { useIntl } from 'react-intl';
import { ShortField } from '../../../ui/ShortField.js';
import type { TextField } from './feedback.js';
import { registerPrefix as prefix } from './register-form.js';

/** Who called; kept apart from the case and masked from then on. */
export function RegisterCaller({ problemOf }: { problemOf(field: TextField): string | null }) {
  const { formatMessage } = useIntl();
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing="md">
      <ShortField
        field="callerName"
        draftKey={`${prefix}callerName`}
        label={formatMessage({ id: 'complaint.register.callerName' })}
        problem={problemOf('callerName')}
      />
      <ShortField
        field="callerPhone"
        draftKey={`${prefix}callerPhone`}
        label={formatMessage({ id: 'complaint.register.callerPhone' })}
        hint={formatMessage({ id: 'complaint.register.callerHint' })}
        type="tel"
        problem={problemOf('callerPhone')}
      />
    </SimpleGrid>
  );
}
