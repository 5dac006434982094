import { walkAs } from './everywhere.js';

walkAs(['liaison-housing', 'admin-chen']);
