import { parseScripts } from './parse-script.ts';

/** What English-speaking customers and the bakery write. */
export const englishScripts = parseScripts(`
< Good morning! Do you have sourdough today?
> Good morning! Yes, it comes out of the oven at 10 🥖
< Great, could you keep two for me?
> Of course. What name shall I write?
< Just mine, I'll come by at 11
>> Done, two sourdough at 11

< Hi, I need a birthday cake for Saturday, about 20 people
> Lovely! Chocolate, lemon or carrot?
< Lemon please. With "Happy 40th Sam" on it
> For 20 people I suggest the 3 kg one, it is *84.00*. Shall I write it down?
< Yes please
> Noted ✅ Saturday, 3 kg lemon cake, pick-up from 9.
< Do you need a deposit?
> 30 % would be great, the rest at pick-up.
< Sent it just now
> Got it, thank you!

< Are you open on the holiday?
> From 7 to 12, only bread and rolls that day.
< Perfect, thanks

< Hello, is the almond croissant gluten free?
> I'm sorry, it is not. The almond _cake_ is, though.
< Oh nice, how much is it?
> 26.00, it serves eight.
< Then one for Thursday please

< The cake was wonderful, everybody loved it 🎂🎉
> That makes my day, thank you for telling me ❤️

< Could you deliver 40 mini sandwiches to our office on Tuesday, 12:30?
> Yes. Here is what we can put in them:\\n- ham and cheese\\n- grilled vegetables\\n- tuna\\n- egg and cress
<< Half ham and cheese, half vegetables
> Good choice. With delivery it is ~118.00~ *112.00* for you.
< Great, please send the invoice to accounts@example.com
> Will do. Map for your driver just in case: https://example.com/bakery/map

< Sorry, I'm running ten minutes late!
> No problem, we are here until 7.

< Do you still make the rye bread with walnuts?
> On Wednesdays and Fridays.
< I'll take one on Friday then
> It will wait for you

< hi
< how much is the box of 12?
> Hello! 36.00, or 40.00 with delivery.
< ok let me ask my wife

< Did you find a blue umbrella this morning?
> Yes! It is behind the counter ☂️
< You're the best

< We would like to talk about bread for our restaurant, around 60 loaves a week.
> Gladly. When could you come by?
< Next Monday afternoon?
> Monday at 3 works well.
< See you then

< 👍

< Can I change my order from 10 rolls to 15?
> Changed. 15 rolls, same time.
`);
