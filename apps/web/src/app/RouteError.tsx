import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { Sheet } from '../ui/Sheet.tsx';

/** The page broke (or a newer version replaced its files): what is stored is safe, loading again helps. */
export function RouteError() {
  const { t } = useTranslation();
  return (
    <Sheet title={t('app.brokenTitle')} intro={t('app.brokenText')}>
      <Button look="primary" onClick={() => window.location.reload()}>
        {t('app.reload')}
      </Button>
    </Sheet>
  );
}
