import { Button } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useIntl } from 'react-intl';
import { drafts, useDraft } from '../../../../drafts/drafts.js';
import type { OneProps } from '../dialog-props.js';
import { useVerbForm } from '../use-verb-form.js';
import { VerbFrame } from '../VerbFrame.js';
import { useVerbText, VerbText } from '../VerbText.js';
import styles from './SplitDialog.module.css';
import { SplitPart } from './SplitPart.js';
import { splitOrder } from './split-order.js';
import { partKey, partsIn, readPart } from './split-parts.js';

/** 拆单: makes parts of a complaint complaints of their own; they keep its receipt, and the time that is already used. */
export function SplitDialog(props: OneProps) {
  const { complaint } = props;
  const { formatMessage } = useIntl();
  const form = useVerbForm({ verb: 'split' }, props);
  const reason = useVerbText(form, 'reason');
  const [countText, setCount] = useDraft(`${form.prefix}count`);
  const count = partsIn(countText);
  const places = Array.from({ length: count }, (_, index) => index);
  const missing = useSyncExternalStore(
    drafts.subscribe,
    () => places.filter((index) => readPart(form.prefix, index, complaint.categoryId).incomplete).length,
  );
  const send = () => {
    const { id: complaintId, version: expectedVersion } = complaint;
    const parts = places.map((index) => readPart(form.prefix, index, complaint.categoryId).part);
    form.send(splitOrder({ complaintId, expectedVersion, reason, parts }), { count: String(count) });
  };
  const remove = () => {
    for (const field of ['title', 'details', 'category'] as const)
      drafts.write(partKey(form.prefix, count - 1, field), '');
    setCount(String(count - 1));
  };
  return (
    <VerbFrame
      form={form}
      submit={formatMessage({ id: 'complaint.split.submit' }, { count })}
      blocked={missing > 0 || reason.trim() === ''}
      onSubmit={send}
    >
      <p>{formatMessage({ id: 'complaint.split.hint' })}</p>
      {places.map((index) => (
        <SplitPart key={index} form={form} index={index} categoryId={complaint.categoryId} />
      ))}
      <div className={styles.parts}>
        <Button size="xs" variant="default" onClick={() => setCount(String(count + 1))}>
          {formatMessage({ id: 'complaint.split.add' })}
        </Button>
        {count > 1 ? (
          <Button size="xs" variant="subtle" onClick={remove}>
            {formatMessage({ id: 'complaint.split.remove' })}
          </Button>
        ) : null}
      </div>
      <VerbText form={form} field="reason" label="complaint.split.text" />
    </VerbFrame>
  );
}
