import type { SurfacesRead } from '../feed.ts';
import { createContext } from '../page/context.ts';
import { type PageRead, readPage } from '../page/read-page.ts';
import { readSurfaces } from '../surfaces/read-surfaces.ts';
import { maskPage } from './mask-page.ts';
import { maskRead } from './mask-read.ts';

/** What a person needs to report a page: what is read of it, and a copy of both that may be given away. */
export type PageReport = {
  page: PageRead;
  surfaces: SurfacesRead;
  masked: { page: PageRead; skeleton: string[] };
};

/** Reads a page once and masks it. */
export function readReport(page: Document): PageReport {
  const read = readPage(page);
  return {
    page: read,
    surfaces: readSurfaces(page, createContext(page, null)),
    masked: { page: maskRead(read), skeleton: maskPage(page) },
  };
}
