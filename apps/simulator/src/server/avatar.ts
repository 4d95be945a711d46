import { pick, seededRandom } from '../phone/random.ts';

const skins = ['#f3d3b8', '#e0ac84', '#c68a5f', '#9c6542', '#6f452c'];
const hairs = ['#2b2220', '#5a3a26', '#a8672f', '#d8b25c', '#8d8d94'];
const backs = ['#cfe3d6', '#d7def0', '#f2ddcf', '#e6d6ea', '#f3e7bd', '#cfe6ec'];
const shirts = ['#3f7d6b', '#b4533f', '#39587f', '#8b5a86', '#c98a2b'];

function seedOf(text: string): number {
  let seed = 17;
  for (const letter of text) seed = (Math.imul(seed, 31) + (letter.codePointAt(0) ?? 0)) >>> 0;
  return seed;
}

/** A drawn face, always the same for the same id. An SVG document, 96 px square. */
export function avatarSvg(id: string): string {
  const random = seededRandom(seedOf(id));
  const [skin, hair, back, shirt] = [
    pick(random, skins),
    pick(random, hairs),
    pick(random, backs),
    pick(random, shirts),
  ];
  const long = random() < 0.5;
  const smile = 58 + Math.floor(random() * 6);
  const locks = long ? `<path d="M26 44c0-34 44-34 44 0v30H26z" fill="${hair}"/>` : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 96 96"><rect width="96" height="96" fill="${back}"/>${locks}<path d="M14 98c2-24 18-30 34-30s32 6 34 30z" fill="${shirt}"/><rect x="41" y="58" width="14" height="16" rx="6" fill="${skin}"/><ellipse cx="48" cy="45" rx="17" ry="20" fill="${skin}"/><path d="M30 42c0-26 36-26 36 0-6-8-10-10-18-10s-14 3-18 10z" fill="${hair}"/><circle cx="41" cy="45" r="2" fill="#2b2220"/><circle cx="55" cy="45" r="2" fill="#2b2220"/><path d="M42 54q6 ${smile - 54} 12 0" stroke="#7a4030" stroke-width="2" fill="none" stroke-linecap="round"/></svg>`;
}
