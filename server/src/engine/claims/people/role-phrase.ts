import type { RoleValue } from '@stet/shared';
import type { Post } from '../../languages/pack.js';
import type { TokenRange } from '../../mentions/mention.js';

/** A phrase that says who somebody is: "former OpenAI researcher", "head of Stanford's language group", "its CTO". */
export interface RolePhrase extends TokenRange {
  /** The words of office or trade: "researcher", "AI head". */
  readonly role: string;
  readonly organisation: string | null;
  readonly organisationId: string | undefined;
  readonly tense: RoleValue['tense'];
  readonly post: Post | undefined;
  /** "a tester", "the tester", "Acme's tester" or "its tester", "Acme tester". */
  readonly determined: 'indefinite' | 'definite' | 'owned' | 'bare';
  readonly plural: boolean;
  /** "user", "insider": not what anybody is by trade. */
  readonly vague: boolean;
  /** "of a large model company": the employer has no name. */
  readonly unnamedEmployer: boolean;
  /** The employer was named in a sentence before: it may be another that "its" stands for. */
  readonly assumedEmployer: boolean;
  readonly head: TokenRange;
}

export const roleValue = ({ role, organisation, tense }: RolePhrase): RoleValue => ({ role, organisation, tense });
