import * as calendar from './messages/calendar.js';
import * as desk from './messages/desk.js';
import * as policy from './messages/policy.js';

export const zh = { ...desk.zh, ...policy.zh, ...calendar.zh };
export const en = { ...desk.en, ...policy.en, ...calendar.en };
