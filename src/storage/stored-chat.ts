import { z } from 'zod/v4';

const text = z.string().min(1);

/** Where someone or a channel can be written to, as it is kept. */
export const chatAddressSchema = z
  .strictObject({
    channelId: text,
    serviceUrl: text,
    conversationId: text,
    tenantId: text.optional(),
    botId: text,
    userId: text,
  })
  .readonly();
