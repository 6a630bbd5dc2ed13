import { DEFAULT_SETTINGS, readSettings, type Decision, type Settings, type SettingsReading } from '@stet/shared';
import type { Knowledge } from '@stet/corpus';
import type { CheckOptions } from '@stet/server/engine';
import { NO_DESK, type Desk } from '../host/desk.js';
import type { Judgement } from './judgement.js';

/** What holds for the drafts of one workspace folder, or of none: settings, decisions, and what they are judged by. */
export class Scope {
  #reading: SettingsReading = { settings: DEFAULT_SETTINGS, origins: new Map(), problems: [] };
  #desk: Desk = NO_DESK;
  #judgement: Judgement | undefined;

  /** @param folder its path; undefined for drafts outside the folders */
  constructor(readonly folder: string | undefined) {}

  get settings(): Settings {
    return this.#reading.settings;
  }

  get reading(): SettingsReading {
    return this.#reading;
  }

  get desk(): Desk {
    return this.#desk;
  }

  get problems(): readonly string[] {
    return [...this.#reading.problems, ...this.#desk.problems];
  }

  /** The desk's settings lie over the editor's. */
  read(editor: unknown, desk: Desk): void {
    this.#desk = desk;
    this.#reading = readSettings({ name: 'editor', section: editor }, ...(desk.config ? [desk.config] : []));
    this.#judgement = undefined;
  }

  /** Those of the desk, and the writer's own. */
  get decisions(): readonly Decision[] {
    return [...this.#desk.decisions, ...this.settings.letStand];
  }

  /** By what its drafts are judged; the same object until something of it changes, be it the day. */
  judgement(knowledge: Knowledge, today: string, host: Pick<CheckOptions, 'language' | 'onRuleFailure'>): Judgement {
    const { rules, maxFindings } = this.settings;
    const asOf = this.settings.asOf || today;
    const known = this.#judgement;
    if (known?.knowledge === knowledge && known.options.asOf === asOf) return known;
    const { decisions } = this;
    return (this.#judgement = { knowledge, options: { asOf, rules, maxFindings, decisions, ...host } });
  }
}
