import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv, type AnySchemaObject } from 'ajv';
import formatsPlugin from 'ajv-formats';
import { strToU8, zipSync } from 'fflate';
import { z } from 'zod/v4';
import { err, ok, type Result } from '../result.js';
import { projectRoot } from '../root.js';

/** What the manifest leaves open, by the name of its placeholder. */
export interface AppIds {
  readonly TEAMS_APP_ID: string;
  readonly BOT_ID: string;
  readonly BOT_DOMAIN: string;
}

const noId = '00000000-0000-0000-0000-000000000000';
/** Enough to look at the package and to check it; Teams does not install an app with these. */
export const localIds: AppIds = { TEAMS_APP_ID: noId, BOT_ID: noId, BOT_DOMAIN: 'localhost' };

/** Each placeholder and the environment variable that fills it; the bot's id is the one that the server runs with. */
const variables = { TEAMS_APP_ID: 'TEAMS_APP_ID', BOT_ID: 'MicrosoftAppId', BOT_DOMAIN: 'BOT_DOMAIN' } as const;

/** Reads the ids from the environment; the error lists the variables that are missing. */
export function readAppIds(env: NodeJS.ProcessEnv): Result<AppIds, readonly string[]> {
  const missing = Object.values(variables).filter((variable) => !env[variable]);
  if (missing.length > 0) return err(missing);
  return ok({
    TEAMS_APP_ID: env[variables.TEAMS_APP_ID] ?? '',
    BOT_ID: env[variables.BOT_ID] ?? '',
    BOT_DOMAIN: env[variables.BOT_DOMAIN] ?? '',
  });
}

/** The zip that an administrator uploads to Teams; the error lists what the official schema has against the manifest. */
export function buildAppPackage(ids: AppIds): Result<Uint8Array, readonly string[]> {
  const manifest = fillManifest(ids);
  const problems = manifestProblems(JSON.parse(manifest));
  if (problems.length > 0) return err(problems);
  const files = {
    'manifest.json': strToU8(manifest),
    'color.png': read('color.png'),
    'outline.png': read('outline.png'),
  };
  // One fixed time: the same sources give the same zip.
  return ok(zipSync(files, { mtime: new Date(2026, 0, 1) }));
}

/** The manifest as it is shipped: every `${{NAME}}` replaced. */
export function fillManifest(ids: AppIds): string {
  const filled = new Map<string, string>(Object.entries(ids));
  return readText('manifest.json').replace(/\$\{\{(\w+)\}\}/g, (placeholder, name: string) => {
    const value = filled.get(name);
    // Through JSON, so that a value cannot break out of its string; an unknown name stays, and the schema refuses it.
    return value === undefined ? placeholder : JSON.stringify(value).slice(1, -1);
  });
}

const versioned = z.object({ manifestVersion: z.string().regex(/^\d+\.\d+$/) });

/** What Microsoft's schema of the manifest's own version has against it: a line per problem, with the place. */
export function manifestProblems(manifest: unknown): readonly string[] {
  const version = versioned.safeParse(manifest);
  if (!version.success) return ['/manifestVersion must name a released version, like 1.25'];
  const validate = createValidator().compile(schemaOf(version.data.manifestVersion));
  if (validate(manifest)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) =>
      `${instancePath || '/'} ${message ?? 'is not valid'} ${JSON.stringify(params)}`,
  );
}

function createValidator(): Ajv {
  const ajv = new Ajv({ allErrors: true, strict: false });
  formatsPlugin.default(ajv);
  return ajv;
}

/** Ajv knows newer drafts than the draft 4 that the schema names; nothing in it means something else there. */
function schemaOf(manifestVersion: string): AnySchemaObject {
  const file = createRequire(import.meta.url).resolve(
    `@microsoft/app-manifest/build/json-schemas/teams/v${manifestVersion}/MicrosoftTeams.schema.json`,
  );
  const schema = z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(file, 'utf8')));
  return { ...schema, $schema: undefined };
}

function read(file: string): Uint8Array {
  return readFileSync(join(projectRoot, 'appPackage', file));
}

function readText(file: string): string {
  return readFileSync(join(projectRoot, 'appPackage', file), 'utf8');
}
