import { createWriteStream } from 'node:fs';
import { settings } from '../kit/e2e.config.ts';
import { type Product, type ProductOptions, startProduct } from '../kit/product.ts';

/** A product that is started again whenever it has ended, as a person or a service manager would. */
export type Supervised = {
  product: () => Product;
  /** Kills the slice alone and starts it again; `between` runs while nothing does. */
  killAndRestart: (between?: () => Promise<unknown>) => Promise<void>;
  /** Starts that failed, with what was said. */
  failedStarts: string[];
  /** Everything that any of them said. */
  said: () => string[];
  remove: () => Promise<void>;
};

const mostTries = 5;

/** Starts a product under supervision. */
export async function supervise(options: ProductOptions): Promise<Supervised> {
  let product = keepLog(await startProduct(options));
  const { dataDir, url } = product;
  const failedStarts: string[] = [];
  const former: string[] = [];
  const again = async (): Promise<Product> => {
    for (let tries = 1; ; tries += 1) {
      try {
        return keepLog(await startProduct({ ...options, dataDir, port: Number(new URL(url).port) }));
      } catch (error) {
        failedStarts.push(String(error).slice(0, 2000));
        if (tries === mostTries) throw error;
      }
    }
  };
  return {
    product: () => product,
    failedStarts,
    said: () => [...former, ...product.child.lines],
    killAndRestart: async (between) => {
      product.child.process.kill('SIGKILL');
      await product.child.ended;
      former.push(...product.child.lines);
      await product.child.stop('SIGKILL', 0);
      await between?.();
      product = await again();
    },
    remove: () => product.remove(),
  };
}

/** For the one who looks for a fault: everything in one file. */
function keepLog(product: Product): Product {
  if (settings.crashLog === null) return product;
  const file = createWriteStream(settings.crashLog, { flags: 'a' });
  for (const stream of [product.child.process.stdout, product.child.process.stderr])
    stream?.pipe(file, { end: false });
  return product;
}
