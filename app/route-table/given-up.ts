import { index, prefix, route } from '@react-router/dev/routes'

const folder = 'routes/organise/given-up'

/** Work that was given up, and what may be done about it. */
export const givenUpPages = prefix('organise/given-up-work', [
	index(`${folder}/given-up.tsx`),
	route('retry', `${folder}/retry-kind.ts`),
	route(':job/retry', `${folder}/retry.ts`),
	route(':job/dismissal', `${folder}/dismissal.ts`),
])
