import type { Rows } from '../kinds.ts'

/** Legal pages belong to the whole installation: who organises one edition does not write them. */
export default {
	'/organise/legal': 'organiser',
	'/organise/legal/:page/:locale': 'organiser',
} satisfies Rows
