import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { folded } from '../src/rights/folded.js';
import { withoutCaller } from '../src/rights/without-caller.js';

const caller = { name: '欧阳建军', phone: '13900005678' };

describe('a text for those who must not know who called', () => {
  test.each([
    ['我是欧阳建军，电话13900005678', '我是***，电话***'],
    ['欧阳 建军 139-0000-5678', '*** ***'],
    ['请打１３９００００５６７８', '请打***'],
    ['+86 139 0000 5678 或 0755-82345678', '*** 或 ***'],
    ['邻居电话13811112222', '邻居电话***'],
    ['QQ 123456789，邮箱 ou.yang@example.com', 'QQ ***，邮箱 ***'],
    ['身份证44030519800101123X', '身份证***'],
    ['店里电话 82345678', '店里电话 ***'],
    ['店里 8234-5678，家里 623 4567', '店里 ***，家里 ***'],
    ['８２３４－５６７８', '***'],
  ])('A4 %s', (text, bare) => expect(withoutCaller([caller])(text)).toBe(bare));

  test.each([
    '工单 26-118204',
    '2026-11-28 与 20261128 两次',
    '罚款 50000 元',
    '约 300-1000 人',
    '2000-3000元',
    '2025-2026 供暖季',
    '建设路 8 号 3 栋 1202',
    '',
  ])('A4 is left as it is where nothing tells: %s', (text) =>
    expect(withoutCaller([{ name: '', phone: '' }])(text)).toBe(text),
  );
});

test('A4 a name is no pattern: points, hyphens and quotes in it find it, and cost no time', () => {
  for (const name of ['买买提·艾力', "O'Brien", 'Ann-Marie', '（王）小明', '........x']) {
    const bare = withoutCaller([{ name, phone: '' }]);
    expect(bare(`我是 ${name.replace(/[^\p{L}]/gu, ' ')} 本人`)).not.toMatch(/艾力|Brien|Marie|小明/);
    expect(bare('.'.repeat(20_000))).toHaveLength(20_000);
  }
  expect(withoutCaller([{ name: '', phone: '' }])('a'.repeat(20_000))).toHaveLength(20_000);
});

test('A4 every name that the caller is known by is taken out', () => {
  const bare = withoutCaller([
    { name: '王先生', phone: '13800000000' },
    { name: '王小明', phone: '' },
  ]);
  expect(bare('王小明（王先生）反映')).toBe('***（***）反映');
});

describe('a name as it was taken down', () => {
  test.each([
    ['张建国先生', '张建国和他家人', '***和他家人'],
    ['张建国（业主）', '业主张建国', '业主***'],
    ['张建国、李梅', '李梅说，张建国也在', '***说，***也在'],
    ['张建国和李梅女士', '李梅与张建国', '***与***'],
    ['王女士（李梅）', '李梅，即王女士', '***，即***'],
    ['李和平', '和平路的李和平', '和平路的***'],
    ['Mr. John Smith', 'john smith was here', '*** was here'],
    ['José', 'JOSE\u0301 called', '*** called'],
    ['匿名市民', '匿名市民反映', '匿名市民反映'],
    ['举报人：张建国', '是张建国说的', '是***说的'],
    ['业主张建国', '是张建国说的', '是***说的'],
    ['张建国 男', '是张建国说的', '是***说的'],
    ['小张建国', '是张建国说的', '是***说的'],
    ['Jianguo Zhang', 'by Zhang Jianguo.', 'by ***.'],
    ['阳光小区', '阳光路', '阳光路'],
    ['业主代表', '各位代表', '各位代表'],
    ['小区', '小区的物业', '小区的物业'],
    ['物业', '小区的物业', '小区的物业'],
    ['业主某某', '某某公司', '某某公司'],
    ['居民小组', '第三小组', '第三小组'],
    ['举报人保密', '请保密', '请保密'],
    ['市民朋友', '他的朋友', '他的朋友'],
  ])('A4 %s: every name in it counts, and what is no name does not', (name, text, bare) =>
    expect(withoutCaller([{ name, phone: '' }])(text)).toBe(bare),
  );

  test.each([
    ['+86 139 0000 5678', '139、0000、5678', '***'],
    ['008613900005678', '一三九 0000 五六七八', '***'],
    ['0755-82345678', '家里8234、5678', '家里***'],
    ['(010) 6234 5678', '6234:5678', '***'],
  ])('A4 a phone %s is known without what is dialled before it', (phone, text, bare) =>
    expect(withoutCaller([{ name: '', phone }])(text)).toBe(bare),
  );
});

