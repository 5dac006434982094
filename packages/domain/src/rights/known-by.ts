import { folded } from './folded.js';

/** The caller who is not to be known. */
export interface WithheldCaller {
  readonly name: string;
  readonly phone: string;
}

/** What is added to a name and is none: forms of address, and what somebody is at the place. */
const ADDED =
  '先生|女士|小姐|夫人|太太|同志|同学|老师|师傅|医生|律师|教授|经理|老板|主任|书记|局长|处长|科长|大爷|大妈|大叔|大姐|大哥|阿姨|叔叔|' +
  '伯伯|奶奶|爷爷|业主|住户|租户|租客|房东|居民|村民|市民|群众|家属|家长|本人|匿名|实名|举报人|投诉人|反映人|来电人|联系人|姓名';
/** What is nobody's name, and may be a part of one: 阳光小区 is not known by 阳光. */
const GENERAL =
  '物业|小区|社区|代表|委员会|业委会|居委会|村委会|保安|用户|网友|举报|投诉|热线|来电|某|不详|不明|未知|保密|朋友|小组|大会|要求';
const ADDED_BEHIND = new RegExp(`(?<=..)(?:${ADDED})+$`, 'u');
const ADDED_BEFORE = new RegExp(`^(?:(?:mr|mrs|ms|miss|dr|prof)\\b\\.?\\s*|(?:${ADDED})+(?=..))`, 'iu');
const IS_ADDED = new RegExp(ADDED, 'u');
/** 匿名, 市民, 小区: nobody is known by that, and every other text has it. */
const ONLY_ADDED = new RegExp(`^(?:${ADDED}|${GENERAL})+$`, 'u');

const BRACKETED = /[(（[【〔<《]([^()（）[\]【】〔〕<>《》]*)[)）\]】〕>》]/gu;
/** A colon stands behind what somebody is: 举报人：张建国. */
const LISTED = /[、，,;；:：/|&＆\n]/u;
/** What was ticked behind a name. */
const SEX = /\s+[男女]$/u;
/** 和 between two names is a word; in 李和平 it is a letter. */
const JOINED = /(?<=..)[和与及跟](?=..)/u;

/** Fewer letters say nothing of anybody. A word of Latin letters says something from three on. */
const tells = (name: string): boolean => name.length > (/^[a-z]*$/.test(name) ? 2 : 1);

/** Fewer digits are no number of anybody. */
const LEAST_DIGITS = 5;

/**
 * Every name and number by which somebody is known, in the form that `folded` gives to texts. A name as it was taken down may
 * have a form of address, a note in brackets or a second name with it: each name counts by itself.
 */
export function knownBy(callers: readonly WithheldCaller[]): readonly string[] {
  const names = callers.flatMap(({ name }) => namesOf(name));
  const phones = callers.flatMap(({ phone }) => phonesOf(bare(phone)));
  return [...new Set([...names, ...phones])];
}

const bare = (text: string): string => folded(text).bare.text;

function namesOf(given: string): readonly string[] {
  const noted = [...given.matchAll(BRACKETED)].flatMap(([, note = '']) => (IS_ADDED.test(note) ? [] : [note]));
  const outside = given.replace(BRACKETED, ' ');
  const parts = [outside, ...noted].flatMap((text) => text.split(LISTED)).flatMap((text) => text.split(JOINED));
  // in one of the pieces there may be too little of a name; together they are one all the same
  const names = [...parts.flatMap(waysOf).filter(tells), ...[bare(given)].filter((whole) => whole.length > 1)];
  return names.filter((name) => !ONLY_ADDED.test(name));
}

/** 张建国先生 is 张建国; of 王先生 nothing else is known. */
const withoutAdded = (part: string): string =>
  part.trim().replace(SEX, '').replace(ADDED_BEFORE, '').replace(ADDED_BEHIND, '');

const FAMILIAR = /^[小老](?=\p{Script=Han}{3}$)/u;
const TWO_WORDS = /^([a-z]+)\s+([a-z]+)$/iu;

/** One name in each way in which people say it: 小张建国 is 张建国 too, and Jianguo Zhang is Zhang Jianguo. */
function waysOf(part: string): readonly string[] {
  const name = withoutAdded(part);
  return [name, name.replace(FAMILIAR, ''), name.replace(TWO_WORDS, '$2 $1')].map(bare);
}

const MOBILE = /^(?:00)?86(?=1\d{10}$)/;
/** 010 and 02x have three digits, all others four. */
const AREA = /^0(?:10|2\d|[3-9]\d\d)(?=\d{7,8}$)/;

/** A number with and without what is dialled before it. */
function phonesOf(digits: string): readonly string[] {
  const short = digits.replace(MOBILE, '').replace(AREA, '');
  return [digits, short].filter((one) => one.length >= LEAST_DIGITS);
}
