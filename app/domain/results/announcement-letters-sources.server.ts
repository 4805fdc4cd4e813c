import { type SQL, sql } from 'drizzle-orm'
import {
	appointments,
	libraries,
	libraryContacts,
	partners,
	people,
	pressContacts,
	submissions,
	winners,
} from '#db/schema/index.ts'
import type { Audience } from './announcement-letters.ts'

interface Wish {
	readonly editionId: string
	readonly now: Date
}

/** Those who have won and are still there. */
const awarded = (editionId: string): SQL => sql`
	${winners} join ${submissions} on ${submissions.id} = ${winners.submissionId} and ${submissions.state} = 'published'
	where ${winners.editionId} = ${editionId} and ${winners.supersededAt} is null`

const columns = (of: Record<'id' | 'address' | 'locale' | 'country' | 'name', SQL>, more: Record<string, SQL> = {}) => {
	const none = { code: sql`null::text`, source: sql`null::text`, subject: sql`null::uuid` }
	const named = Object.entries({ ...of, ...none, ...more }).map(
		([name, value]) => sql`${value} as ${sql.identifier(name)}`,
	)
	return sql.join(named, sql`, `)
}

const tookPart = (library: SQL, editionId: string): SQL => sql`exists (
	select 1 from ${submissions} part
	where part.library_id = ${library} and part.edition_id = ${editionId} and part.state = 'published')`

/**
 * Everybody to be told, one statement for each audience, each letter once: whoever has won is not told like those who
 * took part, and an address that stands there several times counts as its first row.
 */
export const sources: Readonly<Record<Audience, (wish: Wish) => SQL>> = {
	winners: ({ editionId }) => sql`
		select ${columns(
			{
				id: sql`${winners.id}`,
				address: sql`${submissions.email}`,
				locale: sql`${submissions.locale}`,
				country: sql`${winners.country}`,
				name: sql`${submissions.title}`,
			},
			{ code: sql`${submissions.code}`, subject: sql`${submissions.id}` },
		)}
		from ${awarded(editionId)} and ${submissions.email} is not null`,

	partners: ({ editionId, now }) => sql`
		select ${columns({
			id: sql`${people.id}`,
			address: sql`${people.email}`,
			locale: sql`${people.locale}`,
			country: sql`min(${partners.homeCountry})`,
			name: sql`string_agg(distinct ${partners.name}, ', ')`,
		})}
		from ${appointments}
		join ${people} on ${people.id} = ${appointments.personId}
		join ${partners} on ${partners.id} = ${appointments.partnerId}
		where ${appointments.editionId} = ${editionId} and ${appointments.role} = 'juror'
			and (${appointments.until} is null or ${appointments.until} > ${now.toISOString()}::timestamptz)
		group by ${people.id}`,

	'winning-libraries': ({ editionId }) => sql`
		select ${columns({
			id: sql`${winners.id}`,
			address: sql`${libraryContacts.email}`,
			locale: sql`null::text`,
			country: sql`${winners.country}`,
			name: sql`${libraries.name}`,
		})}
		from ${libraryContacts} join ${libraries} on ${libraries.id} = ${libraryContacts.libraryId}
		join ${submissions} on ${submissions.libraryId} = ${libraries.id} and ${submissions.state} = 'published'
		join ${winners} on ${winners.submissionId} = ${submissions.id}
		where ${winners.editionId} = ${editionId} and ${winners.supersededAt} is null`,

	libraries: ({ editionId }) => sql`
		select ${columns({
			id: sql`${libraries.id}`,
			address: sql`${libraryContacts.email}`,
			locale: sql`null::text`,
			country: sql`${libraries.country}`,
			name: sql`${libraries.name}`,
		})}
		from ${libraryContacts} join ${libraries} on ${libraries.id} = ${libraryContacts.libraryId}
		where ${tookPart(sql`${libraries.id}`, editionId)}
			and not exists (
				select 1 from library_contacts won join submissions idea on idea.library_id = won.library_id and idea.state = 'published'
				join winners award on award.submission_id = idea.id
				where award.edition_id = ${editionId} and award.superseded_at is null and won.email = ${libraryContacts.email})
			and not exists (
				select 1 from library_contacts other
				where other.email = ${libraryContacts.email} and other.library_id < ${libraries.id}
					and ${tookPart(sql`other.library_id`, editionId)})`,

	press: ({ editionId }) => sql`
		select ${columns(
			{
				id: sql`${pressContacts.id}`,
				address: sql`${pressContacts.email}`,
				locale: sql`${pressContacts.locale}`,
				country: sql`null::text`,
				name: sql`${pressContacts.outlet}`,
			},
			{ source: sql`${pressContacts.source}`, subject: sql`${pressContacts.id}` },
		)}
		from ${pressContacts} where ${pressContacts.editionId} = ${editionId} and ${pressContacts.email} is not null`,

	submitters: ({ editionId }) => sql`
		select ${columns(
			{
				id: sql`${submissions.id}`,
				address: sql`${submissions.email}`,
				locale: sql`${submissions.locale}`,
				country: sql`${submissions.country}`,
				name: sql`${submissions.code}`,
			},
			{ subject: sql`${submissions.id}` },
		)}
		from ${submissions}
		where ${submissions.editionId} = ${editionId} and ${submissions.state} = 'published'
			and ${submissions.email} is not null and ${submissions.erasedAt} is null
			and not exists (
				select 1 from submissions earlier
				where earlier.edition_id = ${submissions.editionId} and earlier.email = ${submissions.email}
					and earlier.state = 'published' and earlier.id < ${submissions.id})
			and not exists (
				select 1 from submissions idea join winners award on award.submission_id = idea.id
				where award.edition_id = ${editionId} and award.superseded_at is null
					and idea.state = 'published' and idea.email = ${submissions.email})`,
}
