import {
  TIERS,
  tierOf,
  type AttributeDeclaration,
  type EstablishedValue,
  type Evidence,
  type Qualifiers,
  type Tier,
} from '@stet/shared';
import { excludes } from './agree.js';
import { byStanding, clusterByValue, nearestCluster, originOf, publishersOf, type Cluster } from './clusters.js';
import type { Knowledge } from './knowledge.js';
import { keep } from './lists.js';
import { countOf, type Note } from './question.js';
import { startOf } from './time.js';

/** All evidence that speaks of one setting, sorted by `byStanding`. */
export interface Setting {
  readonly qualifiers: Qualifiers;
  readonly subject: string;
  readonly current: readonly Evidence[];
  /** Held once, and no longer on the day asked for. */
  readonly past: readonly Evidence[];
}

export interface Settled {
  readonly qualifiers: Qualifiers;
  readonly contested: boolean;
  readonly values: readonly EstablishedValue[];
  readonly dissent: readonly Evidence[];
}

interface Choice {
  readonly clusters: readonly Cluster[];
  readonly contested: boolean;
}

/** Decides one setting: rules 1 and 3 to 10 of `establish.ts`. */
export class SettingJudge {
  constructor(
    readonly knowledge: Knowledge,
    readonly attribute: AttributeDeclaration | undefined,
    readonly note: Note,
  ) {}

  settle(setting: Setting): Settled {
    const heard = this.#ownBeforeInherited(setting);
    const candidates = keep(heard, ({ assertion }) => assertion.estimate !== true);
    if (candidates.length < heard.length)
      this.note(1, () => `${countOf(heard.length - candidates.length, 'estimate')} left out`);
    const { clusters, contested } = this.#choose(candidates);
    const { qualifiers, past } = setting;
    return this.#gather(qualifiers, clusters, contested, past.length === 0 ? heard : [...heard, ...past]);
  }

