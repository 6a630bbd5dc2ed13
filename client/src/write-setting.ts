import { WRITE_SETTING, writeSettingSchema } from '@stet/shared';
import { ConfigurationTarget, workspace, type Disposable } from 'vscode';
import type { BaseLanguageClient as LanguageClient } from 'vscode-languageclient';

/** Puts into the writer's own settings what the server asks for: what the writer lets stand. */
export const writeSettings = (client: LanguageClient): Disposable =>
  client.onRequest(WRITE_SETTING, async (params: unknown) => {
    const { key, value } = writeSettingSchema.parse(params);
    await workspace.getConfiguration('stet').update(key, value, ConfigurationTarget.Global);
    return null;
  });
