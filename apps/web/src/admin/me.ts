/** The operator who is signed in, as far as this room needs to know them. */
export type Me = { userId: string; email: string; language: 'en' | 'pt-BR' | 'es' };
