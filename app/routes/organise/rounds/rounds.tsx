import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Ledger } from '#app/components/ledger.tsx'
import { Note } from '#app/components/note.tsx'
import { Section } from '#app/components/section.tsx'
import { Time } from '#app/components/time.tsx'
import { addRound } from '#app/domain/contest/change-rounds.server.ts'
import { RoundDatesForm, type RoundDatesInput } from '#app/domain/contest/round-form.ts'
import { suggestedRound } from '#app/domain/contest/suggested-dates.ts'
import { roundState, votingWindow } from '#app/domain/voting/voting-window.ts'
import { requireOrganiserOf } from '#app/http/guards.server.ts'
import { invalid, notFound, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { PartHead } from '../edition/part-head.tsx'
import type { Route } from './+types/rounds.ts'
import { RoundDatesFields } from './round-dates-fields.tsx'

export const handle = { areas: ['organise-edition'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { edition, now } = await requireOrganiserOf(args)
	const last = edition.rounds.at(-1)
	if (!last) throw notFound()
	return {
		slug: edition.slug,
		zone: edition.zone,
		released: edition.announcedFrom !== null,
		undecided: last.rules.longlist !== undefined,
		suggested: suggestedRound(last, edition.zone, now),
		rounds: edition.rounds.map((round) => {
			const window = votingWindow(round, edition.zone)
			const { position, rules } = round
			const { method, longlist } = rules
			return { position, method, longlist, ...window, state: roundState(window, false, now) }
		}),
	}
}

export async function action(args: Route.ActionArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	const form = parseWithZod(await args.request.formData(), { schema: RoundDatesForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const outcome = await addRound(organiser, edition.id, form.value)
	return outcome.ok
		? seeOther(`/organise/editions/${edition.slug}/rounds/${outcome.value.position}`)
		: invalid(form.reply({ formErrors: [outcome.reason] }))
}

export default function Rounds({ loaderData, actionData }: Route.ComponentProps) {
	const { slug, zone, rounds, released, undecided, suggested } = loaderData
	const t = useTexts('organise-edition')
	const states = useTexts('states')
	const here = `/organise/editions/${slug}/rounds`
	const isLast = (position: number) => position === rounds.at(-1)?.position
	return (
		<>
			<PartHead slug={slug} part="rounds" lede={t('rounds-lede')} />
			<Ledger
				caption={t('parts.rounds')}
				titled
				rows={rounds}
				rowKey={(row) => String(row.position)}
				columns={[
					{
						key: 'round',
						head: t('round-column'),
						heading: true,
						cell: ({ position }) => <a href={`${here}/${position}`}>{t('round', { number: position })}</a>,
					},
					{ key: 'opens', head: t('voting-opens'), cell: (row) => <Time at={row.opens} look="moment" zone={zone} /> },
					{
						key: 'closes',
						head: t('voting-closes'),
						cell: (row) => <Time at={row.closes} look="moment" zone={zone} />,
					},
					{ key: 'method', head: t('method'), cell: (row) => states(`method.${row.method}`) },
					{
						key: 'outcome',
						head: t('round-outcome'),
						cell: ({ longlist, position }) => {
							if (longlist) return t('round-longlist', longlist)
							return isLast(position) ? t('round-decides') : t('round-all-go-on')
						},
					},
					{ key: 'state', head: t('phase'), cell: (row) => states(`round.${row.state}`) },
				]}
			/>
			{undecided && <Note tone="warn">{t('longlist-last')}</Note>}
			<Section title={t('add-round')} lede={t(released ? 'add-round-late' : 'add-round-lede')}>
				{!released && <AddForm suggested={suggested} zone={zone} reply={actionData?.reply} />}
			</Section>
		</>
	)
}

interface FormProps extends Pick<Route.ComponentProps['loaderData'], 'suggested' | 'zone'> {
	readonly reply: NonNullable<Route.ComponentProps['actionData']>['reply'] | undefined
}

function AddForm({ suggested, zone, reply }: FormProps) {
	const t = useTexts('organise-edition')
	const [form, fields] = useForm<RoundDatesInput>({ lastResult: reply ?? null, defaultValue: suggested })
	return (
		<form method="post" className="read">
			<ErrorSummary
				formErrors={form.errors}
				fields={[
					{ field: fields.votingOpens, label: t('voting-opens') },
					{ field: fields.votingCloses, label: t('voting-closes') },
				]}
			/>
			<RoundDatesFields fields={fields} zone={zone} />
			<Button look="main">{t('add')}</Button>
		</form>
	)
}
