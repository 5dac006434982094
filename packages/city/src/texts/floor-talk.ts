/** Words of the floor itself: what supervisors and liaisons write about a complaint while it is open. */

export const URGE_REASONS: readonly string[] = [
  '群众再次来电催问，要求今日答复办理进展',
  '距办结时限已不足一个工作日，请抓紧办理并反馈',
  '该件已超时，请说明未按期办结的原因及完成时间',
  '系统显示签收后无任何办理记录，请立即与诉求人联系',
  '来电人称至今无人与其联系，请核实并回复',
  '同一地点已有多人反映，请优先处置',
  '涉及居民基本生活，请今日下班前反馈阶段性进展',
  '诉求人扬言向上级反映，请尽快妥善处理',
  '协办意见迟迟未报，影响主办单位答复，请尽快提供',
];

export const URGE_PROGRESS: readonly string[] = [
  '工作人员已到现场核查，情况属实，责任单位正在组织整改',
  '已与诉求人取得联系，约定上门时间，相关材料正在收集',
  '已向责任企业发出整改通知，对方承诺限期完成',
  '维修班组已进场，目前完成约六成工程量',
  '该事项涉及产权争议，已请街道召集相关单位会商',
  '已完成取样，检测报告预计近日出具',
  '前期因备件未到有所延误，现备件已到，正在安装调试',
  '已调取监控和相关台账，正在逐一核实',
];

export const URGE_NEXT_STEPS: readonly string[] = [
  '完成整改后现场复核，并电话告知诉求人',
  '召开协调会明确责任，形成书面答复',
  '安排夜间复查，依据结果作出处理',
  '督促责任单位完工并提交前后对比照片',
  '出具正式答复意见报中心审核',
  '组织双方调解，争取达成一致',
];

/** Why a leg moves: the department says that it is not its duty, and the center agrees. */
export const REASSIGN_REASONS: readonly string[] = [
  '经核实，该路段尚未移交，养护责任属{to}，依据职责分工改派',
  '{from}反馈不属其职责范围并附依据，经审核同意退单，改派{to}办理',
  '事项主要涉及属地管理，按照派单目录改由{to}主办',
  '该处产权单位为{to}管辖范围，改派以便现场处置',
  '前期派单有误，诉求核心问题属{to}职责',
  '经会商明确由{to}牵头办理，{from}配合提供资料',
];

export const ASSIST_NOTES: readonly string[] = [
  '请{dept}协助核查现场并向主办单位反馈意见',
  '涉及{dept}职责，请配合主办单位联合处置',
  '请{dept}提供相关审批资料，两个工作日内反馈主办单位',
];

export const ESCALATION_REASONS: readonly string[] = [
  '诉求人情绪激动并扬言采取极端方式，请值班领导关注',
  '同一小区短时间内集中来电，存在群体性风险',
  '存在现实安全隐患，承办单位未到场，需上级协调',
  '多次催办无实质进展，建议提级督办',
  '涉及多部门职责交叉，无单位牵头，请领导指定主办',
  '可能引发媒体关注，请提前研判',
];

export const CALL_AGAIN_NOTES: readonly string[] = [
  '来电人询问办理进度，称至今未接到任何电话',
  '来电人补充：问题比之前更严重，希望尽快到场',
  '来电人再次催办，对进展缓慢表示不满',
  '来电人称现场来人看过但没有处理，要求明确时间',
  '来电人情绪激动，称再不解决将向上级反映',
  '来电人补充提供现场照片和视频，请承办单位联系索取',
  '上次反映至今无人处理，来电人要求说明原因',
];

/** What callers say who are content. */
export const CONTENT_NOTES: readonly string[] = [
  '已联系来电人，问题已解决，满意',
  '已联系来电人，问题已解决，非常满意，对工作人员表示感谢',
  '已联系来电人，问题基本解决，基本满意',
  '已联系来电人，其认可答复内容，表示理解',
  '已联系来电人，现场已恢复正常，没有新的要求',
];

/** The same, of matters that are not asked for satisfaction. */
export const CLEAR_NOTES: readonly string[] = [
  '已联系来电人，咨询事项已清楚',
  '已联系来电人，答复内容已收到，没有其他问题',
  '已向来电人反馈处理结果',
];

export const DISSATISFIED_NOTES: readonly string[] = [
  '来电人称问题没有解决，现场与答复不符，不满意',
  '来电人称只来人看过一次，至今没有动工，不满意',
  '来电人不认可答复，称承办单位从未与其联系，不满意',
  '来电人称处理两天后又恢复原样，要求重新办理',
];

export const UNREACHED_NOTES: readonly string[] = [
  '拨打无人接听，另择时段再拨',
  '电话占线，稍后再拨',
  '提示关机，改日再拨',
];

