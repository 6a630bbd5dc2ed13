import type { Analysis } from './analysis.js';
import { isFiniteVerb } from './clauses.js';
import { describedAt } from './described-at.js';
import { isBackground } from './governors.js';
import type { Made } from './makers-beside.js';

/** Words that may stand between a name and the noun that says what it is to the other: ", the **young French** company". */
const REACH = 6;

/** "Claude is **the work of** Anthropic", "BLOOM, **a project of** BigScience": a noun for what somebody has made. */
export const makersOfWorks = ({ sentence, referents }: Analysis): Made[] =>
  referents.flatMap((maker): Made[] => {
    const { governor } = maker;
    if (maker.form !== 'name' || governor.kind !== 'preposition' || maker.from - governor.at > REACH) return [];
    const isOf = sentence.is(governor.at, 'partitive') || sentence.is(governor.at, 'agentive');
    const model =
      isOf && sentence.is(governor.at - 1, 'handiwork')
        ? describedAt({ sentence, referents }, governor.at - 1)
        : undefined;
    return model ? [{ maker, model }] : [];
  });

/** "Anthropic, **the company behind** Claude", "**Behind** Claude **stands** Anthropic". */
export const makersBehind = ({ sentence, referents }: Analysis): Made[] =>
  referents.flatMap((model): Made[] => {
    const behind = model.from - 1;
    if (model.form !== 'name' || !isBackground(sentence, behind)) return [];
    const maker = isFiniteVerb(sentence, model.to)
      ? referents.find(({ from, form }) => form === 'name' && from > model.to && from - model.to <= REACH)
      : undefined;
    if (behind === sentence.from) return maker ? [{ maker, model }] : [];
    const company = describedAt({ sentence, referents }, behind - 1);
    return company ? [{ maker: company, model }] : [];
  });
