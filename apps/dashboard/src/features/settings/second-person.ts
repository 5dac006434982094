/** By whom a change of the law is confirmed: nobody need, another administrator, or nobody although the law wants it. */
export type Confirmed = 'notAsked' | 'byAnother' | 'byNobody';

export const confirmedBy = (wanted: boolean, { somebodyElse }: { readonly somebodyElse: boolean }): Confirmed =>
  !wanted ? 'notAsked' : somebodyElse ? 'byAnother' : 'byNobody';
