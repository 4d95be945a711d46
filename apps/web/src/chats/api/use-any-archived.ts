import { listChats } from '@queunir/contracts/chats/chats';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { chatKeys } from './keys.ts';

/** Is any archived chat known? False until that has been asked. */
export function useAnyArchived(): boolean {
  const { data } = useQuery({
    queryKey: chatKeys.anyArchived,
    queryFn: async ({ signal }) =>
      (await call(listChats, { query: { filter: 'archived', limit: 1 }, signal })).chats.length > 0,
  });
  return data ?? false;
}
