export const zh = {
  'ui.loading': '正在载入',
  'ui.error.away': '连不上服务器',
  'ui.error.awayHint': '检查网络,或稍后重试。',
  'ui.error.fault': '服务器没能答复',
  'ui.error.faultHint': '重试一次;仍不行请把编号告诉管理员。',
  'ui.error.retry': '重试',
};

export const en = {
  'ui.loading': 'Loading',
  'ui.error.away': 'The server cannot be reached',
  'ui.error.awayHint': 'Check the network, or try again in a moment.',
  'ui.error.fault': 'The server could not answer',
  'ui.error.faultHint': 'Try again; if it happens once more, tell an administrator this number.',
  'ui.error.retry': 'Try again',
};
