import { Checkbox } from '@mantine/core';
import { useIntl } from 'react-intl';
import { useDraftChoice } from '../../../drafts/use-draft-choice.js';
import { useWords } from '../../../i18n/words.js';
import type { Acted } from '../case/verbs/acted.js';
import { isLoop } from '../case/verbs/find.js';

export interface Designation {
  /** The department had it and returned it: only a designation sends it there again. */
  readonly needed: boolean;
  readonly designate: boolean;
  setDesignate(designate: boolean): void;
  /** What keeps the form from being sent; false where nothing does. */
  readonly blocked: string | false;
}

/** Whether a department is to be designated that gets a leg, and whether it must be. */
export function useDesignation(prefix: string, complaint: Acted, to: string | null): Designation {
  const { formatMessage } = useIntl();
  const [draft, setDraft] = useDraftChoice(`${prefix}designate`);
  const needed = to !== null && isLoop(complaint, to);
  const designate = needed && draft !== null;
  return {
    needed,
    designate,
    setDesignate: (wanted) => setDraft(wanted ? 'yes' : null),
    blocked: needed && !designate && formatMessage({ id: 'complaint.designate.needed' }),
  };
}

/** 指定: shown where the law asks for it, with what speaks for it. */
export function DesignateBox({
  designation: { needed, designate, setDesignate },
  complaint,
  to,
}: {
  readonly designation: Designation;
  readonly complaint: Acted;
  readonly to: string | null;
}) {
  const { formatMessage } = useIntl();
  const words = useWords();
  if (!needed || to === null) return null;
  return (
    <Checkbox
      label={formatMessage({ id: 'complaint.rule.designate' })}
      description={formatMessage(
        { id: 'complaint.rule.designate.loop' },
        { bounces: complaint.bounces, department: words.department(to) },
      )}
      checked={designate}
      onChange={(event) => setDesignate(event.currentTarget.checked)}
    />
  );
}
