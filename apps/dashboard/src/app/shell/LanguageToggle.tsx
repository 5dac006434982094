import { UnstyledButton } from '@mantine/core';
import { useIntl } from 'react-intl';
import { useLanguage } from '../../i18n/language.js';
import classes from './BarButton.module.css';

/** 中 / EN; names the language it leads to. */
export function LanguageToggle() {
  const intl = useIntl();
  const { language, choose } = useLanguage();
  return (
    <UnstyledButton
      className={classes.button}
      onClick={() => choose(language === 'zh' ? 'en' : 'zh')}
      aria-label={intl.formatMessage({ id: 'app.language' })}
      title={intl.formatMessage({ id: 'app.language' })}
    >
      <span aria-hidden>{language === 'zh' ? 'EN' : '中'}</span>
    </UnstyledButton>
  );
}
