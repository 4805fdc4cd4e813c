import { AsyncLocalStorage } from 'node:async_hooks'

/** For what the process works at this moment: a request, whose route is known once the router has looked, or a job. */
export interface Doing {
	readonly request?: string
	readonly job?: string
	route?: string
}

const now = new AsyncLocalStorage<Doing>()

export const whileDoing = <Made>(what: Doing, work: () => Made): Made => now.run(what, work)

export const doing = (): Doing => now.getStore() ?? {}
