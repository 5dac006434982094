import { useMemo } from 'react';
import { useLanguage } from '../../../i18n/language.js';
import { type Law, useLaw } from './use-law.js';

type Cause = Law['pausing']['causes'][number];

export interface PauseCauses {
  readonly causes: readonly (Pick<Cause, 'id' | 'longest' | 'approvers'> & { readonly label: string })[];
  /** A cause that the law in force no longer knows stands for itself. */
  nameOf(id: string): string;
}

/** For which reasons a clock may stand still. */
export function usePauseCauses(): PauseCauses {
  const { language } = useLanguage();
  const law = useLaw();
  return useMemo(() => {
    const causes = (law?.pausing.causes ?? []).map(({ name, nameEn, ...cause }) => ({
      ...cause,
      label: language === 'zh' ? name : nameEn,
    }));
    return { causes, nameOf: (id) => causes.find((cause) => cause.id === id)?.label ?? id };
  }, [law, language]);
}
