import type { Limit } from '@watchfloor/domain/clock';
import { Rung } from '@watchfloor/domain/vocabulary';
import { useIntl } from 'react-intl';
import { useWords } from '../../../i18n/words.js';
import { Fact, Section } from '../Section.js';
import styles from '../Settings.module.css';
import { FlagField } from './FlagField.js';
import { LimitField } from './LimitField.js';
import { changing, type PartProps } from './part.js';

/** 催办: when reminders are sent. */
export function UrgingSection({ policy, before, edit }: PartProps) {
  const { formatMessage } = useIntl();
  const say = (id: string) => formatMessage({ id: `settings.urging${id}` });
  const { joinWithin, quiet } = policy.urging;
  return (
    <Section title={say('')}>
      <dl className={styles.facts}>
        <Fact label={say('.join')}>
          <LimitField
            path="policy:urging.joinWithin"
            what={say('.join')}
            limit={joinWithin}
            before={before.urging.joinWithin}
            onChange={changing<'urging', Limit>(edit, 'urging', (rule, limit) => ({ ...rule, joinWithin: limit }))}
          />
        </Fact>
        <Fact label={say('.quiet')}>
          {quiet === null ? formatMessage({ id: 'settings.nothing' }) : `${quiet.from}–${quiet.to}`}
        </Fact>
        {quiet === null ? null : (
          <Fact label={say('.quietDays')}>
            <FlagField
              label={say('.quietDays')}
              value={quiet.daysOff}
              before={before.urging.quiet?.daysOff ?? quiet.daysOff}
              onChange={changing<'urging', boolean>(edit, 'urging', (rule, daysOff) => ({
                ...rule,
                quiet: rule.quiet && { ...rule.quiet, daysOff },
              }))}
            />
          </Fact>
        )}
      </dl>
    </Section>
  );
}

/** 督办阶梯: what follows when a rung goes unanswered. */
export function LadderSection({ policy, before, edit }: PartProps) {
  const { formatMessage } = useIntl();
  const words = useWords();
  const say = (id: string) => formatMessage({ id: `settings.ladder${id}` });
  const { rungs, overdue } = policy.ladder;
  const ofOverdue = formatMessage({ id: 'settings.ladder.overdue' }, { rung: overdue && words.rung(overdue.rung) });
  return (
    <Section title={say('')}>
      <table className={styles.table}>
        <thead>
          <tr>
            {['.rung', '.to', '.copied', '.next', '.after'].map((id) => (
              <th key={id} scope="col">
                {say(id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Object.values(Rung).map((rung) => {
            const { to, copiedTo, next, nextAfter } = rungs[rung];
            return (
              <tr key={rung} data-first>
                <th scope="row">{words.rung(rung)}</th>
                <td>{to.map(words.addressee).join(' / ')}</td>
                <td>{copiedTo.map(words.addressee).join(' / ')}</td>
                <td>{next === null ? say('.top') : words.rung(next)}</td>
                <td>
                  {nextAfter === null ? (
                    next === null ? null : (
                      say('.atOnce')
                    )
                  ) : (
                    <LimitField
                      path={`policy:ladder.rungs.${rung}.nextAfter`}
                      what={words.rung(rung)}
                      limit={nextAfter}
                      before={before.ladder.rungs[rung].nextAfter ?? undefined}
                      onChange={changing<'ladder', Limit>(edit, 'ladder', (ladder, limit) => ({
                        ...ladder,
                        rungs: { ...ladder.rungs, [rung]: { ...ladder.rungs[rung], nextAfter: limit } },
                      }))}
                    />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {overdue === null ? null : (
        <dl className={styles.facts}>
          <Fact label={ofOverdue}>
            <LimitField
              path="policy:ladder.overdue.after"
              what={ofOverdue}
              limit={overdue.after}
              before={before.ladder.overdue?.after}
              onChange={changing<'ladder', Limit>(edit, 'ladder', (ladder, after) => ({
                ...ladder,
                overdue: ladder.overdue && { ...ladder.overdue, after },
              }))}
            />
          </Fact>
        </dl>
      )}
    </Section>
  );
}
