import { useEffect } from 'react';

/** The tab's title counts the chats that wait on me. */
export function useTabTitle(waiting: number): void {
  useEffect(() => {
    document.title = waiting > 0 ? `(${waiting}) Queunir` : 'Queunir';
  }, [waiting]);
}
