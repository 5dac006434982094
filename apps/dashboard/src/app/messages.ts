export const zh = {
  'app.broken.title': '这一页出错了',
  'app.broken.hint': '数据没有丢。请重新载入;仍不行请告诉管理员。',
  'app.broken.reload': '重新载入',
};

export const en = {
  'app.broken.title': 'This page is broken',
  'app.broken.hint': 'No data is lost. Load it again; if that does not help, tell an administrator.',
  'app.broken.reload': 'Load again',
};
