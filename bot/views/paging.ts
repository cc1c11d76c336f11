import { doButton, type ActionData, type ButtonView } from '../actions.js';

/** The buttons to the pages beside this one; pages count from 0. */
export function pageButtons(
  { page, pages }: { readonly page: number; readonly pages: number },
  data: ActionData,
): readonly ButtonView[] {
  return [
    ...(page > 0 ? [doButton('Vorige', { ...data, page: String(page - 1) })] : []),
    ...(page < pages - 1 ? [doButton('Volgende', { ...data, page: String(page + 1) })] : []),
  ];
}
