import type { Catalogue } from '../catalogue.ts'
import access from './bg/access.json' with { type: 'json' }
import account from './bg/account.json' with { type: 'json' }
import arrival from './bg/arrival.json' with { type: 'json' }
import ballot from './bg/ballot.json' with { type: 'json' }
import certificate from './bg/certificate.json' with { type: 'json' }
import corrections from './bg/corrections.json' with { type: 'json' }
import edition from './bg/edition.json' with { type: 'json' }
import errors from './bg/errors.json' with { type: 'json' }
import exported from './bg/exports.json' with { type: 'json' }
import feeds from './bg/feeds.json' with { type: 'json' }
import forms from './bg/forms.json' with { type: 'json' }
import home from './bg/home.json' with { type: 'json' }
import ideas from './bg/ideas.json' with { type: 'json' }
import jury from './bg/jury.json' with { type: 'json' }
import legal from './bg/legal.json' with { type: 'json' }
import letters from './bg/letters.json' with { type: 'json' }
import libraries from './bg/libraries.json' with { type: 'json' }
import organise from './bg/organise.json' with { type: 'json' }
import organiseAnnouncement from './bg/organise-announcement.json' with { type: 'json' }
import organiseEdition from './bg/organise-edition.json' with { type: 'json' }
import organiseExports from './bg/organise-exports.json' with { type: 'json' }
import organiseLegal from './bg/organise-legal.json' with { type: 'json' }
import organiseLetters from './bg/organise-letters.json' with { type: 'json' }
import organiseLibraries from './bg/organise-libraries.json' with { type: 'json' }
import organiseNumbers from './bg/organise-numbers.json' with { type: 'json' }
import organisePartners from './bg/organise-partners.json' with { type: 'json' }
import organisePeople from './bg/organise-people.json' with { type: 'json' }
import organisePerson from './bg/organise-person.json' with { type: 'json' }
import organisePrizes from './bg/organise-prizes.json' with { type: 'json' }
import organiseResults from './bg/organise-results.json' with { type: 'json' }
import organiseRetention from './bg/organise-retention.json' with { type: 'json' }
import organiseSetup from './bg/organise-setup.json' with { type: 'json' }
import organiseSubmissions from './bg/organise-submissions.json' with { type: 'json' }
import organiseTracking from './bg/organise-tracking.json' with { type: 'json' }
import organiseVoting from './bg/organise-voting.json' with { type: 'json' }
import organiseWordings from './bg/organise-wordings.json' with { type: 'json' }
import organiseWork from './bg/organise-work.json' with { type: 'json' }
import poster from './bg/poster.json' with { type: 'json' }
import press from './bg/press.json' with { type: 'json' }
import pressKit from './bg/press-kit.json' with { type: 'json' }
import prizes from './bg/prizes.json' with { type: 'json' }
import receipt from './bg/receipt.json' with { type: 'json' }
import recusals from './bg/recusals.json' with { type: 'json' }
import refusals from './bg/refusals.json' with { type: 'json' }
import report from './bg/report.json' with { type: 'json' }
import results from './bg/results.json' with { type: 'json' }
import share from './bg/share.json' with { type: 'json' }
import shell from './bg/shell.json' with { type: 'json' }
import states from './bg/states.json' with { type: 'json' }
import submit from './bg/submit.json' with { type: 'json' }
import winners from './bg/winners.json' with { type: 'json' }

export const bg: Catalogue = {
	access,
	account,
	arrival,
	ballot,
	corrections,
	certificate,
	edition,
	errors,
	exports: exported,
	'organise-wordings': organiseWordings,
	'organise-work': organiseWork,
	'organise-legal': organiseLegal,
	'organise-exports': organiseExports,
	feeds,
	forms,
	home,
	ideas,
	jury,
	legal,
	letters,
	libraries,
	organise,
	'organise-announcement': organiseAnnouncement,
	'organise-edition': organiseEdition,
	'organise-letters': organiseLetters,
	'organise-libraries': organiseLibraries,
	'organise-numbers': organiseNumbers,
	'organise-partners': organisePartners,
	'organise-people': organisePeople,
	'organise-person': organisePerson,
	'organise-prizes': organisePrizes,
	'organise-results': organiseResults,
	'organise-retention': organiseRetention,
	'organise-setup': organiseSetup,
	'organise-submissions': organiseSubmissions,
	'organise-voting': organiseVoting,
	'organise-tracking': organiseTracking,
	poster,
	press,
	'press-kit': pressKit,
	prizes,
	receipt,
	recusals,
	refusals,
	report,
	results,
	share,
	shell,
	states,
	submit,
	winners,
}
