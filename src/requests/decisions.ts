import type { Clock } from '../clock.js';
import type { Records } from '../knowledge/records.js';
import { hasRole, type Person } from '../people/person.js';
import type { ChoiceView } from '../wizard/view.js';
import type { AuditTrail, AuditLine, Origin } from './audit.js';
import { decisionIn } from './decision.js';
import { exceptionOf } from './exception-of.js';
import type { RequestLog } from './log.js';
import { kenmerkPattern, type CareRequest, type Kenmerk, type Outcome } from './request.js';
import { toelatingscriteria } from './toelatingscriteria.js';
import { judgedByRwo, mayReadDecisions } from './visibility.js';

/**
 * What the five gemeenten read of a decision of RWO (inkoopplan Midden-Holland 7.3): about the aanbieder and the care, nothing of the
 * client, the question or the gemeente that asked.
 */
export interface Decision {
  readonly kenmerk: Kenmerk;
  readonly outcome: Outcome;
  readonly reasons: string;
  readonly decidedAt: string;
  readonly contract: string;
  readonly care: string;
  readonly aanbieder: string;
  readonly kvk: string;
  /** What was asked for. */
  readonly exception: 'URC' | 'CSA' | undefined;
  /** The titles of the toelatingscriteria that are not met. */
  readonly unmet: readonly string[];
  /** For RWO itself. */
  readonly tariff: string | undefined;
}

export interface DecisionsPage {
  readonly decisions: readonly Decision[];
  readonly all: number;
  readonly page: number;
  readonly pages: number;
  /** The contract that was asked for, when there is such a one. */
  readonly contract: string | undefined;
  /** The contracts with a decision: ids and names. */
  readonly contracts: readonly ChoiceView[];
}

export interface DecisionsParts {
  readonly requests: RequestLog;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly records: () => Records;
  /** The regional contracts, by id and name. */
  readonly contracts: () => readonly ChoiceView[];
}

const perPage = 5;

/** The one place through which people read what RWO decided, whatever gemeente asked. */
export class Decisions {
  constructor(private readonly parts: DecisionsParts) {}

  mayRead(person: Person): boolean {
    return mayReadDecisions(person, this.parts.records());
  }

  /** The newest first; undefined for who may not read them. A page that is not there is the last one. */
  async list(
    person: Person,
    asked: { readonly contract?: string | undefined; readonly page: number },
    origin: Origin,
  ): Promise<DecisionsPage | undefined> {
    const may = this.mayRead(person);
    this.note(person, 'besluiten', may ? 'done' : 'not-allowed', origin);
    if (!may) return undefined;
    const { requests } = this.parts;
    const contracts = await this.contractsWithDecision();
    const contract = contracts.find(({ value }) => value === asked.contract)?.value;
    const filter = { kind: judgedByRwo, decided: true, ...(contract === undefined ? {} : { contract }) } as const;
    const all = await requests.count(filter);
    const pages = Math.max(1, Math.ceil(all / perPage));
    const page = Math.min(Math.max(0, asked.page), pages - 1);
    const found = await requests.list(filter, { skip: page * perPage, take: perPage });
    return {
      decisions: found.flatMap((request) => this.decisionOf(person, request) ?? []),
      all,
      page,
      pages,
      contract,
      contracts,
    };
  }

  /** One decision, for those who may read them; undefined when there is none, or none that holds. */
  async read(person: Person, kenmerk: Kenmerk, origin: Origin): Promise<Decision | undefined> {
    const request =
      this.mayRead(person) && kenmerkPattern.test(kenmerk) ? await this.parts.requests.get(kenmerk) : undefined;
    const decision = request && this.decisionOf(person, request);
    this.note(person, kenmerk, decision === undefined ? 'not-found' : 'done', origin);
    return decision;
  }

  /** The name of the contract that a URC-aanvraag is about. */
  contractOf({ answers }: Pick<CareRequest, 'answers'>): string {
    const contract = String(answers['contract'] ?? '');
    return this.parts.contracts().find(({ value }) => value === contract)?.title ?? contract;
  }

  private decisionOf(person: Person, request: CareRequest): Decision | undefined {
    const entry = request.kind === judgedByRwo ? decisionIn(request) : undefined;
    if (entry?.outcome === undefined) return undefined;
    const { kenmerk, answers, judgement } = request;
    const answer = (id: string): string => String(answers[id] ?? '');
    const exception = exceptionOf(request);
    return {
      kenmerk,
      outcome: entry.outcome,
      reasons: entry.text ?? '',
      decidedAt: entry.at,
      contract: this.contractOf(request),
      care: answer('zorg'),
      aanbieder: answer('voorgesteld'),
      kvk: answer('kvk'),
      exception: exception === undefined ? undefined : exception === 'urc' ? 'URC' : 'CSA',
      unmet: toelatingscriteria.filter(({ id }) => judgement?.criteria[id] === 'nee').map(({ title }) => title),
      tariff: hasRole(person, 'rwo') ? judgement?.tariff : undefined,
    };
  }

  private async contractsWithDecision(): Promise<readonly ChoiceView[]> {
    const counted = await Promise.all(
      this.parts.contracts().map(async (choice) => ({
        choice,
        count: await this.parts.requests.count({ kind: judgedByRwo, decided: true, contract: choice.value }),
      })),
    );
    return counted.filter(({ count }) => count > 0).map(({ choice }) => choice);
  }

  private note(person: Person, about: string, result: AuditLine['result'], origin: Origin): void {
    this.parts.audit.note({
      at: this.parts.clock.now().toISOString(),
      actor: person.id,
      action: 'besluit bekijken',
      object: about === 'besluiten' || kenmerkPattern.test(about) ? about : 'onbekend',
      result,
      origin,
    });
  }
}
