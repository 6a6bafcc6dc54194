/** A drop-down that narrows the search to one value. */
export interface Filter {
  readonly name: string;
  readonly element: HTMLElement;
  /** Empty for no choice. */
  value(): string;
  choose(value: string): void;
  /** Shows how many papers each value would leave. */
  count(counts: Readonly<Record<string, number>>): void;
}

/**
 * @param name as the index calls the filter
 * @param label as a reader does
 * @param values in the order in which they are offered
 */
export function makeFilter(
  name: string,
  label: string,
  values: readonly string[],
  onChange: () => void,
): Filter {
  const select = document.createElement('select');
  select.name = name;
  const options = ['', ...values].map((value) => {
    const option = document.createElement('option');
    option.value = value;
    option.textContent = value || `Any ${label.toLowerCase()}`;
    return option;
  });
  select.append(...options);
  select.addEventListener('change', onChange);
  const element = document.createElement('label');
  element.append(label, select);
  return {
    name,
    element,
    value: () => select.value,
    choose: (value) => {
      select.value = values.includes(value) ? value : '';
    },
    count: (counts) => {
      for (const option of options)
        if (option.value) option.textContent = `${option.value} (${counts[option.value] ?? 0})`;
    },
  };
}