export const CLOSE_NOTES: readonly string[] = [
  '回访完成，按规定办结',
  '办理资料齐全，予以办结',
  '答复已审核，诉求人已告知，办结',
];

/** Why a matter is not the hotline's. */
export const NOT_ACCEPTED_GROUNDS: readonly string[] = [
  '该事项已进入诉讼程序，告知来电人向受理法院了解',
  '劳动争议已申请仲裁，告知来电人待裁决后再行反映',
  '属信访事项且已由信访部门受理，不重复受理',
  '反映内容属纪检监察范围，已告知举报渠道',
  '同一事项已有终结答复，来电人未提供新的事实和理由',
];

/** Why callers need an answer no more. */
export const WITHDRAWAL_REASONS: readonly string[] = [
  '来电人称问题已自行解决，要求撤回',
  '来电人与对方协商一致，不再反映',
  '来电人称记错地点，要求撤回后重新反映',
];

/** Why two complaints are one. */
export const MERGE_REASONS: readonly string[] = [
  '同一地点、同一问题，并入先受理的工单一并办理',
  '与在办工单反映内容一致，合并办理',
];

/** First words of a department with the caller. */
export const CONTACT_NOTES: readonly string[] = [
  '已与来电人通话，核对了地点和诉求，约定上门时间',
  '已联系来电人，了解情况，告知办理流程和时限',
  '已添加来电人微信，收到现场照片',
  '已到现场与来电人见面，确认问题',
];

export const PROGRESS_REPORTS: readonly string[] = [
  '已完成现场勘查，施工方案已定，正在组织实施',
  '责任单位已进场整改，预计本周内完成',
  '已召集相关单位现场会商，分工已明确',
  '材料已到位，正在施工，完成过半',
];

/** What the center says of an answer to an urge that says nothing. */
export const HOLLOW_REASONS: readonly string[] = [
  '未说明具体进展和责任人，请重新答复',
  '内容与上次相同，没有实质进展',
  '只说正在办理，没有完成时间',
];

/** Why a department sends a complaint back. */
export const RETURN_BASES: readonly string[] = [
  '依据三定方案，{from}职责为{duty}，该事项不属本单位职责',
  '经现场核实，该处产权和养护责任不在{from}，建议转交责任单位',
  '该事项已纳入属地管理清单，{from}无执法权限',
];

export const RETURN_GRANTS: readonly string[] = ['依据充分，同意退单，改派责任单位', '核对职责目录后同意退单'];

export const RETURN_REFUSALS: readonly string[] = [
  '依据不足，按照首接负责制由该单位办理',
  '职责目录已明确由该单位牵头，不予退单',
];

export const EXTENSION_REASONS: readonly string[] = [
  '需采购专用备件，供货周期较长',
  '涉及多户入户协调，部分住户外出未归',
  '整改方案需专家论证，论证会已安排',
  '现场需夜间封路施工，交警审批中',
];

export const SUSPENSION_REASONS: readonly string[] = [
  '已委托有资质的机构检测，报告出具前无法认定责任',
  '质量鉴定已受理，等待鉴定结论',
  '已送样检验，等待检验报告',
];

export const RESUME_REASONS: readonly string[] = ['检测报告已出具，恢复办理', '鉴定结论已送达，继续办理'];

/** What the caller is told when it takes longer. */
export const CALLER_NOTICES: readonly string[] = [
  '已电话告知来电人需要延长的原因和新的完成时间',
  '已短信告知来电人目前进展和预计完成日期',
  '已当面向来电人说明情况，来电人表示理解',
];

export const GRANT_REASONS: readonly string[] = ['理由充分，同意', '情况属实，同意申请', '已核实材料，准予'];

export const REFUSAL_REASONS: readonly string[] = ['理由不充分，请按期办理', '前期准备不足所致，不予同意'];

export const ORDER_REASONS: readonly string[] = [
  '多次催办未果，请主要负责人说明情况并限期办结',
  '群众反映强烈，请三个工作日内书面答复',
  '办理超期，请说明原因、责任人和完成时间',
];

export const ORDER_REPLIES: readonly string[] = [
  '主要负责人已到现场调度，增派力量，三日内完成整改',
  '已约谈责任科室，重新明确责任人和时间表，整改照片随附',
  '延误系施工单位进场迟缓所致，已更换队伍，本周内完工',
];

export const ESCALATION_ANSWERS: readonly string[] = [
  '已电话调度承办单位主要负责人，要求两小时内到场处置',
  '已指定牵头单位，相关部门现场会商，安排专人与诉求人对接',
  '已请公安、街道到场稳控，诉求人情绪平稳，由承办单位当面答复',
  '已纳入当日领导督办事项，晚间调度会通报进展',
];

export const WAIVE_REASONS: readonly string[] = [
  '协办事项不影响主办结论，先行答复',
  '所需资料已从其他渠道取得，不再等待协办意见',
];
