import type { MessageShape } from '../../wire/shapes.ts';
import type { BubbleContext } from './message-bubble.ts';

/** What a row can ask of the chat around it. */
export type RowActions = { reply: (message: MessageShape) => void; star: (message: MessageShape) => void };

/** One message's row. Outside the drawn part of the list its content is taken away and only its height stays. */
export type MessageRow = {
  element: HTMLElement;
  message: MessageShape;
  drawn: boolean;
  update: (message: MessageShape, context: BubbleContext) => void;
  draw: () => void;
  shell: () => void;
};
