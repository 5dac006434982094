import { DUTY_LEADER, liaisonOf } from '@watchfloor/city/staff';
import type { Person } from '@watchfloor/domain/actor';
import type { Accounts } from '@watchfloor/ledger/accounts';
import { DEMO_PASSWORD } from '../identity/demo-password.js';
import { hashPassword } from '../identity/passwords.js';

/** An account for each desk, and a second administrator; the liaison and the leader are people of the city, and go on with what these have done. */
export const demoAccounts: readonly (Person & { readonly username: string })[] = [
  { username: 'supervisor', id: 'demo-supervisor', name: '沈秋岚', role: 'supervisor', departmentId: null },
  { ...liaisonOf('housing'), username: 'liaison' },
  { ...DUTY_LEADER, username: 'leader' },
  { username: 'admin', id: 'demo-admin', name: '系统管理员', role: 'admin', departmentId: null },
  // whatever the first wants of the law, the second confirms
  { username: 'admin2', id: 'demo-admin-2', name: '复核管理员', role: 'admin', departmentId: null },
];

/** Makes the demo accounts; those that exist stay as they are. */
export async function ensureDemoAccounts(accounts: Pick<Accounts, 'create'>): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  for (const account of demoAccounts) await accounts.create({ ...account, passwordHash, demo: true });
}
