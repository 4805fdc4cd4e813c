import type { Context } from '#app/domain/shared/context.server.ts'

/** What `npm run <name>` does, in the server that holds the embedded database or in a process of its own; returns the exit code. */
export type Command = (context: Context, args: readonly string[], print: (line: string) => void) => Promise<number>