  /** Rule 5. Inherited evidence is not dissent: it speaks of another thing. */
  #ownBeforeInherited({ current, subject }: Setting): readonly Evidence[] {
    const own = keep(current, ({ assertion }) => assertion.subject === subject);
    if (own.every(({ assertion }) => assertion.estimate === true)) return current;
    if (own.length < current.length)
      this.note(5, () => 'what is said of the thing itself goes before its variants and its base');
    return own;
  }

  #choose(candidates: readonly Evidence[]): Choice {
    if (candidates.some(isRuling)) return this.#chooseRuling(candidates.filter(isRuling));
    return this.attribute?.cardinality === 'many' ? this.#chooseMany(candidates) : this.#chooseOne(candidates);
  }

  /** Rule 4. */
  #chooseRuling(rulings: readonly Evidence[]): Choice {
    const newest = latestOf(rulings, ({ assertion }) => assertion.ruling?.on ?? '');
    this.note(4, () =>
      newest
        .map(
          ({ assertion: { ruling } }) => `ruled by ${ruling?.by ?? ''} on ${ruling?.on ?? ''}: ${ruling?.reason ?? ''}`,
        )
        .join('; '),
    );
    const clusters = this.#cluster(newest);
    return { clusters, contested: clusters.length > 1 && this.attribute?.cardinality !== 'many' };
  }

  /** Rules 3, 6 and 9, and 8 where they leave more than one value. */
  #chooseOne(candidates: readonly Evidence[]): Choice {
    const tier = bestTierOf(candidates);
    if (tier === undefined) return { clusters: [], contested: false };
    const ofTier = keep(candidates, (evidence) => tierOf(evidence) === tier);
    this.note(6, () => `decided by ${countOf(ofTier.length, `${tier} statement`)} of ${candidates.length}`);
    const deciding = this.attribute?.changes ? latestOf(ofTier, startOf) : ofTier;
    if (deciding.length < ofTier.length) this.note(3, () => `the latest of them: ${deciding.length}`);
    const clusters = this.#cluster(deciding);
    if (clusters.length <= 1) return { clusters, contested: false };
    if (this.attribute?.measured && isMeasuring(tier) && this.#haveOwnSources(clusters)) {
      this.note(9, () => `${clusters.length} measurements stand side by side`);
      return { clusters, contested: false };
    }
    return this.#chooseMajority(clusters, deciding);
  }

  /** Rule 8. */
  #chooseMajority(clusters: readonly Cluster[], deciding: readonly Evidence[]): Choice {
    const publishers = publishersOf(deciding, this.knowledge).size;
    const majority = clusters.find(({ evidence }) => publishersOf(evidence, this.knowledge).size * 2 > publishers);
    if (publishers >= 3 && majority !== undefined) {
      this.note(8, () => `a majority of ${publishers} independent publishers decides`);
      return { clusters: [majority], contested: false };
    }
    this.note(8, () => `${clusters.length} values of equal standing and no majority: contested`);
    return { clusters, contested: true };
  }

  /** Rule 10. A weaker tier adds values but none that a stronger one excludes. */
  #chooseMany(candidates: readonly Evidence[]): Choice {
    const clusters: Cluster[] = [];
    let contested = false;
    for (const tier of TIERS) {
      const fresh = candidates.filter(
        (evidence) =>
          tierOf(evidence) === tier &&
          nearestCluster(clusters, evidence.assertion.value, this.attribute, this.knowledge) === undefined &&
          !clusters.some(({ value }) => excludes(value, evidence.assertion.value, this.attribute)),
      );
      const added = this.#cluster(fresh);
      contested ||= added.some((a) => added.some((b) => excludes(a.value, b.value, this.attribute)));
      clusters.push(...added);
    }
    if (clusters.length > 1) this.note(10, () => `${clusters.length} values hold side by side`);
    return { clusters, contested };
  }

  /** Rule 9: what other labs measured, after what the maker reports. */
  #furtherMeasurements(clusters: readonly Cluster[], heard: readonly Evidence[]): readonly Cluster[] {
    const decided = clusters[0]?.evidence[0];
    const ruled = decided?.assertion.ruling !== undefined;
    if (!this.attribute?.measured || decided === undefined || ruled || tierOf(decided) !== 'primary') return [];
    const others = heard.filter(
      (evidence) =>
        tierOf(evidence) === 'secondary' &&
        evidence.assertion.estimate !== true &&
        nearestCluster(clusters, evidence.assertion.value, this.attribute, this.knowledge) === undefined,
    );
    const further = this.#cluster(others);
    if (further.length > 0) this.note(9, () => `${countOf(further.length, 'measurement')} of other labs besides`);
    return further;
  }

  /** Gives each value all the evidence that agrees with it; what agrees with none is dissent. */
  #gather(
    qualifiers: Qualifiers,
    decided: readonly Cluster[],
    contested: boolean,
    heard: readonly Evidence[],
  ): Settled {
    const further = this.#furtherMeasurements(decided, heard);
    const clusters = further.length === 0 ? decided : [...decided, ...further];
    const values = clusters.map(({ value, evidence }) => ({
      value,
      qualifiers,
      tier: bestTierOf(evidence) ?? 'social',
      evidence: [...evidence],
    }));
    const isPlaced = (item: Evidence): boolean => clusters.some(({ evidence }) => evidence.includes(item));
    const dissent: Evidence[] = [];
    for (const item of heard) {
      if (isPlaced(item)) continue;
      const agreeing = nearestCluster(values, item.assertion.value, this.attribute, this.knowledge);
      if (agreeing === undefined) dissent.push(item);
      else if (item.assertion.estimate !== true) agreeing.evidence.push(item);
    }
    for (const { evidence } of values) evidence.sort(byStanding);
    return { qualifiers, contested, values, dissent };
  }

  #cluster(evidence: readonly Evidence[]): readonly Cluster[] {
    return clusterByValue(evidence, this.attribute, this.knowledge);
  }

  /** Does no text give two of the values? */
  #haveOwnSources(clusters: readonly Cluster[]): boolean {
    const counted = clusters.map(({ evidence }) => new Set(evidence.map((item) => originOf(item, this.knowledge).id)));
    return counted.reduce((sum, { size }) => sum + size, 0) === new Set(counted.flatMap((set) => [...set])).size;
  }
}

const isRuling = ({ assertion }: Evidence): boolean => assertion.ruling !== undefined;

/** Press and social reports repeat measurements; these tiers make them. */
const isMeasuring = (tier: Tier): boolean => tier === 'primary' || tier === 'secondary';

function bestTierOf(evidence: readonly Evidence[]): Tier | undefined {
  let best: number = TIERS.length;
  for (const item of evidence) best = Math.min(best, TIERS.indexOf(tierOf(item)));
  return TIERS[best];
}

/** The evidence whose date is the latest. */
function latestOf(evidence: readonly Evidence[], dateOf: (evidence: Evidence) => string): readonly Evidence[] {
  let latest = '';
  for (const item of evidence) if (dateOf(item) > latest) latest = dateOf(item);
  return keep(evidence, (item) => dateOf(item) === latest);
}
