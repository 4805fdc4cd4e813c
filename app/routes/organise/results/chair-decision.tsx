import { parseWithZod } from '@conform-to/zod/v4'
import { ChairForm } from '#app/components/chair-form.tsx'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { chairRefusal } from '#app/domain/results/chair-refusal.server.ts'
import { ChairForm as Schema } from '#app/domain/results/closure-form.ts'
import { decideAsChair } from '#app/domain/results/decide-as-chair.server.ts'
import { countryResult } from '#app/domain/results/result-queries.server.ts'
import { tiedEntries } from '#app/domain/results/tied-entries.ts'
import { invalid, notFound, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useErrorText } from '#app/i18n/use-error-text.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { requireRoundCountry } from '../round-country.server.ts'
import type { Route } from './+types/chair-decision.ts'

export const handle = { areas: ['organise-results'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { organiser, edition, country, base, now } = await requireRoundCountry(args)
	const result = await countryResult(organiser.db, edition, country)
	const outcome = result?.settlement.outcome
	if (!result || outcome?.kind !== 'chair-needed') throw notFound()
	const { chair } = result.frozen
	return {
		country,
		back: `${base}/results/${country}`,
		tied: tiedEntries(result, outcome.tied),
		refusal: await chairRefusal(organiser.db, organiser.person.id, { editionId: edition.id, country }, now),
		said: chair && { submission: chair.submissionId, reason: chair.reason },
	}
}

export async function action(args: Route.ActionArgs) {
	const { organiser, place, country, base } = await requireRoundCountry(args)
	const form = parseWithZod(await args.request.formData(), { schema: Schema, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const outcome = await decideAsChair(organiser, place, form.value)
	return outcome.ok ? seeOther(`${base}/results/${country}`) : invalid(form.reply({ formErrors: [outcome.reason] }))
}

export default function ChairDecision({ loaderData, actionData }: Route.ComponentProps) {
	const { country, back, tied, said, refusal } = loaderData
	const t = useTexts('organise-results')
	const format = useFormat()
	const say = useErrorText()
	return (
		<>
			<PageHead eyebrow={format.country(country)} title={t('chair-title')} lede={t('chair-lede')} />
			{refusal ? (
				<>
					<Note tone="warn">{say(refusal)}</Note>
					<p>
						<a href={back}>{t('back')}</a>
					</p>
				</>
			) : (
				<ChairForm back={back} tied={tied} said={said} reply={actionData?.reply} />
			)}
		</>
	)
}
