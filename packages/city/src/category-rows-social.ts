import { type Branch, leaf } from './category-leaf.js';

/** The second half of the catalogue: markets, surroundings, schools, health, the village, safety and the state itself. */
export const SOCIAL_BRANCHES: readonly Branch[] = [
  [
    'market',
    '市场监管',
    'Markets and consumers',
    [
      leaf('market-consumer', '消费维权', 'Consumer rights', 'market', 4, { local: 0.2 }),
      leaf('market-prepaid', '预付卡', 'Prepaid cards', 'market', 2.6, {
        local: 0.15,
        pressing: 0.05,
        assist: 'police',
      }),
      leaf('market-food', '食品安全', 'Food safety', 'market', 2.2, {
        pressing: 0.05,
        season: 'summer',
        day: 'round',
        assist: 'health',
      }),
      leaf('market-price', '价格收费', 'Prices', 'market', 1.6, { day: 'round' }),
      leaf('market-online', '网络购物', 'Online shopping', 'market', 2, { day: 'evening' }),
    ],
  ],
  [
    'ecology',
    '生态环境',
    'Environment',
    [
      leaf('ecology-site-noise', '施工噪声', 'Construction noise', 'ecology', 3.2, {
        local: 0.25,
        day: 'night',
        assist: 'housing urban',
      }),
      leaf('ecology-life-noise', '生活噪声', 'Neighbour noise', 'police', 3, {
        local: 0.25,
        day: 'night',
        assist: 'ecology',
      }),
      leaf('ecology-dust', '扬尘', 'Dust', 'ecology', 1.6, { local: 0.2, season: 'dry', assist: 'housing' }),
      leaf('ecology-odor', '异味废气', 'Odours and fumes', 'ecology', 1.8, {
        local: 0.25,
        season: 'summer',
        day: 'night',
      }),
      leaf('ecology-water', '水体污染', 'Water pollution', 'ecology', 1.2, { local: 0.3, assist: 'water' }),
      leaf('ecology-burning', '露天焚烧', 'Open burning', 'ecology', 0.8, {
        local: 0.5,
        season: 'dry',
        day: 'evening',
      }),
    ],
  ],
  [
    'education',
    '教育',
    'Education',
    [
      leaf('education-enrol', '招生入学', 'Enrolment', 'education', 2.2, { local: 0.3, season: 'term' }),
      leaf('education-training', '校外培训', 'Private tuition', 'education', 1.6, { local: 0.3, assist: 'market' }),
      leaf('education-campus', '校园管理', 'School life', 'education', 1.5, { local: 0.3 }),
      leaf('education-aftercare', '课后与师德', 'Teaching conduct', 'education', 1.2, { local: 0.3, day: 'evening' }),
      leaf('education-aid', '学生资助', 'Student aid', 'education', 0.7, { season: 'term' }),
    ],
  ],
  [
    'health',
    '医疗卫生',
    'Health',
    [
      leaf('health-visit', '就医服务', 'Hospital service', 'health', 2.2, { pressing: 0.04, day: 'morning' }),
      leaf('health-insurance', '医疗保障', 'Medical insurance', 'insurance', 2.8),
      leaf('health-dispute', '医疗纠纷', 'Medical disputes', 'health', 0.9),
      leaf('health-vaccine', '接种与体检', 'Vaccines and check-ups', 'health', 0.9, { local: 0.2 }),
    ],
  ],
  [
    'civil',
    '民政与三农',
    'Civil affairs and villages',
    [
      leaf('civil-relief', '低保救助', 'Social relief', 'civil', 1.7, { local: 0.4, pressing: 0.05, season: 'winter' }),
      leaf('civil-elder', '养老服务', 'Elder care', 'civil', 1.2, { local: 0.2 }),
      leaf('civil-funeral', '殡葬管理', 'Funerals', 'civil', 0.5),
      leaf('rural-land', '土地承包', 'Farm land', 'rural', 1.1, { local: 0.6 }),
      leaf('rural-homestead', '宅基地', 'Homesteads', 'rural', 1.2, { local: 0.6 }),
      leaf('rural-road', '村道桥梁', 'Village roads', 'transport', 1.3, { local: 0.65 }),
      leaf('rural-subsidy', '涉农补贴', 'Farm subsidies', 'rural', 0.9, { local: 0.3 }),
    ],
  ],
  [
    'safety',
    '公安与消防',
    'Police and fire safety',
    [
      leaf('safety-order', '社会治安', 'Public order', 'police', 1.7, { day: 'night' }),
      leaf('safety-passage', '消防通道', 'Fire lanes', 'fire', 1.6, { local: 0.2, pressing: 0.06, assist: 'housing' }),
      leaf('safety-ebike', '电动车充电', 'E-bike charging', 'fire', 1.7, {
        local: 0.35,
        pressing: 0.05,
        day: 'evening',
        assist: 'housing',
      }),
      leaf('safety-fraud', '电信诈骗', 'Telecom fraud', 'police', 0.8, { day: 'round' }),
      leaf('safety-id', '户政证件', 'Papers and registration', 'police', 1.6),
      leaf('safety-dog', '养犬管理', 'Dogs', 'police', 1.2, { local: 0.2, day: 'morning' }),
      leaf('safety-throw', '高空抛物与极端言行', 'Objects thrown, threats', 'police', 0.5, {
        pressing: 0.16,
        day: 'round',
      }),
    ],
  ],
  [
    'service',
    '政务与营商',
    'Public service and business',
    [
      leaf('service-slow', '办事效率', 'Slow service', 'services', 1.5, { local: 0.3 }),
      leaf('service-shirk', '推诿扯皮', 'Passing the buck', 'services', 1.4, { local: 0.5 }),
      leaf('service-attitude', '服务态度', 'Manners', 'services', 1, { local: 0.4 }),
      leaf('service-policy', '政策咨询', 'Policy questions', 'services', 3),
      leaf('service-business', '企业诉求', 'Business requests', 'industry', 1.5, { local: 0.3 }),
      leaf('service-permit', '审批许可', 'Permits', 'services', 1.2, { local: 0.2, assist: 'market' }),
    ],
  ],
];
