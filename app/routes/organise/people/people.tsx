import { parseWithZod } from '@conform-to/zod/v4'
import { PageHead } from '#app/components/page-head.tsx'
import { Section } from '#app/components/section.tsx'
import { listedPeople, peoplePlan } from '#app/domain/accounts/people-list.ts'
import { peopleOf, unansweredInvitations } from '#app/domain/accounts/people-queries.server.ts'
import { chairOf } from '#app/domain/contest/chair-queries.server.ts'
import { EditionInvitationForm, inviteToEdition } from '#app/domain/contest/invite-to-edition.server.ts'
import { partnersWithSeats } from '#app/domain/contest/partner-queries.server.ts'
import { readList } from '#app/domain/shared/list-address.ts'
import { localeOf, requireOrganiserOf } from '#app/http/guards.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/people.ts'
import { Appointed } from './appointed.tsx'
import { InvitationForm } from './invitation-form.tsx'
import { Invited } from './invited.tsx'
import { PeopleFilter } from './people-filter.tsx'

export const handle = { areas: ['organise-people'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { organiser, edition, now } = await requireOrganiserOf(args)
	const [people, invited, partners] = await Promise.all([
		peopleOf(organiser, [edition.id]),
		unansweredInvitations(organiser, edition.id),
		partnersWithSeats(organiser.db, edition.id),
	])
	const { searchParams } = new URL(args.request.url)
	const wish = readList(peoplePlan, searchParams)
	const { compare } = new Intl.Collator(localeOf(args.request))
	return {
		slug: edition.slug,
		asksFactor: edition.asksFactor,
		votes: edition.rounds.length > 0,
		chair: (await chairOf(organiser.db, edition.id, now))?.name ?? null,
		page: listedPeople(people, wish, compare),
		wish,
		now,
		invited,
		freeSeats: partners.filter((partner) => partner.juror === null).map(({ id, name }) => ({ value: id, label: name })),
		countries: edition.countries.map((each) => each.country),
		wanted: searchParams.get('partner'),
	}
}

export async function action(args: Route.ActionArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	const form = parseWithZod(await args.request.formData(), { schema: EditionInvitationForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const outcome = await inviteToEdition(organiser, edition.id, form.value)
	if (outcome.ok) return seeOther(`/organise/editions/${edition.slug}/people`)
	return invalid(form.reply({ fieldErrors: { partner: [outcome.reason] } }))
}

export default function People({ loaderData, actionData }: Route.ComponentProps) {
	const t = useTexts('organise-people')
	const here = `/organise/editions/${loaderData.slug}/people`
	return (
		<>
			<PageHead title={t('title')} lede={t('lede')} />
			<Section title={t('appointed')}>
				<PeopleFilter here={here} wish={loaderData.wish} />
				<Appointed page={loaderData.page} wish={loaderData.wish} here={here} edition />
			</Section>
			{loaderData.votes && (
				<Section title={t('chair.title')}>
					<p>
						{loaderData.chair ? t('chair.is', { name: loaderData.chair }) : t('chair.none')}{' '}
						<a href={`${here}/chair`}>{t('chair.name')}</a>
					</p>
				</Section>
			)}
			<Section title={t('factor.title')}>
				<p>
					{t(loaderData.asksFactor ? 'factor.asked' : 'factor.not-asked')}{' '}
					<a href={`/organise/editions/${loaderData.slug}/second-factor`}>{t('factor.change')}</a>
				</p>
			</Section>
			<Section title={t('invited')}>
				<Invited invitations={loaderData.invited} here={here} now={loaderData.now} />
			</Section>
			<Section title={t('invite')}>
				<InvitationForm {...loaderData} reply={actionData?.reply} />
			</Section>
		</>
	)
}
