import styles from './FormProblem.module.css';

/** What keeps a form from being sent, beside its button. */
export function FormProblem({ problem }: { problem: string | null }) {
  return (
    <p className={styles.problem} role="alert" hidden={problem === null}>
      {problem === null ? null : `▸ ${problem}`}
    </p>
  );
}
