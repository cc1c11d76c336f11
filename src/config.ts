import { isAbsolute, join } from 'node:path';
import { z } from 'zod/v4';
import { LtaError } from './errors.js';
import { projectRoot } from './root.js';

const list = z
  .string()
  .default('')
  .transform((value) =>
    value
      .split(',')
      .map((item) => item.trim().toLowerCase())
      .filter((item) => item !== ''),
  );

/** A plain address, so that a path can be put behind it. */
const publicUrl = z
  .string()
  .default('')
  .transform((value) => value.trim().replace(/\/+$/, ''))
  .refine((value) => value === '' || isPlainAddress(value), {
    message: 'give an address such as https://assistent.example.nl, without a question mark or a hash',
  });

function isPlainAddress(value: string): boolean {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  return (
    url !== undefined &&
    (url.protocol === 'https:' || url.protocol === 'http:') &&
    url.username === '' &&
    url.password === '' &&
    !/[?#]/.test(value)
  );
}

/** The environment variables that the README lists; everything else in the environment is ignored. */
const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3978),
  HOST: z.string().optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  DATA_DIR: z.string().default('data'),
  KNOWLEDGE_DIR: z.string().default('knowledge'),
  MicrosoftAppId: z.string().default(''),
  MicrosoftAppPassword: z.string().default(''),
  MicrosoftAppType: z.enum(['MultiTenant', 'SingleTenant', 'UserAssignedMSI']).default('SingleTenant'),
  MicrosoftAppTenantId: z.string().default(''),
  ALLOWED_TENANTS: list,
  LC_TEAM: list,
  RWO_TEAM: list,
  PUBLIC_URL: publicUrl,
});

const loopback = new Set(['127.0.0.1', '::1', 'localhost']);

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly logLevel: string;
  /** Absolute path of the folder with requests, drafts and people. */
  readonly dataDir: string;
  readonly knowledgeDir: string;
  /** Undefined in local use: then nobody is authenticated, the server stays on loopback and a role may be picked. */
  readonly microsoftApp: { id: string; password: string; type: string; tenantId: string } | undefined;
  /** Tenant ids that may talk; empty means every tenant that the app is installed in. */
  readonly allowedTenants: readonly string[];
  /** Where people reach the server with a browser, without a slash at the end; undefined when that is not said. */
  readonly publicUrl: string | undefined;
  /** Mail addresses and Entra object ids, in lower case. */
  readonly lcTeam: readonly string[];
  readonly rwoTeam: readonly string[];
}

/**
 * Reads the configuration.
 * @throws LtaError CONFIG_INVALID when a variable does not fit, or when the server would listen beyond loopback
 *   without an app id, where every caller would be believed.
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new LtaError('CONFIG_INVALID', `The configuration is not valid. ${problems.join('; ')}`);
  }
  const value = parsed.data;
  const microsoftApp = value.MicrosoftAppId
    ? {
        id: value.MicrosoftAppId,
        password: value.MicrosoftAppPassword,
        type: value.MicrosoftAppType,
        tenantId: value.MicrosoftAppTenantId,
      }
    : undefined;
  const host = value.HOST ?? (microsoftApp ? '0.0.0.0' : '127.0.0.1');
  if (!microsoftApp && !loopback.has(host)) {
    throw new LtaError(
      'CONFIG_INVALID',
      `HOST is ${host}, but there is no MicrosoftAppId: without one nobody is authenticated, so the server listens on loopback only. ` +
        'Set MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId, or leave HOST out.',
    );
  }
  return {
    port: value.PORT,
    host,
    logLevel: value.LOG_LEVEL,
    dataDir: absolute(value.DATA_DIR),
    knowledgeDir: absolute(value.KNOWLEDGE_DIR),
    microsoftApp,
    allowedTenants: value.ALLOWED_TENANTS,
    publicUrl: value.PUBLIC_URL === '' ? undefined : value.PUBLIC_URL,
    lcTeam: value.LC_TEAM,
    rwoTeam: value.RWO_TEAM,
  };
}

function absolute(path: string): string {
  return isAbsolute(path) ? path : join(projectRoot, path);
}
