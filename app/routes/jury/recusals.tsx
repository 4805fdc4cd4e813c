import { parseWithZod } from '@conform-to/zod/v4'
import { ConflictForms, Conflicts } from '#app/components/conflicts.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Section } from '#app/components/section.tsx'
import { partnersWithSeats } from '#app/domain/contest/partner-queries.server.ts'
import { ConflictForm } from '#app/domain/voting/conflict.ts'
import { conflictChoices, conflictPlaces, conflictsOf } from '#app/domain/voting/conflict-queries.server.ts'
import { recuse } from '#app/domain/voting/recuse.server.ts'
import { type RouteArgs, requireJurorOf } from '#app/http/guards.server.ts'
import { invalid, notFound, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/recusals.ts'

export const handle = { areas: ['jury', 'recusals'] } satisfies PageHandle

async function requirePlaces(args: RouteArgs) {
	const { juror, edition, partnerId, now } = await requireJurorOf(args)
	const [partner] = await partnersWithSeats(juror.db, edition.id, partnerId)
	if (!partner || edition.rounds.length === 0) throw notFound()
	const places = await conflictPlaces(juror.db, edition, partner, now)
	return { juror, edition, partner, now, places, here: `/jury/editions/${edition.slug}/recusals` }
}

export async function loader(args: Route.LoaderArgs) {
	const { juror, edition, partner, now, places, here } = await requirePlaces(args)
	const wanted = new URL(args.request.url).searchParams.get('country')
	const country = places.find((place) => place.country === wanted)?.country
	return {
		here,
		name: partner.name,
		conflicts: await conflictsOf(juror.db, edition, partner, now),
		countries: places.map((place) => place.country),
		chosen: country ? { country, choices: await conflictChoices(juror.db, edition, partner, country, now) } : null,
	}
}

export async function action(args: Route.ActionArgs) {
	const { juror, partner, places, here } = await requirePlaces(args)
	const form = parseWithZod(await args.request.formData(), { schema: ConflictForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const place = places.find((each) => each.country === form.value.country)
	if (!place) throw notFound()
	const about = form.value.submission === 'all' ? null : form.value.submission
	const outcome = await recuse(juror, { ...place, partnerId: partner.id }, about, { reason: form.value.reason })
	return outcome.ok ? seeOther(here) : invalid(form.reply({ formErrors: [outcome.reason] }))
}

export default function Recusals({ loaderData, actionData }: Route.ComponentProps) {
	const { here, name, conflicts, countries, chosen } = loaderData
	const t = useTexts('recusals')
	return (
		<>
			<PageHead eyebrow={name} title={t('title')} lede={t('lede')} />
			<Conflicts conflicts={conflicts} />
			<Section title={t('declare')}>
				<ConflictForms here={here} countries={countries} chosen={chosen} reply={actionData?.reply} />
			</Section>
		</>
	)
}
