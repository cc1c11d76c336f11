import { Low } from 'lowdb';
import { LRUCache } from 'lru-cache';
import { LtaError } from '../errors.js';
import { asFiled } from '../requests/as-filed.js';
import { KenmerkNumbers } from '../requests/kenmerk-numbers.js';
import type { Filed, Page, RequestFilter, RequestLog } from '../requests/log.js';
import { oldestFirst } from '../requests/oldest-first.js';
import { type CareRequest, type Kenmerk, type NewRequest, kenmerkPattern } from '../requests/request.js';
import { DurableFolder, type DurableFolderOptions } from './durable-folder.js';
import { GroupQueue } from './group-queue.js';
import { JsonFile } from './json-file.js';
import { type Damage, damagedFiles, loadFolder, namesIn } from './load-folder.js';
import { OneAtATime } from './one-at-a-time.js';
import { RequestIndex, indexEntry, paged } from './request-index.js';
import { checkedChange, checkedNewRequest, storedRequestSchema } from './stored-request.js';

interface Waiting {
  readonly request: NewRequest;
  readonly at: Date;
  readonly resolve: (filed: CareRequest) => void;
  readonly reject: (error: unknown) => void;
}

/** So many filings are committed together; more would make the first of them wait. */
const batchSize = 256;
/** So many requests are kept in memory as a whole: those that people are busy with. */
const keptInMemory = 1_000;
const readAtOnce = 32;
const setAside = '.damaged';

/**
 * The request log on lowdb: one small JSON file per request, named after its kenmerk, so that filing costs the same in a
 * log of any size. What waits at the same moment is filed as one batch; its files get their names in the order of their
 * kenmerken, so at any moment what is on disk is a beginning of each series.
 */
export class LowdbRequestLog implements RequestLog {
  readonly #index = new RequestIndex();
  readonly #numbers = new KenmerkNumbers();
  readonly #recent = new LRUCache<Kenmerk, CareRequest>({ max: keptInMemory });
  readonly #queue = new GroupQueue<Waiting>((group) => this.#commit(group), batchSize);
  readonly #filing = new Map<string, Promise<CareRequest>>();
  readonly #changing = new OneAtATime<Kenmerk>();

  private constructor(private readonly folder: DurableFolder) {}

  /** Checks every file, then builds the index; a damaged file is refused with `DATA_FILE_DAMAGED` before anything changes. */
  static async open(path: string, options: DurableFolderOptions = {}): Promise<LowdbRequestLog> {
    const index = await readIndex(path);
    return LowdbRequestLog.#with(index, await DurableFolder.open(path, options));
  }

  /** The log as it is on disk now, for reading beside a running server. */
  static async openReadOnly(path: string): Promise<LowdbRequestLog> {
    return LowdbRequestLog.#with(await readIndex(path), DurableFolder.readOnly(path));
  }

