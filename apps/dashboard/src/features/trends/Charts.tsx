import { BacklogCard } from './BacklogCard.js';
import { FlowCard } from './FlowCard.js';
import { GroupCard } from './GroupCard.js';
import styles from './TrendsPage.module.css';
import type { Figures } from './trends-query.js';
import type { TrendsAddress } from './use-trends-address.js';

/** The proofs. Apart from the page so that the sentence need not wait for the chart library. */
export default function Charts({ figures, address }: { figures: Figures; address: TrendsAddress }) {
  const { change, departmentId, categoryId } = address;
  const { from, to } = figures;
  const asked = { from, to, departmentId, categoryId };
  return (
    <div className={styles.charts}>
      <FlowCard days={figures.days} />
      <BacklogCard days={figures.days} />
      <GroupCard
        by="department"
        groups={figures.byDepartment}
        all={figures.onTimeOfDue}
        undispatched={departmentId === null ? figures.undispatched : null}
        counted={(figure, id) => ({ ...asked, figure, departmentId: id, undispatched: id === null })}
        onChoose={(id) => change({ department: id })}
      />
      <GroupCard
        by="category"
        groups={figures.byCategory}
        all={figures.onTimeOfDue}
        undispatched={null}
        counted={(figure, id) => ({ ...asked, figure, categoryId: id, undispatched: false })}
        onChoose={(id) => change({ category: id })}
      />
    </div>
  );
}
