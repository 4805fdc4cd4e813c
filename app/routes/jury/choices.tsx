import { Button } from '#app/components/button.tsx'
import { FormErrors } from '#app/components/error-summary.tsx'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { abstains, choiceOf, choicesOf, ticks, voteOfChoice } from '#app/domain/voting/choices.ts'
import { saveVotes } from '#app/domain/voting/save-draft.server.ts'
import { invalid, notFound, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/choices.ts'
import { requirePaper, titledEntries } from './paper.server.ts'
import { Unsent } from './unsent.tsx'

export const handle = { areas: ['jury'] } satisfies PageHandle

/** Those with a place first, by place, then what is ticked, then the rest in one's own order. */
const rank = (choice: string) =>
	/^\d+$/.test(choice) ? Number(choice) : ({ [ticks]: 1_000, '': 2_000 }[choice] ?? 3_000)

export async function loader(args: Route.LoaderArgs) {
	const asked = await requirePaper(args)
	const { paper, round, base, juror } = asked
	const { method, points, approvals } = round.rules
	if (method === 'criteria') throw notFound()
	const entries = (await titledEntries(asked))
		.filter((entry) => entry.vote?.kind !== 'recused')
		.map(({ id, code, title, language, library, vote }) => ({
			...{ id, code, title, language, library },
			choice: choiceOf(vote),
		}))
	return {
		...{ base, method, points, approvals, country: paper.round.country },
		person: juror.person.id,
		open: paper.round.state === 'open',
		choices: choicesOf(round.rules, entries.length),
		entries: entries.toSorted((a, b) => rank(a.choice) - rank(b.choice)),
	}
}

export async function action(args: Route.ActionArgs) {
	const { juror, seat, paper, base } = await requirePaper(args)
	const form = await args.request.formData()
	const chosen = Object.fromEntries(paper.entries.map(({ id }) => [id, String(form.get(id) ?? '')]))
	const votes = Object.entries(chosen).flatMap(([id, choice]) => voteOfChoice(id, choice))
	const outcome = await saveVotes(juror, seat, votes)
	return outcome.ok ? seeOther(`${base}/ballot`) : invalid({ errors: [outcome.reason], chosen })
}

export default function Choices({ loaderData, actionData }: Route.ComponentProps) {
	const { base, method, points, approvals, country, person, open, choices, entries } = loaderData
	const t = useTexts('jury')
	const format = useFormat()
	const labelOf = (choice: string) => {
		if (choice === abstains) return t('abstain')
		if (choice === ticks) return t('tick')
		return t('place-points', { place: choice, points: points[Number(choice) - 1] ?? 0 })
	}
	const options = choices.map((value) => ({ value, label: labelOf(value) }))
	const places = choices.filter((choice) => choice !== abstains)
	const left = places.filter((place) => !entries.some(({ choice }) => choice === place))
	const ticked = entries.filter(({ choice }) => choice === ticks).length
	const lede =
		method === 'points' ? t('points-lede', { count: choices.length - 1 }) : t('approval-lede', { count: approvals })
	return (
		<Unsent person={person}>
			<PageHead eyebrow={format.country(country)} title={t('choices-title')} lede={lede} />
			{open ? (
				<form method="post" className="choices-sheet">
					<FormErrors errors={actionData?.reply.errors} />
					<p className="eyebrow">
						{method === 'points'
							? t('places-left', { places: left.length > 0 ? format.list(left) : '–' })
							: t('ticked-of', { answered: format.number(ticked), wanted: format.number(approvals) })}
					</p>
					{entries.map(({ id, code, title, language, library, choice }) => (
						<SelectField
							key={id}
							field={{ id: `choice-${code}`, name: id, defaultValue: actionData?.reply.chosen[id] ?? choice }}
							label={
								<a href={`${base}/entries/${code}`} lang={language}>
									{title}
								</a>
							}
							hint={library}
							options={options}
							empty={t(method === 'points' ? 'no-points' : 'no-tick')}
						/>
					))}
					<Button look="main">{t('save-and-review')}</Button>
				</form>
			) : (
				<Note>{t('voting-over')}</Note>
			)}
			<p>
				<a href={base}>{t('all-entries')}</a>
			</p>
		</Unsent>
	)
}
