import type { TextsInAll } from '#app/domain/contest/edition.ts'

/** What the source says of the contest of 2020, in our words and in every language. */
export const biblio2020Texts = {
	title: {
		en: 'BIBLIO contest 2020',
		lv: 'BIBLIO konkurss 2020',
		sv: 'BIBLIO-tävlingen 2020',
		pl: 'Konkurs BIBLIO 2020',
		it: 'Concorso BIBLIO 2020',
		bg: 'Конкурс BIBLIO 2020',
		el: 'Διαγωνισμός BIBLIO 2020',
	},
	question: {
		en: 'Which innovative digital service could a library offer its readers?',
		lv: 'Kādu inovatīvu digitālu pakalpojumu bibliotēka varētu piedāvāt saviem lasītājiem?',
		sv: 'Vilken nyskapande digital tjänst skulle ett bibliotek kunna erbjuda sina läsare?',
		pl: 'Jaką innowacyjną usługę cyfrową biblioteka mogłaby zaoferować swoim czytelnikom?',
		it: 'Quale servizio digitale innovativo potrebbe offrire una biblioteca ai suoi lettori?',
		bg: 'Каква иновативна дигитална услуга може да предложи една библиотека на читателите си?',
		el: 'Ποια καινοτόμα ψηφιακή υπηρεσία θα μπορούσε να προσφέρει μια βιβλιοθήκη στους αναγνώστες της;',
	},
	introduction: {
		en: 'Seven people in Latvia took part. The partners of the BIBLIO project voted, and the idea of Jēkabpils City Library won.',
		lv: 'Latvijā piedalījās septiņi cilvēki. BIBLIO projekta partneri balsoja, un uzvarēja Jēkabpils pilsētas bibliotēkas ideja.',
		sv: 'Sju personer i Lettland deltog. Partnerna i BIBLIO-projektet röstade, och idén från Jēkabpils stadsbibliotek vann.',
		pl: 'Na Łotwie wzięło udział siedem osób. Partnerzy projektu BIBLIO zagłosowali i wygrał pomysł Biblioteki Miejskiej w Jēkabpils.',
		it: 'In Lettonia hanno partecipato sette persone. I partner del progetto BIBLIO hanno votato e ha vinto l’idea della Biblioteca civica di Jēkabpils.',
		bg: 'В Латвия участваха седем души. Партньорите в проекта BIBLIO гласуваха и спечели идеята на Градската библиотека в Йекабпилс.',
		el: 'Στη Λετονία έλαβαν μέρος επτά άτομα. Οι εταίροι του έργου BIBLIO ψήφισαν και κέρδισε η ιδέα της Δημοτικής Βιβλιοθήκης του Jēkabpils.',
	},
	ideaTitle: {
		en: 'Books brought home by electric scooter',
		lv: 'Grāmatas mājās ar elektrisko skrejriteni',
		sv: 'Böcker hem till dörren på elsparkcykel',
		pl: 'Książki do domu na hulajnodze elektrycznej',
		it: 'Libri a casa in monopattino elettrico',
		bg: 'Книги до дома с електрическа тротинетка',
		el: 'Βιβλία στο σπίτι με ηλεκτρικό πατίνι',
	},
	idea: {
		en: 'Readers reserve a book in the online catalogue or by telephone, and as soon as possible a librarian brings it to their door on an electric scooter. It would help older people, people who find it hard to get about and everybody in isolation or quarantine; it is cheap to run and kind to the environment.',
		lv: 'Lasītājs grāmatu rezervē elektroniskajā katalogā vai pa tālruni, un bibliotekārs to iespējami drīz atved līdz durvīm ar elektrisko skrejriteni. Tas noderētu senioriem, cilvēkiem, kuriem grūti pārvietoties, un ikvienam, kas atrodas pašizolācijā vai karantīnā. Pakalpojums ir lēts un saudzē vidi.',
		sv: 'Läsaren reserverar en bok i webbkatalogen eller per telefon, och så snart det går kommer en bibliotekarie med den till dörren på elsparkcykel. Det skulle hjälpa äldre, personer som har svårt att ta sig fram och alla som sitter i isolering eller karantän. Tjänsten är billig i drift och skonar miljön.',
		pl: 'Czytelnik rezerwuje książkę w katalogu internetowym lub telefonicznie, a bibliotekarz jak najszybciej przywozi ją pod drzwi na hulajnodze elektrycznej. Pomogłoby to seniorom, osobom, którym trudno się poruszać, i wszystkim, którzy są w izolacji lub na kwarantannie. Usługa jest tania i przyjazna dla środowiska.',
		it: 'I lettori prenotano un libro nel catalogo online o per telefono e, appena possibile, un bibliotecario lo porta fino alla loro porta in monopattino elettrico. Sarebbe utile alle persone anziane, a chi fa fatica a spostarsi e a chiunque sia in isolamento o in quarantena; costa poco e rispetta l’ambiente.',
		bg: 'Читателят запазва книга в онлайн каталога или по телефона и възможно най-скоро библиотекар я носи до вратата му с електрическа тротинетка. Това би помогнало на възрастните хора, на хората, които трудно се придвижват, и на всеки, който е в изолация или под карантина. Услугата е евтина и щади околната среда.',
		el: 'Οι αναγνώστες κρατούν ένα βιβλίο από τον ηλεκτρονικό κατάλογο ή τηλεφωνικά και, το συντομότερο δυνατό, ένας βιβλιοθηκονόμος τούς το φέρνει στην πόρτα με ηλεκτρικό πατίνι. Θα βοηθούσε τους ηλικιωμένους, όσους δυσκολεύονται να μετακινηθούν και όποιον βρίσκεται σε απομόνωση ή καραντίνα. Κοστίζει λίγο και σέβεται το περιβάλλον.',
	},
} as const satisfies Record<string, TextsInAll>
