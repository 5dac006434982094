import { useMediaQuery } from '@mantine/hooks';
import { Notifications } from '@mantine/notifications';
import classes from './Notices.module.css';

/** What was done, said once. On a phone above the page: the verbs are at its foot, under the thumb. */
export function Notices() {
  const onPhone = useMediaQuery('(max-width: 48em)');
  return (
    <Notifications
      position={onPhone ? 'top-center' : 'bottom-center'}
      limit={onPhone ? 1 : 3}
      classNames={{ root: classes.root }}
    />
  );
}
