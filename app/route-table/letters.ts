import { index, prefix, route } from '@react-router/dev/routes'

const folder = 'routes/organise/letters'

/** The outbox: every letter that was written, and what may be done with it. */
export const letterPages = prefix('organise/letters', [
	index(`${folder}/outbox.tsx`),
	route('retry', `${folder}/retry-all.ts`),
	route('pauses', `${folder}/pause.tsx`),
	route('pauses/:pause/removal', `${folder}/pause-removal.tsx`),
	route(':letter', `${folder}/letter.tsx`),
	route(':letter/retry', `${folder}/retry.tsx`),
	route(':letter/bounce', `${folder}/bounce.tsx`),
	route(':letter/bounce/removal', `${folder}/bounce-removal.tsx`),
])

/** What an edition's letters say. */
export const wordingPages = [
	route('letters', `${folder}/templates/templates.tsx`),
	route('letters/:letterKind/:locale', `${folder}/templates/template.tsx`),
	route('letters/:letterKind/:locale/removal', `${folder}/templates/removal.tsx`),
]
