import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { z } from 'zod/v4';

type ConnectorOptions = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[4]>;
type HttpClient = NonNullable<ConnectorOptions['httpClient']>;

/** The connector answered, and does not take it. */
export class ConnectorRefusal extends Error {
  constructor(
    readonly status: number,
    readonly retryAfterMs: number | undefined,
  ) {
    super(`The connector answered ${status}`);
    this.name = 'ConnectorRefusal';
  }
}

/** The connection broke or no answer came: it may have arrived. */
export class NoAnswer extends Error {
  constructor(options: ErrorOptions) {
    super('The connector did not answer', options);
    this.name = 'NoAnswer';
  }
}

/** Before a connection stands nothing was sent: such an error is passed on as it is. */
const beforeSending: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/**
 * Sends each message over the wire once. The client of the framework tries four times by itself, also when a message may have
 * arrived; here who keeps the message decides on another try.
 */
export function oneTry(patienceMs: number): HttpClient {
  return {
    async sendRequest(request) {
      const response = await answerTo(request.url, {
        method: request.method,
        headers: request.headers.rawHeaders(),
        body: z.string().nullish().parse(request.body) ?? null,
        signal: AbortSignal.timeout(patienceMs),
      });
      if (!response.ok) throw new ConnectorRefusal(response.status, retryAfterMs(response.headers));
      const headers = request.headers.clone();
      for (const name of headers.headerNames()) headers.remove(name);
      for (const [name, value] of response.headers) headers.set(name, value);
      return { request, status: response.status, headers, bodyAsText: response.text };
    },
  };
}

interface Answer {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

async function answerTo(url: string, init: RequestInit): Promise<Answer> {
  try {
    const response = await fetch(url, init);
    const { ok, status, headers } = response;
    return { ok, status, headers, text: await response.text() };
  } catch (error) {
    if (beforeSending.has(codeOf(error))) throw error;
    throw new NoAnswer({ cause: error });
  }
}

const withCode = z.object({ cause: z.object({ code: z.string() }) });

function codeOf(error: unknown): string {
  const parsed = withCode.safeParse(error);
  return parsed.success ? parsed.data.cause.code : '';
}

/** Seconds, or a moment (RFC 9110, 10.2.3). */
function retryAfterMs(headers: Headers): number | undefined {
  const value = headers.get('retry-after')?.trim() ?? '';
  if (value === '') return undefined;
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}
