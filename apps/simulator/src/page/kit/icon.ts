import { markup } from '../markup/current-markup.ts';
import type { IconRole } from '../markup/markup.types.ts';
import { mark } from './element.ts';

const svgSpace = 'http://www.w3.org/2000/svg';

const tickDrawing = 'M5 13l4 4L19 8';
const ticksDrawing = 'M2 13l4 4L15 8M9 17L18 8M12 17l10-9';
const clockDrawing = 'M12 4a8 8 0 1 0 .1 0M12 8v5l3 2';
const pinDrawing = 'M9 4h6l-1 6 3 3H7l3-3zM12 13v7';
const muteDrawing = 'M6 17h12l-2-3V10a4 4 0 0 0-8 0v4zM4 4l16 16M11 20h2';
const crossDrawing = 'M6 6l12 12M18 6L6 18';

/** Our own simple drawings, 24 px square, by the name that the real page's icon carries. */
const drawings: Record<string, string> = {
  'wds-ic-read': ticksDrawing,
  'wds-ic-delivered': tickDrawing,
  'msg-time': clockDrawing,
  'msg-check': tickDrawing,
  'msg-dblcheck': ticksDrawing,
  'status-time': clockDrawing,
  'status-check': tickDrawing,
  'status-dblcheck': ticksDrawing,
  'message-fail': 'M12 3a9 9 0 1 0 .1 0M12 7v6M12 16v1',
  'ic-push-pin': pinDrawing,
  'pin-refreshed-thin': pinDrawing,
  'ic-notifications-off': muteDrawing,
  'mute-notifications-refreshed': muteDrawing,
  'ic-alternate-email': 'M12 8a4 4 0 1 0 .1 0M16 8v5q0 3 2 3t3-4a9 9 0 1 0-4 7',
  'WhatsApp logo': 'M4 20l2-5a8 8 0 1 1 3 3z',
  recalled: 'M12 4a8 8 0 1 0 .1 0M6.5 6.5l11 11',
  'forward-refreshed': 'M13 6l6 6-6 6M19 12H5',
  'ic-close': crossDrawing,
  x: crossDrawing,
  'ic-chevron-down-wide': 'M5 9l7 7 7-7',
  'down-context': 'M5 9l7 7 7-7',
  'search-refreshed': 'M10 4a6 6 0 1 0 .1 0M15 15l5 5',
  'more-refreshed': 'M12 5v1M12 11.5v1M12 18v1',
  'new-chat-outline': 'M4 5h16v11H9l-5 4zM12 8v5M9.5 10.5h5',
  'plus-rounded': 'M12 5v14M5 12h14',
  expressions: 'M12 4a8 8 0 1 0 .1 0M9 10v1M15 10v1M8.5 14q3.5 3 7 0',
  'mic-outlined': 'M12 4a2 2 0 0 1 2 2v5a2 2 0 0 1-4 0V6a2 2 0 0 1 2-2zM7 11q0 5 5 5t5-5M12 16v4',
  'wds-ic-send-filled': 'M4 5l17 7-17 7 3-7zM7 12h14',
  'archive-refreshed': 'M4 5h16v4H4zM6 9v10h12V9M10 13h4',
  'back-refreshed': 'M11 5l-7 7 7 7M4 12h16',
  'chat-filled-refreshed': 'M4 5h16v11H9l-5 4z',
  'settings-refreshed':
    'M12 9a3 3 0 1 0 .1 0M12 3v3M12 18v3M3 12h3M18 12h3M6 6l2 2M16 16l2 2M18 6l-2 2M8 16l-2 2',
  'status-refreshed': 'M12 4a8 8 0 1 0 .1 0M12 9a3 3 0 1 0 .1 0',
  'default-contact-refreshed': 'M12 5a4 4 0 1 0 .1 0M4 21q0-7 8-7t8 7',
  'default-group-refreshed': 'M9 6a3 3 0 1 0 .1 0M16 8a2.5 2.5 0 1 0 .1 0M3 19q0-6 6-6t6 6M15 14q6-1 6 5',
  'default-community-refreshed': 'M4 19V9l8-5 8 5v10zM9 19v-6h6v6',
  'ic-forward': 'M13 6l6 6-6 6M19 12H5',
  'ic-download': 'M12 4v11M7 11l5 5 5-5M5 20h14',
  'ic-zoom-in': 'M10 4a6 6 0 1 0 .1 0M15 15l5 5M10 7v6M7 10h6',
  'ic-grade': 'M12 4l2.400 5 5.600.7-4 4 1 5.600-5-2.700-5 2.700 1-5.600-4-4 5.600-.7z',
  'lock-outline': 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
};

/** An SVG whose `<title>` is the icon's name, as all pages have them. */
export function svgIcon(name: string): SVGSVGElement {
  const svg = document.createElementNS(svgSpace, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  const title = document.createElementNS(svgSpace, 'title');
  title.textContent = name;
  const path = document.createElementNS(svgSpace, 'path');
  path.setAttribute('d', drawings[name] ?? 'M5 5h14v14H5z');
  svg.append(title, path);
  return svg;
}

/** The icon for something, in the form that this generation of the page has for it. */
export function icon(
  role: IconRole,
  attributes: Record<string, string> = {},
): HTMLSpanElement | SVGSVGElement {
  const { form, name } = markup('icons')[role];
  if (form === 'svg') return svgIcon(name);
  const span = document.createElement('span');
  for (const [key, value] of Object.entries({ 'aria-hidden': 'true', 'data-icon': name, ...attributes }))
    mark(span, key, value);
  span.append(svgIcon(name));
  return span;
}

/** An icon that says something: the label stands on the element that holds the SVG. */
export function labelledIcon(role: IconRole, attributes: Record<string, string>): HTMLSpanElement {
  const drawn = icon(role, attributes);
  if (drawn instanceof HTMLSpanElement) return drawn;
  const span = document.createElement('span');
  for (const [key, value] of Object.entries(attributes)) mark(span, key, value);
  span.append(drawn);
  return span;
}

/** The key icon, whose mask carries the id `main`; it stands in the chat list, before the real `div#main`. */
export function keyIcon(): SVGSVGElement {
  const svg = svgIcon('key');
  const mask = document.createElementNS(svgSpace, 'mask');
  mask.id = 'main';
  const shape = document.createElementNS(svgSpace, 'path');
  shape.setAttribute('d', 'M0 0h24v24H0z');
  mask.append(shape);
  svg.append(mask);
  svg.querySelector('path')?.setAttribute('d', 'M8 9a3 3 0 1 0 .1 0M11 12h9M17 12v3');
  return svg;
}
