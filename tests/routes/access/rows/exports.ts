import type { Rows } from '../kinds.ts'

/** Files of what an edition holds: each exists for whoever asked for it, and for nobody else. */
export default {
	'/organise/editions/:edition/exports': 'coordinator',
	'/organise/editions/:edition/exports/addresses': 'organiser',
	'/organise/editions/:edition/exports/:export': ['coordinator', 404],
	'/organise/editions/:edition/exports/:export/cancellation': ['coordinator', 404],
	'/organise/editions/:edition/exports/:export/resumption': ['coordinator', 404],
	'/organise/editions/:edition/exports/:export/progress.json': ['coordinator', 404],
	'/organise/editions/:edition/exports/files/:token': ['coordinator', 404],
} satisfies Rows
