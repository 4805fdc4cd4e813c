import { parseWithZod } from '@conform-to/zod/v4'
import { ConflictForms, Conflicts } from '#app/components/conflicts.tsx'
import { Section } from '#app/components/section.tsx'
import { ConflictForm } from '#app/domain/voting/conflict.ts'
import { conflictChoices, conflictPlaces, conflictsOf } from '#app/domain/voting/conflict-queries.server.ts'
import { recuse } from '#app/domain/voting/recuse.server.ts'
import { invalid, notFound, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/recusals.ts'
import { PartnerHead } from './partner-head.tsx'
import { requirePartner } from './partner-in-url.server.ts'

export const handle = { areas: ['organise-edition', 'organise-partners', 'recusals'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { organiser, edition, now, partner, here } = await requirePartner(args)
	const places = partner.leftAt ? [] : await conflictPlaces(organiser.db, edition, partner, now)
	const wanted = new URL(args.request.url).searchParams.get('country')
	const country = places.find((place) => place.country === wanted)?.country
	return {
		...{ here, name: partner.name, left: partner.leftAt !== null },
		conflicts: await conflictsOf(organiser.db, edition, partner, now),
		countries: places.map((place) => place.country),
		chosen: country ? { country, choices: await conflictChoices(organiser.db, edition, partner, country, now) } : null,
	}
}

export async function action(args: Route.ActionArgs) {
	const { organiser, edition, now, partner, here } = await requirePartner(args)
	const form = parseWithZod(await args.request.formData(), { schema: ConflictForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const { country, submission, reason } = form.value
	const place = (await conflictPlaces(organiser.db, edition, partner, now)).find((each) => each.country === country)
	if (!place) throw notFound()
	const about = submission === 'all' ? null : submission
	const outcome = await recuse(organiser, { ...place, partnerId: partner.id }, about, { reason })
	return outcome.ok ? seeOther(`${here}/recusals`) : invalid(form.reply({ formErrors: [outcome.reason] }))
}

export default function Recusals({ loaderData, actionData }: Route.ComponentProps) {
	const { here, name, left, conflicts, countries, chosen } = loaderData
	const t = useTexts('recusals')
	return (
		<>
			<PartnerHead name={name} here={here} part="recusals" lede={t('lede')} />
			<Conflicts conflicts={conflicts} />
			{!left && (
				<Section title={t('record')}>
					<ConflictForms here={`${here}/recusals`} countries={countries} chosen={chosen} reply={actionData?.reply} />
				</Section>
			)}
		</>
	)
}
