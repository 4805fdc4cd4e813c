import type { Rows } from '../kinds.ts'

/** What is announced, and to whom. */
export default {
	'/organise/editions/:edition/announcement/officials/:id.webp': ['organiser', 404],
	'/organise/editions/:edition/announcement/countries/:country': 'organiser',
	'/organise/editions/:edition/announcement/preview/:country': 'organiser',
	'/organise/editions/:edition/announcement/preview': 'organiser',
	'/organise/editions/:edition/announcement': 'organiser',
	'/organise/editions/:edition/announcement/release': ['organiser', 404],
	'/organise/editions/:edition/announcement/letters': 'organiser',
	'/organise/editions/:edition/announcement/letters/:audience': 'organiser',
	'/organise/editions/:edition/announcement/press': 'organiser',
	'/organise/editions/:edition/announcement/press/letters': ['organiser', 303],
	'/organise/editions/:edition/announcement/press/import': 'organiser',
	'/organise/editions/:edition/announcement/press/:contact/removal': ['organiser', 303],
	'/organise/editions/:edition/announcement/order': 'organiser',
	'/organise/editions/:edition/announcement/countries/:country/story': 'organiser',
	'/organise/editions/:edition/announcement/countries/:country/citations': 'organiser',
	'/organise/editions/:edition/announcement/countries/:country/citations/:citation': ['organiser', 404],
	'/organise/editions/:edition/announcement/countries/:country/citations/:citation/removal': ['organiser', 404],
	'/organise/editions/:edition/announcement/countries/:country/citations/:citation/picture': ['organiser', 404],
	'/organise/editions/:edition/announcement/countries/:country/citations/:citation/picture/removal': ['organiser', 404],
	'/organise/editions/:edition/announcement/corrections': 'organiser',
	'/organise/editions/:edition/announcement/corrections/texts/:text': 'organiser',
	'/organise/editions/:edition/announcement/corrections/:correction': ['organiser', 404],
	'/organise/editions/:edition/announcement/corrections/:correction/removal': 'organiser',
} satisfies Rows
