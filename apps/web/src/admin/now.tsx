import { createContext, type ReactNode, use } from 'react';
import { useNow } from '../kit/use-now.ts';

const NowContext = createContext<Date | null>(null);

/** One clock for all times on the page, renewed every 15 seconds. */
export function NowProvider({ children }: { children: ReactNode }) {
  return <NowContext value={useNow(15)}>{children}</NowContext>;
}

/** The present moment as the page's clock has it. */
export function useAdminNow(): Date {
  return use(NowContext) ?? new Date();
}
