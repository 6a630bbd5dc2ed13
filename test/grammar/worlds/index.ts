import { createKnowledge, type Knowledge } from '@stet/corpus';
import type { Exchange } from '@stet/shared';
import * as cast from './cast-list.js';
import { invent } from './invent.js';
import { shippedWorld } from './shipped.js';
import type { World } from './world.js';

export type { Post, SpokenWords, Statable, World } from './world.js';

export interface Worlds {
  /** Judges every sentence: the shipped corpus with the invented one laid over it. */
  readonly knowledge: Knowledge;
  readonly worlds: readonly World[];
  /** What the invented world adds to the shipped corpus. */
  readonly invented: Exchange;
}

/** Real things and their records, invented things with records, and things that no record names. */
export function createWorlds(shipped: Exchange): Worlds {
  const real = shippedWorld(createKnowledge([shipped]));
  const { benchmarks, arena } = real;
  const invented = invent('invented', {
    organisations: cast.INVENTED_ORGANISATIONS,
    employers: cast.INVENTED_EMPLOYERS,
    models: cast.INVENTED_MODELS,
    posts: cast.INVENTED_POSTS,
    quotations: cast.INVENTED_QUOTATIONS,
    benchmarks,
    arena,
    known: true,
  });
  const unheard = invent('unheard', {
    organisations: cast.UNHEARD_ORGANISATIONS,
    models: cast.UNHEARD_MODELS,
    posts: cast.UNHEARD_POSTS,
    benchmarks,
    arena,
    known: false,
  });
  return {
    knowledge: createKnowledge([shipped, invented.exchange]),
    worlds: [invented.world, real, unheard.world],
    invented: invented.exchange,
  };
}
