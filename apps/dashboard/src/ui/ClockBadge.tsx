import { Tooltip } from '@mantine/core';
import { Pause } from 'lucide-react';
import { memo, useMemo, useRef, useState } from 'react';
import { useLanguage } from '../i18n/language.js';
import { useWords } from '../i18n/words.js';
import { useClockLabel } from '../live/use-clock.js';
import classes from './ClockBadge.module.css';
import { ClockExplanation } from './ClockExplanation.js';
import { ClockRing } from './ClockRing.js';
import { type BadgeClock, faceOf, readFace } from './clock-face.js';

export interface ClockBadgeProps {
  readonly clock: BadgeClock;
  readonly size?: 'large' | 'small';
  /** False where the metric's name stands elsewhere already. */
  readonly named?: boolean;
}

/**
 * One running promise: its metric, the part of its budget used and the time left, of fixed width. It turns amber and
 * red by itself at the instant server time passes a threshold. Hovering or focusing it explains the deadline.
 */
export const ClockBadge = memo(function ClockBadge({ clock, size = 'large', named = true }: ClockBadgeProps) {
  const { language } = useLanguage();
  const words = useWords();
  const face = useMemo(() => faceOf(clock, language), [clock, language]);
  const { tone, used, text } = readFace(useClockLabel(face));
  const badge = useRef<HTMLSpanElement>(null);
  const [explained, explain] = useState(false);
  const metric = words.metric(clock.metric);
  const stands =
    tone === 'paused'
      ? words.clockState('paused')
      : words.alarm(tone === 'overdue' ? 'breached' : tone === 'quiet' ? 'none' : tone);
  return (
    <span
      ref={badge}
      className={classes.root}
      data-size={size}
      data-tone={tone}
      data-unnamed={!named || undefined}
      onPointerEnter={() => explain(true)}
      onPointerLeave={() => explain(false)}
    >
      {named ? <span className={classes.metric}>{metric}</span> : null}
      <span className={classes.face} role="img" aria-label={`${metric} ${stands} ${text}`}>
        {tone === 'paused' ? <Pause className={classes.pause} aria-hidden /> : <ClockRing used={used} />}
        <span>
          {clock.provisional ? '≈' : null}
          {text}
        </span>
      </span>
      {explained ? <Tooltip target={badge} opened position="left" label={<ClockExplanation clock={clock} />} /> : null}
    </span>
  );
});
