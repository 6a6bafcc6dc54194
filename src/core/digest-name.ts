/** The day in a digest's file name, at its head by custom, where it is a day of the calendar. */
export function dayIn(name: string): string | undefined {
  const day = /(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d)/.exec(name)?.[1];
  return day && new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) ? day : undefined;
}
