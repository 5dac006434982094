import * as caseMessages from './messages/case.js';
import * as dialogs from './messages/dialogs.js';
import * as register from './messages/register.js';
import * as timeline from './messages/timeline.js';

export const zh = { ...caseMessages.zh, ...dialogs.zh, ...register.zh, ...timeline.zh };

export const en: Record<keyof typeof zh, string> = {
  ...caseMessages.en,
  ...dialogs.en,
  ...register.en,
  ...timeline.en,
};
