import { maskLabel, maskName, maskWritten } from './mask-label.ts';
import { maskAddress, maskId, maskText } from './mask-text.ts';

/** Attributes whose value is structure, with the form that it must have to stay. */
const STRUCTURE: Readonly<Record<string, RegExp>> = {
  role: /^[a-z]+$/,
  dir: /^(?:ltr|rtl|auto)$/,
  lang: /^[a-z]{2,3}(?:-[a-z]{2,4})?$/i,
  type: /^[a-z-]{1,20}$/,
  tabindex: /^-?\d{1,3}$/,
  'data-tab': /^\d{1,3}$/,
  'aria-colindex': /^\d{1,2}$/,
  'data-scrolltracepolicy': /^[a-z.]{1,60}$/,
  contenteditable: /^(?:true|false|plaintext-only|)$/,
};
const SWITCH = /^(?:true|false|mixed|polite|assertive|off|menu|listbox|dialog|grid|)$/;
const IDS =
  /^(?:app|side|main|pane-side|whatsapp-web|wa-popovers-bucket|expressions-panel-container|has-finished-comet-page|hard_expire_time|auto-logout-toggle|[a-z]+-filter)$/;
const CLASSES =
  /^(?:message-in|message-out|copyable-text|copyable-area|selectable-text|quoted-mention|emoji|focusable-list-item|lexical-rich-text-input|two)$/;
const STYLES = /(?:transform:\s*translateY\(-?[\d.]+px\)|(?:min-)?height:\s*[\d.]+px|width:\s*[\d.]+px)/g;
const LONGEST = 120;

/** An attribute's value without anything that a person wrote or is; null where the attribute is left out. */
export function maskAttribute(name: string, value: string): string | null {
  if (name === 'd' || name === 'points' || name === 'nonce' || name.startsWith('on')) return null;
  if (name === 'class')
    return (
      value
        .split(/\s+/)
        .filter((token) => CLASSES.test(token))
        .join(' ') || null
    );
  if (name === 'style') return value.match(STYLES)?.join('; ') ?? null;
  if (name === 'id') return IDS.test(value) ? value : maskText(value);
  if (name === 'data-testid' || name === 'data-icon') return maskName(value.slice(0, LONGEST));
  if (name === 'data-id') return maskId(value);
  if (/^(?:src|href|xlink:href|poster|srcset|action|data-src)$/.test(name)) return maskAddress(value);
  if (/^aria-(?:label|placeholder|description|roledescription)$/.test(name)) return maskLabel(value);
  if (name === 'title' || name === 'alt' || name === 'placeholder') return maskWritten(value);
  if (STRUCTURE[name]?.test(value) || SWITCH.test(value)) return value;
  return maskText(value.slice(0, LONGEST));
}
