import { listPhrases as list } from './list-phrases.js';
import type { LanguagePack, MarkerPhrases, Post } from './pack.js';

/**
 * Offices and trades, by the word that heads the phrase; the words before it ("principal research scientist", "chief global
 * affairs officer") join it.
 */
const ROLES: Readonly<Record<Post | 'trade', string>> = {
  office: `
    CEO, CTO, COO, CFO, CPO, CIO, CISO, CSO, CMO, chief executive, chief executive officer, chief technology officer, chief operating officer,
    chief financial officer, chief scientist, chief product officer, chief research officer, chief science officer, chief AI officer, chief AI scientist,
    chief economist, chief analyst, chief architect, officer, president, vice president, VP, senior vice president, director, managing director, executive director, head, boss`,
  lasting: `founder, co-founder, cofounder, founding member, founding partner, creator, co-creator, inventor, author, co-author, alumnus, alumna`,
  side: `
    fellow, student, PhD student, graduate, intern, lecturer, consultant, independent consultant, adviser, advisor, investor, angel investor, partner, general partner, member, board member,
    blogger, columnist, commentator, YouTuber, influencer, podcaster, critic, contributor, maintainer, activist, owner, expert, specialist, practitioner, evangelist, chair, chairman, chairwoman, chairperson, trustee`,
  trade: `
    lead, team lead, tech lead, leader, manager, product manager, general manager, fund manager, executive,
    researcher, research scientist, scientist, computer scientist, data scientist, engineer, software engineer, machine learning engineer, principal scientist,
    developer, programmer, coder, architect, professor, associate professor, assistant professor, dean, deputy dean, vice dean, postdoc, academic, scholar, economist,
    analyst, venture capitalist, entrepreneur, journalist, reporter, editor, correspondent,
    spokesperson, spokesman, spokeswoman, representative, employee, staffer, staff member, technologist, ethicist, lawyer, attorney, physician,
    minister, senator, commissioner, official, secretary, regulator, strategist, designer, mathematician, linguist, physicist`,
};

export const ENGLISH_TRADES: LanguagePack['trades'] = {
  technical: list(
    'researcher, scientist, engineer, developer, programmer, architect, professor, mathematician, physicist, doctoral candidate',
  ),
  markets: list('analyst, economist, venture capitalist, trader, fund manager, banker, broker'),
  media: list('journalist, reporter, editor, correspondent, columnist, influencer, youtuber, podcaster'),
};

export const ENGLISH_HEADS = list('director, dean, head, president, chairman, chairwoman, chairperson, chair, chief');
export const ENGLISH_DEPUTIES = list('deputy, vice, associate, assistant');

export const ENGLISH_ROLES: readonly MarkerPhrases[] = (Object.keys(ROLES) as (Post | 'trade')[]).flatMap((post) =>
  ROLES[post]
    .trim()
    .split(/\s*,\s*/)
    .map((role) => ({
      marker: { category: 'role', role, ...(post === 'trade' ? {} : { post }) },
      nouns: [role],
    })),
);
