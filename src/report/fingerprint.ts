import { createHash } from 'node:crypto';
import type { Finding } from '../shared/finding.ts';
import { findingPlace } from '../shared/finding-place.ts';
import { relativePath } from './relative-path.ts';

/**
 * Names findings so that systems which compare runs see the same one again when lines have moved. Findings that
 * nothing else tells apart are counted.
 */
export function fingerprints(cwd: string): (finding: Finding, file: string) => string {
  const counts = new Map<string, number>();
  return (finding, file) => {
    const text = [finding.code, relativePath(file, cwd), findingPlace(finding)].join('\n');
    const count = (counts.get(text) ?? 0) + 1;
    counts.set(text, count);
    return createHash('sha256').update(`${text}\n${count}`).digest('hex').slice(0, 32);
  };
}
