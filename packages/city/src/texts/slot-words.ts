type Words = Readonly<Record<string, readonly string[]>>;

const words = (list: string): readonly string[] => list.split(' ');

/** Shops, firms and the like, by slot. All invented. */
export const BUSINESSES: Words = {
  eatery: words('老灶火锅店 渔家小院 阿婆砂锅 川渝人家 炭火烤吧 澜江鱼馆 聚友饭庄 早安面馆 街坊烧烤 小满私房菜'),
  shop: words('惠邻超市 百家福便利店 金谷生活超市 鲜满篮生鲜店 乐购来超市 康颐堂健康馆'),
  gym: words('力健健身房 燃动力健身 飞鱼游泳馆 跃动健身会所 百炼健身工作室'),
  salon: words('尚艺造型 花漾美容院 丝语美发 初颜皮肤管理中心 一剪美发'),
  trainer: words('启明星教育 博思教育 小画家美术培训 童音钢琴学校 领跑体能馆 新苗英语'),
  clinic: words('丽人医疗美容诊所 康安诊所 悦颜整形门诊 惠民口腔门诊'),
  bar: words('蓝调酒吧 江畔音乐餐吧 夜归人酒馆 星空KTV'),
  firm: words('宏筑劳务公司 澜晟装饰公司 天合物流公司 锐创科技公司 恒拓建设公司 佳联商贸公司 众森机械公司'),
  developer: words('澜景置业 恒沛地产 万澜房产公司 金岸置业 云筑地产'),
  pm: words('安居乐物业 澜城物业 佳园物业公司 和顺物业 万家宁物业 启和物业'),
  parkinglot: words('火车站停车场 中心广场地下停车场 客运枢纽停车场 医院南门停车场'),
};

/** A beginning in the past with the time since then, so that the two never contradict each other. */
export const PAST: readonly { readonly before: string; readonly duration: string }[] = [
  { before: '一个多月前', duration: '一个多月' },
  { before: '两个月前', duration: '两个月' },
  { before: '两个多月前', duration: '两个多月' },
  { before: '三个月前', duration: '三个月' },
  { before: '半年前', duration: '半年' },
  { before: '半年多前', duration: '半年多' },
  { before: '二十多天前', duration: '二十多天' },
];

/** Words of time. `recent` is for what is happening now: it names a beginning and how long it has lasted since. */
export const TIMES: {
  readonly words: Words;
  readonly recent: readonly { readonly fromHour: number; readonly lately: string; readonly hours: readonly string[] }[];
} = {
  words: {
    ago: words('前天 上周三 上周五 上周末 三天前 前几天 一周前 五天前 上周二 前天下午'),
    day: words('昨天 前天 上周三 上周五 三天前 上周日'),
    since: words('最近 这段时间 近一个月来 从上周开始 从上个月开始 这半个多月 近半个月'),
    days: words('三天 四五天 一个星期 六天 五天 十来天'),
    hour: words('早上七点半 早上八点左右 中午十二点多 下午五点多 傍晚六点左右 晚上七点多 晚上八点'),
    morning: words('早上七点 早上八点 上午九点'),
    evening: words('傍晚 晚上七点 晚上八点多 晚上九点多'),
    night: words('晚上十一点多 半夜十二点 凌晨一点多 凌晨两点 后半夜'),
    dawn: words('凌晨四点多 早上五点多 早上六点不到'),
    minutes: words('四十分钟 半个小时 一个小时 五十分钟 一个半小时'),
    months: words('三个月 四个月 半年 五个月'),
    years: words('三年 四年 五年 七年 六年'),
  },
  recent: [
    { fromHour: 0, lately: '昨天晚上', hours: words('好几个小时 五个多小时') },
    { fromHour: 6, lately: '昨天半夜', hours: words('七八个小时 六个多小时') },
    { fromHour: 8, lately: '今天凌晨', hours: words('五六个小时 好几个小时') },
    { fromHour: 10, lately: '今天一早', hours: words('三个多小时 近四个小时') },
    { fromHour: 14, lately: '今天上午', hours: words('四个多小时 五个小时') },
    { fromHour: 18, lately: '今天下午', hours: words('三个多小时 四个小时') },
  ],
};

/** Counts of people and things, by slot. */
export const AMOUNTS: Words = {
  times: words('两次 三次 四次 五次 好几次 不下三次'),
  few: words('两 三 四 五'),
  tens: words('十 二十 三十 二十 十'),
  households: words('二十多户 三十余户 五十多户 上百户 八十余户'),
  workers: words('十几名工人 二十余名工人 七八名工友 三十多名工人'),
  deposit: words('500元 1000元 2000元 5000元'),
};
