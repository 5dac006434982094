/** The input of `registerComplaint` for an ordinary call; what matters to a test is given. */
export const registration = (given: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({
  kind: 'grievance',
  urgency: 'normal',
  title: '路灯连续三晚不亮',
  details: '小区门口的路灯已经三个晚上不亮,老人出行不便,请尽快维修。',
  categoryId: 'urban-lights',
  districtId: 'yanzhou',
  place: '建设路 8 号',
  channel: 'phone',
  callerName: '张三',
  callerPhone: '13800008000',
  ...given,
});
