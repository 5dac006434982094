import { ActionIcon, Button } from '@mantine/core';
import type { CalendarSpec, Closure } from '@watchfloor/domain/calendar';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useWords } from '../../../i18n/words.js';
import { without } from '../lists.js';
import { Section } from '../Section.js';
import shared from '../Settings.module.css';
import styles from './Calendar.module.css';
import { ClosureDialog } from './ClosureDialog.js';
import type { CalendarPart } from './part.js';

/** Unplanned stops of work, of the city and of its districts. */
export function Closures({ spec, edit }: CalendarPart) {
  const { formatMessage } = useIntl();
  const words = useWords();
  const [declaring, setDeclaring] = useState(false);
  const all = [
    ...(spec.closures ?? []).map((closure, place) => ({ districtId: null, closure, place })),
    ...Object.entries(spec.districts ?? {}).flatMap(([districtId, { closures = [] }]) =>
      closures.map((closure, place) => ({ districtId, closure, place })),
    ),
  ];
  return (
    <Section
      title={formatMessage({ id: 'settings.closures' })}
      aside={
        edit === null ? null : (
          <Button size="xs" variant="default" onClick={() => setDeclaring(true)}>
            {formatMessage({ id: 'settings.closures.declare' })}
          </Button>
        )
      }
    >
      {all.length === 0 ? (
        <p className={shared.hint}>{formatMessage({ id: 'settings.closures.none' })}</p>
      ) : (
        <ul className={styles.closures}>
          {all.map(({ districtId, closure: { from, to, reason }, place }) => (
            <li key={`${districtId}${from}${to}${reason}`}>
              <span>{`${written(from)} – ${written(to)}`}</span>
              <span>
                {districtId === null ? formatMessage({ id: 'settings.closures.city' }) : words.district(districtId)}
              </span>
              <span>{reason}</span>
              {edit === null ? null : (
                <ActionIcon
                  variant="subtle"
                  aria-label={formatMessage({ id: 'settings.closures.remove' })}
                  onClick={() =>
                    edit((calendar) => changed(calendar, districtId, (closures) => without(closures, place)))
                  }
                >
                  <X size={16} aria-hidden />
                </ActionIcon>
              )}
            </li>
          ))}
        </ul>
      )}
      {declaring && edit !== null ? (
        <ClosureDialog
          onClose={() => setDeclaring(false)}
          onDeclare={(districtId, closure) => {
            edit((calendar) => changed(calendar, districtId, (closures) => [...closures, closure]));
            setDeclaring(false);
          }}
        />
      ) : null}
    </Section>
  );
}

const written = (wall: string): string => wall.replace('T', ' ');

/** The calendar with other closures, of the city where the district is null. */
function changed(
  spec: CalendarSpec,
  districtId: string | null,
  change: (closures: readonly Closure[]) => readonly Closure[],
): CalendarSpec {
  if (districtId === null) return { ...spec, closures: change(spec.closures ?? []) };
  const own = spec.districts?.[districtId] ?? {};
  return { ...spec, districts: { ...spec.districts, [districtId]: { ...own, closures: change(own.closures ?? []) } } };
}
