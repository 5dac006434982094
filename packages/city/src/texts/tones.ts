import type { Kind } from '@watchfloor/domain/vocabulary';
import type { Voice } from './slots.js';

/** In what mood a complaint is told. */
export type Tone = 'plain' | 'polite' | 'angry' | 'terse' | 'wordy' | 'again' | 'group' | 'threat';

type ByVoice = Readonly<Record<Voice, readonly string[]>>;

/** How a text begins. Inquiries, praise and suggestions have their own words; the rest share one list. */
export const OPENERS: Readonly<Record<'inquiry' | 'help' | 'praise' | 'suggestion' | 'grievance', ByVoice>> = {
  inquiry: {
    agent: ['来电人咨询：', '市民来电咨询，', '来电人想了解：'],
    caller: ['您好，', '你好，想咨询一下，', ''],
  },
  help: { agent: ['来电人求助：', '市民来电求助，', '来电人称，'], caller: ['您好，', '求助！', '请帮帮忙，', ''] },
  praise: { agent: ['来电人表示，', '市民来电致谢：'], caller: ['您好，', ''] },
  suggestion: { agent: ['来电人建议：', '市民来电提出，'], caller: ['您好，', '提个建议，', ''] },
  grievance: {
    agent: ['来电人反映：', '市民来电反映，', '来电人称，', '诉求人反映，', '来电人实名反映：'],
    caller: ['您好，', '领导你好，', '', '', '实名反映：', '12345您好，'],
  },
};

/** What a mood puts in front of the matter. */
export const PRELUDES: Readonly<Partial<Record<Tone, ByVoice>>> = {
  wordy: {
    agent: [
      '其表示本来不想麻烦政府，能忍就忍了，实在是没有办法才来电。',
      '来电人叙述时间较长，情绪低落，经梳理主要情况如下。',
      '其说明事情前后经过比较复杂，先从头讲起。',
    ],
    caller: [
      '我平时很少给热线写信，能自己解决的都自己解决了，这次实在是没有办法。',
      '事情有点长，麻烦您耐心看完。',
      '先说明一下，我不是来闹的，就是想要一个讲道理的地方。',
    ],
  },
  again: {
    agent: [
      '其此前已反映过同一问题，工单显示办结，但问题至今未解决，现再次来电。',
      '上次反映至今无人联系，其对办理情况非常不满，再次来电催办。',
      '其称这是{times}来电反映同一件事，每次都说“已转办”，没有下文。',
    ],
    caller: [
      '上次反映至今无人处理，只收到一条“已受理”的短信，今天再次反映。',
      '同样的问题我已经反映过了，工单办结了，问题一点没动。',
      '这是我第三次反映同一件事，前两次都石沉大海。',
    ],
  },
  group: {
    agent: ['来电人代表{households}居民反映：', '其表示此事涉及人数较多，同一问题已有多人来电。'],
    caller: ['我代表{households}居民反映以下情况。', '这件事不是我一个人的事，群里{households}都在说。'],
  },
};

/** How a mood ends. */
export const CLOSERS: Readonly<Record<Tone, ByVoice>> = {
  plain: {
    agent: [
      '希望相关部门尽快核实处理。',
      '要求相关部门核查并回复。',
      '望相关单位尽快处理并电话答复。',
      '诉求：尽快解决并告知结果。',
      '请核实办理。',
    ],
    caller: ['希望尽快处理。', '请核实并回复。', '盼复。', '希望能给个明确的时间。', '请相关部门重视。'],
  },
  polite: {
    agent: ['来电人表示理解工作辛苦，希望能帮忙协调，不胜感谢。', '来电人态度平和，请承办单位与其联系，谢谢。'],
    caller: ['给你们添麻烦了，非常感谢！', '知道你们很忙，能帮忙协调一下就太感谢了。', '辛苦了，谢谢！'],
  },
  angry: {
    agent: [
      '来电人情绪激动，对相关部门不作为表示强烈不满，要求限期解决。',
      '其质问到底有没有人管，要求书面答复，不接受“正在处理”的回复。',
      '来电人多次打断话务员，要求负责人直接与其通话。',
    ],
    caller: [
      '到底有没有人管？别再踢皮球了！',
      '我不要“已转相关部门”这种答复，要的是解决问题！',
      '收了钱不办事，天天推来推去，老百姓的事就不是事吗？',
    ],
  },
  terse: { agent: ['请尽快处理。', ''], caller: ['求处理。', '', '速办。'] },
  wordy: {
    agent: ['其反复表示只想要一个公道的说法，请承办单位耐心解释、妥善处理。'],
    caller: ['说了这么多，就是希望有人能真正到现场看一看，而不是只打个电话了事。'],
  },
  again: {
    agent: [
      '其要求更换承办单位或由上级督办，务必在期限内给出结果。',
      '请承办单位先与其联系再办结，其不认可未联系即办结。',
    ],
    caller: ['这次请先联系我本人，不要再直接办结。', '如果还是解决不了，请书面告诉我原因。'],
  },
  group: {
    agent: ['请牵头单位组织现场协调会，统一答复居民。', '为避免矛盾扩大，请尽快到场处理。'],
    caller: ['请组织一次现场协调会，我们派代表参加。', '大家都在等消息，请尽快给个准话。'],
  },
  threat: {
    agent: [
      '来电人称如不解决将向上级部门反映并联系媒体曝光。',
      '其表示如再无人处理，将到市政府信访，请高度关注。',
      '来电人称已录音录像，近日无结果将发到网上。',
    ],
    caller: [
      '再没有人管，我就往省里反映，也会找电视台。',
      '证据我都留好了，三天之内没有答复我就发到网上让大家评评理。',
      '如果还是推诿，我就去找信访部门，也会申请信息公开。',
    ],
  },
};

/** How the kinds without a grudge end. */
export const KIND_CLOSERS: Readonly<Partial<Record<Kind, ByVoice>>> = {
  inquiry: {
    agent: ['请相关部门予以解答。', '希望尽快电话答复。', '请告知具体流程及联系电话。'],
    caller: ['请解答，谢谢。', '麻烦告知办理地点和电话。', '盼回复，谢谢！'],
  },
  praise: {
    agent: ['请转达谢意。', '希望单位给予表扬。'],
    caller: ['为这样的工作人员点赞！', '请转达感谢。'],
  },
  suggestion: {
    agent: ['希望相关部门研究采纳。', '请相关部门答复是否可行。'],
    caller: ['希望能被采纳。', '供参考，谢谢。'],
  },
};

/** What sets urgent calls apart at the end. */
export const URGENT_CLOSERS: ByVoice = {
  agent: ['情况紧急，请立即处置并反馈。', '已告知来电人注意安全，请属地和承办单位立即到场。', '请第一时间到场处置。'],
  caller: ['情况紧急，请马上派人！', '真的很急，拜托了！'],
};
