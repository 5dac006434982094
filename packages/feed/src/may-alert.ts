import type { ComplaintEvent, LogEntry } from '@watchfloor/domain/event';

/** Whether an entry of a closed complaint may raise an alert; see `alertsOf`, which decides. Cheap: it is asked of every entry. */
export const mayAlert = ({ quiet, events }: LogEntry): boolean => !quiet && events.some(speaks);

/** A closed complaint is not urged, ordered or escalated; promises to call back run on, and breaches are contested. */
function speaks(event: ComplaintEvent): boolean {
  switch (event.type) {
    case 'clockCrossed':
      return isLoud(event);
    case 'breachMarked':
      return event.state === 'waived';
    case 'clockCorrected':
    case 'requested':
    case 'ruled':
    case 'requestEnded':
      return true;
    default:
      return false;
  }
}

/** A threshold that speaks: the early one only colours the row, and of several passed at one look only the worst is told. */
export const isLoud = ({ threshold, skipped }: Extract<ComplaintEvent, { type: 'clockCrossed' }>): boolean =>
  threshold !== 'early' && !skipped;
