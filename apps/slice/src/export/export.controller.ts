import { exportPath } from '@queunir/contracts/export/export';
import { AppError } from '@queunir/server/errors/app-error';
import { refuseWhatIsClosed } from '@queunir/server/http/refuse-what-is-closed';
import { requireSignedIn } from '@queunir/server/http/request-rules';
import type { Router } from 'express';
import type { SliceDeps } from '../slice.types.ts';
import { writeExport } from './write-export.ts';

/** Mounts the export of everything. One runs at a time, since it holds a connection of the few. */
export function mountExport(router: Router, { db, log, now, settings }: SliceDeps): void {
  let running = false;
  router.get(exportPath, async (req, res) => {
    const who = await requireSignedIn(req);
    refuseWhatIsClosed({ access: 'user', method: 'GET', whileSuspended: true, scope: 'read' }, who);
    // An operator who helps has no use for a copy of everything.
    if (who.access === 'read')
      throw new AppError('not_allowed', 'Only members of the workspace may take its data away.', {
        blame: 'caller',
        status: 403,
      });
    if (running)
      throw new AppError('export_running', 'An export is being made already. Wait until it is done.', {
        blame: 'caller',
        status: 409,
      });
    running = true;
    try {
      const day = now().toISOString().slice(0, 10);
      res.set({
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename="queunir-${day}.zip"`,
        'cache-control': 'no-store',
        // nginx would keep it on disk first.
        'x-accel-buffering': 'no',
      });
      await writeExport(db, { zone: settings().timeZone, now: now() }, res);
    } catch (error) {
      // What was sent cannot be taken back: the receiver sees a file that is cut off.
      log.warn({ err: error }, 'an export was cut off');
      res.destroy();
    } finally {
      running = false;
    }
  });
}
