import type { ElementName, WorkerName } from '#app/elements/name.ts'

export const elements: Partial<Record<ElementName | WorkerName, string>> = {}
