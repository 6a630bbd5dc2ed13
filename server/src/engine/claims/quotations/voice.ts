import type { ReadClaim } from '../read-claim.js';
import type { TokenRange } from '../../mentions/mention.js';
import type { RolePhrase } from '../people/role-phrase.js';

/** Who says something: what the claims about a quotation and its source need of them. */
export interface Voice {
  readonly name: string;
  readonly id: string | undefined;
  readonly kind: NonNullable<ReadClaim['speaker']>['kind'];
  readonly medium: string | null;
  /** Words for where it was said by which nobody can find it: "in an interview", an outlet without a title or a date. */
  readonly vague?: TokenRange;
  /** Where the voice stands in the block; empty where it is not named there ("he", a block before). */
  readonly range: TokenRange;
  readonly role: RolePhrase | undefined;
  /** "the head physician", "its founder": one whom the draft may have named elsewhere. */
  readonly known?: boolean;
}
