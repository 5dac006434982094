import { memo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useLanguage } from '../../../i18n/language.js';
import { useWords } from '../../../i18n/words.js';
import { AgeLabel } from '../../../ui/AgeLabel.js';
import { ClockBadge } from '../../../ui/ClockBadge.js';
import { GridCell } from '../../../ui/Grid.js';
import { StateWord } from '../../../ui/StateWord.js';
import { UrgencyMark } from '../../../ui/UrgencyMark.js';
import { FlashCell } from './FlashCell.js';
import { PressureCell } from './PressureCell.js';
import classes from './RowCells.module.css';
import { RowMarks } from './RowMarks.js';
import { RowReason } from './RowReason.js';
import type { FloorRowData } from './row-document.js';
import type { Cell } from './row-freshness.js';

export interface RowCellsProps {
  readonly row: FloorRowData;
  readonly fresh: ReadonlySet<Cell>;
  readonly gone: boolean;
}

/**
 * What a row says, cell by cell, in the order in which a supervisor reads it. Kept apart from the row's place in the list:
 * rows below one that leaves get another number and nothing else.
 */
export const RowCells = memo(function RowCells({ row, fresh, gone }: RowCellsProps) {
  const [soonest, next] = row.clocks;
  return (
    <>
      <FlashCell name="urgency" fresh={fresh} row={row}>
        <UrgencyMark urgency={row.urgency} />
      </FlashCell>
      <GridCell className={classes.number}>{row.number}</GridCell>
      <FlashCell name="title" fresh={fresh} row={row}>
        <span className={classes.main}>{row.title}</span>
        <TitleMeta row={row} />
        <RowReason row={row} />
      </FlashCell>
      <FlashCell name="why" fresh={fresh} row={row}>
        <RowReason row={row} />
      </FlashCell>
      <FlashCell name="department" fresh={fresh} row={row}>
        <DepartmentCell legs={row.legs} />
      </FlashCell>
      <FlashCell name="state" fresh={fresh} row={row}>
        {gone ? (
          <span className={classes.main}>
            <FormattedMessage id="floor.row.gone" />
          </span>
        ) : (
          <span className={classes.lead}>
            <StateWord state={row.state} />
            {row.bounces > 0 ? <Bounces count={row.bounces} /> : null}
          </span>
        )}
        <RowMarks row={row} />
      </FlashCell>
      <FlashCell name="clocks" fresh={fresh} row={row}>
        {soonest ? <ClockBadge clock={soonest} size="large" /> : null}
        {next ? <ClockBadge clock={next} size="small" /> : null}
      </FlashCell>
      <FlashCell name="urges" fresh={fresh} row={row}>
        <PressureCell row={row} />
      </FlashCell>
      <GridCell className={classes.age}>
        <AgeLabel since={row.receivedAt} />
      </GridCell>
    </>
  );
});

function TitleMeta({ row }: { row: FloorRowData }) {
  const words = useWords();
  return (
    <span className={classes.meta}>
      {words.category(row.categoryId)}
      {' · '}
      {words.district(row.districtId)}
      {row.repeats > 0 ? (
        <>
          {' · '}
          <strong>
            <FormattedMessage id="floor.row.repeats" values={{ count: row.repeats }} />
          </strong>
        </>
      ) : null}
    </span>
  );
}

function DepartmentCell({ legs }: Pick<FloorRowData, 'legs'>) {
  const words = useWords();
  const { language } = useLanguage();
  const lead = legs.find((leg) => leg.role === 'lead') ?? legs[0];
  if (lead === undefined) {
    return (
      <span className={classes.meta}>
        <FormattedMessage id="floor.row.undispatched" />
      </span>
    );
  }
  const others = legs.length - 1;
  return (
    <>
      <span className={classes.lead}>
        <span className={classes.main}>{words.department(lead.departmentId)}</span>
        {others > 0 ? (
          <span
            className={classes.others}
            title={legs
              .filter((leg) => leg !== lead)
              .map((leg) => words.department(leg.departmentId))
              .join(language === 'zh' ? '、' : ', ')}
          >
            +{others}
          </span>
        ) : null}
      </span>
      <span className={classes.meta}>{words.liaison(lead.departmentId)}</span>
    </>
  );
}

/** 退单次数: how often a department has said that it is not its duty. */
function Bounces({ count }: { count: number }) {
  const label = useIntl().formatMessage({ id: 'floor.row.bounces' }, { count });
  return (
    <span className={classes.others} role="img" aria-label={label} title={label}>
      ↻{count}
    </span>
  );
}
