/** Given names for seeded contacts. */
export const firstNames = [
  'Ana',
  'Bruno',
  'Carla',
  'Diego',
  'Elena',
  'Fábio',
  'Gabriela',
  'Hugo',
  'Inês',
  'João',
  'Karina',
  'Lucas',
  'Marina',
  'Nuno',
  'Olívia',
  'Paulo',
  'Queila',
  'Rafael',
  'Sofia',
  'Tiago',
  'Úrsula',
  'Vitor',
  'Wagner',
  'Yara',
];

/** Family names for seeded contacts. */
export const lastNames = [
  'Almeida',
  'Barros',
  'Cardoso',
  'Dias',
  'Esteves',
  'Ferreira',
  'Gomes',
  'Lima',
  'Moreira',
  'Nunes',
  'Prado',
  'Ramos',
];

/** What customers ask in seeded chats. */
export const questions = [
  'Good morning! Do you still have the sourdough?',
  'Can I order a birthday cake for Saturday?',
  'How much is the box of 12?',
  'Is it possible to deliver before 9?',
  'Thank you so much 😊',
  'I will pay by transfer today.',
  'Could you send me the menu please?',
  'Perfect, see you tomorrow',
  'Bom dia, tem pão de queijo hoje?',
  'Quanto custa a entrega?',
  '¿Tienen empanadas de pollo?',
  'The cake was wonderful, everybody loved it! 🎂🎉',
  'Two please',
  'Sorry, I am running ten minutes late.',
  'ok 👍',
];

/** What the shop answers in seeded chats. */
export const replies = [
  'Good morning! Yes, it comes out of the oven at 10.',
  'Of course. For how many people?',
  'It is 36 with delivery.',
  'Your order is ready 🥖',
  'We open at 7 tomorrow.',
  'Done, I wrote it down for you.',
  'Bom dia! Tem sim, quentinho.',
  'Claro, ¿para qué hora?',
  'Thank you for telling me, that makes my day.',
  'Here is our address: https://example.com/map',
  'The *special* today is _orange cake_.',
];
