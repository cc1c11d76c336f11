import type { Day } from '../clock.js';
import type { Reading } from './field.js';
import { explain, findPersonalData, redact } from '../personal-data.js';

/** Refuses what was typed; it stands in the field again, unless it holds personal data. */
export function refuse(typed: string, today: Day, error: string): Reading {
  const findings = findPersonalData(typed, today);
  if (findings.length > 0) return { kind: 'personal', error: explain(findings), redacted: redact(typed, findings) };
  return { kind: 'refused', error, typed };
}
