import type { MarkerPhrases } from './pack.js';

/** Offices and trades, by the word that heads the phrase; the words before it ("principal research scientist") join it. */
const ROLES = `
  CEO, CTO, COO, CFO, CPO, CIO, CISO, CSO, CMO, chief executive, chief executive officer, chief technology officer, chief operating officer,
  chief financial officer, chief scientist, chief product officer, chief research officer, chief AI officer, chief AI scientist, chief economist, chief analyst, chief architect,
  founder, co-founder, cofounder, founding member, founding partner, president, vice president, VP, senior vice president, chairman, chairwoman, chair, chairperson,
  director, managing director, executive director, head, lead, team lead, tech lead, leader, manager, product manager, general manager, executive, boss,
  researcher, research scientist, scientist, computer scientist, data scientist, engineer, software engineer, machine learning engineer, principal scientist, fellow,
  developer, programmer, coder, architect, professor, associate professor, assistant professor, lecturer, dean, deputy dean, vice dean, postdoc, student, PhD student, academic, scholar, economist,
  analyst, consultant, independent consultant, adviser, advisor, investor, venture capitalist, partner, entrepreneur, angel investor,
  blogger, journalist, reporter, editor, columnist, author, commentator, YouTuber, influencer, podcaster, critic,
  spokesperson, spokesman, spokeswoman, representative, employee, staffer, staff member, intern, member, alumnus, alumna, creator, inventor, maintainer, contributor, technologist, ethicist, lawyer, attorney,
  minister, senator, commissioner, official, secretary, regulator, expert, specialist, practitioner, evangelist, strategist, designer, mathematician, linguist, physicist, activist, owner, general partner, board member
`;

export const ENGLISH_ROLES: readonly MarkerPhrases[] = ROLES.trim()
  .split(/\s*,\s*/)
  .map((role) => ({ marker: { category: 'role', role }, nouns: [role] }));
