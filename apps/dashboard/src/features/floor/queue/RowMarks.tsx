import { useIntl } from 'react-intl';
import { useWords } from '../../../i18n/words.js';
import classes from './RowCells.module.css';
import type { FloorRowData } from './row-document.js';

/** What else a row must say under its state, the loudest first: an escalation, a ruling that waits, a group, a cycle. */
export function RowMarks({ row }: { row: FloorRowData }) {
  const { formatMessage } = useIntl();
  const words = useWords();
  const { escalation, requests, memberDepartmentIds, cycle } = row;
  const marks = [
    escalation === null
      ? null
      : formatMessage(
          { id: escalation.state === 'raised' ? 'floor.row.escalated' : 'floor.row.escalated.acknowledged' },
          { level: escalation.level },
        ),
    ...requests.map(({ kind }) => formatMessage({ id: 'floor.row.requested' }, { request: words.requestKind(kind) })),
    memberDepartmentIds.length > 0 ? formatMessage({ id: 'floor.row.convened' }) : null,
    cycle > 1 ? formatMessage({ id: 'floor.row.cycle' }, { cycle }) : null,
  ].filter((mark) => mark !== null);
  if (marks.length === 0) return null;
  const tone = escalation?.state === 'raised' ? 'alarm' : escalation !== null || requests.length > 0 ? 'owed' : 'meta';
  const all = marks.join(' · ');
  return (
    <span className={classes.marks} data-tone={tone} title={all}>
      {all}
    </span>
  );
}
