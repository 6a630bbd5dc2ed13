/**
 * How strongly each relation speaks for a reading. One table, in the order of the classes of evidence; the unit is
 * arbitrary, only differences count. A reading is taken when it leads by `MARGIN`, else the claim is ambiguous.
 */
export const SUBJECT_WEIGHTS = {
  /** "Claude's 92.1%" */
  possessor: 10,
  /** "DeepSeek-V2 (236B)", "GPT-4o: 88.7%" */
  label: 9,
  /** "the 236B DeepSeek-V2" */
  premodified: 9,
  /** "92.0% for Claude", "a window of 128K in GPT-4o" */
  complement: 8.5,
  /** "than GPT-4 had at its debut (86.4%)": the last name before a parenthesis */
  parenthesis: 8,
  /** "versus GPT-4o 88.7%" */
  adjacentRival: 8,
  /** Subject of the value's own clause. */
  clauseSubject: 6.5,
  /** Subject the clause takes over from another of the sentence. */
  inheritedSubject: 5.5,
  /** Named earlier in the clause, as an object or after a preposition. */
  earlierName: 4,
  /** Named in an earlier clause. */
  nameBefore: 3,
  /** In the reader's mind from the sentences before. */
  discourse: 2.5,
  /** Named later in the clause. */
  laterName: 2,
  /** For each token between the value and the name. */
  distance: -0.03,
  /** Of the names before the clause, the nearest. */
  lastNamed: 0.7,
  /** A plural noun that the figure stands before. */
  kindOfThing: 2.5,
  /** A name the corpus does not know, where one it knows would do. */
  unknownName: -0.6,
} as const;

export const MARGIN = 0.4;

export const CUE_WEIGHTS = {
  /** "236B **parameters**" */
  counts: 6,
  names: 4,
  marks: 4,
  verbs: 3,
  against: -5,
  /** For each token between cue and value. */
  distance: -0.12,
  /** For each comma, "and" or bracket between them. */
  barrier: -0.9,
  /** The cue stands in another clause. */
  otherClause: -1.6,
} as const;
