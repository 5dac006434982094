import { type Branch, leaf } from './category-leaf.js';

/** The first half of the catalogue: what is built, supplied and driven on. */
export const BUILT_BRANCHES: readonly Branch[] = [
  [
    'housing',
    '城乡建设与住房',
    'Housing and construction',
    [
      leaf('housing-property', '物业管理', 'Property management', 'housing', 9, { local: 0.55, day: 'evening' }),
      leaf('housing-quality', '房屋质量', 'Building defects', 'housing', 4, { local: 0.2, pressing: 0.07 }),
      leaf('housing-relocation', '拆迁安置', 'Relocation', 'housing', 2.5, { local: 0.85 }),
      leaf('housing-parking', '小区停车', 'Residential parking', 'housing', 4, {
        local: 0.4,
        day: 'evening',
        assist: 'police',
      }),
      leaf('housing-illegal', '违法建设', 'Illegal building', 'urban', 3.5, { local: 0.5, assist: 'housing' }),
      leaf('housing-elevator', '电梯运行', 'Lifts', 'market', 3, {
        pressing: 0.08,
        day: 'round',
        assist: 'housing fire',
      }),
      leaf('housing-renewal', '老旧小区改造', 'Estate renewal', 'housing', 2, { local: 0.6, assist: 'water' }),
      leaf('housing-title', '产权办证', 'Title deeds', 'services', 1.6, { local: 0.2, assist: 'housing' }),
    ],
  ],
  [
    'utilities',
    '公用事业',
    'Utilities',
    [
      leaf('utilities-water-off', '停水', 'Water outage', 'water', 2.6, {
        pressing: 0.4,
        season: 'summer',
        day: 'round',
      }),
      leaf('utilities-water-quality', '水质水压', 'Water quality', 'water', 2.2, { day: 'evening', assist: 'health' }),
      leaf('utilities-power-off', '停电与用电', 'Power supply', 'power', 2.4, {
        pressing: 0.35,
        season: 'summer',
        day: 'round',
      }),
      leaf('utilities-cable', '线缆隐患', 'Dangerous cables', 'power', 1.2, { pressing: 0.1, assist: 'industry' }),
      leaf('utilities-gas-leak', '燃气泄漏', 'Gas leak', 'gas-heat', 0.12, {
        pressing: 1,
        day: 'round',
        assist: 'fire',
      }),
      leaf('utilities-gas-service', '燃气服务', 'Gas service', 'gas-heat', 1.8),
      leaf('utilities-heating', '供暖', 'Heating', 'gas-heat', 5, { pressing: 0.08, season: 'winter', day: 'evening' }),
      leaf('utilities-telecom', '通信网络', 'Telecom', 'industry', 2, { day: 'evening' }),
      leaf('utilities-drainage', '排水内涝', 'Drainage and flooding', 'water', 2.2, {
        local: 0.3,
        pressing: 0.12,
        season: 'rain',
        day: 'round',
        assist: 'urban',
      }),
    ],
  ],
  [
    'urban',
    '城市管理',
    'City upkeep',
    [
      leaf('urban-stalls', '占道经营', 'Street stalls', 'urban', 4, { local: 0.45, day: 'evening' }),
      leaf('urban-fumes', '餐饮油烟', 'Cooking fumes', 'urban', 2.6, {
        local: 0.3,
        season: 'summer',
        day: 'evening',
        assist: 'ecology',
      }),
      leaf('urban-garbage', '垃圾清运', 'Refuse collection', 'urban', 3.6, {
        local: 0.5,
        season: 'summer',
        day: 'morning',
      }),
      leaf('urban-lights', '路灯照明', 'Street lighting', 'urban', 2.2, { local: 0.2, day: 'evening' }),
      leaf('urban-manhole', '井盖缺损', 'Manhole covers', 'urban', 1.3, {
        pressing: 0.25,
        day: 'round',
        assist: 'water industry',
      }),
      leaf('urban-appearance', '市容环境', 'Street appearance', 'urban', 1.8, { local: 0.5 }),
      leaf('urban-green', '园林绿化', 'Trees and parks', 'urban', 1.8, { local: 0.3, pressing: 0.06, season: 'rain' }),
      leaf('urban-toilet', '公共厕所', 'Public toilets', 'urban', 0.8, { local: 0.3, day: 'morning' }),
    ],
  ],
  [
    'transport',
    '交通运输',
    'Transport',
    [
      leaf('transport-jam', '交通拥堵', 'Congestion', 'police', 2.2, { day: 'morning', assist: 'transport' }),
      leaf('transport-bus', '公交服务', 'Buses', 'transport', 3, { day: 'morning' }),
      leaf('transport-taxi', '出租与网约车', 'Taxis and ride hailing', 'transport', 2.4, { day: 'round' }),
      leaf('transport-road', '道路破损', 'Road damage', 'transport', 2.8, {
        local: 0.35,
        pressing: 0.06,
        season: 'rain',
        assist: 'water',
      }),
      leaf('transport-signal', '信号灯与标线', 'Signals and markings', 'police', 1.6, { day: 'morning' }),
      leaf('transport-bike', '共享单车', 'Shared bikes', 'urban', 1.2, { day: 'morning' }),
      leaf('transport-parking', '违法停车', 'Illegal parking', 'police', 3.6, { day: 'evening' }),
    ],
  ],
  [
    'labour',
    '劳动社保',
    'Labour and social security',
    [
      leaf('labour-wages', '拖欠工资', 'Unpaid wages', 'labour', 4, {
        local: 0.25,
        pressing: 0.06,
        season: 'yearEnd',
        assist: 'housing',
      }),
      leaf('labour-insurance', '社会保险', 'Social insurance', 'labour', 2.8),
      leaf('labour-injury', '工伤赔偿', 'Work injury', 'labour', 1.1),
      leaf('labour-contract', '劳动合同', 'Employment contracts', 'labour', 1.8, { local: 0.2 }),
      leaf('labour-jobs', '就业与补贴', 'Jobs and subsidies', 'labour', 1.3),
    ],
  ],
];
