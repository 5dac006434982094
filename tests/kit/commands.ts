import { cityDirectory } from '@watchfloor/city/directory';
import { theSystem } from '@watchfloor/domain/actor';
import type { Register } from '@watchfloor/domain/command';
import type { Complaint } from '@watchfloor/domain/complaint';
import type { Instant } from '@watchfloor/domain/time';
import type { Random } from '@watchfloor/testkit/random';
import { by, type Order } from './orders/order.js';
import { pressure } from './orders/pressure.js';
import { progress } from './orders/progress.js';
import { requests } from './orders/requests.js';

const districtIds = cityDirectory.districts.map(({ id }) => id);
const leaves = cityDirectory.categories.filter(({ parentId }) => parentId !== null);

/** A UUID that the seed decides. */
export function randomId(random: Random): string {
  const hex = Array.from({ length: 32 }, () => random.int(0, 15).toString(16)).join('');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-a$4-$5');
}

/** A complaint nobody has registered yet. */
export function randomRegistration(random: Random): Register {
  const urgency = random.pick(['normal', 'normal', 'normal', 'urgent', 'critical'] as const);
  const words = ['井盖缺失', '夜间施工噪音', '停水一天', '路灯不亮', 'Noise at night', '100%_超载'];
  return {
    type: 'register',
    complaintId: randomId(random),
    kind: random.pick(['inquiry', 'help', 'grievance', 'report'] as const),
    urgency,
    urgencyReason: urgency === 'normal' ? null : '有安全隐患',
    title: `${random.pick(words)} ${random.int(1, 999)}`,
    details: '请有关部门尽快处理并回复。',
    categoryId: random.pick(leaves).id,
    districtId: random.pick(districtIds),
    place: `建设路 ${random.int(1, 200)} 号`,
    channel: 'phone',
    caller: null,
    deadline: { kind: 'policy' },
    source: null,
  };
}

/** Something that may happen to a complaint as it stands: mostly what comes next, sometimes what gets in its way. */
export function randomOrder(random: Random, complaint: Complaint, now: Instant): Order {
  const onward = progress(random, complaint);
  const families = [onward, onward, pressure(random, complaint, now), requests(random, complaint, now)];
  const some = families.filter((orders) => orders.length > 0);
  return some.length === 0 ? by(theSystem, { type: 'passTime' }, complaint) : random.pick(random.pick(some));
}