  static #with(read: IndexOnDisk, folder: DurableFolder): LowdbRequestLog {
    const log = new LowdbRequestLog(folder);
    // In the order of filing, in which the index takes each at once.
    for (const entry of [...read.entries].sort(oldestFirst)) log.#index.put(entry);
    for (const kenmerk of read.taken) log.#numbers.see(kenmerk);
    return log;
  }

  /** No write is accepted any more, with this as the reason. */
  fail(error: LtaError): void {
    this.folder.fail(error);
  }

  async file(request: NewRequest, at: Date): Promise<Filed> {
    const before = this.#index.kenmerkOfDraft(request.draftId);
    if (before !== undefined) return { request: await this.#read(before), again: true };
    const running = this.#filing.get(request.draftId);
    if (running !== undefined) return { request: await running, again: true };
    const checked = checkedNewRequest(request);
    const filing = new Promise<CareRequest>((resolve, reject) => {
      this.#queue.add({ request: checked, at, resolve, reject });
    }).finally(() => this.#filing.delete(request.draftId));
    this.#filing.set(request.draftId, filing);
    return { request: await filing, again: false };
  }

  async get(kenmerk: Kenmerk): Promise<CareRequest | undefined> {
    return this.#index.get(kenmerk) === undefined ? undefined : this.#read(kenmerk);
  }

  async list(filter: RequestFilter = {}, page?: Page): Promise<readonly CareRequest[]> {
    const kenmerken = paged(this.#index.select(filter, page?.urgentOn), page);
    const found: CareRequest[] = [];
    for (let at = 0; at < kenmerken.length; at += readAtOnce) {
      const some = kenmerken.slice(at, at + readAtOnce);
      found.push(...(await Promise.all(some.map((kenmerk) => this.#read(kenmerk)))));
    }
    return found;
  }

  count(filter: RequestFilter = {}): Promise<number> {
    return Promise.resolve(this.#index.select(filter).length);
  }

  change(kenmerk: Kenmerk, alter: (current: CareRequest) => CareRequest | undefined): Promise<CareRequest | undefined> {
    return this.#changing.run(kenmerk, async () => {
      if (this.#index.get(kenmerk) === undefined) return undefined;
      const current = await this.#read(kenmerk);
      const next = alter(current);
      if (next === undefined) return current;
      const checked = checkedChange(current, next);
      await this.#file(this.folder, checked).write();
      this.#keep(checked);
      return checked;
    });
  }

  async close(): Promise<void> {
    await this.#queue.idle();
    await this.folder.close();
  }

  /** Files all that can be filed. Who cannot is rejected, and those after it get the numbers anew: no number is lost. */
  async #commit(batch: readonly Waiting[]): Promise<void> {
    let waiting = batch;
    while (waiting.length > 0) {
      try {
        waiting = await this.#commitOnce(waiting);
      } catch (error) {
        for (const one of waiting) one.reject(error);
        return;
      }
    }
  }

  /** One attempt; gives those that have to be numbered again. */
  async #commitOnce(waiting: readonly Waiting[]): Promise<readonly Waiting[]> {
    const numbered = this.#number(waiting);
    const batch = this.folder.begin();
    const staged = await Promise.allSettled(numbered.map(({ request }) => this.#file(batch, request).write()));
    const failed = numbered.filter(({ one }, at) => {
      const result = staged[at];
      if (result?.status === 'rejected') one.reject(result.reason);
      return result?.status === 'rejected';
    });
    if (failed.length > 0) {
      await batch.discard();
      return numbered.filter((each) => !failed.includes(each)).map(({ one }) => one);
    }
    const { count, failure } = await this.folder.publishPrefix(batch);
    for (const { one, request } of numbered.slice(0, count)) {
      this.#numbers.see(request.kenmerk);
      this.#keep(request);
      one.resolve(request);
    }
    if (failure === undefined) return [];
    numbered[count]?.one.reject(failure);
    return numbered.slice(count + 1).map(({ one }) => one);
  }

  #number(waiting: readonly Waiting[]): readonly { readonly one: Waiting; readonly request: CareRequest }[] {
    const next = this.#numbers.handOut();
    return waiting.flatMap((one) => {
      try {
        return [{ one, request: asFiled(one.request, next(one.request.letters, one.at), one.at) }];
      } catch (error) {
        one.reject(error);
        return [];
      }
    });
  }

  #file(store: ConstructorParameters<typeof JsonFile>[0], request: CareRequest): Low<CareRequest> {
    return new Low(new JsonFile(store, fileOf(request.kenmerk), storedRequestSchema), request);
  }

  #keep(request: CareRequest): void {
    this.#index.put(indexEntry(request));
    this.#recent.set(request.kenmerk, request);
  }

  async #read(kenmerk: Kenmerk): Promise<CareRequest> {
    const kept = this.#recent.get(kenmerk);
    if (kept !== undefined) return kept;
    const before = this.#index.get(kenmerk);
    const low = new Low<CareRequest | null>(
      new JsonFile(this.folder, fileOf(kenmerk), storedRequestSchema.nullable()),
      null,
    );
    await low.read();
    if (low.data === null)
      throw new LtaError('DATA_FILE_DAMAGED', `${fileOf(kenmerk)} was removed while the assistant runs: put it back.`);
    // It may have been changed while it was read: then what is in memory is newer.
    if (this.#index.get(kenmerk) !== before) return this.#recent.get(kenmerk) ?? this.#read(kenmerk);
    this.#recent.set(kenmerk, low.data);
    return low.data;
  }
}

function fileOf(kenmerk: Kenmerk): string {
  return `${kenmerk}.json`;
}

interface IndexOnDisk {
  readonly entries: readonly ReturnType<typeof indexEntry>[];
  /** Also those of files that were set aside: a kenmerk that someone has is not given out again. */
  readonly taken: readonly Kenmerk[];
}

async function readIndex(path: string): Promise<IndexOnDisk> {
  const entries: ReturnType<typeof indexEntry>[] = [];
  const drafts = new Map<string, Kenmerk>();
  const damage: Damage[] = [];
  for await (const { name, content } of loadFolder(path, storedRequestSchema)) {
    if (!content.ok) {
      damage.push({ name, reason: content.error });
      continue;
    }
    const request = content.value;
    const sameDraft = drafts.get(request.draftId);
    if (fileOf(request.kenmerk) !== name) damage.push({ name, reason: `it holds ${request.kenmerk}` });
    else if (sameDraft !== undefined) damage.push({ name, reason: `it was filed from the same draft as ${sameDraft}` });
    drafts.set(request.draftId, request.kenmerk);
    entries.push(indexEntry(request));
  }
  if (damage.length > 0)
    throw damagedFiles(
      path,
      damage,
      `Without a back-up: add "${setAside}" to the file's name and leave it in the folder; the assistant then runs without ` +
        `this request, and does not give its kenmerk to another.`,
    );
  const aside = (await namesIn(path)).flatMap((name) => {
    const kenmerk = name.slice(0, kenmerkLength);
    return name === `${fileOf(kenmerk)}${setAside}` && kenmerkPattern.test(kenmerk) ? [kenmerk] : [];
  });
  return { entries, taken: [...entries.map((entry) => entry.kenmerk), ...aside] };
}

const kenmerkLength = 'VOW-2026-00042'.length;
