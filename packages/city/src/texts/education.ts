import { type CategoryTexts, grievance, inquiry, praise, report, suggestion } from './case.js';

export const education: CategoryTexts = {
  'education-enrol': [
    inquiry(
      ['咨询无房产证能否报名{school}', '咨询{estate}购房合同入学资格'],
      '{I}在{estate}买了房，房产证还没下来，只有合同和备案，想咨询孩子能不能报{school}，还需要哪些材料，截止到哪天。',
    ),
    inquiry(
      ['咨询随迁子女入学材料', '咨询{district}居住证入学政策'],
      '{I}是外地户口，在{district}做生意{years}，有居住证没有社保，想咨询孩子能否就近入读公办小学。',
    ),
    inquiry(
      ['咨询{school}学区划分', '咨询小升初电脑派位规则', '咨询{estate}对口哪所学校'],
      '想了解今年{school}的招生范围有没有调整，{estate}划到哪所学校，双胞胎能不能捆绑派位。',
    ),
    inquiry(
      ['咨询{kinder}招生名额', '咨询{kinder}补录安排'],
      '{kinder}报名系统提示名额已满，想咨询后面还有没有补录，公办园普惠名额怎么排序。',
    ),
    grievance(
      ['{estate}学区临时调整家长不满', '{estate}买房承诺对口{school}落空'],
      '{estate}买房时宣传对口{school}，{ago}公布的方案却划到了几公里外的学校，几十名家长无法接受，要求公开调整依据，并听取家长意见。',
    ),
    grievance(
      ['{school}招生过程不透明', '{school}统筹分流标准不公开'],
      '{school}说学位已满要统筹分流，可{I}知道有人户口比{I}家还晚却录取了，请公布录取排序和名单。',
    ),
  ],
  'education-training': [
    grievance(
      ['{trainer}拒退剩余课时费', '{trainer}退费先扣三成后失联'],
      '{I}给孩子在{trainer}交了{money}，上了几次孩子不适应，按合同可以退剩余费用，机构先说要扣三成，后来干脆不回消息。',
    ),
    grievance(
      ['{trainer}虚假承诺提分效果', '{trainer}“不提分全额退”不兑现'],
      '{trainer}销售时承诺“不提分全额退”，结果成绩没有变化，要求兑现，对方说承诺的人已经离职，不算数。',
    ),
    grievance(
      ['{trainer}频繁更换老师', '{trainer}半年换四名老师'],
      '{trainer}半年换了四个老师，最近来的连资格证都拿不出，家长要求退费，校长说“系统里退不了”。',
    ),
    report(
      ['举报{estate}内无证补课班', '{estate}{unit}周末{n}个孩子挤着补课'],
      '{estate}{unit}里有人办补课班，周末{tens}多个孩子挤在客厅里，没有消防设施，楼上楼下吵得不行，收费还高。',
    ),
    report(
      ['举报在职教师有偿补课', '举报{school}教师课外补课'],
      '{school}一名老师晚上在{estate}家里补课，课堂上不讲的内容留到补课讲，不去的孩子座位往后排，请核实，务必保密。',
    ),
  ],
  'education-campus': [
    grievance(
      ['{school}食堂饭菜质量差', '{school}午餐凉、吃不饱'],
      '孩子在{school}吃午餐，回来总说吃不饱、菜是凉的，家长群晒的照片里能看到头发丝。一餐收这么多，陪餐制度有没有落实？',
    ),
    grievance(
      ['{school}教室灯光闪烁影响视力', '{school}灯管闪{dur}没人修'],
      '{school}三楼教室的灯管{dur}一直闪，孩子眼睛疼，家长提过{times}，老师说报上去了，后勤没有动静。',
    ),
    grievance(
      ['{kinder}幼儿在园受伤未告知家长', '{kinder}孩子摔破额头监控“死角”'],
      '孩子{ago}在{kinder}摔破了额头，老师没有第一时间通知家长，接的时候才看到，要求看监控，园方说“那个位置正好是死角”。',
    ),
    grievance(
      ['{school}厕所卫生条件差', '{school}厕所异味大学生憋着不去'],
      '孩子说{school}的厕所又脏又臭，没有门也没有纸，好多同学一整天不敢喝水，{ago}还有人憋得肚子疼，请学校改善一下。',
    ),
    praise(
      ['感谢{school}老师耐心帮扶学生', '为{school}{surname}老师点赞'],
      '{my}孩子性格内向，{school}的{surname}老师每天课后陪着练朗读，一个学期下来变化很大，家长非常感激，希望学校予以表扬。',
    ),
    praise(
      ['表扬{kinder}老师及时救助噎食幼儿', '{kinder}老师当场施救孩子'],
      '{ago}孩子在{kinder}吃苹果噎住，老师当场施救，没有耽误一秒，送医检查一切正常，真心感谢。',
    ),
  ],
  'education-aftercare': [
    grievance(
      ['{school}课后服务强制收费', '{school}不交课后费就等走廊'],
      '{school}的课后服务说是自愿，实际不参加的孩子被安排在走廊等，内容就是写作业，一学期收{fare}，家长很有意见。',
    ),
    grievance(
      ['{school}作业布置过多', '{school}四年级作业写到{evening}'],
      '{school}四年级的孩子作业写到{evening}都写不完，家长签字、打卡、打印资料，跟着一起熬，说好的减负呢？',
    ),
    grievance(
      ['{school}教师体罚学生', '{school}老师用尺子打手心'],
      '孩子说数学老师用尺子打手心，罚站一整节课，回来不敢上学，{I}找班主任，对方说“就是轻轻碰一下”。',
    ),
    suggestion(
      ['建议{school}错峰放学', '{school}门口放学拥堵，建议错峰'],
      '{school}三千多学生同一时间放学，门口水泄不通，建议按年级错开十五分钟，并设家长等候区。',
    ),
    suggestion(
      ['建议假期开放{school}操场', '盼周末开放{school}操场'],
      '{estate}附近没有运动场地，建议周末和寒暑假开放{school}操场，实名预约、限定时段，方便居民锻炼。',
    ),
  ],
  'education-aid': [
    inquiry(
      ['咨询困难学生资助申请', '咨询{school}困难生补助'],
      '{I}家今年出了变故，孩子在{school}读初二，想咨询困难补助怎么申请，要不要低保证明，什么时候截止。',
    ),
    inquiry(
      ['咨询生源地助学贷款办理时间', '咨询{district}助学贷款受理'],
      '孩子今年考上外地大学，想办生源地助学贷款，请问{district}哪天开始受理，家长和学生是否都要到场。',
    ),
    grievance(
      ['{school}助学金发放不及时', '{school}助学金公示{dur}未到账'],
      '{school}的助学金公示完{dur}，到现在没有打到卡上，老师说在走流程，孩子的生活费都是借的。',
    ),
    grievance(
      ['{school}校服价格偏高', '{school}校服{fare}一套质量差'],
      '{school}校服一套{fare}，洗两次就起球，家委会说是“统一采购”，没有看到任何招标公示，请核查。',
    ),
  ],
};
