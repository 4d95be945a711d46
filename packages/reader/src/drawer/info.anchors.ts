import type { Anchor } from '../anchors/anchor.ts';

/** Members of a group in its info drawer (whatsapp-web-dom §6). */
export const MEMBER_ROWS: Anchor = {
  name: 'drawer.members',
  ways: [{ css: '[data-testid="group-info-participants-section"] [role="listitem"]' }],
};
export const MEMBER_NAME: Anchor = {
  name: 'drawer.member-name',
  ways: [{ css: 'span[title]' }, { css: 'span[dir="auto"]' }],
};
export const EMAIL_LINKS = 'a[href^="mailto:"]';
/** Links of a business beside its address, which is a place on a map. */
export const WEBSITE_LINKS = 'a[href^="http"]:not([href*="maps."], [href*="/maps"])';
