/** What stands on a picture that goes with a shared address. */
export interface SharePicture {
	readonly title: string
	/** Said where nothing of the title can be drawn: emoji only, or a script that our fonts do not have. */
	readonly otherwise: string
	/** Above the title: where it is from. */
	readonly from: string
	/** At the foot: to what it belongs. */
	readonly of: string
	readonly spine?: { readonly country: string; readonly mark: string } | null
	readonly stamp?: { readonly word: string; readonly day: string; readonly tone: 'red' | 'green' } | null
}

export const pictureSize = { width: 1200, height: 630 } as const
/** Where the photo lies, and the paper around it. */
export const photoPlace = { left: 738, top: 58, width: 404, height: 514 } as const
export const ink = {
	paper: '#fbf7ef',
	card: '#fffdf8',
	ink: '#1f2430',
	soft: '#484d58',
	rule: '#ded4bf',
	red: '#9c1f18',
	green: '#1a5547',
} as const
