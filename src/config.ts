import { isAbsolute, join } from 'node:path';
import addressParser from 'nodemailer/lib/addressparser';
import { z } from 'zod/v4';
import { LtaError } from './errors.js';
import type { MailAddress } from './notify/mailer.js';
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

/** A URL that nodemailer takes. The message never repeats it, because it holds the password. */
const smtpUrl = z
  .string()
  .default('')
  .transform((value) => value.trim())
  .refine((value) => value === '' || isSmtpUrl(value), {
    message:
      'give an address such as smtps://user:password@mail.example.nl or smtp://mail.example.nl:587; ' +
      'in user and password write @ as %40, : as %3A, / as %2F, # as %23, ? as %3F and % as %25',
  });

/** Also refuses what a password with an unwritten special character makes of it. */
function isSmtpUrl(value: string): boolean {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  return (
    url !== undefined &&
    (url.protocol === 'smtp:' || url.protocol === 'smtps:') &&
    url.hostname !== '' &&
    (url.pathname === '' || url.pathname === '/') &&
    !value.includes('#') &&
    !url.search.includes('@') &&
    isDecodable(url.username) &&
    isDecodable(url.password)
  );
}

function isDecodable(part: string): boolean {
  try {
    decodeURIComponent(part);
    return true;
  } catch {
    return false;
  }
}

const mailAddress = z.email({ error: 'give one mail address, such as lc@example.nl' });

/** Who a mail is from: an address, or `Name <address>`. */
const mailSender = z
  .string()
  .default('')
  .transform((value, context): MailAddress | undefined => {
    if (value.trim() === '') return undefined;
    const [first, ...others] = addressParser(value);
    if (first?.address !== undefined && others.length === 0 && mailAddress.safeParse(first.address).success) {
      return { name: first.name, address: first.address };
    }
    context.addIssue({ code: 'custom', message: 'give one sender, such as LTA-assistent <lta@example.nl>' });
    return z.NEVER;
  });

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
  SMTP_URL: smtpUrl,
  LC_MAIL: z
    .string()
    .default('')
    .transform((value) => value.trim() || 'LC@VNG.nl')
    .pipe(mailAddress),
  MAIL_FROM: mailSender,
});

const loopback = new Set(['127.0.0.1', '::1', '[::1]', 'localhost']);

/** True when only this computer is reached under that name. */
export function isLoopback(host: string): boolean {
  return loopback.has(host.toLowerCase());
}

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
  /** The mail server, with its password; undefined when mails are to be files in the data folder. */
  readonly smtpUrl: string | undefined;
  /** The mailbox of the LC team. */
  readonly lcMail: string;
  /** Who mails are from. */
  readonly mailFrom: MailAddress;
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
  if (!microsoftApp && !isLoopback(host)) {
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
    smtpUrl: value.SMTP_URL === '' ? undefined : value.SMTP_URL,
    lcMail: value.LC_MAIL,
    mailFrom: value.MAIL_FROM ?? { name: 'LTA-assistent', address: value.LC_MAIL },
  };
}

function absolute(path: string): string {
  return isAbsolute(path) ? path : join(projectRoot, path);
}
