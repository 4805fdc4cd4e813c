/** `reading` and `importing` are done by jobs; in between a person looks at the preview and says go. */
export const importStates = ['reading', 'preview', 'importing', 'done', 'undone', 'failed'] as const
export type ImportState = (typeof importStates)[number]

/** What an import will do, or has done, with one row. */
export const rowActions = ['add', 'change', 'same', 'refuse'] as const
export type RowAction = (typeof rowActions)[number]
