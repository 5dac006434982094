import type { CalendarSpec } from '@watchfloor/domain/calendar';
import type { Edit } from '../law-draft.js';

/** A calendar to show, and to change where `edit` is not null. */
export interface CalendarPart {
  readonly spec: CalendarSpec;
  /** The version in force. */
  readonly before: CalendarSpec;
  readonly edit: Edit<CalendarSpec> | null;
}
