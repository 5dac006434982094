import { graphql } from '../../../graphql.js';

export const Timeline_Entry = graphql(`
  fragment Timeline_Entry on TimelineEntry @_unmask {
    id
    at
    actorName
    bySystem
    verb
    departmentId
    role
    fromDepartmentId
    text
    nextStep
    promisedAt
    metric
    threshold
    dueAt
    level
    cause
  }
`);