describe('a number that nobody has given', () => {
  test.each([
    'Tel010-62345678',
    '010、6234、5678',
    '138/1111/2222',
    '1、3、8、1、1、1、1、2、2、2、2',
    '一三八一一一一二二二二',
    '幺三八，壹壹壹壹，贰贰贰贰',
    '1️⃣3️⃣8️⃣1️⃣1️⃣1️⃣1️⃣2️⃣2️⃣2️⃣2️⃣',
    '138\u200b1111\u20602222',
    '①③⑧①①①①②②②②',
    '١٣٨١١١١٢٢٢٢',
    '❶❸❽❶❶❶❶❷❷❷❷',
    '➀➂➇➀➀➀➀➁➁➁➁',
    '➊➌➑➊➊➊➊➋➋➋➋',
    '⓵⓷⓼⓵⓵⓵⓵⓶⓶⓶⓶',
    '〡〣〨〡〡〡〡〢〢〢〢',
    '138◯◯◯◯2222',
    'l38OOOO2222',
    'I38oo11IIl2',
    '138ОО112222',
    '一三八洞洞勾勾拐拐二二',
    '幺拐八洞洞勾勾拐拐两两',
    '138x1111x2222',
    '138年1111月2222',
    '138转1111转2222',
    '1年3月8年1月1年1月1年2月2年2月2',
    '138_1111_2222',
    '138/1111/2222',
    '13-81-11-12-22-2',
    '4403 0519 8001 0112 3X',
    '4403-0519-8001-0112-31',
    '440 305 198 001 011 23x',
    'ou.yang＠example．com',
    '440305 19800101 123X',
    'QQ123456789',
  ])('A4 is taken out: %s', (text) => expect(withoutCaller([])(text)).toMatch(/^(?:Tel|QQ)?\*\*\*$/));

  test.each([
    '15、16、17、18、9、10栋',
    '15,16,17,18,9,10栋',
    '15;16;17;18;9;10栋',
    '15/16/17/18/9/10栋',
    '13:45:14:50:15:3',
    '13:45、14:50、15:30，6人',
    '18年10月12日、2019年1月',
    '2018年10月12日到2019年1月15日13时',
    '150元1200元3000元',
    '180号1201、1202',
    '150x1200x2000mm',
    '第138条1111款',
    '103、104、115、123、204、808、809、202、206、208、210路',
    'oil, lolo and 15 o’clock',
    '二〇二六年一月一日',
    '三三两两，七七八八',
    '一、二、三、四',
  ])('A4 is none, and left as it is: %s', (text) => expect(withoutCaller([caller])(text)).toBe(text));

  test('A4 a list of houses hides no number behind it', () =>
    expect(withoutCaller([])('15、16、17、18、9、10，13811112222')).toBe('15、16、17、18、9、10，***'));

  test('A4 a word that ends in 一 hides no number behind it', () =>
    expect(withoutCaller([])('万一8234-5678没人接')).toBe('万一***没人接'));
});

describe('the number that the caller gave', () => {
  test.each([
    ['13900005678', '139O0oO5678', '***'],
    ['13900005678', 'l39洞洞洞洞567八', '***'],
    ['13900005678', '139a0000b5678', '***'],
    ['13900005678', '1年3月9日0时0分0点0号5元6角7层8', '***'],
    ['13900005678', '13号90年00月05日678', '***'],
    ['0755-82345678', '家里8234转5678', '家里***'],
    ['13900005678', 'tel139O0oO5678', 'tel***'],
  ])('A4 %s is taken out whatever stands between its digits, or for them: %s', (phone, text, bare) =>
    expect(withoutCaller([{ name: '', phone }])(text)).toBe(bare),
  );
});

