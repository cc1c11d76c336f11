import type restify from 'restify';
import type { Config } from '../src/config.js';
import { kenmerkPattern, type Kenmerk } from '../src/requests/request.js';
import type { Logger } from './log.js';

/**
 * The link to a receipt as a PDF, for a card that is shown to someone who may see the request; undefined when nobody said
 * under which address the server is reached.
 */
export type ReceiptUrl = (kenmerk: Kenmerk) => string | undefined;

/**
 * Where a browser reaches this server, or undefined. With an app id people are elsewhere, and the address that the server
 * itself listens on is no use to them: better no button than one to a wrong place.
 */
export function browserAddress(config: Config, local: () => string): string | undefined {
  return config.publicUrl ?? (config.microsoftApp ? undefined : local());
}

export interface ReceiptsOptions {
  readonly log: Logger;
  /** True when this token was given out for this kenmerk and still holds. */
  readonly opens: (kenmerk: Kenmerk, token: string) => boolean;
  /** The receipt as a PDF; undefined when there is no such request. */
  readonly pdf: (kenmerk: Kenmerk) => Promise<Buffer | undefined>;
}

/** Says nothing about why: whoever tries links learns nothing of which kenmerken exist. */
const notFound =
  'Deze link werkt niet of niet meer. Een link is 30 dagen geldig.\n' +
  'Typ in Teams "status" met het kenmerk. Op de kaart staat een nieuwe link. Vragen? Mail LC@VNG.nl.\n';
const failed =
  'Er ging bij ons iets mis. Probeer het over een paar minuten nog eens. Blijft het misgaan? Mail LC@VNG.nl.\n';

/** `GET /receipts/KENMERK.pdf?t=TOKEN`: a request to keep, for who has the link. Nothing on the way may keep a copy. */
export function serveReceipts(server: restify.Server, { log, opens, pdf }: ReceiptsOptions): void {
  server.get('/receipts/:file', async (request: restify.Request, response: restify.Response) => {
    response.setHeader('cache-control', 'private, no-store');
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('referrer-policy', 'no-referrer');
    try {
      const file = await open(request);
      if (file === undefined) {
        sayPlain(response, 404, notFound);
        return;
      }
      response.setHeader('content-disposition', `inline; filename="${file.name}"`);
      response.setHeader('content-length', file.content.length);
      response.setHeader('content-type', 'application/pdf');
      response.writeHead(200);
      response.end(file.content);
    } catch (error) {
      log.error({ code: error instanceof Error ? error.name : 'unknown' }, 'receipt failed');
      sayPlain(response, 500, failed);
    }
  });

  async function open(request: restify.Request): Promise<{ name: string; content: Buffer } | undefined> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const name = /^\/receipts\/([^/]+)\.pdf$/.exec(url.pathname)?.[1] ?? '';
    if (!kenmerkPattern.test(name) || !opens(name, url.searchParams.get('t') ?? '')) return undefined;
    const content = await pdf(name);
    return content && { name: `${name}.pdf`, content };
  }
}

function sayPlain(response: restify.Response, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(text);
}
