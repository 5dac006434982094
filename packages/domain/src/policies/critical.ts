import type { DenialRule } from '../policy.js';
import type { Kind } from '../vocabulary.js';

/** Of rules that name no kinds: whoever praises or suggests speaks of what was, or might be. */
export const defaultCriticalKinds: readonly Kind[] = ['inquiry', 'help', 'grievance', 'report'];

/** Of policies that say nothing of it. Narrow on purpose: a denial that is not understood escalates a complaint too many. */
export const defaultDenial: DenialRule = {
  before: [
    ...[
      '无',
      '没有',
      '没',
      '未',
      '并未',
      '从未',
      '并无',
      '不会',
      '不是',
      '避免',
      '防止',
      '预防',
      '以免',
      '以防',
      '谨防',
    ],
    ...['no', 'not', 'never', 'prevent', 'avoid'],
  ],
  between: ['人', '人员', '发生', '出现', '造成', '引发', '引起', '导致', '任何', '有', '再', '要', '过', 'any', 'a'],
  after: ['演练', '演习', '宣传', '培训', '知识', '应急预案', '已扑灭', '已被扑灭', '已排除', 'drill', 'training'],
};
