import type { QueryClient } from '@tanstack/react-query';
import type { ComponentType, ReactNode } from 'react';

/**
 * In what the two editions of the app differ: the one of a single person, who signs in to the slice itself, and the one
 * behind the gateway, where people have accounts. A file `x.standalone.ts` has its counterpart `x.service.ts`, which
 * the build for the gateway takes instead (`vite.config.ts`); nothing else knows which edition it is.
 */
export type Edition = {
  /** Prepares what hears the answers of the server; once, before anything is asked. */
  start(): void;
  /** Asks who is signed in, so that the first page needs not wait; a failure is shown where it is needed. */
  askSession(client: QueryClient): Promise<void>;
  /** Asked while the server is away, to notice that it is back. Throws `ApiError`. */
  askWhetherBack(): Promise<unknown>;
  /** Lets people through to the page they asked for, or sends them where they have to go first. */
  Gate: ComponentType;
  /** Pages of who is not signed in, as `Route` elements. */
  doors: ReactNode;
  /** Pages inside the frame that only this edition has, as `Route` elements. */
  places: ReactNode;
  /** Pages with a frame of their own, as `Route` elements. */
  apart: ReactNode;
  /** A further place of the rail, and who it is for; nothing where there is none. */
  RailPlace: ComponentType;
  /** What the frame says above everything else. */
  Notices: ComponentType;
  /** What the settings offer about who is signed in. */
  AccountSettings: ComponentType;
};
