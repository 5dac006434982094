import { OpenSheets } from './open-sheets.js';

/** All that stands open above this page. */
export const sheets = new OpenSheets(window);
