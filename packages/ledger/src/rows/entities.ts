import { bulkKeyEntity } from './bulk-key-row.js';
import { complaintEntity } from './complaint-row.js';
import { categoryEntity, departmentEntity, districtEntity } from './directory-rows.js';
import { lawChangeEntity, lawDocumentEntity, lawMigrationEntity, lawProposalEntity } from './law-rows.js';
import { logEntity } from './log-row.js';
import {
  accountEntity,
  callerEntity,
  callerSourceEntity,
  givenCallerEntity,
  personEntity,
  sessionEntity,
  signInTryEntity,
} from './people-rows.js';
import { thresholdEntity } from './threshold-row.js';

/** Every table of the product. */
export const entities = [
  departmentEntity,
  districtEntity,
  categoryEntity,
  callerEntity,
  callerSourceEntity,
  givenCallerEntity,
  personEntity,
  complaintEntity,
  logEntity,
  bulkKeyEntity,
  thresholdEntity,
  accountEntity,
  sessionEntity,
  signInTryEntity,
  lawDocumentEntity,
  lawChangeEntity,
  lawMigrationEntity,
  lawProposalEntity,
];
