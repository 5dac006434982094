import { graphql, type ResultOf } from '../../../graphql.js';
import { useAnswer } from '../../../live/use-answer.js';

const LawQuery = graphql(`
  query LawInForce {
    lawInForce {
      policyVersion
      pausing { causes { id name nameEn approvers longest { amount unit } } }
      extension { most longest { amount unit } }
      returns { designateAt }
      rungs { rung to copiedTo }
      undoWithin { amount unit }
      secondPerson { loweringSupervision }
      contactExceptions
    }
  }
`);

/** What forms need to know of the law that is in force. */
export type Law = ResultOf<typeof LawQuery>['lawInForce'];

/** Read once and shared; null until it is there. What the page does not know the server decides. */
export function useLaw(): Law | null {
  const { data } = useAnswer({ query: LawQuery, variables: {}, question: null });
  return data?.lawInForce ?? null;
}
