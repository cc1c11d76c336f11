import type { ButtonView } from '../actions.js';
import type { CardMessage, Renderer } from '../render.js';
import { bullets, plain } from './text.js';

export interface MessageView {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Headings with a list below; a section without items is a heading for the buttons. */
  readonly sections?: readonly { readonly title: string; readonly items: readonly string[] }[];
  /** Buttons that show in the chat as if the user said it. */
  readonly buttons?: readonly ButtonView[];
  /** Buttons whose answer takes the place of this card. */
  readonly actions?: readonly ButtonView[];
  /** A button that stands apart below the others. */
  readonly closing?: ButtonView;
  readonly footer?: string;
}

/** A plain message: a heading, a few sentences, at most six buttons. */
export function messageCard(renderer: Renderer, view: MessageView): CardMessage {
  const buttons = (view.buttons ?? []).slice(0, view.closing ? 5 : 6);
  const speak = view.paragraphs.join(' ') || view.title;
  const card = renderer.render('message', {
    speak,
    title: plain(view.title),
    paragraphs: view.paragraphs.map((text) => ({ text: plain(text) })),
    sections: (view.sections ?? []).map((section) => ({
      title: plain(section.title),
      markdown: bullets(section.items.map(plain)),
      hasItems: section.items.length > 0,
    })),
    buttons,
    hasButtons: buttons.length > 0,
    actions: view.actions ?? [],
    hasActions: (view.actions ?? []).length > 0,
    closing: view.closing ? [view.closing] : [],
    hasClosing: view.closing !== undefined,
    footer: plain(view.footer ?? ''),
  });
  return { card, summary: speak };
}
