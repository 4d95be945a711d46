import type { Who } from '@queunir/server/http/request-rules';
import type { Request, Router } from 'express';

/** Who may come into a slice, and how that is told: by a password of its own, or by the gateway. */
export type SliceAccess = {
  who(req: Request): Promise<Who | null>;
  /** Does the gateway itself call? Never where there is none. */
  isGateway?(req: Request): boolean;
  /** Lets a session that the gateway ended in no more, although what was signed for it is still young. */
  refuse?(sessionId: string): void;
  /** Mounts the endpoints that belong to this way in. */
  mount(router: Router): void;
};