/** One way to write a character so that people still read it, and a machine does not. */
type Disguise = (character: string) => string;

const spoken = ['〇零○', '一壹幺', '二贰', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'];
const inDigits =
  (to: (digit: number) => string): Disguise =>
  (character) =>
    /^\d$/.test(character) ? to(Number(character)) : character;
const ofWidth: Disguise = (character) =>
  character.replace(/[!-~]/g, (one) => String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0));
const disguises: fc.Arbitrary<Disguise> = fc.oneof(
  fc.constant(ofWidth),
  fc.constant(inDigits((digit) => `${digit}\ufe0f\u20e3`)),
  fc.nat(2).map((nth) => inDigits((digit) => [...(spoken[digit] ?? '')][nth] ?? String(digit))),
  fc.string({ unit: fc.constantFrom(...'/、_,:~|\\*+ -－.·（）；。\n'), minLength: 1, maxLength: 4 }).map(
    (gap): Disguise =>
      (character) =>
        character + gap,
  ),
  fc.constantFrom('\ufe0f', '\u200b', '\u200d', '\u2060', '\u00ad').map(
    (mark): Disguise =>
      (character) =>
        character + mark,
  ),
);

/** A text with each character disguised so many times over. */
const disguised = (text: string): fc.Arbitrary<string> =>
  fc.tuple(...[...text].map(() => fc.array(disguises, { maxLength: 3 }))).map((ways) =>
    [...text]
      .map((character, nth) => (ways[nth] ?? []).reduce((so, disguise) => so.replace(character, disguise), character))
      .join('')
      .replace(/[^\p{L}\p{N}\p{M}\p{Cf}]+$/u, ''),
  );

describe('however it is written', () => {
  test.each([
    ['欧阳建军', ''],
    ["O'Brien", ''],
    ['', '13900005678'],
    ['', '0755-82345678'],
  ])('A4 %s%s is taken out, and nothing beside it', (name, phone) => {
    const bare = withoutCaller([{ name, phone }]);
    fc.assert(
      fc.property(disguised(name + phone), (written) => {
        expect(bare(`我是${written}，请联系`)).toMatch(/^我是\*\*\*[^\p{L}\p{N}]*，请联系$/u);
      }),
    );
  });

  test('A4 a text that names nobody stays as it is, to the letter', () => {
    const bare = withoutCaller([caller, { name: '张建国、李梅', phone: '0755-82345678' }]);
    const words = fc.constantFrom(
      '小区',
      '漏水',
      '3号楼',
      '201室',
      '，',
      '。',
      '（',
      '）',
      ' ',
      '\n',
      '1200元',
      '第12次',
      '🙂',
      'WiFi',
    );
    fc.assert(
      fc.property(fc.array(words), (said) => {
        // a number begins where no other ends
        const text = said.join('的');
        expect(bare(text)).toBe(text);
      }),
    );
  });

  test('A4 no text grows by more than half, nor takes its time', () => {
    const bare = withoutCaller([caller]);
    for (const unit of [
      '1',
      '1 ',
      '13、',
      'a@',
      'a.',
      '0123-',
      '欧阳建',
      '一',
      'é',
      '1️⃣',
      '(0',
      '440305 1980',
      '欧阳建军-',
      'l3ol',
      '1年',
      '138年1111月',
      '4403 ',
    ]) {
      const text = unit.repeat(Math.ceil(10_000 / unit.length));
      const took = Array.from({ length: 5 }, () => {
        const begun = performance.now();
        expect(bare(text).length).toBeLessThanOrEqual(text.length * 1.5);
        return performance.now() - begun;
      });
      expect(Math.min(...took), unit).toBeLessThan(100);
    }
  });
});

test('K1 a sign that stands for many is looked through as one: a text costs by its length, whatever it is written with', () => {
  const { signed } = folded('ﷺ'.repeat(1_000));
  expect(signed.text.length).toBe(1_000);
});
