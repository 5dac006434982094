import { Notifications } from '@mantine/notifications';
import { usePhone } from '../ui/use-phone.js';
import classes from './Notices.module.css';
import { undoNotices } from './undo-notices.js';

/** Nobody moves more in the time in which it can be taken back; the stack is scrolled. */
const mostUndone = 50;

/** What was done, said once. On a phone above the page: the verbs are at its foot, under the thumb. */
export function Notices() {
  const onPhone = usePhone();
  return (
    <>
      <Notifications
        position={onPhone ? 'top-center' : 'bottom-center'}
        limit={onPhone ? 1 : 3}
        classNames={{ root: classes.root }}
      />
      <Notifications
        store={undoNotices}
        position={onPhone ? 'top-right' : 'bottom-left'}
        limit={mostUndone}
        classNames={{ root: classes.undo }}
      />
    </>
  );
}
