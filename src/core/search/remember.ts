/** Makes each value once, by its key, and remembers it; one that could not be made is tried again when next asked for. */
export function rememberEach<T>(make: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const made = new Map<string, Promise<T>>();
  return (key) => {
    let value = made.get(key);
    if (!value) {
      value = make(key);
      made.set(key, value);
      value.catch(() => made.delete(key));
    }
    return value;
  };
}

/** The same for one value alone. */
export function rememberOne<T>(make: () => Promise<T>): () => Promise<T> {
  const remembered = rememberEach(make);
  return () => remembered('');
}
