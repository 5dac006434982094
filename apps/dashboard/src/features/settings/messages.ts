import * as calendar from './messages/calendar.js';
import * as desk from './messages/desk.js';
import * as judging from './messages/judging.js';
import * as policy from './messages/policy.js';
import * as secondPerson from './messages/second-person.js';

export const zh = { ...desk.zh, ...policy.zh, ...calendar.zh, ...judging.zh, ...secondPerson.zh };
export const en = { ...desk.en, ...policy.en, ...calendar.en, ...judging.en, ...secondPerson.en };
