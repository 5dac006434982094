import type { Kind } from '@watchfloor/domain/vocabulary';
import { departmentOf } from '../departments.js';
import type { Random } from '../random.js';
import { EXPLAINED, FINDINGS, INTERIM, MEASURES, TAKEN_UP, THANKED, TOLD_CALLER } from './answers.js';
import { ASSIST_NOTES, REASSIGN_REASONS, RETURN_BASES } from './floor-talk.js';

/** What an answer must know of its complaint. */
export interface Answered {
  readonly kind: Kind;
  readonly title: string;
  readonly categoryId: string;
}

/** A lead's answer to a complaint, as it goes to the caller. Never empty, never "received" alone. */
export function leadAnswer(random: Random, complaint: Answered, departmentId: string): string {
  const { name } = departmentOf(departmentId);
  const matter = matterOf(complaint.title);
  const opening = random.pick([
    `您好，您所提“${matter}”的诉求已收悉，现答复如下：`,
    `关于“${matter}”的诉求，${name}高度重视，现答复如下：`,
    `${name}收到“${matter}”工单后立即安排办理，现将情况反馈如下：`,
  ]);
  return `${opening}${resultOf(random, complaint)}。${random.chance(0.3) ? '感谢您的关心与监督。' : ''}`;
}

function resultOf(random: Random, complaint: Answered): string {
  if (complaint.kind === 'inquiry') return random.pick(EXPLAINED);
  if (complaint.kind === 'suggestion') return random.pick(TAKEN_UP);
  if (complaint.kind === 'praise') return random.pick(THANKED);
  if (random.chance(0.08)) return `${random.pick(FINDINGS)}。${random.pick(INTERIM)}。已向来电人说明`;
  return `${random.pick(FINDINGS)}，${random.pick(measuresFor(complaint.categoryId))}。${random.pick(TOLD_CALLER)}`;
}

const measuresFor = (categoryId: string): readonly string[] => MEASURES[categoryId] ?? INTERIM;

/** The title as it is quoted: without the word that says what kind it is, and with inner quotation marks. */
const matterOf = (title: string): string =>
  title
    .replace(/^(反映|紧急：|紧急求助：|咨询求助：|求助：)/, '')
    .replaceAll('“', '‘')
    .replaceAll('”', '’');

/** An assistant's answer, which goes to the lead. */
export function assistAnswer(random: Random, complaint: Answered, departmentId: string): string {
  const { shortName } = departmentOf(departmentId);
  const said = random.pick([
    '已派员到场配合主办单位核查，相关资料已提供',
    '职责范围内事项已处理完毕，现场照片已报主办单位',
    '经查阅台账，该事项审批资料齐全，意见已书面反馈主办单位',
  ]);
  return `${shortName}协办意见：关于“${matterOf(complaint.title)}”，${said}。`;
}

/** Why a leg moves from one department to another. */
export const reassignReason = (random: Random, fromId: string, toId: string): string =>
  random
    .pick(REASSIGN_REASONS)
    .replace('{from}', departmentOf(fromId).shortName)
    .replace('{to}', departmentOf(toId).shortName);

/** Why a department says that it is not its duty. */
export function returnBasis(random: Random, departmentId: string): string {
  const { shortName, duties } = departmentOf(departmentId);
  return random.pick(RETURN_BASES).replace('{from}', shortName).replace('{duty}', duties.join('、'));
}

/** What a department is asked to assist with. */
export const assistNote = (random: Random, departmentId: string): string =>
  random.pick(ASSIST_NOTES).replace('{dept}', departmentOf(departmentId).shortName);
