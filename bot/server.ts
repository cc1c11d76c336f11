import type { CloudAdapter, TurnContext } from 'botbuilder';
import restify from 'restify';
import { z } from 'zod/v4';
import type { Config } from '../src/config.js';

/** What an activity has at least; anything else is refused before the Bot Framework sees it. */
const activitySchema = z.looseObject({
  type: z.string().min(1),
  channelId: z.string().min(1),
  serviceUrl: z.url(),
  from: z.looseObject({ id: z.string().min(1) }),
  recipient: z.looseObject({ id: z.string().min(1) }),
  conversation: z.looseObject({ id: z.string().min(1), tenantId: z.string().optional() }),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string() }).optional() }).nullish(),
});

/** An activity of Teams is at most 100 KB; a card action with all its fields stays far below. */
const MAX_BODY_BYTES = 256 * 1024;

export interface ServerOptions {
  readonly config: Config;
  readonly adapter: CloudAdapter;
  readonly run: (context: TurnContext) => Promise<unknown>;
  /** Says whether the assistant can answer: the records are loaded and the data folder is ours. */
  readonly ready: () => boolean;
}

/**
 * HTTP: `/api/messages` for the Bot Connector, `/healthz` (the process lives) and `/readyz` (it can answer); `receipts.ts` adds
 * the receipts.
 */
export function createServer({ config, adapter, run, ready }: ServerOptions): restify.Server {
  const server = restify.createServer({ name: 'lta-assistent' });
  server.use(restify.plugins.bodyParser({ maxBodySize: MAX_BODY_BYTES, mapParams: false }));

  server.get('/healthz', (_request, response, next) => {
    response.json(200, { status: 'ok' });
    next();
  });
  server.get('/readyz', (_request, response, next) => {
    if (ready()) response.json(200, { status: 'ready' });
    else response.json(503, { status: 'starting' });
    next();
  });

  server.post('/api/messages', async (request: restify.Request, response: restify.Response) => {
    const activity = activitySchema.safeParse(request.body);
    if (!activity.success) {
      const fields = activity.error.issues.map((issue) => issue.path.join('.') || 'body');
      response.json(400, { code: 'NoActivity', message: `Not a Bot Framework activity: ${fields.join(', ')}.` });
      return;
    }
    const tenant = activity.data.channelData?.tenant?.id ?? activity.data.conversation.tenantId;
    if (config.allowedTenants.length > 0 && !(tenant && config.allowedTenants.includes(tenant.toLowerCase()))) {
      response.json(403, { code: 'TenantNotAllowed', message: 'This tenant may not talk to the assistant.' });
      return;
    }
    await adapter.process(request, response, async (context) => {
      await run(context);
    });
  });
  return server;
}

/** Where it listens, as an address: the port is known once it does. */
export function localUrl({ host }: Config, server: restify.Server): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${server.address().port}`;
}
