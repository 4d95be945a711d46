/**
 * Other numbers under which WhatsApp may know the same person, the number itself first. Brazil added a ninth digit to
 * mobile numbers, Mexico dropped a 1 after its code and Argentina writes a 9 there; ids made before or by other
 * habits go on living. They are for finding a contact that is there, never for rewriting an id.
 */
export function phoneVariants(e164: string): string[] {
  const variant = brazil(e164) ?? mexico(e164) ?? argentina(e164);
  return variant === null ? [e164] : [e164, variant];
}

/** Landlines begin with 2 to 5 and never had a ninth digit. */
function brazil(e164: string): string | null {
  const long = /^\+55([1-9]\d)9(\d{8})$/.exec(e164);
  if (long) return `+55${long[1]}${long[2]}`;
  const short = /^\+55([1-9]\d)([016-9]\d{7})$/.exec(e164);
  return short ? `+55${short[1]}9${short[2]}` : null;
}

function mexico(e164: string): string | null {
  const old = /^\+521(\d{10})$/.exec(e164);
  if (old) return `+52${old[1]}`;
  const now = /^\+52(\d{10})$/.exec(e164);
  return now ? `+521${now[1]}` : null;
}

function argentina(e164: string): string | null {
  const mobile = /^\+549(\d{10})$/.exec(e164);
  if (mobile) return `+54${mobile[1]}`;
  const plain = /^\+54([1-8]\d{9})$/.exec(e164);
  return plain ? `+549${plain[1]}` : null;
}
