/**
 * `reading`, `importing` and `undoing` are done by jobs; in between a person looks at the preview and says go.
 * `failed` is a file that could not be read.
 */
export const importStates = ['reading', 'preview', 'importing', 'done', 'undoing', 'undone', 'failed'] as const
export type ImportState = (typeof importStates)[number]

/** Which job works in a state; in all others nothing moves by itself. */
export const importQueues = { reading: 'read-import', importing: 'apply-import', undoing: 'undo-import' } as const
export type RunningState = keyof typeof importQueues

export const isRunning = (state: ImportState): state is RunningState => Object.hasOwn(importQueues, state)

/** What an import will do, or has done, with one row. */
export const rowActions = ['add', 'change', 'same', 'refuse'] as const
export type RowAction = (typeof rowActions)[number]

export const isRowAction = (text: unknown): text is RowAction => rowActions.some((action) => action === text)
