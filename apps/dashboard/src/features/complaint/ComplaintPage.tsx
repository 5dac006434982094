import { useParams } from 'react-router';
import styles from './ComplaintPage.module.css';
import { CaseView } from './case/CaseView.js';

/** The case on a page of its own, for reading at length and for links. */
export default function ComplaintPage() {
  const { id = '' } = useParams();
  return (
    <div className={styles.page}>
      <CaseView complaintId={id} wide ownKeys />
    </div>
  );
}
