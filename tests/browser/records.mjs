// What the page keeps in IndexedDB, seen past the page.

// Runs a step on a store of the page's database.
function inStore(page, store, mode, step, given) {
  return page.evaluate(
    async ([store, mode, step, given]) => {
      const settled = (request) =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const database = await settled(indexedDB.open("rehearse"));
      const outcome = await settled(database.transaction(store, mode).objectStore(store)[step](...given));
      database.close();
      return outcome;
    },
    [store, mode, step, given],
  );
}

// The text that is kept of a question.
export const kept = (page, id) => inStore(page, "records", "readonly", "get", [id]);

// Waits until a part of the text that is kept of a question is there, and gives the whole.
export async function keptWith(page, id, part) {
  let text;
  do text = await kept(page, id);
  while (!text?.includes(part));
  return text;
}

// Keeps a text of a question, as another version of the page would.
export const keep = (page, id, text) => inStore(page, "records", "readwrite", "put", [text, id]);

// The texts that were put aside.
export const aside = (page) => inStore(page, "aside", "readonly", "getAll", []);

// A full disk, or a browser that allows no storage: everything is refused until there is room again.
export const FULL = () => {
  for (const [type, method] of [[Storage, "setItem"], [IDBObjectStore, "put"]]) {
    const original = type.prototype[method];
    type.prototype[method] = function (...given) {
      if (!window.roomAgain) throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
      return original.apply(this, given);
    };
  }
};

// The database takes everything and finds only at the end that there is no room.
export const FULL_AT_LAST = () => {
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (...given) {
    const request = put.apply(this, given);
    if (!window.roomAgain) this.transaction.abort();
    return request;
  };
};
