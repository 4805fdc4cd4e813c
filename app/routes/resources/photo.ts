import { type Appointment, appointmentsOf } from '#app/domain/accounts/appointment-queries.server.ts'
import { findVariant, readVariant, type ServedVariant } from '#app/domain/submissions/variant-queries.server.ts'
import { contextOf, type RouteArgs } from '#app/http/guards.server.ts'
import { isProven } from '#app/http/photo-proof.server.ts'
import { sessionOf } from '#app/http/session.server.ts'
import type { Route } from './+types/photo.ts'

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const formats = { webp: 'webp', jpg: 'jpeg' } as const

export async function loader(args: Route.LoaderArgs): Promise<Response> {
	const asked = uuid.test(args.params.id) ? readName(args.params.variant) : null
	const context = contextOf(args)
	const variant = asked && (await findVariant(context.db, args.params.id, asked.width, asked.format))
	if (!variant || !(variant.shown || (await mayLookBefore(args, variant)))) return missing()

	const headers = headersOf(args.params.id, variant)
	if (args.request.headers.get('if-none-match')?.includes(headers.etag)) {
		return new Response(null, { status: 304, headers })
	}
	const body = await readVariant(context, variant.location)
	if (!body) return missing()
	return new Response(body, { headers: { ...headers, 'content-length': String(variant.bytes) } })
}

function readName(name: string) {
	const [, width, extension] = /^(\d{1,4})\.(webp|jpg)$/.exec(name) ?? []
	return extension ? { width: Number(width), format: formats[extension as keyof typeof formats] } : null
}

/** A page with a private link proves it by the address; those who moderate or vote are signed in. */
async function mayLookBefore(args: RouteArgs & Route.LoaderArgs, variant: ServedVariant): Promise<boolean> {
	const context = contextOf(args)
	const query = new URL(args.request.url).searchParams
	if (isProven(context, args.params.id, query, await context.clock(context.db))) return true
	const session = await sessionOf(context, args.request)
	if (!session) return false
	const appointments = await appointmentsOf(context, session.person.id)
	return appointments.some((each) => reaches(each, variant))
}

/** Moderators and coordinators see what is in their countries, jurors what they vote on. */
function reaches(
	{ role, editionId, countries }: Appointment,
	{ country, votedOn, ...variant }: ServedVariant,
): boolean {
	if (editionId !== null && editionId !== variant.editionId) return false
	if (role === 'juror') return votedOn
	return role === 'organiser' || country === null || countries === null || countries.includes(country)
}

/** Shared caches may keep a picture for a minute: longer, and an erased one would live on. */
const headersOf = (id: string, { width, format, shown }: ServedVariant) => ({
	'content-type': `image/${format}`,
	'cache-control': `${shown ? 'public' : 'private'}, max-age=60`,
	etag: `"${id}-${width}-${format}"`,
	'x-content-type-options': 'nosniff',
	'content-security-policy': "default-src 'none'",
})

const missing = () => new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
