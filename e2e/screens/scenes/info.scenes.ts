import type { ChatInfo, GroupMember } from '@queunir/contracts/info/info';
import type { Patch } from '../kit/patches.ts';
import type { Scene } from '../kit/scene.ts';

const readAt = new Date(Date.now() - 3 * 3_600_000).toISOString();
const earlier = new Date(Date.now() - 9 * 86_400_000).toISOString();
const nothing: ChatInfo = {
  ...{ readAt, memberCount: null, drawn: null, members: [], createdBy: null, commonGroups: null },
  ...{ business: false, emails: [], websites: [] },
};
const names = [
  'Ana Silva',
  '~Zoë 🌻',
  '+55 11 91234-5678',
  'עדי לוי',
  'Wolfgang Amadeus Theophilus Mozart von Salzburg und Wien',
  ...Array.from({ length: 11 }, (_, index) => `Bruno ${index + 1}`),
];
const members = names.map(
  (name, index): GroupMember => ({
    identityId: `01890000-0000-7000-8000-0000000000${String(index).padStart(2, '0')}`,
    name,
    phone: index === 1 ? '+5511912345679' : index === 2 ? '+5511912345678' : null,
    admin: index < 2,
    lastSeenAt: index === 7 ? earlier : readAt,
  }),
);
const info = (answer: Partial<ChatInfo>): Patch => ({
  path: '/api/chats/*/info',
  method: 'GET',
  answer: { status: 200, body: { ...nothing, ...answer } },
});
const refused: Patch = {
  path: '/api/chats/*/info',
  method: 'POST',
  answer: {
    status: 409,
    body: { error: { code: 'chat_unread', message: 'This chat has unread messages.', requestId: 'x' } },
  },
};

/** What WhatsApp's info drawer told of a chat. */
export const infoScenes: readonly Scene[] = [
  {
    name: 'info-members',
    path: '/chats/:group/contact',
    patches: [
      info({
        members,
        ...{ memberCount: 41, drawn: 17, createdBy: 'Group created by Ana Silva, on 3/9/2024 at 10:12 AM' },
      }),
    ],
    shows: (page) => page.getByText('WhatsApp showed 17 of 41'),
  },
  {
    name: 'info-members-unread',
    path: '/chats/:group/contact',
    patches: [info({ readAt: null }), refused],
    act: ({ page }) => page.getByRole('button', { name: 'Read members' }).click(),
    shows: (page) => page.getByRole('alert').getByText('unread'),
  },
  {
    name: 'info-business',
    path: '/chats/:talk/contact',
    patches: [
      info({
        ...{ business: true, emails: ['hello@padaria-do-bairro.example.com'], commonGroups: 2 },
        websites: ['https://www.padaria-do-bairro.example.com/encomendas-e-entregas/'],
      }),
    ],
    shows: (page) => page.getByText('Business, by WhatsApp'),
  },
];
