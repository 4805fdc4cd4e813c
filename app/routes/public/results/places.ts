/** Where the links and pictures of the winners' pages lead: everybody's, or the organisers' before the release. */
export interface ResultPlaces {
	readonly base: string
	readonly winners: string
	readonly results: string
	/** Officials' pictures. */
	readonly officials: string
	/** In a preview: where its organisers came from. */
	readonly desk: string | null
}

export const publicPlaces = (slug: string): ResultPlaces => {
	const base = `/editions/${slug}`
	return { base, winners: `${base}/winners`, results: `${base}/results`, officials: '/officials', desk: null }
}

export const previewPlaces = (slug: string) => {
	const desk = `/organise/editions/${slug}/announcement`
	return {
		base: `/editions/${slug}`,
		winners: `${desk}/preview`,
		results: `/organise/editions/${slug}/results`,
		officials: `${desk}/officials`,
		desk,
	} satisfies ResultPlaces
}
