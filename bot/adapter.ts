import { ActivityTypes, CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from 'botbuilder';
import type { Config } from '../src/config.js';
import { LtaError } from '../src/errors.js';
import type { Logger } from './log.js';

type ConnectorOptions = ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[4];

/** Who we are to the Bot Connector; `connector` says how its client sends. */
export function authenticationOf(
  { microsoftApp: app }: Config,
  connector?: ConnectorOptions,
): ConfigurationBotFrameworkAuthentication {
  return new ConfigurationBotFrameworkAuthentication(
    app
      ? {
          MicrosoftAppId: app.id,
          MicrosoftAppPassword: app.password,
          MicrosoftAppType: app.type,
          MicrosoftAppTenantId: app.tenantId,
        }
      : {},
    undefined,
    undefined,
    undefined,
    connector,
  );
}

/**
 * The connection to the Bot Connector. With an app id every activity must carry a valid token; without one (local use)
 * there is no authentication at all, which is why the server then stays on loopback.
 */
export function createAdapter(config: Config, log: Logger): CloudAdapter {
  const adapter = new CloudAdapter(authenticationOf(config));
  adapter.onTurnError = async (context, error) => {
    log.error({ code: codeOf(error), activity: context.activity.type, at: framesOf(error) }, 'turn failed');
    await apologise(context);
  };
  return adapter;
}

const apology =
  'Er ging bij ons iets mis. Wat u in een formulier had ingevuld, is bewaard. Probeer het over een paar minuten nog eens. ' +
  'Blijft het misgaan? Mail dan naar LC@VNG.nl.';

/** Nobody is left without a word: what failed, that nothing typed is lost, and how to go on. */
async function apologise(context: TurnContext): Promise<void> {
  const type: string = context.activity.type;
  if (type === 'message') await context.sendActivity(apology);
  if (type === 'invoke') {
    // The card stays as it was; Teams shows the text with it.
    const body = { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: apology };
    await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body } });
  }
}

function codeOf(error: Error): string {
  return error instanceof LtaError ? error.code : error.name;
}

/** Where it went wrong, without the message of the error: that may quote what someone typed. */
function framesOf(error: Error): readonly string[] {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 5)
    .map((line) => line.trim());
}
