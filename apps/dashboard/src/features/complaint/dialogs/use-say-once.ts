import { notifications } from '@mantine/notifications';
import { useEffect, useRef } from 'react';

/** Says in passing, once, why a form does not open, and is done with it. @param why null as long as nothing is in the way */
export function useSayOnce(why: string | null, onSaid: () => void): void {
  const said = useRef(false);
  useEffect(() => {
    if (why === null || said.current) return;
    said.current = true;
    notifications.show({ message: why });
    onSaid();
  }, [why, onSaid]);
}
