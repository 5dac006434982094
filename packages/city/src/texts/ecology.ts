import { type CategoryTexts, grievance, inquiry, report, suggestion } from './case.js';

export const ecology: CategoryTexts = {
  'ecology-site-noise': [
    grievance(
      ['{site}夜间施工扰民', '{site}凌晨打桩严重影响休息', '{site}通宵施工考生无法休息'],
      '{site}连续{days}施工到{night}，打桩和倒混凝土的声音把窗户都震得响，{my}孩子今年要考试，全家没有睡过一个整觉。打过{times}电话，来人时停一下，人走又开工。',
    ),
    grievance(
      ['{site}清晨装卸钢筋噪音', '{site}{dawn}卸钢管扰民'],
      '{site}{dawn}就开始卸钢管、砸模板，{estate}{households}都被吵醒，问有没有夜间施工许可，工地的人说“有”，就是不肯拿出来看。',
    ),
    grievance(
      ['{road}夜间破路施工噪声大', '{road}夜间破路到{night}'],
      '{road}晚上破路，从{evening}一直干到{night}，没有提前告知，周边住着很多老人，能不能把最吵的工序放到白天？',
    ),
  ],
  'ecology-life-noise': [
    grievance(
      ['{park}广场舞音响扰民', '{park}两个大音箱对着居民楼'],
      '{park}靠近{estate}一侧，每晚{tens}多人跳广场舞，两个大音箱对着居民楼放，一直到九点半以后，关上窗户都听得清歌词，劝一句就被围着骂。',
    ),
    grievance(
      ['{estate}楼上住户深夜噪音', '{estate}{bldg}楼上夜夜砸地板'],
      '{estate}{unit}楼上{since}几乎每天夜里拖桌椅、砸地板，{I}上门沟通过{times}，对方开门就骂，物业和社区都来调解过，没有用。',
    ),
    grievance(
      ['{bar}深夜音乐扰民', '{bar}低音炮震得地板发抖'],
      '{bar}的低音炮开到{night}，{estate}{bldg}的地板都跟着震，{my}父亲{age}，心脏装了支架，实在受不了。',
    ),
    grievance(
      ['{estate}邻居长期装修扰民', '{estate}{bldg}装修{dur}天天打钻'],
      '{estate}{bldg}一户装修{dur}，中午晚上、周末节假日都在打钻，物业贴了告示也不管用。',
    ),
    suggestion(
      ['建议{park}安装噪声监测显示屏', '{park}广场舞纠纷不断，建议装噪声屏'],
      '{park}跳舞的大爷大妈和附近居民经常起冲突，建议装一块噪声显示屏，超过数值自动提醒，大家都有个依据。',
    ),
    suggestion(
      ['建议规范{park}广场舞时段和音量', '建议{park}广场舞八点半结束'],
      '建议在{park}划定几块离居民楼远一点的场地，规定晚上八点半结束，并由社区和舞队签公约。',
    ),
  ],
  'ecology-dust': [
    grievance(
      ['{site}扬尘污染严重', '{site}渣土车带泥上路{road}全是土'],
      '{site}大门口没有冲洗设施，渣土车带着泥就上路，{road}一整条都是土，车一过尘土飞扬，{estate}{dur}没敢开过窗。',
    ),
    grievance(
      ['{site}裸土未覆盖', '{site}黄土裸露，{school}操场落灰'],
      '{site}里大片黄土裸露着，没有盖网也没有喷淋，一刮风对面{school}操场上全是灰，孩子体育课都上不了。',
    ),
    grievance(
      ['{road}渣土车抛洒滴漏', '{road}渣土车石子砸裂车窗'],
      '{road}每天{night}渣土车一辆接一辆，不盖篷布，石子乱飞，{I}的车挡风玻璃被砸裂，请查处沿线工地。',
    ),
  ],
  'ecology-odor': [
    grievance(
      ['{factory}排放刺鼻异味', '{factory}夜间偷排废气'],
      '{factory}经常在{night}偷偷排气，刺鼻的塑料味飘到{estate}，闻了头疼恶心，白天查又什么味道都没有，请夜间来查。',
    ),
    grievance(
      ['{village}养殖场臭气扰民', '{village}猪场离居民不到两百米'],
      '{village}村口的养猪场离居民不到两百米，天一热臭得吃不下饭，苍蝇成团，粪水直接排到沟里，{households}联名反映过{times}。',
    ),
    grievance(
      ['{estate}周边夜间不明异味', '{estate}{evening}有烧电线味'],
      '{since}{estate}一到{evening}就有一股像烧电线的味道，{we}不知道是从哪里来的，请用仪器溯源，把结果告诉大家。',
    ),
    grievance(
      ['{factory}喷漆味道严重', '{factory}喷漆味飘进{estate}'],
      '{factory}的喷漆车间门窗大开，刺鼻的油漆味顺风飘到{estate}，{my}孩子咳嗽{days}了，医生说可能和空气有关，请查一查他们的废气设施开没开。',
    ),
    report(
      ['举报{factory}在线监测造假', '{factory}检查一走就停环保设备'],
      '{factory}检查前就把废气设备打开，检查一走就停，监测探头边上还接了一根管子，{I}在里面干过活，请为举报人保密。',
    ),
    report(
      ['举报无证喷漆作坊', '{road}{door}民房内喷漆无处理设施'],
      '{road}{door}的民房里有人做家具喷漆，没有任何处理设施，漆雾从窗户往外飘，门关着，敲门不开，估计没有手续。',
    ),
  ],
  'ecology-water': [
    report(
      ['{river}出现大量死鱼', '{river}水面发红漂满死鱼'],
      '{ago}散步发现{river}水面漂着很多死鱼，水是暗红色的，从上游一个水泥管口流出来的，管口对着{factory}方向，请尽快采样。',
    ),
    report(
      ['{river}水体发黑发臭', '{river}{estate}段黑臭反弹'],
      '{river}靠近{estate}一段{since}又黑又臭，河面有油花，之前整治过，现在又反弹了，请查查上游排口。',
    ),
    report(
      ['举报{factory}偷排污水', '{factory}夜间向{river}排水'],
      '{factory}{night}往{river}排水，白天看是干的，{I}{times}看到水面冒白沫，录了视频，希望匿名处理。',
    ),
    report(
      ['{village}污水直排河道', '{village}生活污水无处可排'],
      '{village}没有污水管网，家家户户的水都排到门前沟里，夏天蚊子成群，听说别的村都装了设施，{village}什么时候能轮到？',
    ),
  ],
  'ecology-burning': [
    report(
      ['{village}露天焚烧秸秆', '{village}田间浓烟影响行车'],
      '{village}东边田里有人烧秸秆，烟大得看不清路，{road}上的车都打着双闪，火头离树林不远，请马上派人制止。',
    ),
    report(
      ['{road}焚烧垃圾浓烟滚滚', '{road}{door}焚烧旧电线'],
      '{road}{door}旁边空地上有人烧塑料和旧电线，黑烟直冲{estate}，呛得人睁不开眼，隔三差五就烧一次。',
    ),
    report(
      ['{market}后院焚烧泡沫塑料', '{market}收摊后烧泡沫箱'],
      '{market}后院每天收摊以后烧泡沫箱，刺鼻的味道飘满整条街，跟管理员讲了{times}，没人管。',
    ),
    inquiry(
      ['咨询烟花爆竹禁放区域范围', '咨询{street}可否燃放烟花'],
      '{I}家办喜事，想咨询{street}是否属于禁放区，允许燃放的话在哪些时间段，被举报会怎么处罚。',
    ),
    inquiry(
      ['咨询{village}秸秆禁烧与回收政策', '咨询{village}秸秆离田补贴'],
      '{I}家有二十多亩地，秸秆不让烧，想咨询有没有公司来收、离田补贴是多少、找谁登记。',
    ),
  ],
};
