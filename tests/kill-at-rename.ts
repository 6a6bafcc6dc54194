/**
 * What Node is to import first so that the process is killed as it comes to its nth rename, before or after it; as the
 * system kills, with no time to tidy up. Renames are where a run that writes whole files can be told from half a run.
 * @param into counts only renames to a path that begins so
 */
export function killAtRename(number: number, when: 'before' | 'after' = 'before', into = ''): string {
  const code = `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    const { renameSync } = fs;
    let count = 0;
    fs.renameSync = (from, to) => {
      if (to.startsWith(${JSON.stringify(into)})) count++;
      if (${when === 'after'}) renameSync(from, to);
      if (count === ${number}) process.kill(process.pid, 'SIGKILL');
      if (${when === 'before'}) renameSync(from, to);
    };
    syncBuiltinESMExports();
  `;
  return `--import=data:text/javascript,${encodeURIComponent(code)}`;
}
