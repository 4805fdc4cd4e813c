import { prefix, route } from '@react-router/dev/routes'

const folder = 'routes/organise/exports'

/** Files of what an edition holds, each for whoever asked. */
export const exportPages = [
	route('exports', `${folder}/exports.tsx`),
	route('exports/addresses', `${folder}/addresses.tsx`),
	route('exports/:export', `${folder}/export.tsx`),
	route('exports/:export/cancellation', `${folder}/cancellation.tsx`),
	route('exports/:export/resumption', `${folder}/resumption.tsx`),
]

/** Outside the desk's frame. */
export const exportFiles = prefix('organise/editions/:edition/exports', [
	route(':export/progress.json', `${folder}/progress.ts`),
	route('files/:token', `${folder}/file.ts`),
])
