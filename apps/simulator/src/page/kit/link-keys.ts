const storageKey = 'link-identity';
const databaseName = 'signal-storage';
const storeName = 'identity';

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(storeName);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function withStore<T>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await openDatabase();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(storeName, mode);
      const request = act(transaction.objectStore(storeName));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

/** The secret that links this profile; null unless localStorage and IndexedDB both hold it. */
export async function readLinkSecret(): Promise<string | null> {
  const local = localStorage.getItem(storageKey);
  const stored = await withStore<unknown>('readonly', (store) => store.get(storageKey));
  return local !== null && local === stored ? local : null;
}

/** Keeps the secret in both places, or forgets it in both. */
export async function writeLinkSecret(secret: string | null): Promise<void> {
  if (secret === null) {
    localStorage.removeItem(storageKey);
    await withStore('readwrite', (store) => store.delete(storageKey));
    return;
  }
  localStorage.setItem(storageKey, secret);
  await withStore('readwrite', (store) => store.put(secret, storageKey));
}
