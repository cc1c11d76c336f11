// The reference: an empty bot of the same stack that says back what it hears. `node dist/test/bench/echo.js` writes its address.
import { once } from 'node:events';
import { ActivityTypes, CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { Application } from '@microsoft/teams-ai';
import restify from 'restify';

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const app = new Application({ startTypingTimer: false });
app.activity(ActivityTypes.Message, async (context) => {
  await context.sendActivity(context.activity.text);
});

const server = restify.createServer({ name: 'echo' });
server.use(restify.plugins.bodyParser({ mapParams: false }));
server.post('/api/messages', async (request: restify.Request, response: restify.Response) => {
  await adapter.process(request, response, async (context) => {
    await app.run(context);
  });
});
server.listen(0, '127.0.0.1');
await once(server.server, 'listening');
process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${String(server.address().port)}` })}\n`);
process.once('SIGTERM', () => process.exit(0));
