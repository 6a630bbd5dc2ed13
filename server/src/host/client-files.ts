import type { Files } from '@stet/corpus/anywhere';
import {
  fileContentsSchema,
  fileStateSchema,
  folderEntriesSchema,
  fromBase64,
  LIST_FOLDER,
  LOOK_AT_FILE,
  READ_FILE,
  REMOVE_FILE,
  toBase64,
  WRITE_FILE,
} from '@stet/shared';
import { uriPlaces } from './uri-places.js';

/** How a client is asked. */
export interface Client {
  sendRequest(method: string, params: unknown): Promise<unknown>;
}

/** The files that an editor reaches; to one that serves none there are none. */
export function clientFiles(client: Client): Files {
  const ask = (method: string, params: object): Promise<unknown> =>
    client.sendRequest(method, params).catch((error: unknown) => {
      if (isUnanswered(error)) return null;
      throw error;
    });
  const lookAt = async (uri: string) => fileStateSchema.parse(await ask(LOOK_AT_FILE, { uri }));
  return {
    ...uriPlaces,
    kindOf: async (uri) => (await lookAt(uri))?.kind,
    read: async (uri) => {
      const contents = fileContentsSchema.parse(await ask(READ_FILE, { uri }));
      return contents === null ? undefined : fromBase64(contents);
    },
    write: async (uri, bytes) => {
      await client.sendRequest(WRITE_FILE, { uri, contents: toBase64(bytes) });
    },
    list: async (uri) => folderEntriesSchema.nullable().parse(await ask(LIST_FOLDER, { uri })) ?? [],
    remove: async (uri) => {
      await ask(REMOVE_FILE, { uri });
    },
    modifiedAt: async (uri) => {
      const state = await lookAt(uri);
      return state ? new Date(state.modified) : undefined;
    },
  };
}

const METHOD_NOT_FOUND = -32601;

const isUnanswered = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === METHOD_NOT_FOUND;
