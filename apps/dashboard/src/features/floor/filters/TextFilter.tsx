import { CloseButton, TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import type { RefObject } from 'react';
import { useIntl } from 'react-intl';
import classes from './Filters.module.css';
import { useFilterText } from './use-filter-text.js';

export interface TextFilterProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly field: RefObject<HTMLInputElement | null>;
  /** Called when somebody is done typing and wants the list back. */
  readonly onDone: () => void;
}

/** Narrows by words of number, title and place, a moment after the last key. */
export function TextFilter({ text, onChange, field, onDone }: TextFilterProps) {
  const intl = useIntl();
  const { typed, type, now } = useFilterText(text, onChange);
  return (
    <TextInput
      ref={field}
      size="xs"
      className={classes.text}
      leftSection={<Search className={classes.chevron} aria-hidden />}
      rightSection={
        typed === '' ? (
          <kbd className={classes.key}>/</kbd>
        ) : (
          <CloseButton
            size="xs"
            onClick={() => now('')}
            aria-label={intl.formatMessage({ id: 'floor.filter.clear' })}
          />
        )
      }
      placeholder={intl.formatMessage({ id: 'floor.filter.text' })}
      aria-label={intl.formatMessage({ id: 'floor.filter.text' })}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={(event) => {
        // Enter and Escape are the input method's while a word is composed
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape' && typed !== '') now('');
        else if (event.key === 'Escape') onDone();
        else if (event.key === 'Enter') {
          now(typed);
          onDone();
        }
      }}
    />
  );
}
