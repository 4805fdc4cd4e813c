import { parseWithZod } from '@conform-to/zod/v4'
import { ButtonLink } from '#app/components/button.tsx'
import { Columns } from '#app/components/columns.tsx'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Progress } from '#app/components/progress.tsx'
import { textIn } from '#app/domain/contest/edition.ts'
import { translationsFor } from '#app/domain/submissions/translation-queries.server.ts'
import { saveAnswer } from '#app/domain/voting/save-draft.server.ts'
import { VoteForm, voteOf } from '#app/domain/voting/vote-form.ts'
import { localeOf } from '#app/http/guards.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/entry.ts'
import { EntryCard } from './entry-card.tsx'
import { entryState } from './entry-state.ts'
import { nextOf, requireEntry } from './paper.server.ts'
import { VoteFields } from './vote-fields.tsx'

export const handle = { areas: ['jury'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { juror, paper, round, entry, at, base, edition } = await requireEntry(args)
	const locale = localeOf(args.request)
	const { answered, wanted, savedAt } = paper
	const { vote, ...card } = entry
	const translations = await translationsFor(juror.db, entry.id)
	const into = [locale, 'en'].find(
		(each) => each === card.language || translations.some((one) => one.language === each),
	)
	return {
		...{ base, card, answered, wanted, savedAt, vote, place: at + 1 },
		count: paper.entries.length,
		translation: translations.find((each) => each.language === into),
		zone: edition.zone,
		state: entryState(round.rules, vote),
		open: paper.round.state === 'open' && paper.state !== 'recused',
		byCard: round.rules.method === 'criteria',
		before: paper.entries[at - 1]?.code,
		after: paper.entries[at + 1]?.code,
		criteria: round.rules.criteria.map(({ key, weight, names, hint }) => ({
			...{ key, weight },
			name: textIn(names, locale).text,
			hint: hint && textIn(hint, locale).text,
		})),
	}
}

export async function action(args: Route.ActionArgs) {
	const { juror, seat, paper, round, entry, at, base } = await requireEntry(args)
	const form = parseWithZod(await args.request.formData(), { schema: VoteForm(round.rules), error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const outcome = await saveAnswer(juror, seat, entry.id, voteOf(entry.id, form.value))
	return outcome.ok ? seeOther(nextOf(base, round, paper, at)) : invalid(form.reply({ formErrors: [outcome.reason] }))
}

export default function Entry({ loaderData, actionData }: Route.ComponentProps) {
	const { base, card, answered, wanted, savedAt, zone, state, open, byCard, place, count } = loaderData
	const t = useTexts('jury')
	const format = useFormat()
	return (
		<>
			<PageHead
				eyebrow={format.country(card.country)}
				title={t('entry-title', { place, count })}
				aside={savedAt && <span className="saved">{t('saved-at', { at: format.in(zone).moment(savedAt) })}</span>}
			/>
			{wanted > 0 && <Progress value={answered} max={wanted} label={t('progress', { answered, wanted })} />}
			<Columns>
				<EntryCard entry={card} translation={loaderData.translation} />
				<div className="stack">
					{state === 'recused' && <Note>{t('recused-here')}</Note>}
					{!open && <Note>{t('voting-over')}</Note>}
					{open && state !== 'recused' && byCard && <VoteFields {...loaderData} reply={actionData?.reply} />}
					{open && !byCard && <ButtonLink href={`${base}/choices`}>{t('to-choices')}</ButtonLink>}
					{open && state !== 'recused' && (
						<p>
							<a href={`${base}/entries/${card.code}/recusal`}>{t('recuse-entry')}</a>
						</p>
					)}
				</div>
			</Columns>
			<nav className="row between" aria-label={t('entries-caption')}>
				{loaderData.before && <a href={`${base}/entries/${loaderData.before}`}>{t('before')}</a>}
				<a href={base}>{t('all-entries')}</a>
				{loaderData.after && <a href={`${base}/entries/${loaderData.after}`}>{t('after')}</a>}
			</nav>
		</>
	)
}
