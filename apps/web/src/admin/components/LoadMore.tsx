import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { FormFault } from '../../ui/FormFault.tsx';

type Query = {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  isFetchNextPageError: boolean;
  error: unknown;
  fetchNextPage: () => Promise<unknown>;
};

/** The way to the next page of a list; nothing at its end. A failure stays here. */
export function LoadMore({ query }: { query: Query }) {
  const { t } = useTranslation();
  if (!query.hasNextPage) return null;
  return (
    <div className="flex flex-col items-center gap-2 py-2">
      {query.isFetchNextPageError && <FormFault error={query.error} />}
      <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
        {t('admin.more')}
      </Button>
    </div>
  );
}
