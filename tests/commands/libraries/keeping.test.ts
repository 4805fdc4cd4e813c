import { describe } from 'vitest'
import { addLibrary } from '#app/domain/libraries/add-library.server.ts'
import { addBranch, changeBranch, removeBranch } from '#app/domain/libraries/change-branches.server.ts'
import { changeLibrary } from '#app/domain/libraries/change-library.server.ts'
import { addMembership, changeMembership, removeMembership } from '#app/domain/libraries/change-memberships.server.ts'
import { addNetwork, changeNetwork } from '#app/domain/libraries/change-networks.server.ts'
import { branchesOf, libraryToKeep, networkToKeep, staysOf } from '#app/domain/libraries/keeping-queries.server.ts'
import { freshnessOf } from '#app/http/freshness.server.ts'
import { organiser } from '#tests/support/builders/person.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'

const named = (name: string, isil?: string) => ({ name, place: 'Ogre', country: 'LV' as const, isil })

async function ogre(context: TestContext) {
	const acting = await organiser(context)
	const added = await addLibrary(acting, { ...named('Ogre library', 'LV-1'), founded: 1925 })
	if (!added.ok) throw new Error(added.reason)
	return { acting, ...added.value }
}

const nothing = { ok: true, value: null }

describe('a library', () => {
	test('gets other facts; what is left out is known no more', async ({ context, db }) => {
		const { acting, id, slug } = await ogre(context)
		expect(await changeLibrary(acting, id, { ...named('Ogre central library'), memberShare: 14.2 })).toEqual(nothing)
		expect((await libraryToKeep(db, slug))?.facts).toMatchObject({
			name: 'Ogre central library',
			isil: null,
			founded: null,
			memberShare: 14.2,
		})
	})

	test('takes neither the name nor the ISIL of another', async ({ context }) => {
		const { acting, id } = await ogre(context)
		await addLibrary(acting, named('Other library', 'LV-2'))
		expect(await changeLibrary(acting, id, named('OTHER  library'))).toEqual({ ok: false, reason: 'library-listed' })
		expect(await changeLibrary(acting, id, named('Ogre library', 'LV-2'))).toEqual({ ok: false, reason: 'isil-taken' })
		expect(await changeLibrary(acting, crypto.randomUUID(), named('Third'))).toEqual({
			ok: false,
			reason: 'library-gone',
		})
	})

	test('has branches that come, change and go', async ({ context, db }) => {
		const { acting, id } = await ogre(context)
		await addBranch(acting, id, { name: 'Children', place: 'Ogre' })
		const [branch] = await branchesOf(db, id)
		expect(await changeBranch(acting, id, branch!.id, { name: 'Youth', place: 'Ogre' })).toEqual(nothing)
		expect(await branchesOf(db, id)).toEqual([{ ...branch, name: 'Youth' }])
		expect(await removeBranch(acting, crypto.randomUUID(), branch!.id)).toEqual({ ok: false, reason: 'branch-gone' })
		expect(await removeBranch(acting, id, branch!.id)).toEqual(nothing)
		expect(await branchesOf(db, id)).toEqual([])
	})
})

describe('a network', () => {
	const stories = { name: 'Story libraries', country: 'LV' as const }

	test('is listed once in its country and keeps its address', async ({ context, db }) => {
		const { acting } = await ogre(context)
		expect(await addNetwork(acting, stories)).toEqual({ ok: true, value: { slug: 'story-libraries' } })
		expect(await addNetwork(acting, { ...stories, name: 'STORY libraries' })).toEqual({
			ok: false,
			reason: 'network-listed',
		})
		await changeNetwork(acting, 'story-libraries', { ...stories, name: 'Tale libraries' })
		expect(await networkToKeep(db, 'story-libraries')).toMatchObject({ name: 'Tale libraries', website: null })
	})

	test('is joined and left; stays do not overlap', async ({ context, db }) => {
		const { acting, id } = await ogre(context)
		await addNetwork(acting, stories)
		const network = 'story-libraries'
		const stay = { libraryId: id, network, joinedOn: '2014-01-01' }
		expect(await addMembership(acting, id, { network, joinedOn: '2014-01-01' })).toEqual(nothing)
		const again = { network, joinedOn: '2020-05-01' }
		expect(await addMembership(acting, id, again)).toEqual({ ok: false, reason: 'memberships-overlap' })
		expect(await changeMembership(acting, stay, { joinedOn: '2014-01-01', leftOn: '2019-12-31' })).toEqual(nothing)
		expect(await addMembership(acting, id, again)).toEqual(nothing)
		expect(await removeMembership(acting, stay)).toEqual(nothing)
		expect(await removeMembership(acting, stay)).toEqual({ ok: false, reason: 'membership-gone' })
		expect(await staysOf(db, id)).toMatchObject([{ joinedOn: '2020-05-01', leftOn: null }])
	})
})

test('every change of the directory is seen by cached pages', async ({ context }) => {
	const { acting, id } = await ogre(context)
	const states = new Set<string>()
	const note = async () => states.add((await freshnessOf(context).look()).state)
	await note()
	await changeLibrary(acting, id, named('Ogre library'))
	await note()
	await addBranch(acting, id, { name: 'Children', place: 'Ogre' })
	await note()
	await addNetwork(acting, { name: 'Story libraries', country: 'LV' })
	await note()
	expect(states.size).toBe(4)
})
