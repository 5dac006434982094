import * as app from '../app/messages.js';
import * as alerts from '../features/alerts/messages.js';
import * as complaint from '../features/complaint/messages.js';
import * as floor from '../features/floor/messages.js';
import * as inbox from '../features/inbox/messages.js';
import * as settings from '../features/settings/messages.js';
import * as trends from '../features/trends/messages.js';
import * as ui from '../ui/messages.js';
import type { Language, Messages } from './languages.js';

/** Every part that speaks, by the prefix its ids carry. */
export const parts: Readonly<Record<string, Messages>> = { app, ui, floor, complaint, alerts, inbox, trends, settings };

/** All texts of the page by language. */
export const messages: Readonly<Record<Language, Record<string, string>>> = {
  zh: Object.assign({}, ...Object.values(parts).map((part) => part.zh)),
  en: Object.assign({}, ...Object.values(parts).map((part) => part.en)),
};
