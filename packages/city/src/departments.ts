import type { DepartmentId, Department as DirectoryDepartment } from '@watchfloor/domain/directory';
import { DISTRICTS } from './districts.js';

/** A department (承办单位) of the city with what it is for. */
export interface CityDepartment extends DirectoryDepartment {
  /** Its duties in words, for the directory and for return reasons. */
  readonly duties: readonly string[];
  /** How quickly it works: 1 is the city's average; 1.2 takes a fifth longer and is late more often. */
  readonly pace: number;
  /** Whether it signs at night and on days off, too. */
  readonly allHours: boolean;
}

const ALL_HOURS: ReadonlySet<DepartmentId> = new Set(['police', 'fire', 'water', 'power', 'gas-heat']);

/** A liaison's duty phone. The 139 0000 block is not in use, so no number here can ring. */
const dutyPhone = (position: number): string => `139 0000 ${String(1200 + position * 7).padStart(4, '0')}`;

type Row = readonly [
  id: string,
  name: string,
  short: string,
  english: string,
  liaison: string,
  pace: number,
  duties: string,
];

const ROWS: readonly Row[] = [
  [
    'housing',
    '澜江市住房和城乡建设局',
    '住建局',
    'Housing Bureau',
    '温雅宁',
    1.14,
    '物业管理 房屋质量 老旧小区改造 工地扬尘',
  ],
  [
    'urban',
    '澜江市城市管理局',
    '城管局',
    'Urban Management Bureau',
    '卓立群',
    0.94,
    '占道经营 油烟 垃圾清运 路灯 井盖 违法建设',
  ],
  ['transport', '澜江市交通运输局', '交通局', 'Transport Bureau', '滕少峰', 1.0, '公交 出租与网约车 公路养护'],
  [
    'labour',
    '澜江市人力资源和社会保障局',
    '人社局',
    'Labour and Social Security Bureau',
    '邢佩兰',
    1.1,
    '拖欠工资 社会保险 工伤 就业',
  ],
  [
    'market',
    '澜江市市场监督管理局',
    '市场监管局',
    'Market Supervision Bureau',
    '瞿建国',
    1.04,
    '消费维权 预付卡 食品安全 价格 电梯',
  ],
  ['ecology', '澜江市生态环境局', '生态环境局', 'Ecology Bureau', '骆青', 0.96, '噪声 扬尘 异味 污水'],
  ['education', '澜江市教育局', '教育局', 'Education Bureau', '费思琪', 0.92, '招生入学 校园管理 校外培训'],
  ['health', '澜江市卫生健康委员会', '卫健委', 'Health Commission', '褚秀梅', 0.97, '就医服务 医疗纠纷 疫苗接种'],
  ['insurance', '澜江市医疗保障局', '医保局', 'Medical Insurance Bureau', '荀丽华', 0.88, '医保缴费 报销 异地就医'],
  ['civil', '澜江市民政局', '民政局', 'Civil Affairs Bureau', '翟永清', 0.9, '低保 养老 殡葬 社会救助'],
  ['rural', '澜江市农业农村局', '农业农村局', 'Agriculture Bureau', '巫长林', 1.16, '土地承包 宅基地 涉农补贴 村务'],
  ['police', '澜江市公安局', '公安局', 'Police Bureau', '尉迟刚', 0.82, '治安 户政 交通秩序 养犬'],
  ['fire', '澜江市消防救援支队', '消防支队', 'Fire and Rescue', '耿志勇', 0.76, '消防通道 消防设施 电动自行车火患'],
  [
    'services',
    '澜江市政务服务管理局',
    '政务服务局',
    'Government Services Bureau',
    '柏文静',
    0.8,
    '办事大厅 审批 服务态度',
  ],
  [
    'industry',
    '澜江市工业和信息化局',
    '工信局',
    'Industry and IT Bureau',
    '鲍启明',
    1.06,
    '企业服务 通信保障 惠企政策',
  ],
  ['water', '澜江水务集团', '水务集团', 'Lanjiang Water', '蔺小川', 0.78, '供水 水质 排水'],
  ['power', '澜江供电公司', '供电公司', 'Lanjiang Power', '车海波', 0.72, '供电 线路安全 电费'],
  ['gas-heat', '澜江燃气热力集团', '燃热集团', 'Lanjiang Gas and Heat', '牧云飞', 0.98, '供气 供暖 燃气安全'],
];

const LOCAL_LIAISONS: readonly (readonly [name: string, pace: number])[] = [
  ['乔晓岚', 0.96],
  ['解志远', 1.08],
  ['连素芬', 1.0],
  ['甘子墨', 0.9],
  ['邬国强', 1.2],
  ['阮书瑶', 0.94],
  ['占海英', 1.04],
  ['冉光辉', 1.12],
  ['应嘉禾', 0.86],
  ['詹小满', 1.1],
  ['古春生', 1.22],
  ['茅立新', 1.18],
];

/** The id of the department that a district's own government is, e.g. `gov-linlan`. */
export const localGovernment = (districtId: string): DepartmentId => `gov-${districtId}`;

/** The thirty departments: eighteen of the city and its utilities, then the twelve district governments. */
export const DEPARTMENTS: readonly CityDepartment[] = [
  ...ROWS.map(([id, name, shortName, nameEn, liaisonName, pace, duties], position) => ({
    id,
    name,
    shortName,
    nameEn,
    liaisonName,
    liaisonPhone: dutyPhone(position),
    pace,
    allHours: ALL_HOURS.has(id),
    duties: duties.split(' '),
  })),
  ...DISTRICTS.map((district, position) => {
    const [liaisonName, pace] = LOCAL_LIAISONS[position] ?? ['值班员', 1];
    return {
      id: localGovernment(district.id),
      name: `${district.name}${district.name.endsWith('新区') ? '管理委员会' : '人民政府'}`,
      shortName: `${district.name}${district.name.endsWith('新区') ? '管委会' : '政府'}`,
      nameEn: `${district.nameEn} Government`,
      liaisonName,
      liaisonPhone: dutyPhone(ROWS.length + position),
      pace,
      allHours: false,
      duties: ['属地管理', '街道社区协调', '征迁安置', '村居事务'],
    };
  }),
];

const byId = new Map(DEPARTMENTS.map((department) => [department.id, department]));

/** The department with this id; throws for an id that the city does not have. */
export function departmentOf(id: DepartmentId): CityDepartment {
  const department = byId.get(id);
  if (!department) throw new Error(`the city has no department ${id}`);
  return department;
}

/** Whether the city has a department with this id. */
export const hasDepartment = (id: DepartmentId): boolean => byId.has(id);
