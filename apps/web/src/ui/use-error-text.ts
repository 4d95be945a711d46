import { useTranslation } from 'react-i18next';
import { ApiError } from '../kit/api-error.ts';

/** Turns an error into words for the person: what happened and what to do; never a raw exception. */
export function useErrorText(): (error: unknown) => string {
  const { t, i18n } = useTranslation();
  return (error) => {
    if (!(error instanceof ApiError)) return t('errors.unknown');
    const key = `errors.${error.code}`;
    if (i18n.exists(key)) return t(key as 'errors.unknown');
    return error.message || t('errors.unknown');
  };
}
