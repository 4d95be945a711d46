import { renameContact } from '@queunir/contracts/contacts/contacts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { contactKeys } from './keys.ts';

/** Gives a contact a name of our own; null goes back to what WhatsApp shows. */
export function useRenameContact(contactId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (name: string | null) => call(renameContact, { params: { contactId }, body: { name } }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: contactKeys.detail(contactId) });
      void client.invalidateQueries({ queryKey: contactKeys.lists });
    },
  });
}
