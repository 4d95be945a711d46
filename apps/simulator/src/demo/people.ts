/** Someone in the demo: saved name (null: unsaved), own name, language, and what is special. */
export type Person = {
  name: string | null;
  pushName: string;
  language: 'en' | 'pt' | 'es' | 'ar';
  hidden?: boolean;
};

function listed(language: Person['language'], names: string): Person[] {
  return names
    .split(',')
    .map((name) => ({ name: name.trim(), pushName: name.trim().split(' ')[0] ?? '', language }));
}

/** Everybody the bakery knows, in a fixed order. Two are called Ana Silva. */
export const people: Person[] = [
  ...listed(
    'pt',
    'Ana Silva, Bruno Carvalho, Camila Rocha, Dona Lourdes, Eduardo Pires, Fernanda Melo, Gustavo Teles, Helena Prado, Igor Santana, Juliana Andrade, Kátia Moura, Leandro Bastos, Márcia Fontes, Natália Brito, Otávio Leal, Patrícia Cunha, Rodrigo Sales, Sônia Amaral, Thiago Vidal, Vera Guedes, Ana Silva, Beatriz Paiva, Caio Freitas, Débora Lacerda, Elisa Tavares, Flávio Queiroz, Priscila Maia, Renato Dutra',
  ),
  ...listed(
    'en',
    'Olivia Turner, Noah Bennett, Grace Whitfield, Liam O’Connor, Emma Hughes, Jack Foster, Sophie Clarke, Daniel Park, Amelia Wood, George Hall, Ruby Shaw, Henry Cole, Isla Grant, Tom Baker, Chloe Price, Oscar Lane, Mia Doyle, Harry Stone, Ella Marsh, Sam Reed, Dr. Margaret Wellington-Fairbrother of the Old Mill Road Practice, Lucy 🌻 Fields, Max Rowe, Nina Holt, Pete the greengrocer, Rosa Kent, Stella Moss, Theo Nash, Wendy York, Zoe Frost, Office Park Reception, School Canteen Orders',
  ),
  ...listed(
    'es',
    'Carmen Ortiz, Diego Fuentes, Elena Vargas, Francisco Soto, Gloria Peña, Hernán Ríos, Isabel Campos, Javier Molina, Laura Núñez, Manuel Duarte, Nuria Salas, Pablo Herrera, Rocío Medina, Sergio León, Teresa Aguilar, Valeria Cruz',
  ),
  ...listed('ar', 'أحمد منصور, فاطمة الزهراء, خالد يوسف, ليلى حسن, عمر الخطيب, نور الدين, سارة عبد الله'),
  { name: null, pushName: 'Lu ✨', language: 'pt' },
  { name: null, pushName: 'Mike', language: 'en' },
  { name: null, pushName: 'Jorge', language: 'es' },
  { name: null, pushName: 'Bia', language: 'pt', hidden: true },
  { name: null, pushName: 'Steve Delivery', language: 'en' },
  { name: null, pushName: 'R.', language: 'en', hidden: true },
  { name: null, pushName: 'Paty Doces', language: 'pt' },
  { name: null, pushName: 'حسين', language: 'ar' },
  { name: 'Clara (LinkedIn fair)', pushName: 'Clara', language: 'en', hidden: true },
  { name: 'Mr. Oven Repair', pushName: 'Rui', language: 'pt', hidden: true },
  ...listed(
    'en',
    'Abigail Snow, Ben Archer, Cora Webb, Dylan Hunt, Eva Lamb, Finn Barker, Gemma Stead, Hugo Blythe',
  ),
  ...listed(
    'pt',
    'Alice Motta, Breno Farias, Cecília Ramos, Davi Lopes, Estela Nogueira, Fábio Assis, Gisele Porto',
  ),
];

/** Contacts that were saved under another name until lately: present name, former one. */
export const formerNames: [present: string, former: string][] = [
  ['Juliana Andrade', 'Juliana Reis'],
  ['Pete the greengrocer', 'Peter Quinn'],
];

/** The groups: subject, how many members from the list's start, and the community that a group belongs to. */
export const groups: { subject: string; members: number; community: string | null; description: string }[] = [
  { subject: 'Bakery team 🥐', members: 5, community: null, description: 'Shifts, keys, deliveries.' },
  { subject: 'Flour and suppliers', members: 4, community: null, description: '' },
  {
    subject: 'Festa da escola 2026',
    members: 9,
    community: null,
    description: 'Organização da festa junina.',
  },
  {
    subject: 'Announcements',
    members: 12,
    community: 'Shops of Mill Road',
    description: 'News for all shops of the street.',
  },
  {
    subject: 'Mill Road evening market',
    members: 8,
    community: 'Shops of Mill Road',
    description: 'Stalls, times, prices.',
  },
  { subject: 'Família', members: 6, community: null, description: '' },
  { subject: 'Cooking class, spring', members: 7, community: null, description: 'Six evenings.' },
  { subject: 'مجموعة الحي', members: 5, community: null, description: '' },
];
