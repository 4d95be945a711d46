import { facePath } from '@queunir/contracts/contacts/contacts';
import { id } from '@queunir/contracts/kit/primitives';
import { AppError } from '@queunir/server/errors/app-error';
import { requireSignedIn } from '@queunir/server/http/request-rules';
import type { Router } from 'express';
import type { SliceDb } from '../slice.types.ts';

/** Mounts the pictures of chats and contacts: PNG bytes that never change under their id. */
export function mountFaces(router: Router, db: SliceDb): void {
  router.get(facePath, async (req, res) => {
    await requireSignedIn(req);
    const faceId = id.safeParse(req.params.faceId);
    const png = faceId.success ? await findFace(db, faceId.data) : null;
    if (!png) throw new AppError('not_found', 'This picture is gone.', { blame: 'caller', status: 404 });
    res
      .set({ 'content-type': 'image/png', 'cache-control': 'private, max-age=31536000, immutable' })
      .send(png);
  });
}

async function findFace(db: SliceDb, faceId: string): Promise<Buffer | null> {
  const row = await db.selectFrom('face').select('png').where('id', '=', faceId).executeTakeFirst();
  return row?.png ?? null;
}
