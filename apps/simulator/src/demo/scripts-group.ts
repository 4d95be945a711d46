import { parseScripts } from './parse-script.ts';

/** What is written in groups; the customers' lines go to the members in turn. */
export const groupScripts = parseScripts(`
< Who opens tomorrow?
< I can, but I need the key
> I leave it in the usual place
<< Thanks 🙏

< The flour arrives at 6 tomorrow
> 12 sacks this time, please check the dates
< Will do
< Done, all good ✅

< Pessoal, a festa da escola é dia 20
< Eu levo os copos
> Eu levo o bolo 🎂
< Perfeito!

< Does anyone have the number of the oven repair man?
> https://example.com/oven-repair
<< You saved my week

< Happy birthday!! 🎉
< 🎂🎂🎂
> Thank you all ❤️

< New prices from Monday:\\n1. Rolls 0.60\\n2. Baguette 1.80\\n3. Sourdough 4.90
> Please print it for the window
< On it
`);
