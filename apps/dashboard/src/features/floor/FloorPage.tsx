import { VisuallyHidden } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { Suspense, useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { FormattedMessage } from 'react-intl';
import { useActions } from '../../app/actions.js';
import { useRegister } from '../../app/register.js';
import { mayAct, useMe } from '../../app/session/me.js';
import { CaseDrawer, CriticalBanner } from '../../app/shared-parts.js';
import { useLiveQueue } from '../../live/use-live-queue.js';
import { ClosedCase } from './ClosedCase.js';
import { DeskMarks } from './desk-marks.js';
import classes from './FloorPage.module.css';
import { FilterBar } from './filters/FilterBar.js';
import { HelpSheet } from './keyboard/HelpSheet.js';
import { useFloorKeys } from './keyboard/use-floor-keys.js';
import { cleared, filterOf, isWhole } from './query/floor-query.js';
import { useFloorQuery } from './query/use-floor-query.js';
import { Queue } from './queue/Queue.js';
import type { Density, QueueListHandle } from './queue/QueueList.js';
import { FloorQueue } from './queue/row-document.js';
import { useCalm } from './queue/use-calm.js';
import { SelectionBar } from './SelectionBar.js';
import { Tiles } from './tiles/Tiles.js';
import { useChooseAll } from './use-choose-all.js';
import { useFloorVerbs } from './use-floor-verbs.js';
import { useLetGo } from './use-let-go.js';
import { useWindow } from './use-window.js';
import { WindowEnd } from './WindowEnd.js';

/** The supervisor's desk: what is open, what is late, who sits on it; leaders look, supervisors act. */
export default function FloorPage() {
  const address = useFloorQuery();
  const { query, change, openCase, showCase } = address;
  const question = useMemo(() => ({ filter: filterOf(query), order: query.order }), [query]);
  const { first, grow, growTo } = useWindow(question);
  const store = useLiveQueue(FloorQueue, question, first);
  const [marks] = useState(() => new DeskMarks());
  const selected = useSyncExternalStore(marks.subscribe, marks.selected);
  const register = useRegister();
  const editing = useActions().requested !== null || register.opened;
  const calm = useCalm(store, selected.size > 0, editing);
  const [density, setDensity] = useLocalStorage<Density>({ key: 'watchfloor.density', defaultValue: 'normal' });
  const list = useRef<QueueListHandle>(null);
  const textField = useRef<HTMLInputElement>(null);
  const me = useMe();
  const chooseAll = useChooseAll(store, marks, growTo);
  const onDone = useLetGo(store, marks, editing);
  const verbs = useFloorVerbs({ store, marks, calm, address, list, textField, onDone });
  useFloorKeys(verbs.act);
  const closeCase = useCallback(() => {
    showCase(null);
    list.current?.focus();
  }, [showCase]);
  const open = useCallback((id: string) => showCase(id), [showCase]);
  // whoever comes by a link has the case before its row: the keys mean it as soon as the row has come
  const listed = useSyncExternalStore(
    store.subscribeList,
    () => openCase !== null && store.row(openCase) !== undefined,
  );
  useEffect(() => {
    if (openCase !== null && listed) marks.moveTo(openCase, store.ids());
  }, [openCase, listed, store, marks]);
  const clear = useCallback(() => change(cleared(query)), [change, query]);
  const growIfMore = useCallback(() => {
    if (store.summary().total > first && store.ids().length >= first) grow();
  }, [store, first, grow]);

  return (
    <div className={classes.page} data-case={openCase !== null || undefined}>
      <VisuallyHidden component="h1">
        <FormattedMessage id="floor.title" />
      </VisuallyHidden>
      <Suspense>
        <CriticalBanner />
      </Suspense>
      <Tiles query={query} onChange={change} />
      <FilterBar
        query={query}
        onChange={change}
        store={store}
        density={density}
        onDensity={setDensity}
        textField={textField}
        onTextDone={() => list.current?.focus()}
        onRegister={mayAct(me) ? register.open : null}
      />
      <ClosedCase text={query.text} onOpen={open} />
      <Queue
        store={store}
        marks={marks}
        calm={calm}
        density={density}
        narrowed={!isWhole(query)}
        onOpen={open}
        onNearEnd={growIfMore}
        onClear={clear}
        handle={list}
      />
      <WindowEnd store={store} />
      <SelectionBar store={store} marks={marks} role={me.role} onChooseAll={chooseAll} onDone={onDone} />
      <HelpSheet opened={verbs.helpOpened} onClose={verbs.closeHelp} />
      <Suspense>
        {openCase === null ? null : (
          <CaseDrawer complaintId={openCase} ownKeys={selected.size === 0} onClose={closeCase} />
        )}
      </Suspense>
    </div>
  );
}
