import { Modal, type ModalProps } from '@mantine/core';
import { useLayoutEffect, useRef } from 'react';
import { sheets } from './sheets.js';

/** What stands above the page until it is closed: by its button, by Escape, by a click beside it, or by the browser's Back. */
export function Sheet({ opened, onClose, ...modal }: Omit<ModalProps, 'closeOnEscape'>) {
  const close = useRef(onClose);
  close.current = onClose;
  useLayoutEffect(() => (opened ? sheets.open(() => close.current()) : undefined), [opened]);
  return <Modal opened={opened} onClose={onClose} closeOnEscape={false} {...modal} />;
}
