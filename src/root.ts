import { fileURLToPath } from 'node:url';

/** The project's folder, for what is read from it at run time (`knowledge/`, `cards/`); code runs from `dist/`. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));
