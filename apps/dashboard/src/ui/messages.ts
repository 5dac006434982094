import * as refusal from './refusal-messages.js';

export const zh = {
  ...refusal.zh,
  'ui.loading': '正在载入',
  'ui.error.away': '连不上服务器',
  'ui.error.awayHint': '检查网络，或稍后重试。',
  'ui.error.fault': '服务器没能答复',
  'ui.error.faultHint': '重试一次；仍不行请把编号告诉管理员。',
  'ui.error.retry': '重试',
  'ui.clock.left':
    '{metric} · 剩 {length}；{due} 到期{provisional, select, yes {（暂定：节假日安排尚未公布）} other {}}',
  'ui.clock.over':
    '{metric} · 已超 {length}；{due} 到期{provisional, select, yes {（暂定：节假日安排尚未公布）} other {}}',
  'ui.clock.paused': '{metric} · 自 {since} 暂停计时，恢复后还剩 {length}',
  'ui.limit.minutes': '{amount, number} 分钟',
  'ui.limit.hours': '{amount, number} 小时',
  'ui.limit.days': '{amount, number} 天',
  'ui.limit.workingMinutes': '{amount, number} 个工作分钟',
  'ui.limit.workingHours': '{amount, number} 个工作小时',
  'ui.limit.workingDays': '{amount, number} 个工作日',
};

export const en = {
  ...refusal.en,
  'ui.loading': 'Loading',
  'ui.error.away': 'The server cannot be reached',
  'ui.error.awayHint': 'Check the network, or try again in a moment.',
  'ui.error.fault': 'The server could not answer',
  'ui.error.faultHint': 'Try again; if it happens once more, tell an administrator this number.',
  'ui.error.retry': 'Try again',
  'ui.clock.left':
    '{metric} · {length} left, due {due}{provisional, select, yes { (provisional: holidays not published yet)} other {}}',
  'ui.clock.over':
    '{metric} · {length} overdue, was due {due}{provisional, select, yes { (provisional: holidays not published yet)} other {}}',
  'ui.clock.paused': '{metric} · standing still since {since}, {length} left once it runs again',
  'ui.limit.minutes': '{amount, plural, one {# minute} other {# minutes}}',
  'ui.limit.hours': '{amount, plural, one {# hour} other {# hours}}',
  'ui.limit.days': '{amount, plural, one {# day} other {# days}}',
  'ui.limit.workingMinutes': '{amount, plural, one {# working minute} other {# working minutes}}',
  'ui.limit.workingHours': '{amount, plural, one {# working hour} other {# working hours}}',
  'ui.limit.workingDays': '{amount, plural, one {# working day} other {# working days}}',
};
