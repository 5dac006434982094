import { Checkbox } from '@mantine/core';
import { useIntl } from 'react-intl';
import { useWords } from '../../../../i18n/words.js';
import type { Law } from '../../case/use-law.js';
import type { Acted } from '../../case/verbs/acted.js';
import { isCurrent, isLoop } from '../../case/verbs/find.js';
import { DepartmentPicker } from '../DepartmentPicker.js';

interface ReturnRulingProps {
  readonly complaint: Acted;
  readonly law: Law | null;
  readonly to: string | null;
  onTo(departmentId: string | null): void;
  readonly designate: boolean;
  onDesignate(designate: boolean): void;
}

/** To whom a returned leg goes, whether for good, and what speaks for that: how often it has bounced, who had it before. */
export function ReturnRuling({ complaint, law, to, onTo, designate, onDesignate }: ReturnRulingProps) {
  const { formatMessage } = useIntl();
  const words = useWords();
  return (
    <>
      <DepartmentPicker
        label={formatMessage({ id: 'complaint.rule.to' })}
        value={to}
        onChange={onTo}
        taken={complaint.assignments.filter(isCurrent).map(({ departmentId }) => departmentId)}
      />
      <Checkbox
        label={formatMessage({ id: 'complaint.rule.designate' })}
        description={formatMessage(
          { id: isLoop(complaint, to) ? 'complaint.rule.designate.loop' : 'complaint.rule.designate.bounces' },
          {
            bounces: complaint.bounces,
            designateAt: law?.returns.designateAt ?? '…',
            department: to === null ? '' : words.department(to),
          },
        )}
        checked={designate}
        onChange={(event) => onDesignate(event.currentTarget.checked)}
      />
    </>
  );
}
