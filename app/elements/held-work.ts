const works = new Set<Promise<unknown>>()

/** Something that must be over before a form may be sent, as a photo that is being made smaller. */
export function holdSending(work: Promise<unknown>): void {
	works.add(work)
	work.catch(() => undefined).finally(() => works.delete(work))
}

export const everythingReady = (): Promise<unknown> => Promise.allSettled([...works])
