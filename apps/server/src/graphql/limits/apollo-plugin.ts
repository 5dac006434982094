import type { ApolloServerPlugin } from '@apollo/server';
import { weigh } from './operation.js';

/** Applies the limits that validation rules cannot state. */
export const limitsPlugin: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operationName, request: { variables } }) {
        const weighed = weigh(schema, { document, operationName, variables });
        if ('problem' in weighed) throw weighed.problem;
      },
    };
  },
};
