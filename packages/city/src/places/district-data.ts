/** What a district is made of. Every name is invented; the lists are words parted by spaces. */
export interface DistrictData {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  /** How much of the city's traffic comes from here (relative). */
  readonly weight: number;
  /** Streets or towns as `中文/English`. */
  readonly streets: string;
  readonly communities: string;
  readonly estates: string;
  readonly roads: string;
  readonly villages: string;
  readonly schools: string;
  readonly kindergartens: string;
  readonly hospitals: string;
  readonly markets: string;
  readonly malls: string;
  readonly parks: string;
  readonly rivers: string;
  readonly factories: string;
  readonly sites: string;
}

export const URBAN_DISTRICTS: readonly DistrictData[] = [
  {
    id: 'linlan',
    zh: '临澜区',
    en: 'Linlan District',
    weight: 16,
    streets: '澜心街道/Lanxin 钟楼坊街道/Zhonglou Lane 大码头街道/Damatou 迎曦街道/Yingxi 书院巷街道/Shuyuan Lane',
    communities: '文澜社区 前进里社区 鼓角社区 码头社区 曦园社区 桂芳社区',
    estates: '澜心花园 迎曦苑 书香名邸 大码头新村 老轮渡宿舍 临江一号 文澜里 桂芳小区 钟鼓华庭 望江公寓 汇锦大厦',
    roads: '澜心路 迎曦大道 轮渡街 书院巷 鼓角东街 桂芳路 滨江中路 文澜街',
    villages: '柳埠村 上滩村',
    schools: '澜江市第一中学 迎曦小学 书院巷小学 临澜实验中学',
    kindergartens: '迎曦幼儿园 澜心艺术幼儿园',
    hospitals: '澜江市人民医院 临澜区中医院',
    markets: '大码头农贸市场 桂芳菜市场',
    malls: '澜汇广场 轮渡里商业街',
    parks: '望江公园 书院公园',
    rivers: '澜江 内河书院浜',
    factories: '轮渡印刷厂 桂芳食品加工厂',
    sites: '澜心天境二期 大码头旧改三号地块',
  },
  {
    id: 'heqiao',
    zh: '鹤桥区',
    en: 'Heqiao District',
    weight: 14,
    streets: '鹤鸣街道/Heming 长桥街道/Changqiao 纺织路街道/Fangzhi Road 梅庵街道/Meian 北栅街道/Beizha',
    communities: '鹤鸣社区 长桥北社区 纺一社区 纺二社区 梅庵社区 栅口社区',
    estates: '鹤鸣新村 长桥花苑 纺织一村 纺织二村 梅庵雅居 北栅里 金鹤家园 翠鹤湾 桥畔人家 锦纶宿舍 和顺小区',
    roads: '鹤鸣路 长桥街 纺织路 梅庵路 北栅大街 织锦巷 鹤桥大道 南纺支路',
    villages: '栅头村 梅坞村',
    schools: '鹤桥中学 长桥小学 纺织路小学 梅庵实验学校',
    kindergartens: '金鹤幼儿园 长桥中心幼儿园',
    hospitals: '鹤桥区人民医院 澜江市妇幼保健院',
    markets: '长桥农贸市场 北栅综合市场',
    malls: '鹤汇城 金梭购物中心',
    parks: '鹤鸣公园 织锦绿地',
    rivers: '长桥河 北栅港',
    factories: '鹤桥纺织二厂 梅庵印染车间',
    sites: '金鹤府项目 纺织路安置房工地',
  },
  {
    id: 'tongpu',
    zh: '桐浦区',
    en: 'Tongpu District',
    weight: 12,
    streets: '桐荫街道/Tongyin 浦湾街道/Puwan 三官堂街道/Sanguantang 青桐街道/Qingtong 渔梁街道/Yuliang',
    communities: '桐荫社区 浦湾社区 三官堂社区 青桐社区 渔梁社区',
    estates: '桐荫里 浦湾新城 三官堂小区 青桐雅苑 渔梁家园 梧桐郡 凤栖名苑 碧浦花园 嘉桐公馆 渔歌小筑',
    roads: '桐荫路 浦湾大道 三官堂街 青桐路 渔梁路 凤栖路 碧浦街',
    villages: '渔梁村 浦东头村',
    schools: '桐浦中学 青桐小学 渔梁学校',
    kindergartens: '梧桐幼儿园 浦湾第二幼儿园',
    hospitals: '桐浦区人民医院 三官堂社区卫生服务中心',
    markets: '三官堂菜市场 渔梁水产市场',
    malls: '凤栖里购物中心 浦湾天街',
    parks: '桐荫公园 渔梁湿地公园',
    rivers: '浦湾河 渔梁溪',
    factories: '渔梁冷冻食品厂 浦湾塑料制品厂',
    sites: '梧桐郡三期 浦湾大道综合管廊工地',
  },
  {
    id: 'yanzhou',
    zh: '雁洲区',
    en: 'Yanzhou District',
    weight: 9,
    streets: '雁门洲街道/Yanmenzhou 芦汀街道/Luting 白沙街道/Baisha 新渡街道/Xindu',
    communities: '芦汀社区 白沙社区 新渡社区 雁影社区',
    estates: '雁影湾 芦汀水岸 白沙公寓 新渡花园 洲心家园 江雁名门 蓝屿小区 沙鸥苑',
    roads: '雁洲大道 芦汀路 白沙街 新渡路 沙鸥路 环洲东路',
    villages: '芦花村 白沙渡村 洲尾村',
    schools: '雁洲中学 芦汀小学 白沙小学',
    kindergartens: '蓝屿幼儿园 芦汀幼儿园',
    hospitals: '雁洲区人民医院 新渡社区卫生服务中心',
    markets: '新渡农贸市场 白沙早市',
    malls: '雁洲万象汇 芦汀生活广场',
    parks: '洲头公园 芦花湿地公园',
    rivers: '澜江北汊 芦汀河',
    factories: '白沙船舶修理厂 新渡包装厂',
    sites: '江雁名门二期 环洲东路改造工地',
  },
  {
    id: 'qingyan',
    zh: '青堰区',
    en: 'Qingyan District',
    weight: 11,
    streets: '青堰街道/Qingyan 水门街道/Shuimen 石闸街道/Shizha 柳营街道/Liuying 钢城街道/Gangcheng',
    communities: '青堰社区 水门社区 石闸社区 柳营社区 钢城一社区 钢城二社区',
    estates: '青堰雅筑 水门新村 石闸家园 柳营小区 钢城一区 钢城三区 铁花苑 堰上人家 绿堤名城 炉火新村',
    roads: '青堰路 水门街 石闸路 柳营大道 钢城中路 铁花路 堰堤东路',
    villages: '堰头村 石闸村',
    schools: '青堰中学 钢城小学 柳营小学',
    kindergartens: '钢城幼儿园 绿堤幼儿园',
    hospitals: '青堰区人民医院 钢城职工医院',
    markets: '钢城农贸市场 水门菜市场',
    malls: '青堰吾悦里 钢城百货',
    parks: '铁花公园 青堰公园',
    rivers: '青堰渠 水门河',
    factories: '柳营铸造厂 铁花金属制品厂',
    sites: '绿堤名城四期 钢城片区棚改工地',
  },
  {
    id: 'yanhu',
    zh: '砚湖区',
    en: 'Yanhu District',
    weight: 12,
    streets: '砚池街道/Yanchi 墨香街道/Moxiang 大学城街道/Daxuecheng 松烟街道/Songyan 湖东街道/Hudong',
    communities: '砚池社区 墨香社区 学苑社区 松烟社区 湖东社区',
    estates: '砚池华府 墨香苑 学府里 松烟雅居 湖东花园 翰墨名城 砚湖半岛 青云公寓 学林雅苑 澄湖湾',
    roads: '砚池路 墨香街 学府大道 松烟路 湖东一路 翰墨路 环湖南路',
    villages: '松烟村 湖西村',
    schools: '砚湖外国语学校 墨香小学 澜江师范附属小学',
    kindergartens: '翰墨幼儿园 湖东第一幼儿园',
    hospitals: '澜江市第二人民医院 砚湖区妇幼保健院',
    markets: '湖东农贸市场 学苑便民市场',
    malls: '砚湖天地 学府里广场',
    parks: '砚湖公园 墨香公园',
    rivers: '砚湖 松烟溪',
    factories: '松烟油墨厂 湖东电子装配厂',
    sites: '砚湖半岛五期 大学城地下通道工地',
  },
];
