/** The buttons that cards share, as data for a template: `title` for the button, `data` for what comes back. */

export interface ButtonView {
  readonly title: string;
  readonly style: 'default' | 'positive' | 'destructive';
  readonly data: object;
}

/** What a card sends back: a verb (see `verbs.ts`) with its arguments. All of it is a claim, checked on the server. */
export type ActionData = { readonly verb: string } & Readonly<Record<string, string>>;

/**
 * A button that asks or opens something: the answer comes below, by id. Plain data rather than messageBack, which shows
 * the words in the chat in Teams but is not sent at all by the Playground.
 */
export function sayButton(title: string, data: ActionData): ButtonView {
  return { title, style: 'default', data };
}

/** A button whose answer takes the place of its card. */
export function doButton(title: string, data: ActionData, style: ButtonView['style'] = 'default'): ButtonView {
  return { title, style, data };
}
