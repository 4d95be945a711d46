import type Docker from 'dockerode';

/** The engine's interface, as the library gives it. */
export type Engine = Docker;

/** One of this gateway's containers, as the engine lists it. */
export type Found = {
  readonly id: string;
  readonly number: number;
  readonly generation: number;
  readonly lives: boolean;
  readonly startedAt: Date;
};
