import { walkAs } from './everywhere.js';

walkAs(['wang', 'zhao']);
