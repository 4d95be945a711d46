import { AppError } from '@queunir/server/errors/app-error';
import * as z from 'zod/mini';
import { archiveRead, chatRead, listRead, phaseRead, surfacesRead } from './feed.schema.ts';
import { keepable } from './keepable.ts';
import { pageReport } from './page-report.schema.ts';
import type { ReaderPort } from './reader-port.ts';
import type { ReaderWorld } from './reader-world.ts';

const text = z.nullable(z.string());
const place = z.nullable(
  z.object({
    x: z.number(),
    y: z.number(),
    width: z.number(),
    height: z.number(),
    inView: z.boolean(),
    clickable: z.boolean(),
  }),
);
const scroller = z.nullable(
  z.object({
    x: z.number(),
    y: z.number(),
    width: z.number(),
    height: z.number(),
    scrollTop: z.number(),
    scrollHeight: z.number(),
    clientHeight: z.number(),
  }),
);
const composer = z.object({
  present: z.boolean(),
  text: z.string(),
  canSend: z.boolean(),
  reply: z.nullable(z.object({ author: text, text })),
});
const drawer = z.object({
  open: z.boolean(),
  group: z.nullable(z.boolean()),
  name: text,
  phone: text,
});
const info = z.object({
  members: z.nullable(
    z.array(z.object({ name: z.string(), phone: text, admin: z.nullable(z.boolean()), me: z.boolean() })),
  ),
  memberCount: z.nullable(z.number()),
  createdBy: text,
  commonGroups: z.nullable(z.number()),
  business: z.boolean(),
  emails: z.array(z.string()),
  websites: z.array(z.string()),
});
const profile = z.object({ open: z.boolean(), name: text, number: text });
const search = z.object({
  searching: z.boolean(),
  hits: z.array(
    z.object({
      token: z.number(),
      title: z.string(),
      section: text,
      preview: text,
      unread: z.number(),
      selected: z.boolean(),
    }),
  ),
});

/** Name under which the bundle puts its functions into our world. */
const GLOBAL = '__queunirReader';

/** Asks the reader's functions in the page and checks the shape of every answer. */
export function createReaderPort(world: ReaderWorld): ReaderPort {
  const ask = async <T>(schema: z.ZodMiniType<T>, call: string, ...args: unknown[]): Promise<T> => {
    const given = args.map((value) => JSON.stringify(value ?? null)).join();
    const answer = schema.safeParse(keepable(await world.evaluate(`${GLOBAL}.${call}(${given})`)));
    if (answer.success) return answer.data;
    throw new AppError('page_did_not_answer', 'The reader gave an answer of another shape.', {
      blame: 'outside',
      status: 503,
    });
  };
  const spot = async (call: string, ...args: unknown[]) => {
    const found = await ask(place, call, ...args);
    if (!found) return null;
    const { inView: _inView, clickable, ...box } = found;
    return { box, reachable: clickable };
  };
  return {
    phase: () => ask(phaseRead, 'readPhase'),
    list: () => ask(z.nullable(listRead), 'readList'),
    chat: () => ask(z.nullable(chatRead), 'readChat'),
    surfaces: () => ask(surfacesRead, 'readSurfaces'),
    report: () => ask(pageReport, 'readReport'),
    takeTable: (table) => ask(z.boolean(), 'takeTable', table),
    search: () => ask(search, 'readSearchResults'),
    composer: () => ask(composer, 'readComposer'),
    drawer: () => ask(drawer, 'readDrawer'),
    info: () => ask(info, 'readInfo'),
    profile: () => ask(profile, 'readProfile'),
    archive: () => ask(z.nullable(archiveRead), 'readArchive'),
    row: (token, title) => spot('locateRow', token, title),
    face: (token, title) => spot('locateFace', token, title),
    place: (name, key) => spot('locateAct', name, key),
    async scroller(which) {
      const found = await ask(scroller, 'locateScroller', which);
      if (!found) return null;
      const { x, y, width, height, ...position } = found;
      return { box: { x, y, width, height }, ...position };
    },
    picker: async () => (await ask(place, 'locateAct', 'picker')) !== null,
  };
}
