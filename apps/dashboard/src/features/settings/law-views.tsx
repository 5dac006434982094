import type { LawKind } from '@watchfloor/domain/law/change';
import type { ComponentType } from 'react';
import { CalendarView } from './calendar/CalendarView.js';
import type { Edit } from './law-draft.js';
import { PolicyView } from './policy/PolicyView.js';
import type { DocumentOf } from './settings-query.js';

/** A document to show, and to change where `edit` is not null. */
export interface LawViewProps<K extends LawKind> {
  readonly body: DocumentOf[K];
  /** As the version has it without the changes. */
  readonly before: DocumentOf[K];
  readonly edit: Edit<DocumentOf[K]> | null;
}

/** How each document is shown. */
export const views: { readonly [K in LawKind]: ComponentType<LawViewProps<K>> } = {
  policy: ({ body, ...props }) => <PolicyView policy={body} {...props} />,
  calendar: ({ body, ...props }) => <CalendarView spec={body} {...props} />,
};
