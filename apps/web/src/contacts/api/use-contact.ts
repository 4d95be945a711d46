import { getContact } from '@queunir/contracts/contacts/contacts';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { contactKeys } from './keys.ts';

/** One contact with every name and number ever seen. */
export function useContact(contactId: string) {
  return useQuery({
    queryKey: contactKeys.detail(contactId),
    queryFn: ({ signal }) => call(getContact, { params: { contactId }, signal }),
  });
}
