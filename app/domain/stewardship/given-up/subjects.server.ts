import { eq, inArray } from 'drizzle-orm'
import type { Texts } from '#app/domain/contest/edition.ts'
import { isUuid } from '#app/domain/shared/uuid.ts'
import type { Db, Tx } from '#db/client.server.ts'
import {
	arrivals,
	editions,
	exports,
	letters,
	libraryImports,
	photos,
	submissions,
	trackingSources,
} from '#db/schema/index.ts'

/** What a job is about, with the page where it is looked after; null: where nobody else may look. */
export interface Subject {
	readonly kind: 'idea' | 'arrival' | 'letter' | 'import' | 'export' | 'source' | 'sending'
	/** A code, a file's name, a kind of letter: nobody's name. */
	readonly name: string
	readonly path: string | null
	readonly edition: { readonly id: string; readonly slug: string; readonly title: Texts } | null
}

type Payload = Readonly<Record<string, string>>
type Find = (db: Db | Tx, ids: string[], personId: string) => Promise<[id: string, subject: Subject][]>

const edition = { id: editions.id, slug: editions.slug, title: editions.title }
const below = (of: { slug: string }, path: string) => `/organise/editions/${of.slug}/${path}`

const ofPhotos: Find = async (db, ids) => {
	const ideas = await db
		.select({ photoId: photos.id, id: submissions.id, code: submissions.code, edition })
		.from(photos)
		.innerJoin(submissions, eq(submissions.id, photos.submissionId))
		.innerJoin(editions, eq(editions.id, submissions.editionId))
		.where(inArray(photos.id, ids))
	const thanks = await db
		.select({ photoId: photos.id, edition })
		.from(photos)
		.innerJoin(arrivals, eq(arrivals.photoId, photos.id))
		.innerJoin(editions, eq(editions.id, arrivals.editionId))
		.where(inArray(photos.id, ids))
	return [
		...ideas.map(({ photoId, id, code, edition }): [string, Subject] => [
			photoId,
			{ kind: 'idea', name: code, path: below(edition, `submissions/${id}`), edition },
		]),
		...thanks.map(({ photoId, edition }): [string, Subject] => [
			photoId,
			{ kind: 'arrival', name: '', path: below(edition, 'prizes/arrivals'), edition },
		]),
	]
}

const ofLetters: Find = async (db, ids) => {
	const found = await db
		.select({ id: letters.id, kind: letters.kind, edition })
		.from(letters)
		.leftJoin(editions, eq(editions.id, letters.editionId))
		.where(inArray(letters.id, ids))
	return found.map(({ id, kind, edition }) => [
		id,
		{ kind: 'letter', name: kind, path: `/organise/letters/${id}`, edition },
	])
}

const ofImports: Find = async (db, ids) => {
	const found = await db.select().from(libraryImports).where(inArray(libraryImports.id, ids))
	return found.map(({ id, fileName }) => [
		id,
		{ kind: 'import', name: fileName, path: `/organise/libraries/imports/${id}`, edition: null },
	])
}

/** An export's page is for whoever asked. */
const ofExports: Find = async (db, ids, personId) => {
	const found = await db
		.select({ id: exports.id, askedBy: exports.askedBy, edition })
		.from(exports)
		.innerJoin(editions, eq(editions.id, exports.editionId))
		.where(inArray(exports.id, ids))
	return found.map(({ id, askedBy, edition }) => [
		id,
		{ kind: 'export', name: '', path: askedBy === personId ? below(edition, `exports/${id}`) : null, edition },
	])
}

const ofSources: Find = async (db, ids) => {
	const found = await db
		.select({ id: trackingSources.id, name: trackingSources.name, edition })
		.from(trackingSources)
		.innerJoin(editions, eq(editions.id, trackingSources.editionId))
		.where(inArray(trackingSources.id, ids))
	return found.map(({ id, name, edition }) => [
		id,
		{ kind: 'source', name, path: below(edition, 'prizes/sources'), edition },
	])
}

const ofSendings: Find = async (db, ids) => {
	const found = await db.select(edition).from(editions).where(inArray(editions.id, ids))
	return found.map((edition) => [
		edition.id,
		{ kind: 'sending', name: '', path: below(edition, 'announcement/letters'), edition },
	])
}

/** By the name under which a payload says it. */
const finders: Readonly<Record<string, Find>> = {
	photoId: ofPhotos,
	letterId: ofLetters,
	importId: ofImports,
	exportId: ofExports,
	sourceId: ofSources,
	editionId: ofSendings,
}

const namedIn = (payload: Payload): string | undefined => Object.keys(finders).find((name) => payload[name])

/** What each of them is about: nothing that has a page (null), or something that is not there any more (`gone`). */
export async function subjectsOf(
	db: Db | Tx,
	payloads: readonly Payload[],
	personId: string,
): Promise<(payload: Payload) => Subject | 'gone' | null> {
	const found = new Map<string, Subject>()
	for (const [name, find] of Object.entries(finders)) {
		const ids = payloads.flatMap((payload) => (namedIn(payload) === name ? (payload[name] ?? '') : [])).filter(isUuid)
		if (ids.length === 0) continue
		for (const [id, subject] of await find(db, [...new Set(ids)], personId)) found.set(`${name} ${id}`, subject)
	}
	return (payload) => {
		const name = namedIn(payload)
		return name === undefined ? null : (found.get(`${name} ${payload[name]}`) ?? 'gone')
	}
}
