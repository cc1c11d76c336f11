import { inflateSync } from 'node:zlib';

/** An element of the structure tree with its text: what a screen reader goes by. */
export interface Tagged {
  readonly type: string;
  readonly text: string;
  readonly children: readonly Tagged[];
}

/** A PDF as PDFKit writes it, read back: enough of the format for what our own documents use, and for fonts in Windows-1252. */
export interface ReadPdf {
  readonly version: string;
  /** The dictionary of the document: /Lang, /MarkInfo. */
  readonly catalog: string;
  readonly viewerPreferences: string;
  readonly info: string;
  readonly tagged: boolean;
  /** All text that is drawn, page by page, artifacts included. */
  readonly pages: readonly string[];
  /** All text outside the artifacts, in reading order. */
  readonly tree: Tagged;
  /** Text that a screen reader passes over, page by page. */
  readonly artifacts: readonly string[];
}

export function readPdf(bytes: Buffer): ReadPdf {
  const raw = bytes.toString('latin1');
  const objects = new Map(
    [...raw.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id, body]) => [id, body ?? '']),
  );
  const object = (id: string | undefined) => objects.get(id) ?? '';
  const ref = (body: string, key: string) => new RegExp(`/${key} (\\d+) 0 R`).exec(body)?.[1];
  const refs = (text: string) => [...text.matchAll(/(\d+) 0 R/g)].map(([, id]) => id ?? '');

  const trailer = raw.slice(raw.lastIndexOf('trailer'));
  const catalog = object(ref(trailer, 'Root'));
  const pageIds = refs(/\/Kids \[([^\]]*)\]/.exec(object(ref(catalog, 'Pages')))?.[1] ?? '');
  const contents = new Map(pageIds.map((id) => [id, markedText(streamOf(object(ref(object(id), 'Contents'))))]));

  const read = (id: string): Tagged => {
    const body = object(id);
    const children: Tagged[] = [];
    const text: string[] = [];
    const afterK = body.slice(body.indexOf('/K [') + 4);
    const kids = afterK.slice(0, afterK.indexOf(']'));
    const own = ref(body.replace(kids, ''), 'Pg') ?? '';
    // A child element, a piece on a further page (MCR), or a piece on the element's own page.
    for (const [, page, mcid, child, plain] of kids.matchAll(
      /<<[^>]*?\/Pg (\d+) 0 R[^>]*?\/MCID (\d+)[^>]*?>>|(\d+) 0 R|(\d+)/g,
    )) {
      if (child !== undefined) children.push(read(child));
      else text.push(contents.get(page ?? own)?.get(mcid ?? plain ?? '') ?? '');
    }
    return { type: /\/S \/(\w+)/.exec(body)?.[1] ?? '', text: text.join(''), children };
  };
  const root = object(ref(catalog, 'StructTreeRoot'));
  return {
    version: raw.slice(0, 8),
    catalog,
    viewerPreferences: object(ref(catalog, 'ViewerPreferences')),
    info: refs(object(ref(trailer, 'Info')))
      .map(object)
      .join('\n'),
    tagged: object(ref(catalog, 'MarkInfo')).includes('/Marked true'),
    pages: [...contents.values()].map((pieces) => [...pieces.values()].join('\n')),
    tree: read(refs(root.slice(root.lastIndexOf('/K [')))[0] ?? ''),
    artifacts: [...contents.values()].map((pieces) => pieces.get('artifact') ?? ''),
  };
}

/** All elements of a type, in reading order. */
export function elements(tree: Tagged, type: string): readonly Tagged[] {
  return [...(tree.type === type ? [tree] : []), ...tree.children.flatMap((child) => elements(child, type))];
}

/** All text below an element. */
export function textBelow({ text, children }: Tagged): string {
  return [text, ...children.map(textBelow)].filter((part) => part !== '').join('\n');
}

function streamOf(object: string): string {
  const content = /stream\n([\s\S]*)\nendstream/.exec(object)?.[1] ?? '';
  return inflateSync(Buffer.from(content, 'latin1')).toString('latin1');
}

/** 80 to 9f of Windows-1252; the rest is Latin-1. (Not every Node has the table behind TextDecoder.) */
const from80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

export function windows1252(bytes: Buffer): string {
  return [...bytes]
    .map((code) => (code >= 0x80 && code < 0xa0 ? (from80[code - 0x80] ?? '') : String.fromCharCode(code)))
    .join('');
}

/** The text by the id of the marked content that it stands in; `artifact` and `untagged` for the rest. Lines are joined. */
function markedText(stream: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const open: string[] = [];
  for (const [, tag, properties, end, shown] of stream.matchAll(/\/(\w+) <<([\s\S]*?)>> BDC|^(EMC)$|^\[(.*)\] TJ$/gm)) {
    if (tag !== undefined) open.push(/\/MCID (\d+)/.exec(properties ?? '')?.[1] ?? 'artifact');
    else if (end !== undefined) open.pop();
    else {
      const id = open.at(-1) ?? 'untagged';
      const hex = [...(shown ?? '').matchAll(/<([0-9a-f]*)>/g)].map(([, part]) => part).join('');
      found.set(id, (found.get(id) ?? '') + windows1252(Buffer.from(hex, 'hex')));
    }
  }
  return found;
}
