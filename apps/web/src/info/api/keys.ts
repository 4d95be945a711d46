/** Query key of a chat's info. */
export const infoKey = (chatId: string) => ['info', chatId] as const;
