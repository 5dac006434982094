import { graphql, type ResultOf } from '../../../graphql.js';

export const BoardChanged = graphql(`
  subscription FloorBoard {
    boardChanged { asOf at open near breached critical waiting enteredLastHour closedLastHour }
  }
`);

export type BoardData = ResultOf<typeof BoardChanged>['boardChanged'];
