import { findAnnouncement } from '#app/domain/results/announcement-queries.server.ts'
import { type RouteArgs, requireOrganiserOf } from '#app/http/guards.server.ts'
import { previewPlaces } from '../places.ts'

/** The edition of the URL as it will be from the announced instant on, for its organisers. */
export async function previewedEdition(args: RouteArgs) {
	const { organiser, edition, now } = await requireOrganiserOf(args)
	const announcement = await findAnnouncement(organiser.db, edition.id)
	const announcedFrom = edition.announcedFrom ?? announcement?.visibleFrom ?? null
	return { organiser, edition: { ...edition, announcedFrom }, now, places: previewPlaces(edition.slug) }
}
