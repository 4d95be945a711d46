import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Sheet } from '../../ui/Sheet.tsx';

/** An address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Sheet title={t('app.notFound')}>
      <Link
        to="/chats"
        className="inline-flex min-h-11 items-center font-medium text-accent underline underline-offset-2"
      >
        {t('link.toChats')}
      </Link>
    </Sheet>
  );
}
