import { openKnowledge, shippedKnowledge } from '../../src/cli/knowledge-folder.js';
import type { Knowledge } from '../../src/knowledge/knowledge.js';

/** The knowledge that ships, as the bot has it. */
export const shipped: Knowledge = await openKnowledge(shippedKnowledge);
