import { CLAIMS, claimListSchema, VERDICTS, type VerdictWord } from '@stet/shared';
import {
  commands,
  Disposable,
  EventEmitter,
  l10n,
  window,
  type CancellationToken,
  type MarkdownString,
  type TextDocument,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
} from 'vscode';
import { HoverRequest, State, type BaseLanguageClient as LanguageClient } from 'vscode-languageclient';
import type { DraftAtHand } from '../draft-at-hand.js';
import type { DraftChanges } from '../draft-changes.js';
import { runLatest } from '../run-latest.js';
import { NO_FILTER, passes, type ClaimFilter } from './filter.js';
import { isGroup, toClaimItem, toGroupItem, type ClaimGroup, type ClaimNode, type Node } from './nodes.js';
import { VERDICT_ORDER } from './words.js';

/** The view's id, and the context key by which the manifest chooses what to say where there are no claims to show. */
const VIEW = 'stet.claims';
const STATE = 'stet.claimsView';

/** The claims of the draft at hand, grouped by verdict: a tree in the side bar. It asks only while it is to be seen. */
export class ClaimsView implements TreeDataProvider<Node>, Disposable {
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: TreeView<Node>;
  readonly #subscriptions: Disposable;
  #nodes: readonly ClaimNode[] = [];
  #filter = NO_FILTER;

  constructor(
    private readonly client: LanguageClient,
    private readonly draft: DraftAtHand,
    changes: DraftChanges,
  ) {
    this.#view = window.createTreeView(VIEW, { treeDataProvider: this, showCollapseAll: true });
    const refresh = runLatest(
      () => this.#read(),
      (error) => client.error('Stet could not list the claims', error, false),
    );
    this.#subscriptions = Disposable.from(
      this.#view,
      this.#changed,
      this.#view.onDidChangeVisibility(refresh),
      draft.onDidChange(refresh),
      client.onDidChangeState(refresh),
      changes.onDidChange((uri) => {
        if (uri.toString() === draft.document?.uri.toString()) refresh();
      }),
    );
    refresh();
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  get filter(): ClaimFilter {
    return this.#filter;
  }

  set filter(filter: ClaimFilter) {
    this.#filter = filter;
    this.#show();
  }

  /** The claims that a menu's command is about: the one it was chosen on, else the one selected. */
  chosen(node: ClaimNode | undefined): ClaimNode | undefined {
    const [selected] = this.#view.selection;
    return node ?? (selected && !isGroup(selected) ? selected : undefined);
  }

  count(verdict: VerdictWord): number {
    return this.#nodes.filter(({ claim }) => claim.verdict === verdict).length;
  }

  getChildren(node?: Node): Node[] {
    if (node) return isGroup(node) ? [...node.claims] : [];
    const shown = this.#nodes.filter(({ claim }) => passes(this.#filter, claim));
    return VERDICT_ORDER.map((verdict): ClaimGroup => ({
      verdict,
      claims: shown.filter(({ claim }) => claim.verdict === verdict),
    })).filter(({ claims }) => claims.length > 0);
  }

  getTreeItem(node: Node): TreeItem {
    return isGroup(node) ? toGroupItem(node) : toClaimItem(node);
  }

  /** The tooltip is the card that a hover over the claim shows. */
  async resolveTreeItem(item: TreeItem, node: Node, token: CancellationToken): Promise<TreeItem> {
    if (isGroup(node)) return item;
    const { code2ProtocolConverter, protocol2CodeConverter } = this.client;
    const params = code2ProtocolConverter.asTextDocumentPositionParams(node.document, node.range.start);
    const hover = await this.client.sendRequest(HoverRequest.type, params, token);
    const [card] = protocol2CodeConverter.asHover(hover)?.contents ?? [];
    item.tooltip = card as MarkdownString;
    return item;
  }

  async #read(): Promise<void> {
    const { document } = this.draft;
    if (!this.#view.visible && document) return;
    this.#nodes = document && this.client.state === State.Running ? await this.#ask(document) : [];
    const state = document ? (this.#nodes.length > 0 ? 'claims' : 'none') : 'noDraft';
    await commands.executeCommand('setContext', STATE, state);
    this.#view.description = document?.uri.path.split('/').at(-1) ?? '';
    this.#show();
  }

  async #ask(document: TextDocument): Promise<readonly ClaimNode[]> {
    const { code2ProtocolConverter, protocol2CodeConverter } = this.client;
    const textDocument = code2ProtocolConverter.asTextDocumentIdentifier(document);
    const claims = claimListSchema.parse(await this.client.sendRequest(CLAIMS, { textDocument }));
    return claims.map((claim) => ({ claim, document, range: protocol2CodeConverter.asRange(claim.range) }));
  }

  #show(): void {
    const { verdicts, words } = this.#filter;
    const isFiltered = verdicts.length < VERDICTS.length || words !== '';
    const shown = this.#nodes.filter(({ claim }) => passes(this.#filter, claim)).length;
    this.#view.message =
      isFiltered && this.#nodes.length > 0 ? l10n.t('Filtered: {0} of {1} claims', shown, this.#nodes.length) : '';
    this.#changed.fire(undefined);
  }
}
