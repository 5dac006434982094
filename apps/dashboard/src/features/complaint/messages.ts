import * as asking from './messages/asking.js';
import * as caseMessages from './messages/case.js';
import * as dialogs from './messages/dialogs.js';
import * as judging from './messages/judging.js';
import * as pressing from './messages/pressing.js';
import * as register from './messages/register.js';
import * as timeline from './messages/timeline.js';
import * as verbs from './messages/verbs.js';

export const zh = {
  ...caseMessages.zh,
  ...verbs.zh,
  ...dialogs.zh,
  ...judging.zh,
  ...asking.zh,
  ...pressing.zh,
  ...register.zh,
  ...timeline.zh,
};

export const en: Record<keyof typeof zh, string> = {
  ...caseMessages.en,
  ...verbs.en,
  ...dialogs.en,
  ...judging.en,
  ...asking.en,
  ...pressing.en,
  ...register.en,
  ...timeline.en,
};
