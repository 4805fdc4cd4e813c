import { type RouterContextProvider, redirect } from 'react-router'
import { type Appointment, organisedBy } from '#app/domain/accounts/appointment-queries.server.ts'
import type { Reach } from '#app/domain/accounts/reach.ts'
import type { Role } from '#app/domain/accounts/role.ts'
import type { Edition } from '#app/domain/contest/edition.ts'
import type { ActingContext, Context } from '#app/domain/shared/context.server.ts'
import { chooseLocale } from '#app/i18n/choose-locale.ts'
import type { Locale } from '#app/i18n/locale.ts'
import { cookiesOf } from './cookies.server.ts'
import { installation } from './installation.server.ts'
import { forbidden, notFound } from './replies.server.ts'
import { deskEditionSeen, editionsSeen, instantSeen } from './seen-editions.server.ts'
import { personSeen, type SignedIn } from './seen-person.server.ts'

/** What loaders and actions are called with. */
export interface RouteArgs {
	readonly request: Request
	readonly context: Readonly<RouterContextProvider>
	readonly params: Readonly<Record<string, string | undefined>>
}

export const contextOf = (args: RouteArgs): Context => args.context.get(installation)

/** The language of the answer: `?lang=`, the visitor's choice, the browser's wish, English. */
export const localeOf = (request: Request): Locale =>
	chooseLocale({
		query: new URL(request.url).searchParams.get('lang'),
		cookie: cookiesOf(request).get('lang'),
		acceptLanguage: request.headers.get('accept-language'),
	})

/** The edition of the URL, as the public may see it. */
export async function publicEdition(args: RouteArgs): Promise<{ context: Context; edition: Edition; now: Date }> {
	const context = contextOf(args)
	const [editions, now] = await Promise.all([editionsSeen(args), instantSeen(args)])
	const edition = editions.find(({ slug }) => slug === args.params.edition)
	if (!edition) throw notFound()
	return { context, edition, now }
}

/** Whoever is signed in; everybody else is led to the sign-in page and back. */
export async function requirePerson(args: RouteArgs): Promise<SignedIn> {
	const person = await personSeen(args)
	if (person) return person
	const { pathname, search } = new URL(args.request.url)
	throw redirect(`/sign-in?next=${encodeURIComponent(pathname + search)}`, 303)
}

async function requireRole(args: RouteArgs, allowed: readonly Role[]) {
	const [acting, edition] = await Promise.all([requirePerson(args), deskEditionSeen(args)])
	if (args.params.edition && !edition) throw notFound()
	const mine = acting.appointments.filter(
		(each) => allowed.includes(each.role) && (each.editionId === null || !edition || each.editionId === edition.id),
	)
	if (mine.length === 0) throw forbidden()
	return { acting, edition, mine }
}

/** An organiser of the edition in the URL, or, outside an edition, of any. */
export async function requireOrganiser(args: RouteArgs): Promise<ActingContext> {
	return (await requireRole(args, ['organiser'])).acting
}

/** An organiser outside of an edition, with the editions they organise. */
export async function requireReach(args: RouteArgs): Promise<{ organiser: ActingContext; reach: Reach }> {
	const { acting } = await requireRole(args, ['organiser'])
	return { organiser: acting, reach: organisedBy(acting.appointments) }
}

export async function requireOrganiserOf(
	args: RouteArgs,
): Promise<{ organiser: ActingContext; edition: Edition; now: Date }> {
	const { acting, edition } = await requireRole(args, ['organiser'])
	if (!edition) throw notFound()
	return { organiser: acting, edition, now: await instantSeen(args) }
}

/** Whoever has a place at the organisers' desk, with what they are appointed to there. */
export async function requireStaff(args: RouteArgs): Promise<{ staff: ActingContext; mine: Appointment[]; now: Date }> {
	const { acting, mine } = await requireRole(args, ['organiser', 'coordinator', 'moderator'])
	return { staff: acting, mine, now: await instantSeen(args) }
}

/** A moderator, coordinator or organiser; `countries` null means all of them. */
export async function requireModeratorOf(
	args: RouteArgs,
): Promise<{ moderator: ActingContext; edition: Edition; countries: string[] | null; now: Date }> {
	const { acting, edition, mine } = await requireRole(args, ['organiser', 'coordinator', 'moderator'])
	if (!edition) throw notFound()
	const countries = mine.some((each) => each.countries === null) ? null : mine.flatMap((each) => each.countries ?? [])
	return { moderator: acting, edition, countries, now: await instantSeen(args) }
}

/** Keeps the directory: an organiser everywhere, a coordinator in their countries; `countries` null means all. */
export async function requireDirectoryKeeper(
	args: RouteArgs,
): Promise<{ keeper: ActingContext; countries: string[] | null; organises: boolean }> {
	const { acting, mine } = await requireRole(args, ['organiser', 'coordinator'])
	const organises = mine.some(({ role }) => role === 'organiser')
	const all = organises || mine.some((each) => each.countries === null)
	return { keeper: acting, countries: all ? null : mine.flatMap((each) => each.countries ?? []), organises }
}

/** An organiser or coordinator of the edition; `countries` null means all of them. */
export async function requireCoordinatorOf(args: RouteArgs) {
	const [{ keeper, countries, organises }, edition] = await Promise.all([
		requireDirectoryKeeper(args),
		deskEditionSeen(args),
	])
	if (!edition) throw notFound()
	return { keeper, edition, countries, organises, now: await instantSeen(args) }
}

/** The juror holding a partner's seat in the edition of the URL. */
export async function requireJurorOf(
	args: RouteArgs,
): Promise<{ juror: ActingContext; edition: Edition; partnerId: string; now: Date }> {
	const { acting, edition, mine } = await requireRole(args, ['juror'])
	const partnerId = mine.find((each) => each.partnerId !== null)?.partnerId
	if (!edition || !partnerId) throw forbidden()
	return { juror: acting, edition, partnerId, now: await instantSeen(args) }
}
