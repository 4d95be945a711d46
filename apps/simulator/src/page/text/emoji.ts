const emojiPattern = /\p{RGI_Emoji}/gv;
const blank = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

function picture(emoji: string): string {
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' width='32' height='32'><text x='16' y='26' font-size='26' text-anchor='middle'>${emoji}</text></svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
}

/** One emoji as the real page draws it: a blank image that names it, with the picture as its background. */
export function emojiImage(emoji: string, size: 'text' | 'large' = 'text'): HTMLImageElement {
  const image = document.createElement('img');
  image.alt = emoji;
  image.dataset.plainText = emoji;
  image.src = blank;
  image.draggable = false;
  image.className = size === 'large' ? 'emoji large' : 'emoji';
  image.style.backgroundImage = picture(emoji);
  return image;
}

/** Text as nodes, its emoji as images. */
export function withEmoji(text: string): Node[] {
  const nodes: Node[] = [];
  let end = 0;
  for (const match of text.matchAll(emojiPattern)) {
    if (match.index > end) nodes.push(document.createTextNode(text.slice(end, match.index)));
    nodes.push(emojiImage(match[0]));
    end = match.index + match[0].length;
  }
  if (end < text.length) nodes.push(document.createTextNode(text.slice(end)));
  return nodes;
}

/** The one to three emoji that are the whole text, or null when there is anything else. */
export function onlyEmoji(text: string): string[] | null {
  const found = [...text.matchAll(emojiPattern)].map((match) => match[0]);
  if (found.length === 0 || found.length > 3) return null;
  return found.join('') === text.replace(/\s/g, '') ? found : null;
}
