import { clocks } from '../page/words/clocks.ts';
import type { Look } from '../wire/look.ts';

const noHistory = '<meta name="viewport" content="width=device-width, initial-scale=1">';

/** The look-alike page: an empty shell that its script fills. Its look travels in it, and the script takes it out. */
export function pageHtml(look: Look): string {
  const served = JSON.stringify(look).replaceAll('<', '\\u003c');
  return `<!doctype html><html id="whatsapp-web" lang="${clocks[look.locale].lang}" dir="ltr"><head><meta charset="utf-8">${noHistory}<title>WhatsApp</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/page.css"></head><body>
<div id="mount_0_0_sm"><div><div id="app"><div class="splash"><div class="splash-mark"></div></div></div></div></div>
<div class="demo-note" aria-hidden="true">Demo phone – not WhatsApp</div>
<div hidden id="has-finished-comet-page" style="display:none"></div>
<script type="application/json">${served}</script>
<script src="/page.js" defer></script></body></html>`;
}

/** What a browser that says it is headless gets instead of the page. */
export function refusalHtml(): string {
  return `<!doctype html><html id="whatsapp-web" lang="en" dir="ltr"><head><meta charset="utf-8">${noHistory}<title>WhatsApp</title><link rel="stylesheet" href="/page.css"></head><body>
<div class="refusal"><h1>WhatsApp works with Google Chrome 85+</h1><p>To use WhatsApp, update Chrome or use Mozilla Firefox, Safari, Microsoft Edge or Opera.</p><a href="https://www.google.com/chrome/">Update Google Chrome</a></div></body></html>`;
}

/** The control page: the owner's phone. */
export function controlHtml(): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">${noHistory}<title>Demo phone</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/phone.css"></head><body><main id="phone"></main><script src="/phone.js" defer></script></body></html>`;
}
