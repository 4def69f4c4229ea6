"""The words by which sign-up lists, facts and people are known, in the languages of event pages. Data only.

Made by tools/make_lexicon.py from tools/lexicon, which has them by language. A table is two strings: the phrases that
are looked for as whole words, and those of languages whose words grow at their ends or stand without spaces, which
are looked for anywhere. Both have one phrase a line, as `words_of` (splitting.py) returns their words.
"""

# fmt: off

Table = tuple[str, str]

#: A heading that contains one of them is a sign-up list's.
SIGNUP_HEADINGS: Table = ("""\
a-youl-vat
aamäldig
aamäldige
aangemeld
aangemelden
aanmelden
aanmelding
aanmeldingen
aanwezigen
aanwezigheid
ababambiqhaza
ababhalisile
abahlanganyeli
abakorerabushake
abathathi-nxaxheba
abazitabira
abeetabye
abeewandiisizza
abitabiriye
abiyandikishije
add your name
add yourself
aderenti
adesione
adesioni
adicione o seu nome
adicione seu nome
aggiungi il tuo nome
agrega tu nombre
agrehistro
ai sẽ tham gia
ai đi
ajoutez votre nom
akan datang
akan hadir
akópa
aliĝilo
aliĝintoj
aliĝo
aliĝoj
aliĝu
all participanten
all participants
alla deltagare
alle deelnemers
alle deltagere
alle deltakere
alle teilnehmer
allí estaré
amadebû
amavolontiya
andika jina lako
angemeldet
angemeldete
angemeldeten
anmeldeliste
anmelden
anmeldung
anmeldungen
anmellen
anmäl dig
anmäl dig här
anmäl intresse
anmälan
anmälda
anmälda deltagare
anmälningar
anotados
anotate
anrejistreman
anu hadir
anwesende
anwesenden
anwesenheitsliste
anótate
apmeklētāji
apunta't
apuntados
apuntaos
apuntarse
apuntats
apunteu-vos
apúntate
are you attending
are you coming
arrangementsdeltaker
arrangementsdeltakere
aschreiwung
aschreiwungen
asistencia
asistente
asistentes
asistirei
asistiremos
asistirán
asistiré
assine aqui
assistents
assistència
atendolisto
attendance
attendee
attendees
attending
awọn olukopa
añade tu nombre
ba participants nionso
bankakarolo
barupeluwa
basangani
bato bakosangana
bato bakoya
bato oyo bazali na kati
batsaakarolo
batsayakarolo
batsayakarolo botlhe
beidh mé ann
belangstellenden
bellige alyş
benevollen
benevòls
berdaftar
berminat
bertaratuak
beşdar
beşdaran
beşdarvan
beşdarvanan
beşdarên
bhalisa
bidrägers
bitte eintragen
biðlisti
boluntarioak
brīvprātīgie
bydda i yno
bywoners
báo danh
bénévoles
bütün iştirakçılar
będę na pewno
cadastre-se
chi c'è
chi ci sarà
chi partecipa
chi viene
chętne osoby
chętni
ci saranno
ci sarò
cine vine
clàradh
cláraigh
cláraithe
clárú
cofrestriad
cofrestru
cofrestrwch
coloque seu nome
com-pàirtichean
coming to the event
confirmación de asistencia
confirmadas
confirmados
confirmaram presença
confirmação de presença
confirmações de presença
contestants
convidados
convocados
count me in
current members
cyfrannwyr
cyfranogwyr
dadalo
daftar di sini
daftar diri
daftar hadir
daftar pembicara
daftar peserta
daftar tunggu
daftar undangan
daftarkan diri
dagiti makipaset
dagiti makiraman
dalyvauja
dalyvaus
dalyvausiu
dalyviai
dalyvis
dalyvių sąrašas
dalībnieki
dalībnieks
dalībnieku saraksts
danh sách chờ
danh sách diễn giả
danh sách khách mời
danh sách người tham gia
danh sách tham dự
danh sách tham gia
daptar
debanye aha
deelhueler
deelneemster
deelneemsters
deelnehmers
deelnemende gebruikers
deelnemer
deelnemers
deelnemerslijst
deelnemerslys
deilnehma
delegates
delnehmers
deltagare
deltagarlista
deltagarna
deltager
deltagere
deltagerliste
deltagerne
deltakar
deltakarar
deltakarliste
deltaker
deltakere
deltakerliste
deltakerne
deonaigh
dhammaan ka qaybgalayaasha
dielnimmer
dielnimmers
diiwaangelin
diiwaangelinta
dilxwaz
doanehma
dobrovolnice
dobrovolníci
dobrovoľníci
dolaze
dolazim
dorazí
dorazím
doritori
duk mahalarta
dumalo
ech kommen
editors participating
ein teilnehmer
eintragen
ek kom
elenco partecipanti
elenco relatori
en em enskrivañ
enrol
enroll
enrolled
enrollment
enrolment
enskri
enskri w
enskripsyon
enskrivadur
enskrivadurioù
enskrivet
erbij zijn
erregistroa
estarei lá
estarei presente
estarão presentes
etorriko naiz
eu vou
evementdeelneemster
evenementdeelnemer
evenementdeelnemers
event participant
event participants
expression of interest
expressions of interest
ez ê werim
fellows
feuille de présence
firma abajo
firma aquí
firma qui
fisoratana anarana
forukọsilẹ
forúkọ sílẹ̀
freastal
freiwillige
freiwilligen
fremmødte
frijwilligers
frivilliga
frivillige
fräiwëlleger
gaidīšanas saraksts
gatnaşyjy
gatnaşyjylar
gatnaşýanlar
geregistreerdes
geïnteresseerd
geïnteresseerden
ghi danh
guest list
gwirfoddolwyr
gözləmə siyahısı
gələcəyəm
hadirin
hamuqkuna
hasaba alynanlar
hasaba alynmak
helfer innen
helferinnen
helferliste
helping hands
hi aniré
hi assistiré
hi participo
hier eintragen
ho avy
hope to attend
hvem deltager
hvem deltar
hvem kommer
hvilke kommer
händelsedeltagare
i am coming
i am in
i am interested
i am joining
i will attend
i will be there
i'll attend
i'll be there
i'm coming
i'm in
i'm interested
i'm joining
ich bin dabei
ich komme
ich mache mit
iforukosile
ik ben erbij
ik doe mee
ik kom
ikut serta
in attendance
ingeschreven
ingeschrevenen
ingodiso
inschrijven
inschrijving
inschrijvingen
inscreva-se
inscreve-te
inscribite
inscrición
inscricións
inscripcion
inscripciones
inscripcions
inscripció
inscripción
inscriptas
inscriptio
inscription
inscriptions
inscriptos
inscris-toi
inscrit
inscrit e s
inscritas
inscrites
inscrito
inscritos
inscrits
inscrits/inscrites
inscriu-te
inscrivez-vous
inscrição
inscrições
inscríbase
inscríbete
inskrywing
inskrywings
interesadas
interesados
interesados en participar
interesaţi
interesați
interessadas
interessados
interessate
interessati
interessent innen
interessenten
interessentinnen
interessierte
interested editors
interested in attending
interested in participating
interested participants
interested people
interested to participate
interested users
interns
intresseanmälan
intresserade
intéressé e s
intéressées
intéressés
invitees
io partecipo
io vengo
irei participar
ireo mpandray anjara
irreġistra
iré
is diiwaangeli
iscritte
iscritti
iscritto
iscriversi
iscrivetevi
iscriviti
iscrizione
iscrizioni
isdiiwaangeli
ishtirok etuvchilar
ishtirokchi
ishtirokchilar
ishtirokchilar ro'yxati
itxaron-zerrenda
iyandikishe
izen ematea
izen-ematea
izena eman
izena emandakoak
iştirak edəcəyəm
iştirak edənlər
iştirakçı
iştirakçılar
iştirakçıların siyahısı
j'en suis
j'y serai
jag deltar
jag kommer
je m'inscris
je participe
je participerai
je serai là
je serai présent
je viens
jeg deltager
jeg er med
jeg kommer
jehaipy
jeike
jerin mahalarta
jiandikishe
jisajili
jo hi vaig
join the event
join us
ka qayb galayaasha
ka qaybgalayaal
ka qaybgalayaasha
kalahok
kaqaybgalayaasha
kas ateis
kas dalyvaus
kas nāks
kas piedalīsies
kdo bude
kdo pride
kdo přijde
kdo se zúčastní
kehadiran
kelaman
kes osaleb
kes tuleb
kes tulevad
kim gəlir
kiu venos
ko dolazi
ko'ngillilar
kohalolijad
kokomisa nkombo
komikomisa
komme gerne
kommt sicher
komt zeker
kto będzie
kto przyjdzie
kto príde
kujiandikisha
kujisajili
kunyoresa
kush vjen
kutish ro'yxati
kwiyandikisha
kí tên
könüllülər
ký tên
lalahok
laukiančiųjų sąrašas
lijst van sprekers
lis patisipan
list of invitees
list of members
list of participants
list of volunteers
lista chętnych
lista d'attesa
lista de agarda
lista de asistentes
lista de aşteptare
lista de așteptare
lista de espera
lista de palestrantes
lista de participantes
lista de ponentes
lista de presença
lista de presenças
lista dei partecipanti
lista di attesa
lista e pjesëmarrësve
lista e pritjes
lista obecności
lista oczekujących
lista participanţilor
lista participanților
lista rezerwowa
lista uczestników
lista čekanja
listahan ng mga kalahok
liste d'attente
liste de présence
liste des participants
listo de partoprenantoj
llista d'espera
llista de participants
luchd-frithealaidh
lucht freastail
luttakarar
lîsteya beşdaran
m'inscrivi
maga participante
magparehistro
magpatala
mahalarci
mahalarta
mahalartan
mahudhurio
makasami pamilet
mandaftar
masu halarta
masu sa kai
meld deg på
meld dy oan
meld je aan
mellt iech un
member list
members attending
members list
members present
mendaftar
mendaftarkan diri
menyertai
meýletinçiler
mga boluntaryo
mga dadalo
mga kalahok
mga lalahok
mga mitambong
mga mosalmot
mga motambong
mga nakarehistro
mga partisipante
mga sasali
mga sumasalmot
mi partoprenos
mi venas
mi venos
might attend
min ġej
mink'akuq
misoratra anarana
mit dabei
mitmacher
mitmakers
mmaabafo
mmaabafo nyinaa
mosangani
motsayakarolo
moun k ap vini
moun ki enskri
mpanatrika
mpandray anjara
mpilatsaka an-tsitrapo
mshiriki
mutadawiciin
muốn tham gia
mynychwyr
mám zájem
mæta
mæting
na pewno będę
nachrücker
nachrückerliste
nachrückliste
nan ikuik
ndebanye aha
ndhaftar
ndị bịara
ndị debara aha
ndị ga-abịa
ndị na-esonye
ndị niile sonyere
ndị nsonye
ndị so
ndị sonyere
ndị ọrụ afọ ofufo
người quan tâm
người tham dự
người tham gia
nitahudhuria
nitashiriki
nomina dantes
nor dator
nor etorriko da
norintys dalyvauti
náhradníci
närvarande
närvarolista
oanmeld
oanmelding
oanmeldingen
oa̍h-tāng chham-ka-chiá
obecni
obecność
oikéva
okwewandiisa
olukopa
olùkópa
ommejdung
ongeza jina lako
onye nsonye
ootenimekiri
oppmøtte
orodha ya wanaosubiri
orodha ya washiriki
osaleja
osalejad
osalejaid
osalejat
osalejate nimekiri
osavõtjad
osoby uczestniczące
oñemboguapýva
oñemoĩva
pagpaparehistro
pagpapatala
pagparehistro
palestrantes confirmados
pamilet
pamilon
pamilu
panagrehistro
pandaftaran
pandhaftaran
panyareng acara
para pamilet
para peserta
paraga
partaide
partaideak
parte hartuko dutenak
parte hartzaileak
parte-hartzaileak
partecipande a l'avvenimende
partecipante
partecipanti
partecipants
parteciperanno
parteciperò
parteċipant
parteċipanti
particeps
particip
participant
participant e
participant e s
participant en esdeveniments
participant es
participant list
participant-e-s
participant-hi
participantas
participante
participante de evento
participante de eventos
participante em eventos
participante en evento
participante n'actividá
participante na evento
participantelor
participanten
participantes
participantes de eventos
participantes del evento
participantes em eventos
participantes n'actividá
participants
participants en esdeveniments
participants et participantes
participants list
participants/participantes
participanţi
participanţii
participanți
participanții
participanților
participarei
participaré
participating editors
participating users
participation confirmée
participes
partoprenanto
partoprenantoj
partoprenontoj
pasarato
patisipan
patisipan yo
peminat
pendaftar
pendaftaran
pendaptaran
penyertaan
people interested
people present
people who will come
personnes inscrites
personnes intéressées
personnes présentes
perzhiad
perzhidi
perzhidi enskrivet
peserta
peserta acara
piedalās
piesakies
pieteikumi
pieteikušies
pieteikšanās
pjesëmarrja
pjesëmarrës
pjesëmarrësit
plan to attend
planning to attend
plans to attend
polaznici
ponentes confirmados
popis sudionika
pre-registration
presentielijst
presenze
presença confirmada
presenças
prezence
prezenční listina
prezenţi
prezența
prezenți
prezență
pridem
prihlasovanie
prihlás sa
prihlásení
prihláste sa
prihlášky
prijava
prijave
prijavite se
prijavljeni
prisutni
prišli bodo
probably coming
prostovoljci
przyjdą
przyjdę
présent e s
présentes
présents
prídem
prídu
put your name
påmelde
påmelding
påmeldinger
påmeldt
påmeldte
přihlaste se
přihlašování
přihlašte se
přihlásit se
přihlášeni
přihlášení účastníci
přihlášky
přijdou
přijdu
přítomni
přítomní
qatnashaman
qatnashchilar
qatnashuvchilar
qatnasıwshılar
qatnaşuçılar
qeyd bibe
qeydiyyat
qeydiyyatdan keçin
qeydiyyatdan keçənlər
qeydkirin
qeydkirî
qillqachakuq
qillqachakuy
qillqasiñ
qoşulanlar
quem vai
quem vem
quen vai
quen vén
quero participar
qui hi anirà
qui participe
qui sera là
qui ve
qui vient
qui vindrà
quiero asistir
quiero participar
quién asistirá
quién va
quién viene
quiénes asistirán
quiénes van
quiénes vienen
rajista
rajistar
rakikuq
rakikuqkuna
rannpháirtithe
rannpháirtí
rawuh
registados
registe-se
register below
register here
register now
register yourself
registered attendees
registered editors
registered participants
registered users
registo de participantes
registrace
registrace účastníků
registracija
registradas
registrados
registrants
registrasi
registrasie
registrate
registrati
registration
registrations
registrats
registrazione
registrazioni
registre
registre-se
registreer
registreerimine
registreeru
registreerunud
registrirani
registriĝintoj
registriĝo
registriĝu
registro de asistencia
registro de asistentes
registro de participantes
registrovani
registrovaní
registruokitės
registruotis
registrácia
regjistrimi
regjistrohu
regjistrohuni
regístrate
rehistrasyon
rejestracja
rejestracje
relawan
reservlista
rexistrados
rexistro
rexistru
reġistrati
reġistrazzjoni
reģistrācija
reģistrējušies
reģistrēties
rhestr aros
rhestr cyfranogwyr
rijista
ro'yxatdan o'tganlar
ro'yxatdan o'ting
ro'yxatdan o'tish
roll call
rsvp
rsvps
s'inscrire
sa hannu
saorálaithe
savanoriai
saya hadir
saya ikut
scholars list
schrijf je in
see you there
semua peserta
senarai menunggu
senarai peserta
seznam udeležencev
seznam účastníků
seznam řečníků
siapa yang datang
siapa yang hadir
sicher dabei
sign below
sign here
sign in sheet
sign up
sign ups
sign-in sheet
sign-up
sign-ups
signed up
signez ici
signing up
signup
signups
sing melu
sjálfboðaliðar
sjálvbodnir
skriv deg på
skriv dig på
skriv under her
skráning
skráðir
skráðu þig
sodelujejo
sodelujoči
soovivad osaleda
spisak učesnika
sudionica događaja
sudionice
sudionici
sudionici događaja
sudionik
sudionik događaja
sudionika
sudjelujem
sudjeluju
sukarelawan
sumali
svi učesnici
sẽ tham dự
sẽ tham gia
talaan ng mga kalahok
talarlista
tambahkan nama
tanda tangan di sini
teilnahmeliste
teilnehma
teilnehmende
teilnehmenden
teilnehmendenliste
teilnehmer
teilnehmer innen
teilnehmer innenliste
teilnehmer/innen
teilnehmer_innen
teilnehmerin
teilnehmerinnen
teilnehmerkreis
teilnehmerliste
teilnehmern
teilnemer
teilnähmer
teken aan
teken in
tev li
thành viên tham dự
thành viên tham gia
thêm tên
tilmeld
tilmeld dig
tilmelding
tilmeldinger
tilmeldt
tilmeldte
tko dolazi
tko sve dolazi
to volunteer
todo maga participante
todos os participantes
tomarkirin
tonga
tote le participantes
tous les participants
toți participanții
trainees
tud a zeuio
tulijad
tutti i partecipanti
të regjistruar
të regjistruarit
tình nguyện viên
tôi tham gia
tədbir iştirakçıları
tədbir iştirakçısı
ubhaliso
uczestnicy
uczestnicy i uczestniczki
uczestnicy wydarzenia
uczestniczek
uczestniczka
uczestniczka wydarzenia
uczestniczki
uczestnik
uczestnik wydarzenia
uczestników
udeležba
udeleženca
udeležencev
udeleženci
udeleženci dogodkov
udeleženec
udeleženec dogodkov
udeleženec_ka dogodkov
udeleženka dogodkov
udeleženke
ugemellt
ukubhalisa
umeldung
umeldungen
umi oikéva
underskriv
usajili
users present
usuarios registrados
uwitabiriye
učesnica događaja
učesnice
učesnici
učesnik
učesnik događaja
učesnika
učestvuju
užsiregistravo
užsiregistravę
vabatahtlikud
vamos a asistir
vapinduri
vatori vechikamu
vem kommer
vendré
vengo
venteliste
veranstaltungsteilnehmer
veranstaltungsteilnehmerin
vielleicht dabei
vil delta
vil deltage
vilka kommer
vin
vin și eu
vindré
voi fi acolo
voi participa
volontaires
volontari
volontarie
volonteri
volontuloj
volontärer
volontè
voluntari
voluntarias
voluntarii
voluntario
voluntarios
voluntaris
volunteer for
volunteer here
volunteer list
volunteer sign-up
volunteers
voluntiera
voluntárias
voluntários
vor participa
voranmeldung
voranmeldungen
vou
vou ir
vou participar
voy a asistir
vrijwilliger
vrijwilligers
vrywilligers
vsi udeleženci
vullnetarët
vuässõõtti
vuässõõttjed
väntelista
vēlas piedalīties
všetci účastníci
všichni účastníci
waardelëscht
wachtlijst
wachtlist
waglys
wahojaji
wahudhuriaji
wait list
waiting list
waitlist
waitlisted
waliohudhuria
waliojiandikisha
waliojisajili
wanaojitolea
want to participate
warteliste
washiriki
washiriki wote
watakaohudhuria
wedi cofrestru
wer dabei ist
wer ist dabei
wer kommt
wer kommt mit
wer macht mit
wezmą udział
wezmę udział
who attended
who comes
who is coming
who is going
who is in
who is interested
who is joining
who will attend
who will be there
who will come
who's coming
who's going
who's in
who's joining
wie doet mee
wie kom
wie komen
wie komen er
wie komt
wie komt er
wien kënnt
will attend
will be there
will you attend
will you come
wir sind dabei
wolontariusze
wolontariuszki
wpisz się
write your name
wszyscy uczestnicy
xwe tomar bike
yanapaqkuna
yanapirinaka
yang hadir
yang ikut
yi rajista
yin rajista
yin rijista
yn bresennol
yo voy
za su halarta
zainteresirani
zainteresovani
zainteresowani
zapisane osoby
zapisani
zapisuję się
zapisy
zapisz się
zapíšte sa
zaregistrovaní
zarejestrowani
zgłoszeni
zgłoszenia uczestników
zoznam účastníkov
zugesagt
zusagen
zájemci
zájemci o účast
záujemcovia o účasť
zúčastnia sa
zúčastní se
zúčastním sa
zúčastním se
àwọn akópa
àwọn olùkópa
àwọn olùyọ̀ǹda
àwọn olùyọ̀ọ̀da
àwọn tí yóò wá
émargement
ìforúkọsílẹ̀
înregistrare participanți
înscrie-te
înscriere
înscrierea
înscrieri
înscrierile
înscrieți-vă
înscrişi
înscriși
ñemboguapy
účastnice
účastníci
účastníci a účastnice
účastníci akce
účastníci akcí
účastník
účastníkov
účastníků
þátttakandi
þátttakendur
ĉeestantoj
ĉeestontoj
čakacia listina
čakalna lista
čekací listina
điểm danh
đăng kí
đăng ký
đăng ký tham gia
želijo sodelovati
ɔbaafo
δήλωση συμμετοχής
δηλώσεις συμμετοχής
δηλώστε συμμετοχή
εγγεγραμμένοι
εγγραφές
εγγραφή
εγγραφείτε
εθελοντές
εθελόντριες
ενδιαφέρονται
ενδιαφερόμενοι
θα έρθω
θα είμαι εκεί
θα συμμετάσχω
κατάλογος συμμετεχόντων
λίστα αναμονής
λίστα συμμετεχόντων
παρευρισκόμενοι
παρουσίες
παρόντες
ποιοι έρχονται
ποιος έρχεται
συμμετέχοντες
συμμετέχοντες στο γεγονός
συμμετέχουσες
συμμετέχων
συμμετέχων στο γεγονός
συμμετεχόντων
συμμετοχές
ахвотныя
бажаючі
бақайдгирӣ
болуугъа къошулуучула
братиму участь
буду обов'язково
буду участвовать
бүртгэл
бүртгүүлсэн
бүртгүүлэх
вакыйгада катнашучы
вакыйгаларда катнашучылар
валанцёры
волонтери
волонтерки
волонтеры
волонтёрлар
волонтёры
волонтёрҙар
все участвующие
візьму участь
готовы участвовать
декъашхо
декъашхой
добраахвотнікі
доброволци
добровольцы
долазе
долазим
еріктілер
желаещи
желающие
желающие принять участие
желающие участвовать
заинтересирани
заинтересовавшиеся
заинтересовани
заинтересованные
запис учасників
записавшиеся
записали се
записались
записалися
записани
записатися
записаться
записване
записуйтесь
записуйтеся
записывайтесь
записывайтесь здесь
запись на встречу
запись на мероприятие
запись участников
запишете се
запишитесь
запишіться
запрошені
запіс
запісаліся
зарегистрировались
зарегистрированные
зарегистрированные участники
зарегистрироваться
зареєстровані
зареєстровані учасники
зареєструвалися
зареєструватися
зарэгістраваныя
зацікавлені
идвам
ирекмәндәр
ирекмәннәр
ирсэн хүмүүс
ирэх хүмүүс
ихтиёриён
иш-чаранын катышуучулары
иш-чаранын катышуучусу
иштирокчилар
иштирокчиён
иштирокчӣ
катнашам
катнашучы
катнашучылар
катнашучылар исемлеге
катталгандар
катталуу
катталыңыз
каттоо
катышам
катышуучу
катышуучулар
катышуучулардын тизмеси
келгендер
келетіндер
киләм
ко долази
ко све долази
кой идва
кой ще дойде
користувач
користувачі
користувачів
кошулгъанла
кто будет
кто едет
кто идёт
кто придет
кто придёт
күту тізімі
лист ожидания
лист очікування
листа на чекање
листа чекања
массо а декъашхо
мероприятин декъашхо
мероприятин декъашхой
номнавис
номнависӣ
обязательно буду
оролцогч
оролцогчдын жагсаалт
оролцогчид
оролцоно
охочі
планирую прийти
планируют прийти
планую прийти
планують прийти
пойду
полазници
приглашенные
приглашённые
приду
придут
приеду
приедут
прийду
прийдуть
присутни
присутні
присутність
присутствие
присутствовали
присутствующие
присъстващи
приїду
пријава
пријаве
пријавени
пријавете се
пријави
пријавите се
пријавување
пријављени
прыйду
прыму ўдзел
регистраци
регистрации
регистрация
регистрация участников
регистрација
регистрирани
регистровани
реєстрація
реєстрація учасників
рэгістрацыя
рўйхатдан ўтиш
рӯйхати иштирокчиён
сабти ном
сайн дурынхан
сви учесници
сите учесници
собираются прийти
списак учесника
список на учесници
список очікування
список присутніх
список присутствующих
список учасників
список участников
списък на участниците
спіс удзельнікаў
теркәлгәндәр
теркәлгәннәр
теркәлеү
теркәлү
теркәлүчеләр
тіркелгендер
тіркелу
тіркеліңіз
тіркеу
удзельнік
удзельнікі
удзельнічаю
удзельнічаюць
усі учасники
учасник
учасник заходу
учасники
учасники заходів
учасники й учасниці
учасники та учасниці
учасники і учасниці
учасників
учасниць
учасниця
учасниця заходу
учасниці
участвующие
участвующий
участвующих
участник
участник мероприятия
участника
участники
участники и участницы
участники мероприятий
участников
участниц
участница
участница мероприятия
участници
участницы
учесник
учесник во настани
учесник догађаја
учесника
учесница догађаја
учеснице
учесници
учесници во настани
учесници догађаја
учествуваат
учествујем
учествују
хочу взяти участь
хочу участвовать
хто буде
хто йде
хто прийде
хутшăнакансем
хутшӑнакансем
чакащи
чакаюць месца
ширкаткунандагон
ще дойда
ще присъствам
ще участвам
ще участват
ыктыярчылар
я буду
я приду
я прийду
язылу
яҙылыу
ќе дојдам
қатнашчилар
қатысамын
қатысатындар
қатысушы
қатысушылар
қатысушылар тізімі
қатысқандар
ҡатнашам
ҡатнашыусы
ҡатнашыусылар
ҫырӑнни
բոլոր մասնակիցները
գրանցում
գրանցվածներ
գրանցվել
կամավորներ
կգամ
կմասնակցեմ
մասնակից
մասնակիցներ
մասնակիցները
մասնակիցների ցանկ
մասնակցողներ
אגיע
איינגעשריבענע
אישור הגעה
אישורי הגעה
אנטיילנעמער
אני מגיע
אני מגיעה
באטייליגטע
באטייליקטע
ההרשמה
הוסיפו את שמכם
הירשמו כאן
המגיעים
המשתתפות
המשתתפים
המתנדבים
הנוכחים
הנרשמים
הרשמה
הרשמו כאן
וואלונטירן
חתמו כאן
כל המשתתפים
להרשמה
מאשרים הגעה
מגיעה
מגיעים
מי בא
מי מגיע
מעוניינים
משתתף אחד
משתתף באירועים
משתתפות
משתתפי
משתתפי אירועים
משתתפים
משתתפים ומשתתפות
משתתפים ות
משתתפים/ות
משתתפת באירועים
מתנדבות
מתנדבים
מתעניינים
נוכחות
נוכחים
נרשמו
נרשמים
פארשרייבונג
פארשרייבט זיך
רעגיסטראציע
רעגיסטרירונג
רעגיסטרירט
רשומים
רשימת המשתתפים
רשימת המתנה
רשימת משתתפים
أضف اسمك
ئامادەبووان
اعلام آمادگی
اعلام حضور
التسجيل
الحاضرون
الحاضرين
الحضور
الراغبون
الراغبون في المشاركة
الراغبين
المتطوعون
المتطوعين
المدعوون
المدعوين
المسجلون
المسجلين
المسجّلون
المسجّلين
المشاركون
المشاركون والمشاركات
المشاركين
المهتمون
المهتمين
امضا کنید
انتظار کی فہرست
اندراج
اندراج نام
اپنا نام
برخه وال
برخوال
بەشدار
بەشداران
بەشداربوان
بەشداربوو
بەشداربووان
تسجيل الأسماء
تسجيل الحضور
تسجيل المشاركة
تسجيل المشاركين
تمام شرکت‌کنندگان
تىزىملاتقانلار
تىزىملىتىش
تۆمارکردن
ثبت نام
ثبت‌نام
ثبت‌نام کنندگان
ثبت‌نام‌شدگان
ثبت‌نام‌کنندگان
حاضران
حاضران در
حاضرون
حاضري
حاضری
حاضرین
حصو وٺندڙ
حصو وٺندڙن
حصہ لینے والوں
حصہ لینے والے
حضور و غیاب
حِصہٕ نِنہٕ وٲلؠ
خواهم آمد
خواہش مند صارفین
خواہشمند صارفین
خۆبەخشان
خۆتۆمارکردن
داخلا
داوطلبان
داوطلبین
دستخط کریں
دعوت‌شدگان
دلچسپی رکھنے والے
راجستر
رجسٹریشن
رجسٽريشن
رضاکار
رضاکاران
رضاکاروں
رضاڪار
رضاڪارن
رَجِسٹریشَن
سأحضر
سائن اپ
سارے شرکاء
سجل اسمك
سجل مشاركتك
سجل هنا
سجّل اسمك
سيحضر
سيحضرون
شامل ہونے والے
شريڪ ٿيندڙ
شريڪن جي فهرست
شرکا
شرکاء
شرکائے
شرکت کرنے والے
شرکت کننده
شرکت کنندگان
شرکت کنندہ
شرکت‌کننده
شرکت‌کننده برنامه
شرکت‌کننده‌ها
شرکت‌کنندگان
شرکت‌کنندگان برنامه
شرکت‌کنندگان حاضر
شرڪت ڪندڙ
شٲمل گژھن وٲلؠ
شٲمِل گژھن وٲلؠ
ضع اسمك
علاقمندان
علاقه‌مندان
فهرست انتظار
فهرست حاضران
فهرست شرکت‌کنندگان
فہرست شرکا
قائمة الانتظار
قائمة المشاركين
قاتناشقۇچى
قاتناشقۇچىلار
كل المشاركين
للتسجيل
متطوعون
متطوعين
مدعوین
مشارك في حدث
مشارك واحد
مشاركان
مشاركة في حدث
مشاركون
مشاركون في الفعالية
مشاركين
مشاركًا
من سيأتي
من سيحضر
میں آؤں گا
می‌آیم
می‌آیند
نالو لکو
نام خود را
نام درج کریں
نام نویسی
نام‌نویسی
ناوتۆمارکردن
ناونووسی
ناونووسین
نوم ليکنه
نوم لیکنه
نوملیکنه
وقع هنا
ټول گډونوال
پىدائىيلار
پېښې گډونوال
چه کسی می‌آید
کون آ رہا ہے
ګډون کوونکي
ګډونوال
ګډونوالو
گډنوال
گډونوال
ރަޖިސްޓަރީ
ރަޖިސްޓްރޭޝަން
ބައިވެރިން
ބައިވެރިވާ
आ रहे हैं
आने वाले
आमंत्रित सदस्य
इच्छुक प्रतिभागी
इच्छुक सदस्य
उपस्थित लोग
उपस्थित सदस्य
उपस्थितगण
उपस्थिताः
उपस्थिति
उपस्थितिः
कौन आ रहा है
कौन आएगा
नांऽ लिखो
नाम जोड़ें
नाम दर्ज करें
नाम लिखीं
नाम लिखें
निबन्धन
पंजीकरण
पंजीकृत
पंजीयन
पञ्जीकरण
पञ्जीकरणम्
पञ्जीयनम्
प्रतिभागिगण
प्रतिभागिनः
प्रतिभागियें
प्रतिभागियों
प्रतिभागी
प्रतिभागी सभ
प्रतिभागीगण
प्रतिभागीसभ
प्रतियोगिता प्रतिभागी
प्रतीक्षा सूची
भाग ले रहे
भाग लेंगे
भाग लेनिहार
भाग लेने वाले
भाग लेनेवाले
भाग लेवे वाला
भाग लैने आह्ले
भागं गृह्णन्तः
भागग्रहीतारः
भागग्राहिणः
मैं आ रहा
मैं आ रही
मैं आऊंगा
रजिस्ट्रेशन
वक्ताओं की सूची
शामिल होखे वाला
शामिल होने वाले
सभी प्रतिभागी
सम्मिलित होने वाले
सहभागिनः
सहभागियों
सहभागिसूची
सहभागी
सहभागी सभ
सहभागीगण
सहभागीसभ
साइन अप
साइन-अप
साइनअप
स्वयंसेवक
स्वयंसेवकाः
स्वयंसेवकों
स्वयंसेवी
हस्ताक्षर करें
हिस्सा लैने आले
हिस्सा लैने आह्ले
ਇੱਛੁਕ ਵਰਤੋਂਕਾਰ
ਦਸਤਖਤ ਕਰੋ
ਦਸਤਖ਼ਤ ਕਰੋ
ਨਾਂ ਦਰਜ ਕਰੋ
ਨਾਂ ਲਿਖੋ
ਨਾਮ ਦਰਜ ਕਰੋ
ਨਾਮ ਲਿਖੋ
ਪ੍ਰਤਿਭਾਗੀ
ਪ੍ਰਤੀਭਾਗੀ
ਪੰਜੀਕਰਣ
ਪੰਜੀਕਰਨ
ਭਾਗ ਲੈਣ ਵਾਲ਼ੇ
ਭਾਗ ਲੈਣ ਵਾਲੇ
ਭਾਗੀਦਾਰ
ਭਾਗੀਦਾਰਾਂ
ਰਜਿਸਟਰੇਸ਼ਨ
ਰਜਿਸਟ੍ਰੇਸ਼ਨ
ਵਲੰਟੀਅਰ
ਵਾਲੰਟੀਅਰ
ਸਮਾਗਮ ਦੇ ਭਾਗੀਦਾਰ
ਸਵੈਸੇਵਕ
ਸ਼ਾਮਲ ਵਰਤੋਂਕਾਰ
ਸ਼ਾਮਲ ਹੋਣ ਵਾਲੇ
ਸ਼ਾਮਿਲ ਵਰਤੋਂਕਾਰ
ਸ਼ਾਮਿਲ ਹੋਣ ਵਾਲੇ
ਸਾਈਨ ਅਪ
ਸਾਈਨ ਅੱਪ
ਹਾਜ਼ਰ ਮੈਂਬਰ
ਹਾਜ਼ਰ ਵਰਤੋਂਕਾਰ
ਹਾਜ਼ਰੀ
ਹਿੱਸਾ ਲੈਣ ਵਾਲ਼ੇ
ਹਿੱਸਾ ਲੈਣ ਵਾਲੇ
མཉམ ཞ གས
མཉམ ཞ གས པ
დამსწრეები
დარეგისტრირდით
დარეგისტრირებულები
მონაწილე
მონაწილეები
მონაწილეთა სია
მოხალისეები
მსურველები
რეგისტრაცია
ღონისძიებაშ მაკათურეფი
ღონისძიებაშ მაკათური
ჩაწერა
ምዝገባ
በጎ ፈቃደኞች
ተመዝገብቲ
ተመዝጋቢዎች
ተሳተፍቲ
ተሳታፊ
ተሳታፊዎች
ተገኝተዋል
ታዳሚዎች
የተመዘገቡ
የተሳታፊዎች ዝርዝር
ይመዝገቡ
ⴰⵎⴷⵔⴰⵡ ⴳ ⵜⵎⵙⴰⵔⵜ
ⵉⵎⴷⵔⴰⵡⵏ ⴳ ⵜⵎⵙⴰⵔⵜ
ⵜⴰⵎⴷⵔⴰⵡⵜ ⴳ ⵜⵎⵙⴰⵔⵜ""", """\
adınızı ekle
adınızı yaz
bekleme listesi
etkinlik katılımcıları
etkinlik katılımcısı
feliratkoz
gelecek olanlar
gelecekler
geleceğim
geliyorum
gönüllü
ilgilenen kullanıcı
ilgilenenler
ilmoittaudu
ilmoittautu
imza at
iratkozz fel
ismini ekle
isminizi ekle
jelenlevő
jelenléti ív
jelenlévő
jelenlévők
jelentkezett
jelentkezz
jelentkezés
jelentkező
jonotuslista
jövök
kaikki osallistujat
katilimci
katılacak
katılacağım
katılanlar
katılmak isteyen
katılım bildir
katılım listesi
katılımcı
katılımcılar
katılıyorum
kaydol
kayıt formu
kayıt listesi
kayıt ol
kayıt olanlar
kayıt olun
kayıt yaptır
kayıtlı katıl
kayıtlı kullanıcı
ketkä osallistuvat
ketkä tulevat
ki jön
kiinnostune
kik jönnek
kim geliyor
kimler geliyor
kimler katıl
konuşmacı listesi
kuka tulee
läsnäolij
mukaan tulijat
mukaan tulossa
nondnni
olen tulossa
osallistuj
osallistuja
osallistujaa
osallistujat
osallistun
ott leszek
puhujalista
regisztráció
regisztrálj
regisztráltak
részt venn
részt vesz
résztvevő
tapahtuman osallistuja
tapahtuman osallistujat
tulijat
tulossa mukaan
tüm katılımcılar
vanttekar
vantto ghevpi
vapaaehtois
varasija
várólista
yedek liste
yoklama
érdeklődő
ön kayıt
önkéntes
ücretsiz kayıt
इच्छुक प्रयोगकर्ता
इच्छुक सदस्य
उपस्थित
उपस्थित राहणार
उपस्थित सदस्य
उपस्थितांची
उपस्थिती
दर्ता
नांव नोंदणी
नाम थप्नुहोस्
नाम लेख्नुहोस्
नामाङ्कन
नाव जोडा
नाव नोंद
नावनोंदणी
नावे नोंद
नोंदणी
पंजीकरण
पञ्जीकरण
प्रतिभागी
प्रतीक्षा यादी
प्रतीक्षा सूची
बाहागो लागिरि
बाहागो लाग्रा
भाग घेणार
भाग घेतले
भाग लिएका
भाग लिने
मुं थिसननाय
येथे सही करा
रेजिस्ट्रेसन
वक्त्यांची यादी
वांटेकार
वांटो घेतले
वांटो घेतिल्ले
वांटो घेवपी
सहभाग घेणार
सहभाग घेतले
सहभाग नोंद
सहभागि सूची
सहभागिहरू
सहभागी
साइन अप
स्वयंसेवक
हजेरी
हस्ताक्षर गर्नुहोस्
हाजीर
অংশ নিচ্ছেন
অংশ নেবেন
অংশ ল'ব
অংশ লোৱা
অংশগ্রহণ করতে চাই
অংশগ্রহণ করবেন
অংশগ্রহণকারী
অংশগ্রহণেচ্ছু
অংশগ্রহনকারী
অংশগ্ৰহণ কৰিব
অংশগ্ৰহণ কৰোঁতা
অংশগ্ৰহণকাৰী
অনুষ্ঠানৰ অংশগ্ৰহণকাৰী
অপেক্ষমাণ তালিকা
অপেক্ষমান তালিকা
আগ্রহী ব্যক্তি
আগ্রহী ব্যবহারকারী
আগ্রহী সদস্য
আগ্রহীগণ
আগ্ৰহী ব্যৱহাৰকাৰী
আগ্ৰহী সদস্য
আমন্ত্রিত অতিথি
আসছি
আসছেন
আসব
আসবেন
ইভেন্ট অংশগ্রহণকারী
উপস্থিত
উপস্থিত থাক
উপস্থিত ব্যক্তি
উপস্থিত ব্যবহারকারী
উপস্থিত সদস্য
উপস্থিতি
কারা আসছেন
কে আসছেন
ছাইন আপ
নাম যুক্ত করুন
নাম যোগ করুন
নাম যোগ কৰক
নাম লিখক
নাম লিখুন
নামভৰ্তি
নিবন্ধন
নিবন্ধিত
পঞ্জীকরণ
পঞ্জীকৰণ
পঞ্জীভুক্ত
পঞ্জীয়ন
বক্তাগণ
বক্তাদের তালিকা
যাঁরা আসছেন
যারা আসছেন
যোগ দিচ্ছেন
যোগদানকারী
যোগদানকাৰী
রেজিস্ট্রেশন
সকল অংশগ্রহণকারী
সরুক য়াব
সরুক য়ারিব
সাইন আপ
স্বাক্ষর করুন
স্বাক্ষৰ কৰক
স্বেচ্ছাসেবক
স্বেচ্ছাসেৱক
ઉપસ્થિત
જોડાનાર
નામ ઉમેરો
નામ નોંધાવો
નોંધણી
પ્રતિભાગી
પ્રતીક્ષા યાદી
પ્રસંગ સહભાગી
પ્રસંગ સહભાગીઓ
ભાગ લીધેલ
ભાગ લેનાર
રજિસ્ટ્રેશન
રજીસ્ટ્રેશન
સહભાગી
સાઇન અપ
સ્વયંસેવક
હાજર રહેનાર
હાજરી
ଅଂଶ ଗ୍ରହଣକାରୀ
ଅଂଶଗ୍ରହଣ କରିଥିବା
ଅଂଶଗ୍ରହଣ କରିବା
ଅଂଶଗ୍ରହଣ କରୁଥିବା
ଅଂଶଗ୍ରହଣକାରୀ
ଆଗ୍ରହୀ ବ୍ୟବହାରକାରୀ
ଆଗ୍ରହୀ ସଭ୍ୟ
ଉପସ୍ଥିତ
ଦସ୍ତଖତ କରନ୍ତୁ
ନାମ ଯୋଡ଼ନ୍ତୁ
ନାମ ଲେଖାନ୍ତୁ
ପଞ୍ଜିକରଣ
ପଞ୍ଜୀକରଣ
ପଞ୍ଜୀକୃତ
ଭାଗ ନେଇଥିବା
ଭାଗ ନେଉଥିବା
ଭାଗ ନେବା
ଯୋଗ ଦେଇଥିବା
ଯୋଗଦାନକାରୀ
ଯୋଗଦେଇଥିବା
ସାଇନ ଅପ
ସ୍ଵେଚ୍ଛାସେବୀ
ସ୍ୱେଚ୍ଛାସେବକ
ସ୍ୱେଚ୍ଛାସେବୀ
ஒப்பமிடவும்
கலந்து கொண்டவர்
கலந்து கொண்டோர்
கலந்து கொள்பவர்
கலந்து கொள்ள விரும்பு
கலந்து கொள்வோர்
கலந்துகொண்டவர்
கலந்துகொண்டோர்
கலந்துகொள்பவர்
கலந்துகொள்ள விரும்பு
கலந்துகொள்வோர்
காத்திருப்போர் பட்டியல்
கையொப்பமிட
தன்னார்வலர்
பங்களிப்பாளர் பட்டியல்
பங்கு பெறுவோர்
பங்குபற்றுநர்
பங்குபற்றுவோர்
பங்குபெறுபவர்
பங்குபெறுவோர்
பங்குபெற்றோர்
பங்கேற்க விரும்பு
பங்கேற்கும் பயனர்
பங்கேற்பவர்
பங்கேற்பாளர்
பங்கேற்பாளா்
பங்கேற்போர்
பங்கேற்றவர்
பங்கேற்றோர்
பதிவு செய்க
பதிவு செய்தவர்
பதிவு செய்தோர்
பதிவு செய்யவும்
பெயரைச் சேர்
பெயரைப் பதிவு
பெயர் பதிவு
பெயர்ப் பதிவு
முன் பதிவு
முன்பதிவு
வருகை தருவோர்
வருகைப் பதிவு
வருகைப்பதிவு
விருப்பமுள்ளவர்
விருப்பமுள்ளோர்
ఆసక్తి ఉన్న
ఆసక్తి గల
నమోదు
పాల్గొంటున్న
పాల్గొనదల
పాల్గొనాలనుకు
పాల్గొనువా
పాల్గొనే అవకాశ
పాల్గొనే వా
పాల్గొనే వాడుకరు
పాల్గొనే సభ్యు
పాల్గొనేవా
పాల్గొనేవారందరూ
పాల్గొనేవారు
పాల్గొన్న వా
పాల్గొన్న సభ్యు
పాల్గొన్నవా
పేరు చేర్చ
భాగస్వాములు
వక్తల జాబితా
సంతకం చేయ
సంతకాలు
సైన్ అప్
స్వచ్ఛంద సేవకు
స్వచ్ఛందసేవకు
హాజరయ్యే
హాజరవుతున్న
హాజరు కానున్న
హాజరు కాబో
హాజరుకాబో
హాజరుపట్టీ
హాజరైన
ಆಸಕ್ತ ಸದಸ್ಯ
ಆಸಕ್ತರು
ಉಪಸ್ಥಿತ
ನೊಂದಣಿ
ನೋಂದಣಿ
ನೋಂದಾಯಿಸಿ
ನೋಂದಾವಣಿ
ನೋಂದಾವಣೆ
ಪಾಲ್ ಪಡೆಪಿನ
ಪಾಲ್ ಪಡೆಪುನ
ಪಾಲ್ ಪಡೆಯಿನ
ಪಾಲ್ ಪಡೆಯುನ
ಪಾಲ್ ಪಡೆವೊನು
ಪಾಲ್ಗೊಂಡ ಸದಸ್ಯ
ಪಾಲ್ಗೊಂಡವ
ಪಾಲ್ಗೊಳ್ಳುತ್ತ
ಪಾಲ್ಗೊಳ್ಳುವ ಸದಸ್ಯ
ಪಾಲ್ಗೊಳ್ಳುವವ
ಪಾಲ್ಪಡೆಯಿನ
ಭಾಗವಹಿಸಯಿನ
ಭಾಗವಹಿಸಲಿ
ಭಾಗವಹಿಸಲು ಇಚ್ಛಿಸ
ಭಾಗವಹಿಸಾಯಿನ
ಭಾಗವಹಿಸಿದ ಸದಸ್ಯ
ಭಾಗವಹಿಸಿದವ
ಭಾಗವಹಿಸುತ್ತ
ಭಾಗವಹಿಸುವ ಸದಸ್ಯ
ಭಾಗವಹಿಸುವವ
ಭಾಗಿಗಳ
ಸಹಿ ಮಾಡಿ
ಸೈನ್ ಅಪ್
ಸ್ವಯಂ ಸೇವಕ
ಸ್ವಯಂಸೇವಕ
ಹಾಜರಾ
ಹಾಜರಿ
ಹೆಸರು ಸೇರಿಸಿ
എത്തിച്ചേരുന്നവ
ഒപ്പുവെക്ക
ഒപ്പ് വെക്ക
താത്പര്യമുള്ളവ
താല്പര്യമുള്ളവ
താൽപര്യമുള്ളവ
താൽപ്പര്യമുള്ളവ
പങ്കാളിക
പങ്കെടുക്കാ
പങ്കെടുക്കുന്ന ഉപയോക്താ
പങ്കെടുക്കുന്നവ
പങ്കെടുക്കുവാ
പങ്കെടുക്കേണ്ടവ
പങ്കെടുത്ത ഉപയോക്താ
പങ്കെടുത്തവ
പേരു ചേർക്ക
പേരുചേർക്ക
പേര് ചേർക്ക
രജിസ്ട്രേഷ
രജിസ്റ്റർ ചെയ്ത
രജിസ്റ്റർ ചെയ്യ
രെജിസ്ട്രേഷ
സന്നദ്ധ സേവക
സന്നദ്ധപ്രവർത്തക
സന്നദ്ധസേവക
ഹാജരായവ
ഹാജർ
පැමිණ සිටි
පැමිණෙන්නන්
ලියාපදිංචි
ලියාපදිංචිය
සහභාගි වන
සහභාගිවන්නන්
සහභාගිවන්නෝ
සහභාගී වන
සහභාගී වන්නන්
සහභාගීවන්නන්
ස්වේච්ඡා සේවක
ผู้ร่วมกิจกรรม
ผู้ร่วมงาน
ผู้เข้าประชุม
ผู้เข้าร่วม
ผู้เข้าร่วมงานกิจกรรม
ผู้เข้าแข่งขัน
รายชื่อผู้
ลงชื่อ
ลงทะเบียน
สมัครเข้าร่วม
อาสาสมัคร
ใครจะมา
ການລົງທະບຽນ
ຜູ້ເຂົ້າຮ່ວມ
ຜູ້ເຂົ້າຮ່ວມງານ
ລາຍຊື່ຜູ້ເຂົ້າຮ່ວມ
ລົງທະບຽນ
ອາສາສະໝັກ
စာရင်းပေး
စာရင်းသွင်း
စေတနာ့ဝန်ထမ်း
တက်ရောက်မည်
တက်ရောက်သူ
တက်ရောက်သူများ
ပါဝင်ဆင်နွှဲသူများ
ပါဝင်မည့်
ပါဝင်သူ
ပါဝင်သူများ
မှတ်ပုံတင်
အခမ်းအနားတက်ရောက်ပါဝင်သူ
ការចុះឈ្មោះ
ចុះឈ្មោះ
បញ្ជីអ្នកចូលរួម
អ្នកចូលរួម
អ្នកមានវត្តមាន
អ្នកស្ម័គ្រចិត្ត
ᱥᱮᱞᱮᱫ ᱠᱟᱱ
ᱥᱮᱞᱮᱫᱚᱜ
ᱥᱮᱞᱮᱫᱚᱜ ᱠᱟᱱ
ᱥᱮᱞᱮᱫᱤᱭᱟᱹ
ᱧᱩᱛᱩᱢ ᱚᱞ
ᱨᱮᱡᱤᱥᱴᱨᱮᱥᱚᱱ
すべての参加者
イベント参加者
キャンセル待ち
サインアップ
ボランティア
与会人员
与会者
义工
事前登録
候补名单
候補名單
出席予定
出席人员
出席人員
出席名单
出席名單
出席登録
出席簿
出席者
出席表明
出欠
到场
到場
参与人员
参与名单
参与成员
参与用户
参与者
参加します
参加を希望
参加メンバー
参加ユーザー
参加リスト
参加一覧
参加予定
参加人员
参加利用者
参加受付
参加名单
参加希望
参加申し込み
参加申請
参加申込
参加登録
参加者
参加表明
参赛名单
参赛者
參加人員
參加名單
參加者
參與人員
參與使用者
參與名單
參與成員
參與用戶
參與者
參賽名單
參賽者
可能参加
可能參加
名簿
嘉宾名单
嘉賓名單
報名
希望者
志工
志愿者
志願者
感兴趣的用户
感興趣的用戶
我会参加
我会来
我會來
我會參加
我要参与
我要参加
我要參加
我要參與
报名
招待者
有意参与
有意参加
有意參加
有意參與
来る人
来場者
注册参加
申し込み者
申込一覧
申込者
登記參加
登記處
登记参加
登记处
登録者
确定出席
确定参加
確定出席
確定參加
等候名单
等候名單
签到
签名区
签名处
簽到
簽名區
簽名處
署名欄
義工
與會人員
與會者
興味がある人
興味のある方
行きます
行く人
補欠者
註冊參加
誰が来
誰來
誰參加
誰會來
講者名單
讲者名单
谁会来
谁参加
谁来
ꯁꯔ ꯛ ꯌ ꯒꯗꯕ
ꯁꯔ ꯛ ꯌ ꯔ ꯕ
ꯁꯔ ꯛ ꯌ ꯕ
ꯔ ꯖ ꯁ ꯠꯔ ꯁꯟ
가입하기
갑니다
관심 있는 사람
관심 있는 사용자
누가 오나요
대기 명단
대기자
등록자
등록하기
모든 참가자
봉사자
사전 등록
사전등록
서명란
신청자
신청하기
연사 명단
오는 사람
이벤트 참가자
자원봉사
참가 등록
참가 명단
참가 신청
참가 예정
참가 의사
참가 희망
참가등록
참가신청
참가자
참가합니다
참석 명단
참석 신청
참석 여부
참석 예정
참석 희망
참석신청
참석자
참석합니다
참여 등록
참여 명단
참여 신청
참여 희망
참여신청
참여자
참여합니다
초대 명단
출석""")

#: A heading that is one of them is a sign-up list's.
SIGNUP_WHOLE_HEADINGS: Table = ("""\
'register for event'
'register'
a'zolar
aanwezig
abanentshisekelo
abanyamuryango
abashaka kwitabira
aelodau
agzalar
ahli
allkirjad
allí estaré
amalungu
anggota
anmelden
anwesend
anëtarët
apil
aschreiwen
asisten
asistentes
asistiendo
asistir
assinaturas
assistents
assistint
ateis
ateisiu
attend
attended
attendees
autoren
baill
bandanya kwiyandikisha
bandimi
bansangani
belangstellenden
belangstellendes
bergabung
berminat
beşdar bibe
beşdarî
biedri
bijwonen
biorę udział
bli med
boluntarioa
boluntarioak
brīvprātīgie
bywoners
bywoning
bénévole
bénévoles
będzie
będziemy
będę
cadastro
chci se zúčastnit
chữ ký
ci saremo
ci sarò
cofrestru
coming
confirmar
confirmed
contributeurs
contributors
contributrices
convidats
cymryd rhan
członkowie
dabei
daftar
daftar acara
daftar dalam acara
daftar sebuah acara
daftar untuk acara
dalyvauti
dalyvavimas
dalyviai
dalība
dalībnieki
daptar
debanye aha
debàkọ
dedennet
deelname
deelnemen
deelnemer
deelnemers
delta
deltag
deltagare
deltagelse
deltager
deltagere
deltakarar
deltakelse
deltakere
deltaking
deltar
den a-youl vat
diddordeb
dielname
diiwaangeli
dizimnen ótiw
do të vij
dobrovolníci
dobrovolník
dobrovoľník
dobrovoľníkov
domisi
du nimmst teil
editors
eleqedar
eleqedaran
en volontär
endam
enterese
es kommen
estarei lá
eu vou
fandraisana anjara
fir d'evenement umellen
firem
firmas
firme
forse
fortsätt registrering
freiwillige
freiwilliger
frivillig
frivillige
frivilllige
fräiwëllegen
fräiwëlleger
gatnaşmak
gatnaşyk
geïnteresseerd
geïnteresseerde
geïnteresseerden
geïnteresseerdes
going
goście
guests
gyzyklanýanlar
hadir
halarta
handray anjara
handtekeninge
helfer
helpers
hi aniré
hi assistiré
hi serem
hi seré
huvilised
huvitatud
ieinteresētie
ikuik
ikut
ikwadise
ikwadisetse tiragalo
ilubiung
imttekkiyen
imzalar
imzolar
inschrijven
inscrever-se
inscrever-se no evento
inscrever-se num evento
inscriber
inscribirse
inscribirse ao evento
interesadas
interesado
interesados
interesaos
interesatoj
interesatuak
interesaţi
interesați
interesdunak
interesenti
interesitoj
interesiĝantoj
interessadas
interessades
interessados
interessate
interessati
interessats
interesse
interessenten
interesserede
interesseret
interessert
interesserte
interessiert
interessierte
interesséiert
interest
interested
intresserad
intresserade
intéressé
intéressées
intéressés
invitados
invitati
invited
invités
io ci sono
irão
iré
ishtirok
ishtirok etish
ishtirokchilar
iska diiwaangeli dhacdo
isonye
izili
iştirak
iştirakçılar
ja
je signe
je viens
jeike ipype
jemputan
jisajili
jisajili kwa tukio
jiunge
join
join here
join in
joined
joining
ka qaybgal
kanske
kehadiran
kemer perzh
khách mời
kideak
kjem
kokomisa nkombo
komen
komme
kommen
kommer
komt
kosangana
kwitabira
kwiyandikisha
kwiyandikisha ku gikorwa
kwiyandikisha kugikorwa
kópa
lede
leden
liana
liikmed
list of names
llofnodion
lucht freastail
lumahok
m'hi apunto
make you register
mambobi
manm
maraqlanan
maraqlananlar
masu sha'awa
matmaachen
maybe
me apunto
me apunto al evento
medlemer
medlemmar
medlemmer
meld deg på
melu
memberen
members
membres
membri
membroj
membros
mendaftar suatu acara
menghadiri
mga interesado
mga kasapi
mga lagda
mga miyembro
miembros
milu
miluan
misschien
mit von der partie
mitglieder
mitmachen
mitmacher
moun ki enterese
może
možná
mpikambana
munaqkuna
mungkin hadir
mynychwyr
naptar ring acara
naptar satunggil acara
nariai
ndị nwere mmasị
ndị otu
neem deel
ngilu
người tham gia
një vullnetar
nos apuntamos
nous venons
närvarar
nënshkrimet
nýskrá
nāks
nākšu
obecny
oibrithe deonacha
oibrí deonach
osale
osalejad
osalemine
osavõtt
pag-apil
paglahok
pandhaptaran
paraksti
parašai
partaideak
parte hartu
parte hartzaileak
parte-hartzaileak
parte-hartzea
partecipa
partecipanti
partecipazione
parteciperò
parteċipazzjoni
participa
participacion
participació
participación
participam
participando
participant es
participanten
participantes
participants
participanți
participar
participare
participate
participating
participation
participatioun
participação
participe
participer
participeu
participă
partisipasi
partopreni
partopreno
pasirašykite
patisipasyon
patisipe
peminat
people
perzh
peserta
peut-être
piedalos
piedalīties
piedalīšanās
pjesëmarrje
pjesëmarrës
poate
podpisi
podpisy
polaznici
potpisi
presennol
present
presente
presentes
presenti
presents
presença
pridejo
prijava
prijava na dogodek
prisustvo
prisustvovati
prisustvuj
prisustvuju
przyjdą
przyjdę
présence
présences
présent
présents
prítomní
páirt a ghlacadh
přihlášení
qatnashish
qeydiyyatdan keç
qiziqqanlar
qiziquvchilar
qoşul
qoşulun
quan tâm
quizás
quiénes vamos
rakikuy
rannpháirtithe
rannpháirtíocht
register
register for event
registered
registerist
registo
registra
registrace na akci
registrar
registrarse
registrati
registrati all'evento
registrati per l'evento
registreeru
registreeru üritusele
registrer deg
registrera
registrieren
registrirajte se
registro
registrovat na akci
registrovat se
registrovati na sobytje
registrovať sa
registruj me
registruokitės į įvykį
registruotis
registruotis į įvykį
registrér
rekisterââʹst
s'inscrire
s'inscrire ici
s'inscrire à l'événement
sa hannu a nan
sali na
salmot
sareng
sarrafa rajista
sato
savanoriai
savanoris
scholars
semnături
seront là
sertai
shiga
shiriki
sign in
signaturas
signatures
signed in
signeu
sin ayin
sinadurak
sinadurioù
sinaturas
sing kepéngin
siyati
skráning á viðburð
sodelovanje
sonye
students
subskriboj
sudionici
sudjelovanje
suim
suinteresuoti
susidomėję
sínithe
sẽ tham gia
taka þátt
tal vez
talvez
tanda tangan
tandatangan
tapicha oikéva
teilnahme
teilnehmen
teilnehmer
tentative
tertarik
tham dự
tham gia
thành viên
til stede
tilmeld dig
tilmeld dig begivenheden
to so
tud
tud a-youl vat
tulen
tulevad
twerɛ wo din
të interesuar
të interesuarit
tədbirə qeydiyyatdan keç
uczestnicy
udeleženci
udział
ukubamba iqhaza
umellen
undangan
underskrifter
undirskriftir
upis
users
ushiriki
usin anyịn̄
usuarios
utenti
učesnici
učešće
vabatahtlik
vabatahtlikud
vamos
van
venas
vengo
venos
verranno
vielleicht
viendra
viendront
volontari
volontarii
volontario
volonter
volontera
volontulo
volontuloj
voluntari
voluntario
voluntarios
voluntaris
voluntariu
volunteer
volunteering
volunteers
voluntário
voluntários
voor evenement inschrijven
vou
voy
vrijwilliger
vrijwilligers
wahudhuriaji
wanachama
wanaopenda
washiriki
wenye nia
wezmę udział
who we are
wij komen
wikimedians
wikipedians
wir kommen
wolontariusz
wolontariuszy
xiiseeyayaasha
xubnaha
yes
yi rijista
ymuno
your name
yʋda gʋlʋsʋg
zainteresirani
zainteresovani
zainteresowane
zainteresowani
zapis
zarejestruj się
zgłoszenia
zugesagt
zur veranstaltung anmelden
zájemci
záujemcovia
zúčastnení
zúčastnit se
zúčastniť sa
zúčastním sa
àwọn tí ó nífẹ̀ẹ́
àwọn ọmọ ẹgbẹ́
áhugasamir
â diddordeb
ënnerschrëften
ìkópa
îmze
înregistrare
înregistrați-vă
účast
účastníci
účasť
üritusele registreerumine
üzvlər
þáttakendur
þátttaka
þátttakendur
ĉeestontoj
člani
članovi
členovia
členové
ǧejdijot
ίσως
εγγραφή
εγγραφείτε για εκδήλωση
εθελοντές
εθελοντής
ενδιαφερόμενες
ενδιαφερόμενοι
μέλη
συμμετέχοντες
συμμετέχω
συμμετοχή
υπογραφές
аъзоён
ағзалар
беру участь
буду
будут
будуть
валанцёр
валанцёры
взяти участь
возможно
волонтер
волонтера
гишүүд
гости
гості
доброволец
доброволець
доброволци
добровольцы
добровольці
дӏайаздалар
дӏайазло мероприяте
заинтересирани
заинтересовавшиеся
заинтересовани
заинтересованные
заинтересованы
заинтересувани
запис
запись
зарегистрироваться
зарегистрироваться на мероприятие
зареєструватися
зареєструватися на подію
зацікавлена
зацікавлені
зацікаўленыя
имзалар
интересуващи се
интересуются
иштирок
катнашу
катышуу
келем
келемін
кызыккандар
кызыксынучылар
может быть
можливо
мүчөлөр
мүшелер
оролцогчид
оролцоо
оролцох
подписи
подпісы
пойду
пойдут
посетить
потписи
принять участие
присутни
присъствам
присъствие
пријава за настан
пријави се
прысутныя
підписи
піду
підуть
регистраци
регистрация
регистрация за събитие
регистрация на мероприятие
регистрация эт
региструј ме
реєстрація
сонирхогчид
сонирхож буй
удзел
удзельнікі
упис
учасники
участвам
участвовать
участвует
участвую
участвуют
участие
участники
участници
участь
учесници
учество
учешће
цікавляться
чланови
члени
членове
членови
члены
шавқмандон
шенлаамча
шенлаамчаш
ширкат
ще дойда
ще дойдат
ще присъстват
қатысу
қолтаңбалар
қызығатындар
қызығушылар
қызығушылық танытқандар
ҡатнашыу
ҡыҙыҡһыныусылар
ҳозирин
әгъзалар
անդամներ
կամավոր
կամավորներ
հետաքրքրվածներ
հետաքրքրվողներ
մասնակիցներ
մասնակցել
մասնակցություն
ներկաներ
ստորագրություններ
אגיע
אולי
אנטייל
אני בא
אני באה
באים
הרשמה לאירוע
השתתפות
חברים
חתימות
להירשם
מיטגלידער
מעוניינים
משתתפים
מתנדב
מתנדבים
מתעניין
מתעניינים
פאראינטערעסירט
פאראינטערעסירטע
רישום לאירוע
ئارەزوومەندان
ئەزالار
ئەندامان
ارکان
اعضا
الأعضاء
التسجيل في الفعالية
التوقيعات
الحضور
الحُضُور
المشاركة
المشاركون
المشارِكون
المهتمون
المهتمين
امضاها
انضم
انضم إلينا
برخه اخیستل
بەشداری
بەشداریکردن
تسجيل
ثبت
ثبت نام
ثبت‌نام
حضور
خواہشمند
داوطلب
داوطلبان
دستخط
دلچسپی رکھنے والے
رجسٹر
ریٚجسٹر
سجل
سجِّل
سجّل لفعالية
شارك
شارك معنا
شرکاء
شرکت
شرکت‌کنندگان
شریک ہوں
شمولیت
عضویت
علاقمند
علاقمندان
علاقه مندان
علاقه‌مند
علاقه‌مندان
قاتناشقۇچىلار
قاتنىشىش
قىزىققۇچىلار
لېوال
متطوع
متطوعون
مشارك
مشارکت‌کننده‌ها
مهتم
مهتمون
نوم‌ليکنه
واژۆ
ګډون
ߌ ߕߐ߮ ߛߓߍ߫
इच्छुक
उपस्थित
जुड़ें
नामांकन
पंजीकृत करें
प्रतिभाग
भाग लीं
भाग लीजिए
भाग लें
रुचि
शामिल हों
संपादक
सदस्य
सदस्यगण
सदस्याः
सम्मिलित हों
सहभागः
सहभागिता
हस्ताक्षर
ਇੰਦਰਾਜ ਕਰਾਓ
ਇੱਛੁਕ
ਚਾਹਵਾਨ
ਦਸਤਖਤ
ਦਸਤਖ਼ਤ
ਭਾਗ ਲਓ
ਮੈਂਬਰ
ਸ਼ਮੂਲੀਅਤ
ਸ਼ਾਮਲ ਹੋਵੋ
ਸ਼ਾਮਿਲ ਹੋਵੋ
ਹਾਜ਼ਰ
သုဂ်ထျာ ဆ်ုၜုံးဆါ
သုဂ်ထျာ ဆ်ုၜုံးဆါ လ်ုဖး
დაინტერესებულები
დაინტერესებული
დამსწრეები
დარეგისტრირდით ღონისძიებაზე
მოვდივარ
მონაწილეები
მონაწილეობა
წევრები
ხელმოწერები
ተሳትፎ
አባላት
ይሳተፉ
ፊርማዎች
ፍላጎት ያላቸው""", """\
aláírások
attendees
belki
ehkä
etkinlik için kaydolun
etkinliğe kaydol
gönüllü
ilgilenen
ilgilenenler
ilmoittaudu
ilmoittaudu tapahtumaan
imzalar
jäsenet
katıl
katılan
katılanlar
katılım
katılımcılar
katılın
katılıyorum
kayda devam et
kaydol
kayıt
kayıtlar
kiinnostuneet
mukana
osallistu
osallistujat
osallistuminen
osallistuu
paikalla
regisztráció
regisztráció egy eseményre
részt vesz
résztvevők
részvétel
tagok
talán
tulen
tulossa
vapaaehtoinen
vapaaehtoiset
érdeklődő
érdeklődők
önkéntes
önkéntesek
üyeler
इच्छुक
उपस्थित
सदस्य
सदस्यहरू
सहभाग
सहभाग घ्या
सहभागिता
सहभागी हुनुहोस्
सही
सह्या
सामील व्हा
स्वयंसेवक
स्वयंसेवकहरू
हस्ताक्षर
অংশগ্রহণ
অংশগ্রহণ করুন
অংশগ্রহণকারীবৃন্দ
অংশগ্ৰহণ
আগ্রহী
উপস্থিত
উপস্থিতবৃন্দ
নিবন্ধন করুন
যোগ দিন
যোগদান
সদস্য
সদস্যগণ
সদস্যবৃন্দ
সদস্যসকল
সম্পাদক
স্বাক্ষর
স্বেচ্ছাসেবক
જોડાઓ
ભાગ લો
રસ ધરાવતા
સભ્યો
ଅଂଶଗ୍ରହଣ
ଆଗ୍ରହୀ
ଯୋଗ ଦିଅନ୍ତୁ
ଯୋଗଦାନ
ସଭ୍ୟ
ସଭ୍ୟବୃନ୍ଦ
ஆர்வமுள்ள
இணைக
இணையவும்
உறுப்பினர்கள்
பங்கேற்பாளர்கள்
பங்கேற்பு
பதிவு
பயனர்கள்
ఆసక్తి
చేరండి
నమోదవ్వండి
నమోదు చెయ్యి
పాల్గొనండి
సంతకం
సభ్యులు
హాజరు
ಆಸಕ್ತ
ಭಾಗವಹಿಸಿ
ಭಾಗವಹಿಸುವಿಕೆ
ಸದಸ್ಯರು
ಸೇರಿ
ಸೇರಿಕೊಳ್ಳಿ
ಸ್ವಯಂಸೇವಕ
ಸ್ವಯಂಸೇವಕರು
അംഗങ്ങൾ
അംഗങ്ങൾ പട്ടിക
ഉപയോക്താക്കൾ
താത്പര്യമുള്ള
താല്പര്യമുള്ള
താൽപര്യമുള്ള
താൽപ്പര്യമുള്ള
പങ്കാളിത്തം
പങ്കെടുക്കുക
പരിപാടിക്ക് രജിസ്റ്റർ ചെയ്യുക
രജിസ്റ്റർ ചെയ്യുക
අත්සන්
උනන්දුව
එක්වන්න
කැමති අය
සහභාගිත්වය
සාමාජිකයින්
ผู้สนใจ
ผู้เข้าร่วม
ผู้เข้าร่วมกิจกรรม
รายชื่อ
ลงทะเบียน
ลงทะเบียนกิจกรรม
ลงทะเบียนต่อ
ลงทะเบียนร่วมงาน
ลงทะเบียนเข้าร่วมกิจกรรม
สนใจ
สมัคร
สมาชิก
เข้าร่วม
ຜູ້ສົນໃຈ
ຜູ້ເຂົ້າຮ່ວມ
ລາຍເຊັນ
ສະມາຊິກ
ສະໝັກ
ເຂົ້າຮ່ວມ
စိတ်ဝင်စားသူများ
ပါဝင်
ပါဝင်ရန်
မှတ်ပုံတင်ရန်
လက်မှတ်
အဖွဲ့ဝင်များ
ការចូលរួម
ចូលរួម
សមាជិក
ហត្ថលេខា
អ្នក ចូលរួម
អ្នកចាប់អារម្មណ៍
イベントに登録する
イベント登録
メンバー
会员
会員
出席
出席する
加入
参与
参与者
参加
参加者
參加
參加者
參與
參與者
受付
名单
名單
嘉宾
嘉賓
報名
報名活動
志工
志愿者
感兴趣
感興趣
成员
成員
所有参与者
所有參與者
报名
报名活动
會員
有兴趣
有興趣
活动参与者
活動參與者
申し込み
申込
登記
登记
登録
签名
簽名
署名
興味あり
興味がある
註冊
関心あり
관심
관심 있는
등록
명단
서명
신청
이벤트 등록
자원봉사자
참가
참가자
참석
참석자
참여
행사참가자
회원""")

#: A heading that contains one of them speaks of people who are interested.
INTEREST_HEADINGS: Table = ("""\
belangstellenden
belangstellendes
berminat
domisi
eleqedar
eleqedaran
enterese
expression of interest
expressions of interest
geïnteresseerd
geïnteresseerden
geïnteresseerdes
huvilised
huvitatud
ieinteresētie
interesadas
interesado
interesados
interesaos
interesatoj
interesatuak
interesaţi
interesați
interesdunak
interesenti
interesitoj
interesiĝantoj
interessadas
interessades
interessados
interessate
interessati
interessats
interesse
interessenten
interesserede
interesseret
interessert
interesserte
interessiert
interessierte
interest
interested
intresserad
intresserade
intéressé
intéressées
intéressés
maraqlanan
maraqlananlar
masu sha'awa
mga interesado
moun ki enterese
peminat
qiziqqanlar
qiziquvchilar
quan tâm
suinteresuoti
susidomėję
tertarik
të interesuar
të interesuarit
wanaopenda
wenye nia
zainteresirani
zainteresovani
zainteresowane
zainteresowani
zájemci
záujemcovia
ενδιαφερόμενες
ενδιαφερόμενοι
заинтересирани
заинтересовавшиеся
заинтересовани
заинтересованные
заинтересованы
заинтересувани
зацікавлена
зацікавлені
зацікаўленыя
интересуващи се
интересуются
кызыккандар
кызыксынучылар
сонирхогчид
сонирхож буй
цікавляться
қызығатындар
қызығушылар
қызығушылық танытқандар
ҡыҙыҡһыныусылар
հետաքրքրվածներ
հետաքրքրվողներ
מעוניינים
מתעניין
מתעניינים
المهتمون
المهتمين
خواہشمند
دلچسپی رکھنے والے
علاقمندان
علاقه مندان
علاقه‌مندان
مهتم
مهتمون
इच्छुक
रुचि
ਇੱਛੁਕ
ਚਾਹਵਾਨ
დაინტერესებულები
დაინტერესებული""", """\
ilgilenen
ilgilenenler
kiinnostuneet
érdeklődő
érdeklődők
इच्छुक
আগ্রহী
રસ ધરાવતા
ଆଗ୍ରହୀ
ஆர்வமுள்ள
ఆసక్తి
ಆಸಕ್ತ
താത്പര്യമുള്ള
താല്പര്യമുള്ള
താൽപര്യമുള്ള
താൽപ്പര്യമുള്ള
ผู้สนใจ
สนใจ
感兴趣
感興趣
有兴趣
有興趣
興味あり
興味がある
関心あり
관심
관심 있는""")

#: A heading that contains one of them is of people who may come.
MAYBE_HEADINGS: Table = ("""\
50/50
a confirmar
a lo mejor
agian
angamba
angamba ho avy
ansicr
antah
asi
asi přijdu
b'fhéidir
baka
baliteke
balki
barangkali
basin
beharbada
belki
belkî
belum pasti
benlèu
birashoboka
bokmenawa
boya
być może
bóyá
bəlkə
chưa chắc
chưa chắc chắn
considering
có lẽ
da confermare
dalk
depending
depends
dibe ku
dili sigurado
diusahakan
don't know yet
dudosos
dəqiq deyil
eble
eble venos
ef til vill
efallai
ehk
ehtimol
eleghi anya
em dúvida
en duda
eventualno
eventueel
eventuell
eventuellt
evtl
faaks
forse
forsi
gach seans
gal
gal ateisiu
gal dalyvausiu
galbūt
gendwa
hindi sigurado
hope to attend
hope to come
hoping to attend
hoping to come
huenda
i'll try
ichapas
ichá
iespējams
if i can
if possible
ikatu
ikatúne
in forse
incertain
incertains
incerti
indecisi
indecisos
indeciși
indécis
insya allah
interested but not sure
interested but unsure
jista' jkun
kahtlen
kannski
kanske
kanskje
kjem kanskje
kommer kanske
kommer kanskje
kommer måske
kungenzeka
labda
laga yaabaa
ma eleghị anya
maaari
mai yiwuwa
malaha
marahil
marteze
may attend
may be attending
may be coming
may come
may join
maybe
mbala mosusu
mbase
mbok menawa
mbokmenawa
mety
meureun
mhlawumbe
mhux ċert
might
minab
mirib
miskien
misschien
moarvat
mogelijk
mogoče
mooglik
moontlik
morda
morda pridem
morebitni
może
może będę
možda
možda dolazim
možno
možno prídem
možná
možná přijdu
muligens
muligvis
mungkin
mungkin datang
mungkin hadir
måske
möglicherweise
mümkin
ndoshta
ne certas
ne diyar
necertaj
neistí
nejistí
nesigur
niepewni
niezdecydowani
nisam siguran
not confirmed
not sure
ntango mosusu
nwere ike
o bosib
ola bilsin
on the fence
onder voorbehoud
onseker
onsécher
onzeker
osäker
osäkra
penciled in
pencilled in
pengine
per confirmar
perhaps
petet
petèt
peut être
peut-être
poate
por confirmar
posibil
posiblemente
posibles
posibles asistentes
possible
possibles
possibly
possivelmente
potential attendees
potential participants
potser
provisional
provisionally
può darsi
quem sabe
quiciabes
quizais
quizá
quizás
ragu-ragu
saique
se cadra
seans
seguru ez
seique
siguro
snad
sous réserve
sugan
tal vez
talvez
tentative
tentatively
tentatives
tidak pasti
tingali
to be confirmed
twijfel
twijfelaars
uncertain
unconfirmed
undecided
unentschlossen
unsicher
unsure
unter vorbehalt
usikker
usikre
varbūt
vielleicht
viendront peut-être
vläicht
võib-olla
võibolla
waitlist maybe
watakila
wataƙila
weiß noch nicht
wellicht
wenda
will try
à confirmer
ähtimal
és possible
éventuellement
ó ṣeé ṣe
ƙila
ίσως
αβέβαιοι
μπορεί
πιθανόν
πιθανώς
байж магадгүй
балким
белгісіз
бәлки
бәлкім
возможно
евентуално
ихтимал
колебаещи се
магадгүй
магчыма
можа быць
можда
можда долазим
може би
може бути
можеби
может быть
может приду
можливо
моғайын
мүмкін
мүмкүн
мөгаен
не впевнений
не впевнені
не определились
не певен
не уверен
не уверены
нисам сигуран
пад пытаннем
под вопросом
постараюсь
під питанням
спробую
тодорхойгүй
шояд
эҳтимол
գուցե
թերևս
հնարավոր է
միգուցե
אולי
אפשר
בספק
ייתכן
לא בטוח
לא בטוחים
מתלבטים
קען זיין
احتمالا
احتمالاً
بەلكى
بەلكىم
دڵنیا نیم
ربما
شايد
شاید
غير متأكد
غیر یقینی
قد أحضر
قد يحضر
لەوانەیە
محتمل
مردد
ممکن است
ممکنہ
ممڪن
من المحتمل
مۇمكىن
نامشخص
ڕەنگە
ښايي
کوشش کروں گا
کېدای شي
अनिश्चित
कदाचित्
कोशिश करूंगा
शायद
संभवतः
संभावित
सम्भवतः
साइत
हो सकता है
हो सकेला
ਪੱਕਾ ਨਹੀਂ
ਸ਼ਾਇਦ
ਸੰਭਾਵਿਤ
ალბათ
იქნებ
შეიძლება
შესაძლოა
ምናልባት
እርግጠኛ አይደለሁም""", """\
belki
bizonytalan
ehkä
emin değil
epävarmat
esetleg
kararsız
lehet hogy
mahdollisesti
olabilir
saatan
talán
अनिश्चित
कदाचित
शायद
संभाव्य
सम्भवतः
सायद
অনিশ্চিত
চেষ্টা করব
নিশ্চিত নই
নিশ্চিত নন
সম্ভবত
সম্ভাব্য
সম্ভৱত
সম্ভৱতঃ
হয়তো
અનિશ્ચિત
કદાચ
સંભવિત
ଅନିଶ୍ଚିତ
ବୋଧହୁଏ
ସମ୍ଭବତଃ
ହୁଏତ
உறுதியில்லை
ஒருவேளை
சாத்தியம்
வரக்கூடும்
అనిశ్చితం
బహుశా
రావచ్చు
వీలైతే
ಅನಿಶ್ಚಿತ
ಪ್ರಯತ್ನಿಸುತ್ತೇನೆ
ಬಹುಶ
ಬಹುಶಃ
ഉറപ്പില്ല
ഒരുപക്ഷേ
ചിലപ്പോൾ
ശ്രമിക്കാം
സാധ്യത
අවිනිශ්චිත
විය හැක
සමහර විට
සමහරවිට
ยังไม่แน่
อาจจะ
ไม่แน่ใจ
ບໍ່ແນ່ໃຈ
ອາດຈະ
တက်ရောက်နိုင်
ဖြစ်နိုင်
မသေချာ
ប្រហែល
មិនប្រាកដ
អាចនឹង
おそらく
たぶん
もしかしたら
不确定
不確定
也許
也许
仮参加
参加かも
参加するかも
可能
多分
待定
或許
或许
暂定
暫定
未定
検討中
看情况
看情況
考慮中
考虑中
行けるかも
검토 중
고민 중
미정
불확실
아마
아마도
참석할 수도""")

#: A heading that contains one of them is of people who do not come.
ABSENT_HEADINGS: Table = ("""\
abakwazi
abatabonetse
abekho
abgemeldet
abgesagt
abmeldung
abmeldungen
abroad
absage
absagen
absan
absen
absences
absennol
absent
absentees
absentes
absents
absenţi
absenți
absències
abwesend
abwesende
afboðað
afbud
afgemeld
afgezegd
aflyst
afmelding
afmeldingen
afmeldt
afmeldte
afwesig
afwesiges
afwezig
afwezigen
agaghị abịa
agaghị esonye
alas
an soke
angikwazi
anile
annulations
annullati
annullato
annulé
annulés
anul lat
anul lats
anulat
anulate
anullat
anulowane
anuluar
anulări
anọghị ya
apologies
aren't coming
as láthair
assente
assenti
assenze
atcelts
atsisakė
atteikušies
atšaukta
au renunțat
ausencias
ausente
ausentes
ausgeschieden
ausgestiegen
ausgetreten
ausências
avanmälda
avbokade
avbokat
avbud
avlyst
avmelde
avmeldt
avmeldte
away
ba sa zuwa
ba su zo ba
ba ya nan
ba za su iya
ba za su zo
ba zai iya
ba zai zo
ba zan halarta
ba zan iya
ba zan samu
ba zan zo ba
backed out
backing out
bailed
bailing
baixas
baixes
bajas
bakoki koya te
bakoya te
batal
bekor qilindi
berhalangan
berhalangan hadir
bertan behera
betalkirin
beşdar nabim
beşdar nabin
bin raus
bohužel
bohužiaľ
bolay
bortreist
bortrejst
bortrest
bowed out
bowing out
byahagaritswe
can not
can't
cancel lat
cancel lats
cancelaciones
canceladas
cancelado
cancelados
cancelamentos
cancelations
canceled
cancellati
cancellations
cancelled
cannot
cant attend
cant come
cant make
chorzy
could not
couldn't
couldnt
curtha ar ceal
ddim ar gael
ddim yn dod
ddim yn gallu
de baja
de viaje
declined
declines
declining
deja
deltager ikke
deltar ikke
deltar inte
deltek ikkje
deregistered
desculpas
desencusas
desgrazadamente
desistentes
desistieron
desistiram
desistências
dessverre
desværre
dibatalkan
did not attend
did not come
did not make
did not show
didn't attend
didn't come
didn't make
didn't show
diemžēl
digarezioù
dili makaadto
dili makaapil
dili makatambong
dili moapil
dili motambong
din păcate
disculpas
disculpes
disdetta
disdette
disqualified
diverre
doch nicht
doe niet mee
doen niet mee
drop outs
drop-outs
dropouts
dropped
dropped out
désinscrits
désistement
désistements
désisté
désistés
désolé
désolée
désolés
ei osale
ei saa osaleda
ei saa tulla
ei tule
em viagem
empêché
empêchés
en vacances
encaboxao
encaboxaos
entschuldigt
entschëllegt
enweghị ike ịbịa
es disculpen
escusados
eskize
etorriko ez direnak
excusados
excusats
excused
excusé
excusées
excusés
ez bertaratuak
ez dator
ez datoz
ez dira etorriko
ez dut parte hartuko
ez naiz etorriko
ez nayêm
ezin dut
ezin dute
ezin etorri
ezin naiz etorri
ezvezant
fehlen
fehlende
fehlt
fehlten
fjarverandi
foana
forced to cancel
forestantoj
forfall
forföll
forhindrede
forhindret
former attendees
former participants
frameldinger
frameldt
frameldte
fraværende
frånvarande
fråverande
förhinder
förhindrade
gan a bheith ann
gatnaşmaýanlar
gatnaşmaýar
gatnaşyp bilmerin
gave up
geannuleerd
gekanselleer
gelip bilmerin
gelmerin
gelmeýänler
gikansela
giustificati
gugur
gəlmirəm
gəlmədi
gəlməyəcək
gəlməyənlər
gələ bilmirəm
gələ bilməyəcəyəm
gələ bilməyənlər
ha disdetto
had to cancel
hakuja
hanno disdetto
har förhinder
has left
has to cancel
hat betalkirin
hatahudhuria
hatakuja
have left
have to cancel
hawakufika
hawakuja
hawapo
hawatahudhuria
hawatakuja
hawawezi
hawezi
hayupo
helaas
helaas niet
hindi dadalo
hindi makakadalo
hindi makakapunta
hindi makakarating
hindi makakasali
hindi makasali
hindi na
hindi nakadalo
hindi pupunta
hindi sasali
hélas
hủy
ikkanċellat
ill
im urlaub
imeghairiwa
impossibilitados
impossibilitati
imtina
imtina edənlər
in vacanza
inactive
indak bisa
indak datang
indak hadir
indak ikuik
indisponibili
indisponible
indisponibles
infelizmente
inställt
ishtirok eta olmayman
ishtirok etmaydiganlar
isn't coming
ispričani
iştirak edə bilməyəcək
iştirak edə bilməyənlər
iştirak etməyəcəyəm
iştirak etməyənlər
je ne peux pas
justificados
ka maqan
kagburu
kahjuks
kama qaybgalayo
kan helaas niet
kan ikke delta
kan ikke deltage
kan ikke komme
kan ikkje koma
kan ikkje kome
kan inte delta
kan inte komma
kan nie
kan nie bywoon nie
kan nie kom nie
kan niet
kan niet komen
kann leider nicht
kann net
kann net kommen
kann nicht
kanselado
keine zeit
kela olmaydiganlar
kela olmayman
kelmayman
kem ekki
kemst ekki
không tham dự
không tham gia
không thể
không đi được
không đến
không đến được
kin net
kinne net
kjem ikkje
kom nie
kom niet
komast ekki
komen niet
komme net
komme nicht
kommen net
kommen nicht
kommer ikke
kommer inte
kommt nicht
komt net
komt niet
krank
kukhanseliwe
kunnen niet
kënnen net
kënnt net
kërkoj falje
kò lè kópa
kò lè wá
kò ní wá
kò sí níbẹ̀
können nicht
la baajiyay
lamentablemente
lamento
left the event
leider
leider nicht
leithscéalta
lo siento
loobujad
loobunud
lumiban
lämnat återbud
ləğv
ləğv edildi
ma iman karo
ma imanayaan
ma imanayo
ma jistgħux
ma nistax niġi
maaf
malaliĝintoj
malati
malauradament
malhelpitaj
malheureusement
malĉeestantoj
mana atinichu
mana hamuqkuna
mana hamuyta
mana rakikuqkuna
manam hamusaqchu
maqan
meldt avbud
membatalkan
mengundurkan diri
met kennisgeving
methu bod yno
methu dod
methu mynychu
mga lumiban
mhux ġej
mhux ġejjin
mi dispiace
mi ne venos
mi ò lè wá
mi ò ní wá
miala tsiny
miss it
miss this
missed it
mohon maaf
mungojnë
must cancel
mwen pa kapab
mæta ekki
mæti ekki
n kò lè wá
n'a pas pu venir
n'ont pas pu venir
na urlopie
nach mbeidh
nakansela
nakoki te
nakoya te
nayên
nažalost
nažalost ne mogu
ndaikatúi
ndaikatúi aju
ndoikéi
ndoúi
ndị na-agaghị abịa
ne bo
ne c'hallan ket
ne c'hallint ket
ne dolaze
ne dolazim
ne mogu
ne mogu da dođem
ne mogu doći
ne morejo
ne morem
ne participent pas
ne participera pas
ne participeront pas
ne partoprenas
ne partoprenos
ne peut pas
ne peuvent pas
ne pourra pas
ne pourrai pas
ne pourront pas
ne povas
ne povas veni
ne povos
ne povos veni
ne pridejo
ne pridem
ne sodelujem
ne sudjelujem
ne sudjeluju
ne venos
ne viendra pas
ne viendront pas
ne viennent pas
ne viens pas
ne zeuin ket
ne zeuio ket
ne ĉeestos
neamade
neateis
neateisiu
neatvyks
neatvyksiu
nebude
nebudem
nebudou
nebudu
nebudú
nebūs
nedalyvauja
nedalyvaus
nedalyvausiu
nedalyvavo
nedorazí
nedorazím
neemt niet deel
negali
negali dalyvauti
negalintys
negaliu
negaliu atvykti
negaliu dalyvauti
negalėjo
negalės
negalės dalyvauti
negalėsiu
nehmen nicht teil
neieradāmies
neieradās
neieradīsies
neman afuwa
nemen niet deel
nemoc
nemohou
nemohu
nemohu přijít
nemôžem
nemôžem prísť
nemôžu
nemůžu
nemůžu přijít
nenten prasida
nenten rauh
nenten sareng
nenāks
nenākšu
nepiedalos
nepiedalās
nepiedalīsies
nepiedalīšos
neprišli
nepríde
neprídem
neprídu
neprítomní
nepřijde
nepřijdou
nepřijdu
nepřijede
nepřijeli
nepřišli
nepřítomní
nestíhám
nevar ierasties
nevaru
nevarēja
nevarēs
nevarēšu
nezúčastnia sa
nezúčastnili se
nezúčastní se
nezúčastním sa
nezúčastním se
neçûn
neúčast
neúčasť
neće doći
ngeke beze
ngeke ngize
ni fydd
nicht anwesend
nicht dabei
nicht mehr
nicht teilnehmen
nie będzie
nie będę
nie dam rady
nie mogą
nie mogę
nie przyjadę
nie przyjdą
nie przyjdę
nie uczestniczą
nie wezmą udziału
nie wezmę udziału
nieobecni
nieobecny
niestety
niestety nie
niet aanwezig
niet beschikbaar
nikarim
nikarim werim
nikarin
nimmt nicht teil
nisu došli
no acuden
no acudirán
no acudiré
no asisten
no asistentes
no asistieron
no asistirá
no asistirán
no asistiré
no assisteixen
no assistiran
no assistiré
no can do
no em va bé
no estará
no estarán
no estaré
no fueron
no han pogut
no hi aniré
no hi assistiran
no hi podré
no hi seran
no hi seré
no hi va
no hi vaig
no irán
no iré
no llego
no longer attending
no longer coming
no longer participating
no participan
no participarán
no participaré
no participen
no podemos
no poden
no podran
no podrán
no podré
no pot
no puc
no puc venir
no pude
no pudieron
no pudo
no puede
no pueden
no puedo
no puedo acudir
no puedo asistir
no puedo ir
no show
no shows
no van
no ve
no vendrán
no vendré
no venen
no viene
no vienen
no vindran
no vindré
no vinieron
no vino
no voy
no vénen
no-show
no-shows
non asistirei
non asistirán
non attending
non ci saranno
non ci sarò
non irei
non irán
non partecipano
non parteciperanno
non partecipo
non participan
non participants
non pode
non poden
non poderei
non podo
non podo ir
non posso
non possono
non potranno
non potrò
non potrò esserci
non van
non vengo
non vengono
non verranno
non verrò
non veñen
non virei
non virán
non vou
non-attendees
non-attending
non-participants
not able
not attending
not available
not coming
not going
not in attendance
not joining
not participating
not present
ntibazaboneka
ntibazaza
nu particip
nu participă
nu pot
nu pot participa
nu pot veni
nu vin
nu voi veni
nu vor participa
nu vor veni
nuk marrin pjesë
nuk mund të marr pjesë
nuk mund të vij
nuk mundem
nuk vij
nuk vijnë
nuligita
nuligitaj
nullet
nun asistirán
nun puedo
nun van
nun van dir
nun voi
não compareceram
não comparecerei
não comparecerão
não compareceu
não estarei
não estarão
não irei
não irão
não participam
não participarei
não participarão
não podem
não poderei
não poderão
não posso
não posso ir
não virão
não vou
não vão
não vêm
ní bheidh mé ann
ní féidir
ní thiocfaidh
odhlásení
odhlášení
odjavljeni
odmietli
odmítli
odpovedano
odsotni
odsutni
odustali
odustao
odwołane
ofgemellt
ofgesot
omlouvají se
omlouvá se
omlouvám se
omluveni
omluvenky
omluvení
omluvy
on holiday
on vacation
onemocněli
onttrek
onttrekkings
op vakantie
opravičeni
opravičilo
opted out
ora bisa
ora bisa teka
ora melu
ora rawuh
ora teka
ospravedlnení
ospravedlnili sa
ospravedlňujú sa
otkazali
otkazano
out of town
p ap patisipe
p ap vini
pa ka patisipe
pa ka vini
pa vini
pardonpetoj
parte hartuko ez dutenak
partis
pas disponible
pas disponibles
pas là
pas présents
pass on this one
paumanhin
ponteng
prombūtnē
pulled out
purtroppo
puudujad
puuduvad
pòdi pas
qatnasha olmaydiganlar
qatnasha olmayman
qatnashmayman
rad etganlar
rechazado
rechazados
recusado
recusados
refusé
regret
regretfully
regrets
rejected
removed
renunțat
resigned
retirados
retired
retrageri
retrași
rezignis
rezygnacja
rezygnacje
rifiutato
rinunce
rinuncia
ritirati
ritirato
rétractés
rút lui
rất tiếc
s-au retras
sadly
sakit
sal nie kom nie
samahani
saíram
scuzați
se bajan
se disculpan
se désistent
se excusa
se excusan
se ne udeležijo
sends apologies
sick
sihudhurii
sikuja
sind raus
sinzaboneka
sinzaza
sitahudhuria
sitakuja
sitaweza
sitting out
sitting this one out
sjuk
sjuka
skip
skipping
skużi
sorry
sprečeni
spriječen
spriječeni
storniert
struck off
stuck
syg
syge
syk
syke
tak bisa
tak boleh hadir
tak dapat
tak hadir
tarik diri
ten prasida
teruggetrokken
teu bisa
teu datang
teu hadir
teu miluan
teu tiasa
ti fagi lé
tidak berpartisipasi
tidak bisa
tidak bisa datang
tidak bisa hadir
tidak dapat
tidak dapat hadir
tidak datang
tidak hadir
tidak ikut
tidak menyertai
toch niet
too far away
tsy afaka
tsy afaka ho avy
tsy handray anjara
tsy ho avy
tsy manatrika
tsy tonga
tyvärr
të munguarit
tühistatud
təəssüf
từ chối
umatras
unable
unavailable
unfortunately
unregistered
usprawiedliwieni
vendrai pas
vendràn pas
verhinderd
verhindert
verhënnert
verreist
verskoning
verskonings
voz kechganlar
vắng
vắng mặt
wala
wala makaadto
wameghairi
wanted to attend but
wanted to come but
wedi canslo
will miss
will not
wish i could
wish i was there
wish i were there
wish we could
with regret
with regrets
withdrawals
withdrawn
withdrew
won't
wont be
woon nie by nie
would have attended
would have come
would have liked to
would love to but
wurung
wypisani
wọn kò lè wá
xin lỗi
ymddiheuriadau
yoxdur
zadržani
ziek
zrezygnowali
zrezygnował
zrušeno
zrušené
zurückgezogen
àìsí
återbud
ôfmelden
ôfsein
ôfwêzich
đã hủy
žiaľ
αδυνατούν
αδυνατώ
ακυρώθηκε
ακυρώσεις
ακύρωση
απουσίες
αποχώρησαν
απόντες
απών
δεν έρχομαι
δεν θα έρθουν
δεν θα έρθω
δεν θα παραστούν
δεν θα συμμετάσχουν
δεν θα συμμετάσχω
δεν μπορούν
δεν μπορώ
δεν συμμετέχουν
δυστυχώς
λυπάμαι
адмовіліся
адсутныя
адсутнічаюць
бас тартты
бас тартқандар
баш тарткандар
баш тартучылар
баш тартыусылар
бекор шуд
болеют
в отпуске
вибули
вилучені
възпрепятствани
выбыл
выбыли
вычеркнуты
відмова
відмови
відмовились
відмовилися
відсутні
заболели
ирж чадахгүй
ирэхгүй
ирээгүй
иштирок намекунам
иштирок намекунанд
к сожалению
к сожалению не
катнаша алмыйм
катнашмаучылар
катнашмыйм
катыша албагандар
катыша албайм
катышпагандар
катышпайм
келбейм
келе албагандар
келе албайм
келе алмаймын
келе алмайтындар
келмеймін
келмейтіндер
килмим
килмәйем
килмәүселәр
килмәүчеләр
килә алмайым
килә алмаучылар
килә алмыйм
на жаль
на жаль не
нажалост
намеоям
намеоянд
наметавонам
наметавонанд
не беру участь
не беруть участь
не братиму
не братимуть
не буде
не будет
не будзе
не буду
не будут
не будуть
не доаѓаат
не доаѓам
не долазе
не долазим
не змагу
не змогуць
не зможе
не зможу
не зможуть
не магу
не мога
не мога да дойда
не могу
не могу да дођем
не могу доћи
не могут
не можам
не можам да дојдам
не можу
не можуть
не пойду
не получится
не придет
не приду
не придут
не придёт
не приеду
не приедут
не прийде
не прийду
не прийдуть
не прийшли
не пришли
не приїду
не прыйду
не прыйдуць
не смогу
не смогут
не сможет
не участвует
не участвую
не участвуют
не учествуваат
не учествујем
не учествују
не ўдзельнічаю
не ўдзельнічаюць
неактивные
неактивні
нема да дојдам
нема да дојдат
неће доћи
нису дошли
няма да дойда
няма да дойдат
няма да мога
няма да присъствам
няма да участвам
одсутан
одсутни
одустали
одустао
одјављени
оролцож чадахгүй
оролцохгүй
откажани
откажано
отказ
отказали
отказали се
отказались
отказался
отказано
отказы
отклонено
отмена
отменено
отменили
отсутни
отсутствуют
отсутствующие
отсъстват
отсъстващи
передумал
передумали
рад карданд
се откажаа
скасавана
скасовано
скасували
спречени
тасалсан
татгалзсан
тоқтатылды
у відпустці
увы
уехали
хворіють
цуцалсан
чадахгүй
ғоиб
ғоибон
қатыса алмаймын
қатыса алмайтындар
қатыспаймын
қатыспайтындар
қатыспағандар
ҡатнаша алмайым
ҡатнаша алмаусылар
ҡатнашмайым
բացակա
բացականեր
հրաժարվածներ
չեղարկված
չեմ գա
չեմ կարող
չեմ մասնակցի
չեն գա
չեն կարող
չեն մասնակցի
չմասնակցողներ
אפגעזאגט
בוטל
בחו ל
ביטולים
ביטלו
ביטלו השתתפות
התנצלויות
חולים
חסרים
לא אגיע
לא אוכל
לא אשתתף
לא יגיעו
לא יוכלו
לא יכול
לא יכולה
לא יכולים
לא מגיע
לא מגיעה
לא מגיעים
לא משתתף
לא משתתפים
לצערי
נבצר
נישטא
נעדר
נעדרים
פרשו
קום נישט
קומט נישט
קומען נישט
קען נישט
קענען נישט
ألغيت
ئامادە نابم
ئامادە نابن
ئامادەنەبوو
اعتذار
اعتذارات
اعتذر
اعتذروا
الاعتذارات
الغائبون
الغياب
المعتذرون
المنسحبون
انصراف
انصراف داده
انصرافی
بخښنه
بەشداری ناکەم
بەشداری ناکەن
داوای لێبوردن
دستبردار
شرکت نمی‌کنم
شرکت نمی‌کنند
شرکت نہیں
شریک نہیں
عدم حضور
عذرخواهی
غائب
غائبون
غائبين
غائیب
غایب
غایبان
غایبین
غير حاضر
غير قادر
غيرحاضر
غیبت
غیر حاضر
قاتناشمايدۇ
قاتناشمىغانلار
قاتنىشالمايمەن
قاصر
كېلەلمەيدۇ
كېلەلمەيمەن
كەلمەيمەن
لا أستطيع الحضور
لا أقدر
لا يستطيع الحضور
لا يستطيعون
لا يمكنني
لغو
لغو شده
لغوه
للأسف
لن أتمكن
لن أحضر
لن أشارك
لن يتمكن
لن يتمكنوا
لن يحضر
لن يحضروا
لن يشارك
لن يشاركوا
متأسفانه
متاسفانه
معتذرون
معذرت
ملغى
ملغي
منسحبون
منسوخ
ناتوانم
ناتوانن
ناسوب
نایەم
نایەن
نخواهم آمد
نخواهند آمد
نشم راتلای
نمی آیم
نمی توانم
نمی‌آید
نمی‌آیم
نمی‌آیند
نمی‌توانم
نمی‌توانم بیایم
نمی‌توانند
نمی‌رسم
نه اچي سگهندا
نه اچي سگهندس
نه راځم
نه راځي
نه شم راتلای
نہیں آ رہے
نہیں آ سکتا
نہیں آ سکتی
نہیں آ سکتے
نہیں آ سکیں گے
نہیں آئیں گے
نیامدند
هەڵوەشێنرایەوە
ګډون نشي کولی
ګډون نه کوم
अनुपस्थित
अनुपस्थितः
अनुपस्थिताः
असमर्थ
असमर्थाः
अस्वीकार
आगन्तुं न शक्नोमि
उपस्थित नहीं
क्षमा
खेद
न आगमिष्यामि
नइखी आ सकत
नइखे आवत
नहि आबि
नहि आबि सकब
नहि आबि सकैत
नहीं आ
नहीं आ पाऊंगा
नहीं आ पाएँगे
नहीं आ पाएंगे
नहीं आ रहे
नहीं आ सकता
नहीं आ सकती
नहीं आ सकते
नहीं आऊँगा
नहीं आए
नहीं आएँगे
नहीं आएंगे
ना अइहें
ना आ पाइब
ना आ सकब
निष्क्रिय
भाग नहीं
रद्द
वापस लिया
शामिल नहीं
हटाए गए
ਅਸਮਰੱਥ
ਗ਼ੈਰਹਾਜ਼ਰ
ਗੈਰ ਹਾਜ਼ਰ
ਗੈਰ-ਹਾਜ਼ਰ
ਗੈਰਹਾਜ਼ਰ
ਨਹੀਂ
ਨਹੀਂ ਆ ਰਹੇ
ਨਹੀਂ ਆ ਸਕਦਾ
ਨਹੀਂ ਆ ਸਕਦੀ
ਨਹੀਂ ਆ ਸਕਦੇ
ਨਹੀਂ ਆ ਸਕਾਂਗਾ
ਨਹੀਂ ਆਉਣਗੇ
ਭਾਗ ਨਹੀਂ
ਰੱਦ
ਸ਼ਾਮਲ ਨਹੀਂ
არ მოვდივარ
არ მონაწილეობენ
გაუქმებული
ვერ დაესწრებიან
ვერ დავესწრები
ვერ ვესწრები
ვერ მოვალ
ვერ მოვლენ
ვერ მონაწილეობენ
უარი თქვეს
መምጣት አልችልም
መምጣት የማይችሉ
መገኘት የማይችሉ
ተሰርዟል
አልመጣም
አልሳተፍም
አልተገኙም
አይመጡም
አይሳተፉም
ያልተገኙ
ይቅርታ""", """\
beteg
ei osallistu
ei pääse
ei tule
ei tullut
eivät osallistu
eivät pääse
eivät tule
eivät tulleet
elmaradt
en osallistu
en pääse
en tule
estyneet
estynyt
gelemedi
gelemeyecek
gelemeyeceğim
gelemeyenler
gelemiyorum
gelmeyecek
gelmeyeceğim
gelmiyorum
hiányzók
iptal
iptal edenler
katılamadı
katılamayacak
katılamayanlar
katılamıyorum
katılmayacak
katılmayan
katılmıyorum
kimentette
lemondott
lemondta
lemondták
lemondás
maalesef
mazeretli
nem jön
nem jönnek
nem jöttek el
nem jövök
nem lesz
nem leszek
nem lesznek
nem tud
nem tudnak
nem tudok
nem vesz részt
nem veszek részt
nem vesznek részt
peruneet
perunut
peruttu
peruutettu
peruuttaneet
peruuttanut
peruutukset
poissa
pääse ei
sairaana
sajnos
távol
távolmaradók
törölve
valitettavasti
vazgeçen
visszamondta
अनुपस्थित
असमर्थ
आउँदिन
आउँदैन
आउन नसक्ने
आउन सक्दिन
आउन सक्दैन
क्षमस्व
गैरहजर
नआउने
नसक्ने
नाही येणार
नाहीत
भाग नलिने
येऊ शकणार नाही
येऊ शकत नाही
येणार नाही
येत नाही
रद्द
शकत नाही
सक्दिन
सक्दैन
सहभागी नाही
सहभागी हुन नसक्ने
सहभागी होऊ शकत नाही
हुँदिन
অংশ নল
অংশগ্রহণ করছেন না
অনুপস্থিত
অপারগ
অপাৰগ
আসছি না
আসছেন না
আসতে পারছি না
আসতে পারছেন না
আসতে পারব না
আসতে পারবেন না
আসতে পারবো না
আসতে পারিনি
আসব না
আসবেন না
আসবো না
আসেননি
আহিব নোৱাৰ
আহিব নোৱাৰো
কদাচিৎ নয়
করছি না
করবেন না
থাকছি না
থাকতে পারব না
থাকতে পারবেন না
থাকবেন না
দুঃখিত
নাথাকো
নাহিব
নাহিম
নাহে
নিচ্ছি না
নিচ্ছেন না
নিতে পারছি না
নিতে পারব না
নিষ্ক্রিয়
নেবেন না
নোৱাৰিম
নোৱাৰে
পারছি না
পারছেন না
পারবেন না
পারবো না
প্রত্যাহার
বাতিল
যাচ্ছি না
যোগ দিচ্ছেন না
যোগ দিতে পারছেন না
যোগ দিব নোৱাৰ
અનુપસ્થિત
આવતા નથી
આવવાના નથી
આવી શકતા નથી
આવી શકતો નથી
આવી શકશે નહીં
આવી શકીશ નહીં
ગેરહાજર
નથી
નથી આવતા
નહીં આવી
નહીં આવે
ભાગ નહીં
ભાગ લેતા નથી
રદ કર
રદ થ
રદ્દ
શકતા નથી
શકતો નથી
હાજર નહીં
ଅକ୍ଷମ
ଅନୁପସ୍ଥିତ
ଆସିପାରିବି ନାହିଁ
ଆସିପାରିବେ ନାହିଁ
ଆସିପାରୁ ନାହିଁ
ଆସୁ ନାହାନ୍ତି
ନାହାନ୍ତି
ନାହିଁ
ପାରିବି ନାହିଁ
ବାତିଲ
ଯୋଗ ଦେଇପାରିବ
ଯୋଗଦେଇପାରିବେ ନାହିଁ
இயலவில்லை
இயலாத
இயலாதவர்கள்
கலந்து கொள்ள இயலாது
கலந்து கொள்ளாத
கலந்துகொள்ள இயலாது
கலந்துகொள்ளாத
பங்கேற்க இயலாத
பங்கேற்க இயலாது
பங்கேற்க முடியாத
முடியவில்லை
முடியாதவர்கள்
முடியாது
ரத்து
வர இயலவில்லை
வர இயலாதவர்கள்
வர இயலாது
வர முடியவில்லை
வர முடியாதவர்கள்
வர முடியாது
வரமுடியா
வரவில்லை
வராத
வராதவர்கள்
விலகியவர்கள்
కాలేని
కాలేను
కాలేరు
గైర్హాజరు
పాల్గొనడం లేదు
పాల్గొనలే
పాల్గొనలేని
పాల్గొనలేను
రద్దు
రానివారు
రాలేకపోతున్న
రాలేకపోయిన
రాలేనివారు
రాలేను
రాలేము
రాలేరు
రావట్లేదు
రావడం లేదు
లేకపో
లేని వారు
లేనివారు
హాజరు కాలేని
హాజరు కాలేను
హాజరుకానివారు
హాజరుకాలేని
ಅನುಪಸ್ಥಿತ
ಆಗದವರು
ಆಗುವುದಿಲ್ಲ
ಗೈರು
ಗೈರುಹಾಜರು
ಬರದವರು
ಬರಲಾಗದವರು
ಬರಲಾಗುವುದಿಲ್ಲ
ಬರಲು ಸಾಧ್ಯವಿಲ್ಲ
ಬರುತ್ತಿಲ್ಲ
ಬರುವುದಿಲ್ಲ
ಭಾಗವಹಿಸದ
ಭಾಗವಹಿಸಲು ಸಾಧ್ಯವಿಲ್ಲ
ಭಾಗವಹಿಸುವುದಿಲ್ಲ
ರದ್ದು
ಲಾಗದ
ಲಾಗುತ್ತಿಲ್ಲ
ಸಾಧ್ಯವಾಗದ
ಸಾಧ್ಯವಿಲ್ಲ
അസാന്നിദ്ധ്യം
കഴിയാത്ത
കഴിയാത്തവർ
കഴിയില്ല
പങ്കെടുക്കാത്ത
പങ്കെടുക്കാൻ കഴിയാത്ത
പങ്കെടുക്കാൻ കഴിയില്ല
പങ്കെടുക്കാൻ പറ്റില്ല
പങ്കെടുക്കാൻ സാധിക്കില്ല
പങ്കെടുക്കില്ല
പറ്റാത്ത
പറ്റില്ല
റദ്ദാക്കി
വരാത്ത
വരാൻ കഴിയാത്ത
വരാൻ കഴിയില്ല
വരാൻ പറ്റില്ല
വരാൻ സാധിക്കില്ല
വരുന്നില്ല
സാധിക്കാത്ത
സാധിക്കില്ല
ഹാജരില്ല
අවලංගු
එන්න බැහැ
එන්න බෑ
නොපැමිණි
නොපැමිණෙන
පැමිණිය නොහැක
පැමිණිය නොහැකි
පැමිණෙන්නේ නැත
සමාවන්න
සහභාගි විය නොහැක
සහභාගි විය නොහැකි
සහභාගී නොවන
සහභාගී විය නොහැකි
ขาดประชุม
ถอนตัว
มาไม่ได้
ยกเลิก
ไปไม่ได้
ไม่มา
ไม่ร่วม
ไม่ว่าง
ไม่สามารถ
ไม่เข้าร่วม
ไม่ได้
ไม่ได้มา
ไม่ได้เข้าร่วม
ไม่ไป
ຍົກເລີກ
ບໍ່ມາ
ບໍ່ສາມາດ
ບໍ່ເຂົ້າຮ່ວມ
ມາບໍ່ໄດ້
ပယ်ဖျက်
ပျက်ကွက်
မတက်ရောက်
မတက်ရောက်နိုင်
မတက်ရောက်နိုင်သူများ
မပါဝင်
မပါဝင်နိုင်
မလာနိုင်
បដិសេធ
មិនចូលរួម
មិនបាន
មិនមក
មិនអាច
លុបចោល
អវត្តមាន
できない
できません
キャンセルした
キャンセル者
不会参加
不会来
不來
不克
不克出席
不克參加
不出席
不到场
不到場
不去
不参加
不參加
不可
不會來
不會參加
不来
不能
不能來
不能出席
不能参加
不能參加
不能来
出席できない
出席できません
参加しない
参加できない
参加できません
参加を取りやめ
参加キャンセル
参加不可
取消
婉拒
已取消
已退出
抱歉
撤回
无法
无法出席
无法前来
无法参加
未到
未能
未能出席
未能参加
未能參加
来ません
来られない
欠席
沒來
沒有來
沒能
没有来
没来
没能
無法
無法出席
無法前來
無法參加
缺席
行かない
行けない
行けません
見送り
見送ります
請假
请假
谢绝
辞退
退出
都合がつかない
都合により
가지 못
결석
못 가
못 오는
못 옴
못가
못함
못합니다
못해요
불가능
불참
불참자
사퇴
안 가
안 옴
오지 못
참가 불가
참가 취소
참가하지 못
참석 불가
참석 취소
참석하지 못
참여 불가
참여하지 못
철회
취소
취소자""")

#: A heading that contains one of them, and no word of a sign-up list, says that people do not do something.
NEGATIONS: Table = ("""\
belum
chưa
ddim
dili kami
dili ko
dili mi
ei
ej
ekki
ez
ezin
gagal
geen
hindi ako
hindi kami
hindi na
hindi pa
icke
ikke
ikkje
inga
ingen
inte
jamais
kein
keine
keiner
ket
không
mai
methu
n'a
n'est
n'ira
n'ont
nach
nav
ne
ne plu
nebus
není
net
never
neće
ni
nicht
nie
niemand
niet
nije
niso
nisu
no longer
non
nooit
not
nu
nuk
nunca
não
ní
nėra
pas
s'
tak
tampoco
tidak
wala
ya no
δεν
μη
όχι
не
нема
нет
неће
никогда
није
няма
ні
չեմ
չեն
չի
אין
אינם
לא
ניט
נישט
غير
لا
لم
لن
ليس
نا
نشم
نه
نہیں
نیست
نیستند
न
नहीं
არ
ვერ""", "")

#: A heading that contains one of them is no sign-up list's, whatever else it says.
NOT_SIGNUP_HEADINGS: Table = ("""\
aantal
abgesagt
abmeldung
abmeldungen
absagen
absent
absent e s
absentees
absentes
absents
absenţi
absenți
abwesend
abwesende
acara sebelumnya
accommodation for
accommodation of
account registration
ada ya
advice for
afgemeld
afmelding
afmeldingen
afwezig
afwezigen
agenda for
alloggio
alojamiento
an dernier
analysis
anciens participants
ankieta
ankiety
anleitung
anmeldefrist
anmeldegebühr
anmeldeschluss
anmerkungen
anmälningsavgift
anno scorso
announcement
année dernière
ano passado
anreise
antal
anzahl
apologies
article
articles
asistencia financiera
asistencia técnica
assenti
associations participantes
attending organisations
attending organizations
aturan
ausencias
ausentes
auswertung
ausências
avaliação
avgift
avgifter
avis
año pasado
bagaimana
bases de participación
bases del concurso
batas akhir
batas waktu
bayanin mahalarta
becarios
become a member
bedingungen
beneficiari delle borse
beneficiarios de becas
beneficiarios de las becas
beneficiários de bolsas
benefits
berhalangan
bericht
berichte
beurshouders
beursontvangers
biaya
bibliotecas participantes
biblioteche partecipanti
bibliothèques participantes
bilan
bolseiros
bolsistas
borsisti
boursiers
budget
byli uczestnicy
báo cáo
bénéficiaires de bourses
bénéficiaires des bourses
bình luận
bývalí účastníci
can't attend
can't come
can't make it
cannot attend
cannot come
cannot make it
capítulos participantes
cara bergabung
cara berpartisipasi
cara ikut
cara mendaftar
cara mengikuti
cara pendaftaran
cerinţe
cerințe
certificate
certificates
chestionar
chi phí
chi può
cine poate
code of conduct
come aderire
come iscriversi
come partecipare
come registrarsi
comentarii
comentario
comentarios
comentário
comentários
comment
commentaire
commentaires
commenti
commento
comments
como funciona
como inscrever
como me inscrevo
como participar
como registrar
como se inscrever
como se registrar
compte rendu
compte-rendu
comunidades participantes
condiciones
conditions
condizioni
condições
condiţii
condiții
consignes
cost
coste
costi
costo
costos
costs
costuri
couldn't attend
coût
coûts
create an account
created by
credits
criteri
criteria
criterii
criterios
critères
critérios
cum mă înscriu
cum particip
cum participi
cum poți participa
cum te înscrii
cuota
custo
custos
cuándo
cách
cách thức
câu hỏi
cómo
cảm nghĩ
data limite
date limite
dates limites
de ce
deadline for
deadline för
deadline voor
deelnamekosten
deelnamevoorwaarden
deelnemende instellingen
deelnemende landen
deelnemende musea
deelnemende organisaties
deelnemende wiki's
deltagande institutioner
deltagande länder
deltagande museer
deltagande organisationer
deltagaravgift
depoimentos
dernière réunion
dernière édition
directrices
diretrizes
disculpas
discussion about
discussion of
discussion on
discussion with
discussions with
dlaczego
domain registration
domande
dotazník
dotazy
droits d'inscription
désinscription
dúvidas
ediciones anteriores
edición anterior
edisi sebelumnya
edizione precedente
edizioni precedenti
edição anterior
edições anteriores
eerdere deelnemers
ehemalige
eligibility
encuesta
encuestas
endorsement
endorsements
enkät
enquête
enti partecipanti
entidades participantes
entschuldigt
erfahrungen
ervaringen
estadísticas
estatísticas
evaluación
evaluatie
evaluation
event registration tool
ex partecipanti
ex-participantes
excusas
excusé e s
excusées
excusés
exparticipantes
expectations
experiences
experiencias
experiências
faq
faqs
fecha límite de
fecha límite para
fee
feedback
fees
form
former attendees
former members
former participants
former volunteers
foști participanți
fragen
frais
frågor
frånvarande
frühere teilnehmer
förhinder
förhindrade
förra träffen
förra året
gambaran keseluruhan peserta
gebühr
gebühren
gharama
ghid
gift for
gifts for
guia
guidance
guide des participants
guide du participant
guide for
guide pour
guide to
guideline
guidelines
guides for
guía
góp ý
handbook
handleiding
help for
hinweis
hinweise
hoe
hospedagem
how can
how do
how to
hur
hébergement
hướng dẫn
hạn chót
hạn đăng ký
hỏi đáp
idadi ya
ikhtisar peserta
info for
informace pro
información para
informacje dla
informasi bagi
informasi untuk
informatie voor
information for
information för
information für
information pour
information till
informationen für
informations pour
informazioni per
informações para
informaţii pentru
informații pentru
informe
informes
infos für
inschrijfgeld
instituciones participantes
instituições participantes
institutions participantes
instituţii participante
instituții participante
instrucciones
instructies
instructions
instrucțiuni
instrukcja
instruktioner
instruções
instytucje uczestniczące
introduction for
istituzioni partecipanti
istruzioni
iştirakçılara ümumi baxış
jak
je ne pourrai pas
jinsi ya
join our
join the conversation
join the debate
join the discussion
join the mailing list
join us on
joining instructions
jumlah peserta
kan inte
kan niet
kanuni
kdo může
kesan dan pesan
kesan peserta
ketentuan
không tham gia
không thể tham gia
khảo sát
komen niet
komentar
komentarze
komentáře
komme nicht
kommen nicht
kommentar
kommentare
kommentarer
kommer inte
kommt nicht
komt niet
kosten
kostnad
kostnader
koszt
koszty
kraje uczestniczące
krav
kriteria
kriterien
kriterier
kritéria
kryteria
kto może
kunnen niet
kwa nini
land register
laporan
last edition
last meeting
last year
leaderboard
leider nicht
lembaga peserta
letztes jahr
letztes mal
letztes treffen
liczba
linee guida
làm sao
làm thế nào
lệ phí
mantan peserta
maoni
masharti
mashirika yanayoshiriki
masukan
maswali
meinungen
member institutions
member organisations
member organizations
mengapa
message
message for
message to
messages
messages to
metrics
minulé setkání
minulý rok
minutes
miongozo
modalités
muhtasari wa washiriki
musei partecipanti
museos participantes
museus participantes
musées participants
mwongozo
nchịkọta ndị nsonye
ne peuvent pas venir
ne pourront pas
ne viendra pas
ne viendront pas
negara peserta
nemohu
nepřijdu
nepřítomni
newsletter
người nhận học bổng
nhận xét
nicht dabei
nie będzie
nie będę
nie mogę
nie przyjdę
nieobecni
no asistirán
no asistiré
no podrán asistir
no podré asistir
no pueden asistir
no puedo asistir
nombre de
non ci sarò
non possono
non potrò
normas
not attending
not coming
note for
note to
notes for
nu pot
number of
numero di
număr
numărul
náklady
návod
názory
não irei
não podem ir
não poderei
não vou
número de
nội quy
o que
ohlasy
omluveni
omluvení
omluvy
opinia
opinie
opinii
opiniones
opinioni
opinião
opinión
opiniões
opmerkingen
opłata
opłaty
organisasi peserta
organisations participantes
organizaciones participantes
organizacje uczestniczące
organizações participantes
organizaţii participante
organizații participante
organizzazioni partecipanti
otázky
outcome
outcomes
oversigt over deltagere
oversikt over deltakere
overview of participants
overzicht van deelnemers
paesi partecipanti
panduan
pareri
participant affiliates
participant countries
participant institutions
participant organisations
participant organizations
participant support
participantes anteriores
participants précédents
participants' accommodation
participants' discussion
participants' experience
participating affiliates
participating chapters
participating communities
participating countries
participating institutions
participating libraries
participating museums
participating organisations
participating organizations
participating projects
participating wikis
past attendees
past edition
past members
past participants
pays participants
países participantes
pedoman
penerima beasiswa
peraturan
perché
perguntas
persyaratan
pertanyaan
pesan dan kesan
peserta sebelumnya
pesquisa
petunjuk
photos
phí tham dự
phí tham gia
phí đăng ký
phản hồi
pictures
plazo de
plazos
podmínky
pokyny
policies
policy
poplatek
poplatky
poprzednich edycji
poprzednie spotkanie
poprzedniej edycji
por que
por qué
porquê
pourquoi
počet
požadavky
pravidla
prazo
prazos
precio
pregled učesnika
preguntas
prerequisites
previous attendees
previous edition
previous editions
previous meeting
previous participants
previous year
price
privire de ansamblu asupra participărilor
prizes
procedure
procedures
progetti partecipanti
projetos participantes
projets participants
protokoll
proyectos participantes
proč
prérequis
pytania
păreri
přehled účastníků
připomínky
q&a
quem pode
question
questionario
questionnaire
questions
questionário
qui peut
quién puede
quiénes pueden
quoi
quota di iscrizione
quota di partecipazione
quote di iscrizione
quy tắc
quy định
qué
quốc gia tham gia
rapoarte
raport
rapport
rapporter
rapporto
reactie
reacties
regeln
regels
register of interest
register of interests
registered charity
registered organisations
registered organizations
registers of interests
registration deadline
registration deadlines
registration desk
registration extension
registration of accounts
registration system
registrazione audio
registrazione video
registrazioni audio
registrazioni video
reglas
regler
regolamento
regole
regras
regrets
regulament
regulamento
regulamin
reguli
relacja
relatório
relatórios
relazione
remarques
reminder
report
reporte
reporting
reports
requirements
requisiti
requisitos
resoconto
resources for
resum de participants
resumen de participantes
resumo de participantes
retour
retours
reunião anterior
reunión anterior
richtlijnen
richtlinien
riepilogo delle partecipazioni
riktlinjer
ripoti
rule
rules
règlement
règles
rückmeldung
rückmeldungen der
scadenza
scadenze
scholarship awardees
scholarship holders
scholarship recipients
scorso anno
selection of
sheria
sign up for an account
sign up for the newsletter
sign up for wikipedia
sign-up deadline
signup deadline
sista anmälningsdag
sista dag
sluitingsdatum
so funktioniert
sondage
sondaggio
sondaj
sprawozdanie
statistiche
statistici
statistics
statistieken
statistik
statistika
statistiky
statistiques
stats
statystyki
stimmen der
stipendiat innen
stipendiaten
stipendiater
stipendiatinnen
stipendisté
structures participantes
stypendystki
stypendyści
support for
survei
survey
surveys
syarat
synpunkter
synthèse des participations
số lượng
số người
taarifa kwa
tahun lalu
takwimu
tarehe ya mwisho
tarif
tarifa
tarifas
tariffe
tarifs
taxa
taxa de participare
taxa de înscriere
taxas
taxă
teilnahmebedingungen
teilnahmegebühr
teilnahmegebühren
teilnahmevoraussetzungen
teilnehmende institutionen
teilnehmende länder
teilnehmende museen
teilnehmende organisationen
teilnehmende projekte
teilnehmende wikis
teilnehmenden institutionen
teilnehmenden länder
teilnehmenden museen
teilnehmenden organisationen
tenggat
termen de înscriere
termen limită
termin rejestracji
termin zapisów
termin zgłoszeń
termine di iscrizione
termini di iscrizione
termín přihlášek
termín registrace
testimonial
testimonials
testimonianze
testimonios
thank you
thông tin dành cho
thể lệ
thống kê
thời hạn
tidak bisa hadir
tidak hadir
tidigare deltagare
tips for
tiêu chí
tools for
témoignages
tại sao
tổ chức tham gia
tổng quan người tham gia
umfrage
umfragen
umpan balik
unable to attend
unable to come
unregistered
unterkunft
utvärdering
uwagi
uzávěrka
vad
valor da inscrição
valutazione
varför
vem kan
vereisten
verhinderd
verhindert
verslag
videos
vigezo
villkor
vincitori delle borse
volunteer opportunities
volunteer response team
volunteering opportunities
volunteers for the jury
voormalige deelnemers
voorwaarden
voraussetzungen
vorheriges treffen
vorig jaar
vorige bijeenkomst
vorige editie
vorjahr
voted
voter registration
vragen
vắng mặt
waarom
waliokosa
warum
warunki
wasiohudhuria
wat
what
when to
where to
who can
who could
who may
who should
who voted
why
wie anmelden
wie funktioniert
wie kan
wie kann
wie kannst
wie kunnen
wie man
wie melde
wie nehme
wieso
wikis participantes
wikis participants
will not attend
will not be able
wo kann
won't attend
won't be able
won't be there
wrażenia
wskazówki
wymagania
yêu cầu
zasady
zestawienie uczestników
zeszłym roku
zpráva
zprávy
zpětná vazba
zápis
zúčastněné instituce
zúčastněné organizace
àkópọ̀ àwọn olùkópa
édition précédente
éditions précédentes
établissements participants
évaluation
întrebări
översikt över deltagare
účastnické země
übersicht der teilnehmenden
ý kiến
điều kiện
điều lệ
đăng ký tài khoản
đơn vị tham gia
ţări participante
țări participante
έκθεση
αναφορά
απαιτήσεις
απολογισμός
απόντες
απόψεις
αριθμός
γιατί
γνώμες
δεν θα έρθω
δεν μπορώ
δικαίωμα συμμετοχής
ερωτήσεις
ερωτηματολόγιο
κανονισμός
κανόνες
κριτήρια
κόστος
οδηγίες
πληροφορίες για
ποιοι μπορούν
ποιος μπορεί
προθεσμία
προθεσμίες
προϋποθέσεις
πώς
στατιστικά
συμμετέχοντες οργανισμοί
συμμετέχοντες φορείς
συμμετέχουσες χώρες
σχόλια
σύνοψη συμμετοχών
όροι
анкета
бывшие участники
вартість
взнос
взносы
вики-участники
вимоги
внески
внесок
вопрос
вопросы
впечатления
враження
відгук
відгуки
відсутні
вікі-учасники
дедлайн
думки
замечания
запитання
зауваження
зачем
зведення про учасників
звіт
звіти
инструкции
инструкция
информация для
как
количество
колишні учасники
коментарі
комментарии
країни-учасниці
критерии
критерії
кто может
кількість
минулого року
минулої зустрічі
мнение
мнения
музеи-участники
музеї-учасники
навіщо
не буду
не зможу
не зможуть
не приду
не придут
не прийду
не прийдуть
не смогу
не смогут
опитування
опрос
организации-участники
організації-учасники
отзыв
отзывы
отсутствовали
отсутствующие
отчет
отчеты
отчёт
отчёты
пам'ятка
памятка
питання
попередньої зустрічі
поради
порядок
почему
правила
преглед на учесниците
преглед учесника
предыдущей встречи
предыдущих встреч
проекты-участники
протокол
прошлого года
прошлой встречи
прошлые участники
прошлый раз
регистрация учетной записи
регистрация учётной записи
регламент
сводка об участниках
советы
срок
сроки
статистика
стипендиаты
стипендіати
стоимость
страны-участницы
строк
термін
терміни
требования
умови
условия
участники обсуждения
хто може
цена
ціна
число
чому
что
що
як
інструкція
інструкції
інформація для
איך
ארגונים משתתפים
דו ח
דוח
דמי
דרישות
הנחיות
הערות
כיצד
כללי
כללים
לא אגיע
לא יכולים להגיע
לא מגיעים
למה
מדוע
מדינות משתתפות
מוזיאונים משתתפים
מוסדות משתתפים
מועד אחרון
מי יכול
מידע למשתתפים
מספר
מקבלי מלגות
משוב
משתתפים לשעבר
נעדרים
סטטיסטיקה
סיכום
סקירת המשתתפים
סקר
עלות
קריטריונים
שאלון
שאלות
תגובות
תנאי
תנאים
תשלום
آخر موعد
آخری تاریخ
آرا
آراء
آمار
أسئلة
إحصاءات
إحصائيات
إرشادات
استبيان
اصول
اعتذارات
الأسئلة
التسجيل الصوتي
الجهات المشاركة
الحاصلون على المنح
الدول المشاركة
العام الماضي
الغائبون
الغياب
المؤسسات المشاركة
المتاحف المشاركة
المستفيدون من المنح
المشاركون السابقون
المعتذرون
المنظمات المشاركة
الموعد النهائي
النسخة السابقة
اہلیت
بازخورد
بورسیه‌شدگان
تاثرات
تبصرا
تبصرہ
تبصرے
تجارب
تجربه
تسجيل الدخول
تعداد
تعليق
تعليقات
تعليمات
تقارير
تقرير
تكلفة
توجيهات
دریافت‌کنندگان بورسیه
دليل المشاركين
دیدگاه
راءِ
راهنما
راهنمای
رسوم
روداد
روش
رپورٹ
رپورٽ
سؤالات
سازمان‌های شرکت‌کننده
سوال
سوالات
شرائط
شرایط
شروط
شرکا کا جائزہ
شرکا کے لیے
شرکاء کے لیے
شریک تنظیمیں
شیوه
ضابطا
ضوابط
طريقة
طریقہ
طریقہ کار
عدد المشاركين
غایبان
غایبین
غیر حاضر
فیس
قاعدا
قواعد
قوانين
قوانین
كيف
كيفية
لماذا
لن أحضر
متطلبات
معايير
معلومات للمشاركين
معیارها
مقررات
ملاحظات
مهلت
نحوه
نظر
نظرات
نظرة عامة على المشاركين
نظرسنجی
نمی‌آیند
نمی‌توانم
نهادهای شرکت‌کننده
هزینه
ویکی‌های شرکت‌کننده
پرسش
پرسش‌ها
چرا
چطور
چه کسانی
چکیدهٔ شرکت‌کنندگان
چگونه
کشورهای شرکت‌کننده
کیسے
کیوں
ڪيئن
گزارش
گزشتہ
ہدایات
अंतिम तिथि
अनुपस्थित
अनुभव
आँकड़े
आंकड़े
कथम्
कार्यवाही
कार्यवृत्त
कि'यां
केना
कैसे
क्या
क्यों
खर्च
छात्रवृत्ति प्राप्तकर्ता
छात्रवृत्ति प्राप्तकर्ताओं
टिप्पणियाँ
टिप्पणियां
टिप्पणी
दिशा-निर्देश
दिशानिर्देश
नहीं आ सकते
नियम
नियमाः
नियमावली
नियमों
निर्देश
पंजीकरण शुल्क
पंजीयन शुल्क
पात्रता
पिछली
पिछले
पूर्व प्रतिभागी
प्रक्रिया
प्रतिक्रिया
प्रतिक्रियाएँ
प्रतिक्रियाएं
प्रतिभागिनाम् अवलोकनम्
प्रतिभागियों का सारांश
प्रतिभागियों के लिए
प्रतिभागी संगठन
प्रतिभागी संस्थान
प्रतिवेदन
प्रतिस्पन्दाः
प्रवेश शुल्क
प्रश्न
प्रश्नाः
भाग नहीं ले
योग्यता
रिपोर्ट
शर्तें
शुल्कम्
संख्या
समय सीमा
सर्वेक्षण
सवाल
सहभागी संगठन
सहभागी संस्था
सहभागी संस्थाएँ
सहभागी संस्थाएं
सहभागी सभक सारांश
सुझाव
सुझाऽ
ਆਖਰੀ ਮਿਤੀ
ਆਖ਼ਰੀ ਮਿਤੀ
ਕਿਉਂ
ਕਿਵੇਂ
ਗ਼ੈਰਹਾਜ਼ਰ
ਟਿੱਪਣੀਆਂ
ਨਿਯਮ
ਨੇਮ
ਫ਼ੀਸ
ਫੀਡਬੈਕ
ਫੀਸ
ਭਾਗੀਦਾਰ ਸੰਸਥਾਵਾਂ
ਭਾਗੀਦਾਰਾਂ ਦਾ ਸੰਖੇਪ ਵੇਰਵਾ
ਭਾਗੀਦਾਰਾਂ ਲਈ
ਯੋਗਤਾ
ਰਿਪੋਰਟ
ਵਿਚਾਰ
ਸਵਾਲ
ਸ਼ਰਤਾਂ
ਸੁਝਾਅ
ਹਦਾਇਤਾਂ""", """\
a résztvevők áttekintése
aiemmat osallistujat
anketi
anketler
beszámoló
bilgi için
burs alan
deneyim
díj
ehdot
ei pääse
en pääse
entiset osallistujat
eski katılımcı
estynyt
feltétel
gelemeyen
gelemiyorum
geri bildirim
geribildirim
geçen yıl
görüşler
görüşleri
határidő
hiányz
hogyan
hozzászólás
ilmoittautumismaksu
irányelv
istatistik
izlenim
jelentés a
katılamayacak
katılamayan
katılmayan
katılım ücreti
katılımcı kuruluş
katılımcı kurum
katılımcı müze
katılımcı ülke
katılımcılar için
katılımcılara genel bakış
kayıt ücreti
ki vehet
kimler katılabilir
kommentit
korábbi résztvevő
koşul
kriteeri
kriter
kritérium
kuinka
kural
kysely
kysymy
kérdés
kérdőív
költség
kılavuz
maliyet
megjegyzés
miksi
miten
miért
määrä
määräaika
nasıl
neden
nem jön
nem tud
ohjeet
ohjeistus
ohjeita
osallistujamaa
osallistujaorganisaatio
osallistujille
osallistumismaksu
palaute
palautteet
poissa
rapor
raportti
rehberi
résztvevő intézmény
résztvevő ország
résztvevő szervezet
résztvevőknek
sayısı
son gün
son tarih
sorular
soruları
statisztik
szabály
száma
säännö
tietoa osallistuj
tilasto
tudnivaló
vaatimu
visszajelzés
vélemény
yhteenveto osallistujista
yorumlar
yorumları
yönerge
önceki etkinlik
önceki katılımcı
útmutató
şart
अंतिम तारीख
अनुपस्थित
अन्तिम मिति
अभिप्राय
अहवाल
कशी
कशें
कसरी
कसा
कसे
गेल्या वर्षी
गैरहजर
टिप्पणी
दर्ता शुल्क
नियमहरू
नियमावली
निर्देशिका
नेम
नोंदणी शुल्क
पात्रता
प्रतिक्रिया
प्रतिवेदन
प्रवेश शुल्क
प्रश्न
प्रस्न
मागील
मार्गदर्शक तत्त्वे
मार्गदर्शन
योग्यता
वांटेकारांचो आपरोस
शंका
शेवटची तारीख
सहभाग शुल्क
सहभागी संस्था
सहभागी होण्यासाठी पात्रता
सहभागींचा आढावा
सहभागींचे अनुभव
सहभागींसाठी
सहभागीका लागि
सहभागीहरूका लागि
सहभागीहरूको सारांश
सुझाव
सूचना
অংশগ্রহণকারী দেশ
অংশগ্রহণকারী প্রতিষ্ঠান
অংশগ্রহণকারী সংগঠন
অংশগ্রহণকারীদের জন্য
অংশগ্রহণকারীদের সারসংক্ষেপ
অংশগ্রহণকারীর সংখ্যা
অংশগ্ৰহণকাৰীসকলৰ সাৰাংশ
অনুপস্থিত
আগের
আসতে পারছেন না
উপস্থিত থাকতে পারছি না
উপস্থিত থাকতে পারবেন না
কিভাবে
কীভাবে
কেনেকৈ
খরচ
গত বছর
গত সভা
জরিপ
জিজ্ঞাসা
নিবন্ধন ফি
নিয়মকানুন
নিয়মসমূহ
নিয়মাবলি
নিয়মাবলী
নিয়মাৱলী
নির্দেশনা
নির্দেশিকা
নীতি-নিয়ম
নীতিমালা
পঞ্জীয়ন মাচুল
পরিসংখ্যান
পূর্ববর্তী
প্রতিক্রিয়া
প্রতিবেদন
প্রবেশ ফি
প্রশ্ন
প্ৰতিক্ৰিয়া
প্ৰতিবেদন
প্ৰশ্ন
বাবে নিৰ্দেশ
বৃত্তিপ্রাপ্ত
মতামত
মন্তব্য
যোগ্যতা
রেজিস্ট্রেশন ফি
শর্তাবলি
শর্তাবলী
শেষ তারিখ
সময়সীমা
અભિપ્રાય
અહેવાલ
કેવી રીતે
ગેરહાજર
છેલ્લી તારીખ
નિયમાવલી
નિયમો
નોંધણી ફી
પાત્રતા
પ્રતિભાવ
પ્રશ્ન
માટે માર્ગદર્શન
માર્ગદર્શિકા
રજિસ્ટ્રેશન ફી
સહભાગી સંસ્થા
સહભાગીઓની ઝાંખી
ଅଂଶଗ୍ରହଣକାରୀଙ୍କ ସାରାଂଶ
ଅନୁପସ୍ଥିତ
କିପରି
କେମିତି
ନିର୍ଦ୍ଦେଶାବଳୀ
ନିୟମାବଳୀ
ପଞ୍ଜୀକରଣ ଶୁଳ୍କ
ପ୍ରତିକ୍ରିୟା
ପ୍ରଶ୍ନ
ବିବରଣୀ ପତ୍ର
ମତାମତ
ଯୋଗ୍ୟତା
ରିପୋର୍ଟ
ଶେଷ ତାରିଖ
அனுபவங்கள்
அறிக்கை
இயலாதோர்
இறுதி நாள்
எண்ணிக்கை
எப்படி
எவ்வாறு
ஏன்
கடந்த ஆண்டு
கடைசி நாள்
கருத்து
கலந்துகொள்ளாதோர்
கேள்வி
தகுதி
பங்கேற்க இயலா
பங்கேற்கும் அமைப்பு
பங்கேற்பாளர்களின் தொகுப்பு
பங்கேற்பாளர்களுக்கான
பங்கேற்பாளர்களுக்கு
பதிவு கட்டண
பதிவுக் கட்டண
பின்னூட்ட
முடியாதோர்
முந்தைய
வழிகாட்டல்
வழிகாட்டுதல்
வழிமுறை
விதிகள்
விதிமுறை
வினாக்கள்
అనుభవాలు
అభిప్రాయ
అర్హత
ఎందుకు
ఎలా చే
ఎలా నమోదు
ఎలా పాల్గొ
గడువు
గత సంవత్సరం
గత సమావేశం
గైర్హాజ
చివరి తేదీ
నిబంధన
నియమాలు
నియమావళి
నివేదిక
పాల్గొనలేక
పాల్గొనలేని
పాల్గొనే వారికి
పాల్గొనేవారి సారాంశం
పాల్గొనేవారికి
ప్రశ్న
ఫీజు
మార్గదర్శకాలు
రాలేక
రాలేని
రుసుము
సందేహ
సూచన
స్పందన
ಅನಿಸಿಕೆ
ಅಭಿಪ್ರಾಯ
ಅಭಿಪ್ರಾಯೊ
ಅರ್ಹತೆ
ಎಂಚ
ಏಕೆ
ಕೊನೆಯ ದಿನಾಂಕ
ಗೈರು
ನಿಯಮಗಳು
ನಿಯಮಾವಳಿ
ನಿಯಮೊ
ನೋಂದಣಿ ಶುಲ್ಕ
ಪ್ರತಿಕ್ರಿಯೆ
ಪ್ರಶ್ನೆ
ಪ್ರಶ್ನೆಲು
ಭಾಗವಹಿಸಲಾಗದ
ಭಾಗವಹಿಸುವವರ ಅವಲೋಕನ
ಭಾಗವಹಿಸುವವರಿಗೆ
ಮಾರ್ಗಸೂಚಿ
ವರದಿ
ಸಲಹೆ
ಹೇಗೆ
അനുഭവക്കുറിപ്പ
അനുഭവങ്ങ
അഭിപ്രായ
അവലോകന
അവസാന തീയതി
എങ്ങനെ
എണ്ണം
എന്തുകൊണ്ട്
കഴിഞ്ഞ വർഷം
കഴിയാത്ത
ചോദ്യ
നിയമങ്ങ
നിയമാവലി
നിർദ്ദേശങ്ങ
പങ്കെടുക്കാത്ത
പങ്കെടുക്കുന്നവരുടെ സംഗ്രഹം
പങ്കെടുക്കുന്നവർക്ക്
പറ്റാത്ത
പ്രതികരണ
ഫീസ്
മാർഗനിർദേശ
മാർഗ്ഗനിർദ്ദേശ
മുൻ വർഷം
യോഗ്യത
റിപ്പോർട്ട്
സാധിക്കാത്ത
සහභාගිවන්නන්ගේ සාරාංශය
กฎกติกา
กฎระเบียบ
กติกาการ
กำหนดส่ง
ข้อกำหนด
ข้อเสนอแนะ
ความคิดเห็น
ความเห็น
คำถาม
คุณสมบัติ
คู่มือ
ค่าลงทะเบียน
ค่าใช้จ่าย
จำนวนผู้
ทำไม
ภาพรวมผู้เข้าร่วม
ระเบียบ
รายงาน
รายชื่อผู้จัด
รายชื่อผู้ชนะ
ลงชื่อเข้าใช้
วิธี
สถิติ
สำหรับผู้เข้าร่วม
หมดเขต
อย่างไร
เกณฑ์
เงื่อนไข
แนวทาง
แบบสอบถาม
ไม่สามารถเข้าร่วม
ไม่เข้าร่วม
ပါဝင်သူများ အကျဉ်းချုပ်
やり方
アカウント登録
アンケート
ガイドライン
コメント
ルール
レポート
上屆
上届
上次
不克出席
不参加
不參加
不能参加
不能參加
为什么
人数
人數
仕方
会員登録
利用者登録
前回
去年
参与单位
参与机构
参与组织
参与者概览
参加ガイド
参加団体
参加国
参加機関
参加組織
参加締切
参加者の声
参加者の概要
参加者の皆
参加者へ
参加者向け
参加者数
参加費
参加館
參與單位
參與機構
參與組織
參與者概覽
反饋
反馈
問卷
問答
問題
回饋
回馈
報名截止
報名費
報告
奖励
奖学金获得者
奨学生
奨学金受給者
如何
守则
守則
往屆
往屆參與者
往届
往届参与者
得奖
得獎
心得
怎么
怎样
怎樣
怎麼
意見
意见
感想
截止日期
截止时间
截止時間
手順
报名截止
报名费
报告
指南
指引
提問
提问
方式
方法
无法出席
无法参加
昨年
期限
条件
條件
欠席者
欠席連絡
步驟
步骤
注册账号
注意事項
流程
為什麼
無法出席
無法參加
獎勵
獎學金獲得者
獲獎
申込期限
申込締切
留言
登録期限
登録者数
統計
締め切り日
締切日
统计
缺席
者数量
者數量
获奖
要件
要求
規則
規定
規約
规则
规定
註冊帳號
評論
調查
請假
评论
请假
调查
費用
資格
質問
费用
资格
過去の参加者
问卷
问答
问题
須知
须知
결과 보고
계정 등록
규정
규칙
기준
등록비
마감일
방법
보고서
불참
비용
설문
소감
신청 기한
신청 마감
신청기한
안내
어떻게
유의사항
의견
자격
작년
장학생
조건
지난 모임
지난해
지침
질문
참가 기관
참가 단체
참가국
참가비
참가자 개요
참가자 수
참가자에게
참석자 수
참여 기관
참여 단체
참여자 수
출석 불가
통계
후기""")

#: A heading that contains one of them is of talk.
TALK_HEADINGS: Table = ("""\
adihevitra
ajụjụ
alderique
amazwana
anmerkungen
apspriešana
aptarimai
aptarimas
aruskipawi
arutelu
athugasemdir
axaftin
babilado
beachdan
bemierkungen
bemærkninger
bespreking
besprekings
bincang
bligbagan
bình luận
cainteanna
ceistean
ceisteanna
charradissa
colloquium
comentarii
comentarios
comentaris
comentários
comment
commentaar
commentaires
commentarii
commenti
commentos
comments
conversa
conversación
cwestiynau
câu hỏi
dagiti komento
dagiti saludsod
deasbad
debat
debate
debatt
demandoj
dhiskusi
dinika
dipotso
dischkrian
discusión
discussie
discussion
discussione
discussioni
discussions
discussió
discussão
discutiniu
discuţie
discuție
discuții
diskisyon
diskite
diskuschoon
diskuse
diskusi
diskusia
diskusija
diskusijos
diskusje
diskusjon
diskussion
diskussioun
diskussiounen
diskussjoni
diskutim
diskutime
diskutimi
diskuto
diskutoj
diskuze
disputatio
ditshwaelo
diviz
domande
dotazy
dubtes
dudas
dyskusja
díospóireacht
dúbidas
dúvidas
ebibuuzo
entrugas
entrugues
eskemmoù
evezhiadennoù
eztabaida
eztabaidak
faallo
faallooyin
fanamarihana
fanontaniana
feedback
fikrlar
fragen
fragn
froen
frooge
frågor
galderak
general discussion
gotûbêj
goulennoù
góp ý
hevitra
hisgot
hurukuro
ibibazo
ibiganiro
ibitekerezo
ikiganiro
imibuzo
ingxoxo
iruzkinak
izimvo
izingxoxo
izohlar
jautājumi
jehai
jiskt'awinaka
kabar
kaozeadenn
kaozeadennoù
kesyon
klausimai
komentar
komentarai
komentari
komentarji
komentarze
komente
komentet
komento
komentoj
komentár
komentáre
komentáře
komentāri
kommentaar
kommentaarid
kommentar
kommentarar
kommentare
kommentaren
kommentarer
kommentär
koméntar
kummenti
kòmantè
küsimused
lisolo
magana
majadiliano
makanisi
maklum balas
maoni
maota
maslahat
masolo
maswali
mbojehe'a
mga komento
mga mungkahi
mga pangutana
mga puna
mga tanong
mibvunzo
mistoqsijiet
mituna
mjadala
mkpari
mkparịta ụka
mkparịtaụka
muhokama
munozara
myangekõi
märkused
müzakirə
müzakirələr
napomene
nirxandin
nkọwa
nîqaş
obrolan
observacions
observații
oerlis
oharrak
okukubaganya ebirowoozo
open questions
opmerkingen
opmerkings
osservazioni
otázky
overleg
pabligbagan
pagtutungtongan
panaghisgot
panaghisgutan
pananya
pandapek
panemu
pangutana
parembugan
pastabos
patanyaan
patarosan
pembicaraan
perbincangan
perbualan
perguntas
pertanyaan
piezīmes
pikir alyşma
pitaken
pitakon
pitakén
pitanja
pogovor
porandu
porandukuéra
preguntas
preguntes
pripombe
pripomienky
puisano
pyetje
pyetjet
pytania
připomínky
quaestiones
question
questiones
questions
questions & answers
questions and answers
questões
ra'ayoyi
rasprava
razgovor
razprava
reacties
reaksjes
remak
remarks
remarques
rembugan
resaka
rimanakuy
rimanakuykuna
rimarkoj
rozmowa
rundiang
rückfragen
rəylər
samtal
samtale
savol
savollar
sawala
sgwrs
sharhi
soalan
soraglar
spjall
spurningar
spørgsmål
spørsmål
su'aalo
suallar
sugerencias
sugestões
suggerimenti
suggeriments
suxestións
sylwadau
synpunkter
talakayan
talk page
tambayoyi
tanggapan
tanong
tanyo
tapuy
tapuykuna
tattaunawa
teswirler
thảo luận
tlahtolli
trafod
trafodaeth
tráchtanna
tsokaci
tuairimí
tungtungan
tēixnāmiquiliztli
ulasan
ummæli
umræða
umræður
usapan
uwagi
viðmerkingar
vprašanja
vragen
wadahadal
willapuy
àríyànjiyàn
àwọn àlàyé
àwọn èrò
àwọn ìbéèrè
çekişme
ìbéèrè
ìbéèrè àti ìdáhùn
ìfọ̀rọ̀wérọ̀
ìjíròrò
întrebări
ñomongeta
ý kiến
şîrove
şîroveyan
şərhlər
ερωτήσεις
παρατηρήσεις
συζήτηση
σχόλια
абмеркаванне
абмеркаваньне
асуулт
асуултууд
аңлатмалар
баарлашуу
беседа
бәхәс
вопросы
въпроси
гутаркі
гуфтугӯ
дискусия
дискусија
дискуссия
дискусія
дыскусія
ескертулер
забележки
забелешки
замечания
запитання
зауваження
заўвагі
каментары
камэнтары
коментар
коментари
коментарі
комментарии
комментарийлер
комментарийҙар
кӑсӗксем
мнения
мунозара
назарҳо
напомене
обговорення
обсуждение
обсуждения
обсъждане
пикирлер
питання
питања
прашања
пурсишҳо
пытанні
пытаньні
пікір
пікірлер
разговор
размова
расправа
саволлар
саволҳо
санал
сораулар
сурамдар
суроолор
сэтгэгдэл
сұрақ
сұрақтар
сӳтсе явасси
сӳтсе явни
талкуу
талкуулоо
талқылау
талқылаулар
тафсирҳо
фекер алышыу
фекерҙәр
фикер алышу
фикерләр
хэлэлцүүлэг
шарҳҳо
ыйтусем
һорауҙар
һөйләшеү
դիտողություններ
կարծիքներ
հարցեր
մեկնաբանություններ
քննարկում
քննարկումներ
באמערקונגען
דיונים
דיסקוסיע
הערות
פראגן
פראגעס
קאמענטארן
קשיות
שאלות
שמועס
תגובות
أسئلة
ئىنكاسلار
استفسارات
الأسئلة
التعليقات
النقاش
باھالار
تبادلہ خیال
تبصرا
تبصرہ
تبصرې
تبصرے
تعليقات
تێبینی
خبرې اترې
خيالات
دیدگاه‌ها
سؤالات
سوئاللار
سوالات
سۆھبەت
لێدوان
لێدوانەکان
مناقشة
مۇنازىرە
نظرات
نظرونه
نقاشات
وتووێژ
پرسش‌ها
پرسیار
پرسیارەکان
پوښتنې
څرګندونې
گفتوگۆ
گفتگو
گفت‌وگو
ބަހުސް
މަޝްވަރާ
ސުވާލު
ޚިޔާލު
चर्चा
टिप्पणियाँ
टिप्पणियां
टिप्पणी
टिप्पण्यः
प्रतिक्रिया
प्रश्न
प्रश्नाः
बातचीत
वार्ता
विचार-विमर्श
सम्भाषणम्
सुझाव
ਗੱਲ-ਬਾਤ
ਗੱਲਬਾਤ
ਟਿੱਪਣੀ
ਟਿੱਪਣੀਆਂ
ਸੁਝਾਅ
ག ས བས ར
ད བ
བག ག ང
განხილვა
დისკუსია
კითხვები
კომენტარები
შენიშვნები
አስተያየት
አስተያየቶች
ጥያቄዎች
ọ̀rọ̀""", """\
hozzászólások
keskustelu
kommentit
kysymykset
kérdések
megbeszélés
megjegyzések
mesajlar
tartışma
yorumlar
चर्चा
छलफल
टिप्पणी
टिप्पण्या
प्रतिक्रिया
प्रश्न
वार्तालाप
सुझाव
আলাপ
আলোচনা
জিজ্ঞাসা
পরামর্শ
প্রশ্ন
প্ৰশ্ন
মতামত
মন্তব্য
ચર્ચા
ટિપ્પણી
પ્રતિભાવ
પ્રશ્નો
સૂચનો
ଆଲୋଚନା
ପ୍ରଶ୍ନ
ମତାମତ
ମନ୍ତବ୍ୟ
உரையாடல்
கருத்துகள்
கருத்துக்கள்
கலந்துரையாடல்
கேள்விகள்
பேச்சு
అభిప్రాయ
చర్చ
ప్రశ్న
వ్యాఖ్య
సూచన
ಅಭಿಪ್ರಾಯ
ಚರ್ಚೆ
ಪ್ರತಿಕ್ರಿಯೆ
ಪ್ರಶ್ನೆ
ಸಲಹೆ
അഭിപ്രായം
അഭിപ്രായങ്ങൾ
ചോദ്യങ്ങൾ
ചർച്ച
നിർദ്ദേശങ്ങൾ
സംവാദം
අදහස්
ප්රශ්න
ප්‍රශ්න
විමසීම්
සංවාද
සාකච්ඡා
ข้อเสนอแนะ
ความคิดเห็น
ความเห็น
คำถาม
พูดคุย
อภิปราย
ຄວາມຄິດເຫັນ
ຄຳຖາມ
ຄຳເຫັນ
ຄໍາຖາມ
ຄໍາເຫັນ
ສົນທະນາ
ໂອ້ລົມ
ဆွေးနွေး
ဆွေးနွေးချက်
မေးခွန်း
မှတ်ချက်
အကြံပြု
ការពិភាក្សា
ពិភាក្សា
យោបល់
សំណួរ
ᱜᱟᱞᱢᱟᱨᱟᱣ
ᱠᱩᱠᱞᱤ
ᱨᱚᱯᱚᱲ
コメント
ノート
会話
意見
提問
提问
留言
相談
答疑
討論
評論
議論
讨论
评论
質問
質疑
논의
댓글
의견
질문
질의
토론""")

#: A heading that is one of them is of talk.
TALK_WHOLE_HEADINGS: Table = ("""\
'e chiàcchieriate mmie
'ngazzamende
'ngazzaminde
'ngazzaminde mie
aamaericking
aamaerickinge
aamaerricking
aanmärkong
ada pertanyaan
adborth
adeg n umeslay
adnotamenta
adwenkyerɛ
aiseolas
ajuju
akong hisgot
alderique
alderiques
ambangovangony
ano yie
aptarimas
arsyeja
arutelu
arutelud
asqerdec
athugasemd
athugasemdir
atsauksmes
awennit
bahasi
bahs
beachd
bemierkung
bemierkungen
bespreking
besprekings
besěda
bicara
bincang
brukerdiskusjon
bua
bäxäs
bình luận
bɔhisi
cadangan
chat
chiacchierate
chiàcchiera
ciaciarade
ciciarada
coment
comentari
comentarii
comentario
comentarios
comentaris
comentariu
comenti
comento
comentário
comentários
comentèro
comentèros
comentː
comintaire
commende
comment
commentaire
commentaires
commentario
commenti
commento
commentos
comments
coménti
conversa
conversas
copene
copenes
copinaedje
copiner
cwestiwn
cwestiynau
câu hỏi
dagiti komentario
deasbadan
deasbaireachd
debate
debato
demando
des questions
descusión
descutir
dheasbad
dhiskusi
dinika
dipotso tsa batsayakarolo
dischbedutt
dischbedutte
dischkrian
dischkurs
discuscioìn
discusción
discusion
discusiones
discusions
discusión
discuss am
discussion
discussione
discussiones
discussioni
discussions
discussió
discussão
discussões
discutar
discuter
discutir
discuţie
discuție
discuții
discûscion
diskisyon
diskite
diskuschoon
diskuse
diskusi
diskusia
diskusie
diskusija
diskusijas
diskusije
diskusijos
diskusje
diskusjes
diskusjon
diskusjonar
diskusjoner
diskussion
diskussione
diskussionen
diskussioner
diskussionsseite
diskussionsyte
diskussioun
diskussiounen
diskussión
diskussiónen
diskussjoni
diskussjonijiet
diskutez
diskuti
diskutim
diskutimet
diskutimi
diskuto
diskutoj
diskutéieren
disputatio
disputationes
domanda
domande
dood
doodaha
drafodaeth
dyskusja
dyskusje
dyskusji
dómutọ́
dɛmmo diibo
emboozi
entruga
ené
ereketa
euverlègk
euverlèk
evezhiadenn
evezhiadennoù
eztabaida
eztabaidak
faallo
faallooyin
faq
feedback
fikr-mulohazalar
frage
fragen
fro
froe fir d'participanten
froen
frohch
fråga
frågor
frågor till deltagare
galdera
ganira
gotûbêj
gotûbêja min
goulenn
goulennoù ho peus
grund
guftugūi man
gürleşme
hira
hisgot
hurukuro
i mè discussion
ibiganiro
ibiganiro byanjye
ideas
igitekerezo
ikiganiro
ikiyago
iko mfo
ikọ
imibuzo
informacje zwrotne
ingxoxo
ingxoxo yami
inkulumo
insiguro
inthetho
inthetho yam
ip talqılawı
ip تالقىلاۋى
iruzkina
iruzkinak
iskärmä
ixkomakatilistli
izoh
izohlar
iştirakçılar üçün suallar
jautājums
jehaimombyky
jrond
ka hadalka
ka ho asɛm
ka sɛla
kamandang
kaozeadenn
kaozeadennoù
kaozeal
kasa
khawuphawule
kirjutez
kjak
klaaf
klaafe
klaafsigg
klausimai
klausimas
komantè
komenda
koment
komentar
komentarai
komentaras
komentari
komentario
komentarji
komentary
komentarz
komentarze
komentet
komenti
komento
komentoj
komentár
komentáre
komentář
komentáře
komentāri
komentārs
komi
kommeeʹnt
komment
kommentaa
kommentaar
kommentaarid
kommentar
kommentarar
kommentare
kommentarer
kommentarii
kommentarijad
kommentariy
kommenteh
kommenton
kommentoor
kommeʹntt
kongko
kumment
kummenti
kutkatasiña
kám-ū gî-būn
kòmantè
kõõččmõš
küsimus
küsimused osalejatele
la to opinión
lebese
lodu
lý do
lɛbisig
lɛbisʋg
maacctõs
macâttâs
maelezo
magana
mahawara
majadiliano
maklum balas
maoni
maota
marpokat
maswali kwa washiriki
masz pytania
matatengil
mei dischbedutt
meih dischkurs
mel'pido
mesac
mga komento
mga puna
mga talakayan
mi copinaedje
mien diskuschoon
miêu tả
mmeslay
monazire
moqoqo
mpkal
munozara
munozaralar
myangekõi
mändemesi
märkus
müzakirə
mızokirə
mışewre
mışewreyi
neme
ngazzamende
ngomong
nkata
nkitahode
nkpata okà
nkwute
nkàta
no-pegət
nopegət
notenn
ntembe
ntembe na ngáí
nîqaş
nóta tráchta
oanmerking
oaverleg
oaverleggen
obar
obrolan
oerlis
oget
oggetto
okulw'ogerako
okwu
okwu-nokwu
olay
opinie
opis
opmarkingen
opmerking
opmerkingen
opmerkings
opmirking
opmèrking
otázka
otázky
otázky pre účastníkov
otázky pro účastníky
overleg
overleggen
paaiškinimas
pabligbagan
pacunus sakacaay kapawan
pag-urulay
pag-urulayan
pagin
pagtungtungan
pagtutungtongan
panaghisgot-hisgot
panampen
parembugan
parle
patarosan
pejin-dresaka
pembicaraan
perbincangan
perbualan
pergunta
perguntas
perhadring
persi
pertanyaan
pertanyaan untuk peserta
peyderıştış
phụ chú
pian'am
pibarasai
pibarasan
pikir
pikirler
pirs
pitakon
pitakén anggén pamilet
pitanja
pitanja za sudionike
pitanje
plé
pogibabarasan
pogovor
pogovorna stran
poguhatan
povratne informacije
pregunta
preguntas
preguntes
puisano
puna/kumento
pyetje
pytania do uczestników
pytanie
pytanja
přičina
q&a
quaestiones
question
questiones
questiones pro participantes
questions
questions aux participants
questions for participants
questions give participants
questões
rasprava
rasprave
razgovor
razgovora
razgovori
razprava
razprave
rembug
rembugan
requests
rerembug
resaka
rimachina
rimachinay
rimanakuy
ringkesan
rundiang
rückmeldung
rəy
sa'wbet
saawara gbaabu
samtale
sasukamu
sautan
savâstâllâm
savâstâlmist
sawala
saǥstõõllmõõžž
saǥstõõllmõõžžâst
saǥstõõllmõš
saǥstõõllâmseidd
sententia
sgwrs
sharhi
soalan
soalan untuk peserta
soat-bêng
spjall
spjallsíður
spjöll
spkayal
spurning
spätná väzba
spørgsmål
spørgsmål til deltagerne
spørsmål
spørsmål til deltakerne
su'aal
su'aalaha ka qaybgalayaasha
sual
suallar
suggestions
sylw
sylwadau
sɔnsig
sɔnsʋg
sɔnsʋg zin'ig
sɔsega
tagasiside
talk
talqylauy
talqılau
talqılaw
talqılaw beti
talqılawı
talqılawım
tambayoyi ga mahalarta
tanggepan
tattaunawa
tavzeh
teixnamiquiliztli
terugkoppeling
teswir
teswirler
teɛroo
teɛroo teroo
thoughts
thread
thó-lūn
thảo luận
tilbagemelding
tilbakemelding
tin nhắn
tlahtoicaquiliztiloni
tnwang smbbaq miru'
toɣino
trafodaethau
tungtungan
tuqisiwi
tēixnāmiquiliztli
tɔgum
tɔgɛ
tɔhibu
ukuphawula
ulasan
umpan balik
umræða
upmarking
urulay
usapan
vaten
viðmerking
viðmerkingar
vprašanja
vprašanja za udeležence
vprašanje
vraag
vrae
vragen
vragen voor deelnemers
w dyskusjach
wadahadal
werênayış
werênayışi
willapuy
willayniyki
yelesum duma
yeli
yogera nange
yɛlima
yɛlma
yɛlmi yaɣilitɔŋsatarili
yɛltɔɣa
yɛtɔɣa
zambu
zdůvodnění
zpětná vazba
àríwí
återkoppling
çekişme
çekişmeler
ìbéèrè
ìfọ̀rọ̀wérọ̀
întrebări
ñe'ẽ
ñeimo'ã
ñemongeta
ólúka
ópmèrkinger
úkọ̀lá
ńkàtá
şirove
şîrove
şərh
şərhlər
ανατροφοδότηση
ερωτήσεις
συζήτηση
συζήτησης
συζητήσεις
σχόλια
σχόλιο
абмеркаванні
абмеркаваньне
абмеркаваньні
асăрхав
баарлашуу
баҳс
беседа
билгалдаккхар
быһаарыылар
бәхәс
водгукі
вопрос
вопросы
вопросы к участникам
въпрос
въпроси
відгуки
гутаркі
декъашхошка хаттарш
дийца
дийцар
дийцаре
дийцарш
дискусии
дискусија
дискусије
діскузіа
діскузія
діскусія
діскусії
ескерту
запитання
запитання до учасників
зворотний зв'язок
искәрмә
иҫкәрмә
йуханехьа зӏе
каментаваць
каментары
каментарый
камэнтар
камэнтары
кери билдириу
коментар
коментари
коментарь
коментарі
коментарї
коммент
комментарии
комментарий
комментарийле
комментарийлер
комменташ
кэпсэтэр сирим
мислења
обговорення
обратная связь
обсуждение
обсуждения
обсъждане
пикир
питања
питања за учеснике
питање
повратне информације
прашања
прашања за учесниците
прашање
прибелешки
примечание
пытанні
пікір
пікірлер
разговор
разговори
размова
размовы
сораулар
соруула
суроо
суроолор
сэтгэгдэл
сюзюу
сӳтсе яв
сӳтсе явасси
сӳтсе явни
сӳтсе явнисем
тавзеҳ
тайлбар
талкуу
талкуулар
талқылау
талқылауы
тлумачэнне
түшүндүрмө
фекер
фекер алышыу
фекер алышыуҙар
фекерләшеү
фекерҙәр
фикер алышу
хаттар
хаттараш
хос быһаарыы
хэлэлцүүлэг
шарҳ
ырытыы
ырытыылар
эсгериу
эскертме
этии
яриа
ӑнлантарни
հետադարձ կապ
մեկնաբանություն
մեկնաբանություններ
քննարկում
քննարկումներ
באמערקונג
דיון
דיסקוסיע
דיסקוסיעס
דפי שיחה
הערה
הערה מוסתרת
הערות
משוב
פֿידבעק
רעדן
שאלה
שאלות
שאלות למשתתפים
שיחה
שיחות
שמועס
آراء
آراء وملاحظات
آچیخلا
أسئلة للمشاركين
أسئلة؟
ئىزاھات
التعليقات
التغذية الراجعة
السؤال
اولسن
اوهان جي راءِ
بات
باخیش
بازخورد
بحث
بحث‌ها
بينچڠ
بَحَژ
بۆچوون
بۆچوونەکان
تالقىلاۋ
تالقىلاۋى
تالقىلاۋىم
تبادلۂ خیال
تبصرا
تبصره
تبصرہ
تبصرے
تعليق
تعليق مخفي
تعليقات
توضیح
تہاڈی رائے
تیپّݨی کرو
تێبینی
خبرې
خبرې اترې
دانیشیق
دانیشیقلار
دەمەتەقە
راءِ
رائے
راۓ
سوال
سوالات؟
شرۆڤە
شننه
شننې
عندك اسئله؟
فیڈ بیک
قسة/گةپ
كلام
لێدوان
ماندەمەسى
مباحثات
مناقشه
مۇنازىرە
مۇنازىرە بېتىم
نظر
نظرات
نقاش
نقاشات
وتووێش
وتووێژ
وتووێژەکان
ویر و باور
وەت‌ووێش
ٹپݨی
پرسایشت
پرسش
پرسش‌هایی برای شرکت‌کنندگان
پرسیار
پوښتنه
څرگندونه
څرگندونې
چأک چئنە
چك چنه
چٱک چنٱ
ڤربينچڠن
ڤیر ۉ باڤٱر
کَتھ
کَتھ باتھ
کَتھ صَفہٕ
گفتگو
گل بات
گٱپ
گپ
گډونوالو لپاره پوښتنې
گەپ قسە
گەپ قسە بنۆیس
گەپدان
ڳالھ
ڳالھ مہاڑ
یوروملار
ބަހުސް
ވާހަކަ
ޚިޔާލު
ޚިޔާލު ސަފްޙާ
ޚިޔާލު ޞަފްޙާ
ߘߊߘߐߖߊߥߏ
ߞߊ߲߬ߝߐߟߌ
ߞߎߡߊߢߐ߲߯ߦߊ
ߞߎߡߊ߫
ߡߙߌߣߊ߲
ߡߙߌߣߊ߲ ߠߎ߬
ߡߙߌߣߊ߲ߦߌߘߊ
ߢߊߝߐߞߣߍ
आपके सुझाव
कमेंट
चर्चा
टिप्पणियाँ
टिप्पणिसभ
टिप्पणी
टिप्पण्यः
प्रतिक्रिया
प्रश्न
प्रश्नः
बहज़
बहस
बातचीत
बार्ता
वार्ता
वार्तालाप
संभाषणं
समीक्षा
सम्भाषणम्
सवाल
सवाल सब
ਗੱਲ-ਬਾਤ
ਗੱਲਬਾਤ
ਚਰਚਾ
ਟਿੱਪਣੀ
ਟਿੱਪਣੀਆਂ
ਸਵਾਲ
ਸੁਝਾਅ
ག ས བས ར
གཏམ ག ང
བག ག ང
བསམ ཚ ལ
ကဵုကသပ်
ဆ်ုခ ါင်ကါင်ကါ
တင်ပသောင်ကလး
တောင် သေ
တၚ်သဳက ဳ
ဓရီုကျာ
လဝ်ထါင်ကါင်ကါ
လဝ်ထာင်ကါင်ကာ
လိက်ဆ်ုခိင့်ဖါ
သဳက ဳ
အိုင်ကိုမ်ချက်
အိုင်ကိုမ်ဒေါ့ ရီ
အုံကွံချက်ဖုံ
განხილვა
განხილვები
გოსხუნუა
კითხვები მონაწილეებისთვის
კომენტარები
კომენტარეფი
კომენტარი
სხუნუა
ሕቶታት
ማጠቃለያ
ምይይጥ
ርእይቶ
ርእይቶታት
ውይይት
የኔ ውይይት
ጥያቄ
ᬧᬩ ᬮ ᬕ ᬩᬕᬦ
ṅkátá
ọ̀rọ̀
ⴰⵎⵙⴰⵡⴰⵍ
ⴰⵎⵙⴳⴷⴰⵍ
ⴰⵖⴼⴰⵡⴰⵍ
ⵎⵙⴰⵡⴰⵍ
惑哉
書房
ꦉꦩ ꦧ ꦒ ꦒꦤ
ꦠ ꦒ ꦥ ꦥꦤ""", """\
beszélgetések
beszélgetésfolyam
bhasabhas
geri bildirim
ip ಚರ್ಚಾಪುಟ
keskustelu
keskustelusta
keskustelut
kommentit
kommentti
kysymykset osallistujille
kysymys
kysyttävää
kérdés
kérdések
megbeszélés
megjegyzés
megjegyzések
mesaj
mesajlar
palaute
soru
sorular
talk
tartışma
tartışmalar
visszajelzés
vita
vitalap
xero
yorum
yorumlar
उलोवप
चर्चा
चर्चा पान
चर्चाहरू
छलफल
टिप्पणी
टिप्पणीहरू
प्रतिक्रिया
प्रतिक्रीया
प्रश्न
प्रश्नहरू छन्
भासाभास
मेरो कुराहरू
वार्ता
वार्तालाप
शेरो
सूचना
অংশগ্রহণকারীদের জন্য প্রশ্ন
আলাপ
আলোচনা
আলোচনাসমূহ
প্রতিক্রিয়া
প্রশ্ন
বার্তা
বাৰ্তা
বাৰ্তা দিয়ক
মন্তব্য
মন্তব্যসমূহ
ચર્ચા
ટિપ્પણી
ટિપ્પણીઓ
પ્રશ્નો
ଆଲୋଚନା
ଆଲୋଚନାଗୁଡ଼ିକ
କଥା
କଥାଭାଷା
ମତାମତ
உரையாடல்
கருத்து
கருத்துரைகள்
கேள்வி
கேள்விகள்
பின்னூட்டம்
பேச்சு
చర్చ
చర్చలు
పాల్గొనేవారికి ప్రశ్నలు
ప్రశ్న
ప్రశ్నలు
వ్యాఖ్య
వ్యాఖ్యలు
ಅಬಿಪ್ರಾಯೊ
ಅಭಿಪ್ರಾಯೊ
ಅಭಿಪ್ರಾಯೊಲು
ಚರ್ಚೆ
ಚರ್ಚೆಪುಟ
ಟಿಪ್ಪಣಿ
ಟಿಪ್ಪಣಿಗಳು
ಪಾತೆರ
ಪ್ರಶ್ನೆಗಳು
ಪ್ರಸ್ನೆಲು
അഭിപ്രായം
അഭിപ്രായങ്ങൾ
കുറിപ്പ്
സം
സംവാദം
സംവാദത്താൾ
സം‌വാദം
സം‌‌വാദങ്ങൾ
පරිකථන
පරිකථනය
ප්‍රශ්න
සාකච්ඡා
සාකච්ඡාව
การอภิปราย
ข้อคิดเห็น
ข้อเสนอแนะ
ความคิดเห็น
ความเห็น
คำถาม
คำถามสำหรับผู้เข้าร่วม
คุย
พูดคุย
อภิปราย
ຄວາມເຫັນ
ສົນທະນາ
ဆွေးနွေး
ဆွေးနွေးချက်
ဆွေးနွေးချက်များ
ဆွေးနွေးရန်
မေးခွန်း
မေးခွန်းများ
မှတ်ချက်
မှတ်ချက်များ
အကြံပေးရန်
ការ ពិភាក្សា
ការពិភាក្សា
ពិភាក្សា
មតិ
មតិយោបល់
យោបល់
វិចារ
ᱜᱟᱞᱢᱟᱨᱟᱣ
ᱠᱟᱛᱷᱟ
ᱨᱚᱲ
コメント
トーク
ノート
フィードバック
備 註
傾偈
参加者への質問
參與者問題
反馈
問題
备注
对参与者的问题
对话
對話
意見
意見回饋
意见
有問題
有问题
注释
留言
討論
註解
評論
議論
讨论
質問
質問ですか
问题
ꯈꯟꯅ ꯅ ꯅꯕ
ꯋ ꯍ ꯏꯐꯝ
ꯑꯄ ꯝꯕ ꯐ ꯡꯗ ꯛ ꯎ
댓글
설명
요약
의견
주석
질문
질문이 있습니까
참가자를 위한 질문
토론
피드백""")

#: A heading that contains one of them is of votes, support or a poll.
VOTE_HEADINGS: Table = ("""\
a favor
a-enep
ablehnend
ablehnung
abstain
abstenciones
abstencions
abstention
abstentions
abstenções
abstimmung
abstimmungen
abțineri
afstemning
against
akkoord
akllanakuy
akllay
alegerea datei
alegeri
amatora
anketa
ankieta
any date
apoiam
apoios
apoyan
apoyos
appoġġ
approbation
approval
approvals
approvazione
approve
aprobación
aprovação
ar son
astenuti
atbalstu
atkvæðagreiðsla
availability
avrøysting
avstemning
babesa
ballot
balsavimas
balsojums
balsošana
bantah
befürworter
beide termine
best date
best day
bestätigung
bezwaar
bitərəf
biểu quyết
botohan
bozketa
bầu cử
bỏ phiếu
ce dată
cefnogaeth
cefnogi
choix de la date
choose a date
chọn ngày
co-signers
codbixin
concordo
consenso
consensus
consulta
consultation
consultazione
contra
contrari
contre
contro
cosigned
cosigners
d'accord
d'accordo
d'acord
dagegen
data preferida
data preferita
datas possíveis
datas propostas
date options
date poll
date possibili
date preference
date preferences
date proposals
date proposte
date préférée
dates possibles
dates proposades
dates proposed
dates proposées
datoforslag
datovalg
datumförslag
datumkeuze
datumomröstning
datumprikker
datumvoorstellen
de acuerdo
dengdan
dhukungan
disagree
disapproval
disapprove
discordo
dogéint
doodle
dukungan
défavorables
dəstək
einverstanden
either
either date
elecciones
eleccions
elección de la fecha
eleição
eleições
elezione
elezioni
en contra
en desacuerdo
encuesta
endorse
endorsed
endorsement
endorsements
enquesta
enquete
enquisa
enthaltung
escolha da data
favorables
favorevoli
fecha preferida
fechas posibles
fechas propuestas
fifidianana
firmantes
firmatari
für und wider
gegner
glasanje
glasovanje
glasovi
goyon baya
gutora
głosowanie
hlasovanie
hlasování
hvilken dato
hääletus
håller med
i gcoinne
in disaccordo
in favor
in favour
in support
indifferente
indifférent
izbor datuma
izbori
jajak pendapat
jaki termin
jaký termín
jefa kuri'a
không ý kiến
koji datum
konsensus
kontra
kontraŭ
kovota
ktorý termín
który termin
kundër
kupiga kura
kuri'a
latsa-bato
lehinə
maakt niet uit
manohana
maponami
mbështetje
me da igual
meinungsbild
mendukung
menolak
mitzeichner
modstandere
motstandere
motståndare
mouezhiadeg
namninsamling
napinga
naunga mkono
nesouhlasím
nesúhlasím
netral
neutraal
neutral
neutrala
neutrales
neutrali
neutralni
neutralnie
neutrals
neutre
neutres
neutro
neutros
neutru
neutrální
ngày nào
nkwado
no objections
no preference
návrhy termínů
nøytral
o blaid
objection
objections
obojętne
ofstëmmung
omröstning
omröstningar
ondersteun
ondersteuning
ondertekenaars
oneens
onthouding
oponenți
oposición
oposição
oppose
opposed
opposes
opposition
opposizione
opposés
option a
option b
options
ora setuju
ortsabstimmung
ovoz berish
pagbotar
pagboto
palaikau
pas d'accord
peiling
pemilihan
pemungutan suara
pendukung
pengundian
penolak
per nom
petice
petición
petisi
petitie
petition
petizione
petição
petiție
petycja
petícia
phản đối
pick a date
pilihan tanggal
piştgirî
place poll
pleidlais
pleidleisio
plutôt contre
plutôt pour
podpora
podporovatelé
podporujem
podporuji
podrška
poparcie
popierają
popieram
possible dates
preferowany termin
preferred date
preferred dates
preferred day
preferred time
preferred venue
prise de décision
proponowane terminy
proposal
proposed dates
propositions de dates
protiv
przeciw
pétition
qarshi
qo'llab-quvvatlash
qo'llayman
qual data
quale data
quelle date
quina data
qué fecha
rsvp for the vote
röster
røysting
sang-ayon
satuju
scelta della data
scrutin
se oponen
semnatari
setuju
signants
signataires
signatories
signatários
signatáři
sindetenoj
sofitu
sokong
sokongan
sonda
sondage
sondagem
sondages
sondaggio
sondaj
sondaż
sondeo
sostegno
sosten
souhlasím
soutien
soutiens
spelar ingen roll
sprzeciw
stemmen
stemmer
stemming
stemmingen
stimmen
stimming
straw poll
strong support
stuðningur
stöder
stödjer
støtte
støtter
støttet
subteno
suggested dates
suglasni
suport
suporta
support
supporters
supporters of the proposal
supporting
supports
survey
susținere
susținători
suzdržani
sygnatariusze
súhlasím
səsvermə
taageero
tacaíocht
tanggal berapa
tanto faz
tegenstanders
terminabstimmung
termine
terminfindung
terminumfrage
terminvorschlag
terminvorschläge
terminwahl
terminy
termíny
teu satuju
thăm dò ý kiến
tidak setuju
time poll
toetan
trung lập
umfrage
undersigned
undian
unterstützer
usulan tanggal
val av datum
valg av dato
venue poll
verkiezing
verkiezingen
vilket datum
voorkeursdatum
voorstanders
votacion
votaciones
votacions
votació
votación
votadeg
votare
votazione
votazioni
votazzjoni
votação
vote for the venue
votes against
votes contre
votes for
votes pour
voti a favore
voti contrari
votimi
voting
voto a favore
votos a favor
votos contra
votos en contra
voturi
voĉdonado
voĉdono
vótáil
výber termínu
výběr termínu
wahlen
wann passt
weak support
welcher termin
welches datum
welke datum
what date
when should
where should
which date
which day
wstrzymali się
wstrzymuję się
wunschtermin
wybory
wybór terminu
yes to this
yn erbyn
za i przeciw
zdrželi se
zustimmung
àtìlẹ́yìn
élection
élections
ënnerstëtzung
ìfọwọ́sí
împotrivă
đồng ý
əleyhinə
δημοσκόπηση
εκλογές
επιλογή ημερομηνίας
ουδέτερο
ουδέτεροι
ποια ημερομηνία
υπογράφοντες
υποστήριξη
υποστηρικτές
ψηφοφορία
без разницы
бейтарап
варианты
варианты даты
варіанти
варіанти дати
вибори
вибір дати
воздержались
воздержался
возражения
въздържали се
выбор времени
выбор даты
выборы
галасаванне
галасаваньне
гласање
гласове
гласови
гласуване
голоса
голоси
голосование
голосування
голосуем
дастгирӣ
дата встречи
дауыс беру
добуш берүү
дэмжих
дэмжсэн
заперечення
згодні
избор датума
избор на дата
избори
какая дата
когда встречаемся
колдойм
колдоо
консенсус
коя дата
који датум
не згодні
не согласны
нейтрально
несъгласни
неутрални
обе даты
обидві дати
овоздиҳӣ
одобрение
опитування
падтрымка
петиция
петиція
поддержавшие
поддержали
поддерживаю
поддержка
поддршка
подкрепа
подписавшиеся
подписанты
подршка
предпочтительная дата
против
підписанти
підтримали
підтримка
підтримую
сагласни
санал хураалт
согласны
супраць
съгласни
тавыш бирү
тауыш биреү
уздржани
утрималися
яка дата
яклыйм
яҡлайым
қолдаймын
қолдау
ҷонибдор
ձեռնպահ
քվեարկություն
איזה תאריך
אפשטימונג
בחירות
בחירת תאריך
הצבעות
חותמים
מתנגדים
ניטרלי
נמנעים
שטימען
תאריכים מוצעים
תומכים
أي تاريخ
اختلاف
اختيار التاريخ
استطلاع
اعتراض
التصويت
المؤيدون
المعارضون
الموقعون
امتناع
انتخاب تاریخ
انتخابات
بی‌طرف
تاريخ مناسب
تاریخ کا انتخاب
تاریخ‌های پیشنهادی
دەنگدان
رأی‌گیری
رائے شماری
رایه ورکول
رای‌گیری
غير موافق
غیر جانبدار
مؤيدون
محايدون
مخالفان
مخالفت
مع الاقتراح
معارضون
مواعيد مقترحة
موافقان
موافقون
نظرسنجی
پشتگیری
کدام تاریخ
کون سی تاریخ
आपत्ति
कौन सी तारीख
तारीख चुनें
तिथि चयन
तिथि चुनें
पक्ष में
प्रस्तावित तिथियाँ
प्रस्तावित तिथियां
विपक्ष
विरोधी
समर्थक
समर्थन
सर्वेक्षण
ਕਿਹੜੀ ਤਾਰੀਖ
კენჭისყრა
მომხრე
მხარდაჭერა
წინააღმდეგი
ድምጽ መስጫ
ịtụ vootu
ủng hộ""", """\
destekleyenler
destekliyorum
ellenzem
ellenzők
hangi tarih
időpontegyeztetés
kannatan
kannattajat
karşı çıkanlar
mellette
päivämäärävaihtoehdot
seçimler
szavazatok
szavazás
tarafsız
tarih seçimi
tarih önerileri
tartózkodom
támogatom
támogatók
vastustajat
vastustan
választás
äänestys
çekimser
असहमत
कुन मिति
कोणती तारीख
तटस्थ
तारीख निवड
निर्वाचन
निवडणूक
पाठिंबा
मतदान
विरोध
समर्थन
सहमत
আপত্তি
একমত
কোন তারিখ
জরিপ
তারিখ নির্বাচন
দ্বিমত
নিরপেক্ষ
নির্বাচন
প্রস্তাবিত তারিখ
বিপক্ষ
বিরোধিতা
বিরোধী
বিৰোধিতা
সমর্থক
সমর্থন
সমৰ্থন
કઈ તારીખ
ચૂંટણી
તટસ્થ
મતદાન
વિરોધ
સમર્થન
સહમત
କେଉଁ ତାରିଖ
ନିର୍ବାଚନ
ବିରୋଧ
ସମର୍ଥନ
ஆதரவு
எதிர்ப்பு
எந்த நாள்
தேதி தேர்வு
தேர்தல்
நடுநிலை
வாக்கு
வாக்கெடுப்பு
ఎన్నిక
ఏ తేదీ
తటస్థం
తేదీ ఎంపిక
మద్దతు
వ్యతిరేకం
వ్యతిరేకత
సమర్థన
ಚುನಾವಣೆ
ತಟಸ್ಥ
ಬೆಂಬಲ
ಮತದಾನ
ಯಾವ ದಿನಾಂಕ
ವಿರೋಧ
അനുകൂലം
അനുകൂലിക്കുന്നു
എതിർക്കുന്നു
എതിർപ്പ്
തിരഞ്ഞെടുപ്പ്
തീയതി തിരഞ്ഞെടുക്കൽ
നിഷ്പക്ഷം
പിന്തുണ
വോട്ടെടുപ്പ്
വോട്ട്
ඡන්ද
ඡන්දය
විරුද්ධ
සහාය
การเลือกตั้ง
คัดค้าน
ลงคะแนน
วันไหน
สนับสนุน
สำรวจ
เป็นกลาง
เลือกวัน
เห็นด้วย
โหวต
ไม่เห็นด้วย
ຄັດຄ້ານ
ລົງຄະແນນ
ສະໜັບສະໜູນ
ကန့်ကွက်
ထောက်ခံ
မဲပေး
គាំទ្រ
បោះឆ្នោត
ប្រឆាំង
どちらでも
どの日
アンケート
不同意
中立
保留
候補日
候选日期
候选时间
候選日期
候選時間
共識
共识
反对
反对票
反対
反対票
反對
合意
同意
哪一天
弃权
意向调查
意见征集
投票
支持
日期投票
日期表决
日期选择
日期選擇
日程
日程候補
日程投票
日程調整
时间投票
時間投票
条件付賛成
棄権
棄權
署名運動
联署
聯署
表决
表決
賛同
賛成
賛成票
贊成
赞成
赞成票
连署
选举
选择日期
連署
選挙
選擇日期
選舉
附議
附议
기권
날짜 조율
날짜 투표
동의
반대
선거
설문
중립
찬반
찬성
투표
합의
희망 날짜""")

#: A heading that is one of them is of votes, support or a poll.
VOTE_WHOLE_HEADINGS: Table = ("""\
+1
a-du
agree
alde
apoio
apoyo
aurka
avis
boto
chống
dafür
dij
dofir
eens
egal
emot
enig
enkät
erê
favur
foar
for
głosy
imod
imot
kont
kura
par
pentru
poll
polls
poolt
por
pou
pour
pret
prieš
pro
proti
sipò
stem
steun
stöd
suara
supak
teen
tegen
tsjin
tutol
uenig
uyon
už
val
valg
vastu
volby
voor
vootu
vot
votar
vote
votes
voti
votim
voto
votos
vots
votum
voľby
vòt
vòte
vóta
wahl
za
zaɓe
zgoda
ìdìbò
ƙi
κατά
υπέρ
ψήφοι
за
зид
каршы
опрос
проти
эсрэг
яклау
қарсы
ҡаршы
դեմ
կողմ
בעד
הצבעה
נגד
נמנע
סקר
עצומה
פאר
קעגן
תמיכה
آرا
اتفاق
اجماع
تأييد
تائید
تصويت
تنقید
توافق
حمایت
دژ
رايه
رفض
ضد
طومار
عريضة
محايد
مخالف
مع
ملاتړ
ممتنع
موافق
असहमत
चुनाव
तटस्थ
मत
मतदान
विरोध
सहमत
सहमति
ਚੋਣ
ਵਿਰੋਧ
ਵੋਟ
ਸਮਰਥਨ
ਸਹਿਮਤ
ਹਮਾਇਤ
ተቃውሞ
ድጋፍ""", """\
anket
destek
ellene
karşı
kysely
oylama
tuki
vaalit
äänet
कौल
পক্ষে
বিপক্ষে
ভোট
ଭୋଟ
అనుకూలం
ఓటు
ప్రతికూలం
မဲ
지지""")

#: A heading that contains one of them is of speakers, juries or organisers.
STAFF_HEADINGS: Table = ("""\
admins
animateurs
apresentadores
arrangör
arrangörer
ban giám khảo
ban tổ chức
comissão organizadora
comitato organizzatore
comité organizador
conferencistas
conférenciers
conférencières
convidados palestrantes
coordinadores
coordinators
crew
dewan juri
diễn giả
emcee
equipe
equipo organizador
expositores
facilitator
facilitators
formateurs
föreläsare
gastgeber
gastredner
gastrednerin
gastrednerinnen
gastreferenten
gastspreker
gastsprekers
giurati
giuria
giám khảo
gästtalare
host
hosts
intervenant
intervenant e s
intervenantes
intervenants
invited speakers
judge
judges
jurado
jurados
juri
juriu
juror
juroren
jurors
jurorzy
jury
jury members
juryleden
jurymitglieder
jurés
júri
keynote guests
keynote speakers
lectori
list of speakers
master of ceremonies
membres du jury
mentor
mentors
ministrantes
mówcy
narasumber
người trình bày
người tổ chức
orador
oradoras
oradores
orateurs
oratori
oratrices
orga
orga-team
organisateur
organisateur ice s
organisateur rice s
organisateurs
organisatie
organisation
organisationsteam
organisator
organisator innen
organisatoren
organisatorinnen
organisatrices
organisatörer
organiser
organisers
organisers and volunteers
organising committee
organising team
organizador
organizadora
organizadoras
organizadores
organizator
organizatori
organizatorki
organizatorzy
organizer
organizers
organizers and volunteers
organizing committee
organizing team
organizzatore
organizzatori
organizzatrici
organizátor
organizátoři
palestrante
palestrantes
palestrantes convidados
panelist
panelistas
panelists
panellists
panitia
pelatih
pemateri
pembicara
penyelenggara
ponente
ponentes
porota
porotci
pořadatelé
prelegenci
prelegent
prelegentki
presenter
presenters
přednášející
redner
referent innen
referenten
referentinnen
referierende
relatore
relatori
relatrici
resource person
resource persons
speaker
speaker list
speakers
speakers list
sprecher
spreker
sprekers
staff
talare
talleristas
team
trainer
trainers
veranstalter
vorbitori
vortragende
waandaaji
waratibu
wazungumzaji
équipe
équipe organisatrice
členové poroty
řečníci
διοργάνωση
διοργανωτές
ομιλήτριες
ομιλητές
выступающие
докладчик
докладчики
доповідач
доповідачі
журі
жюри
лектори
лекторы
организатор
организаторы
організатор
організатори
оргкомитет
оргкомітет
спикеры
спікери
члени журі
члены жюри
דוברות
דוברים
מארגנות
מארגנים
מרצות
מרצים
צוות
שופטים
ارائه‌دهندگان
اللجنة المنظمة
المتحدثون
المتحدثين
المحاضرون
المحكمون
المدربون
المنظمون
المنظمين
برگزار کنندگان
برگزارکنندگان
تیم برگزاری
داوران
سخنران
سخنرانان
فريق التنظيم
لجنة التحكيم
متحدثون
مقرر
مقررین
منتظم
منتظمین
منظمون
میزبان
هیئت داوران
आयोजक
आयोजकगण
आयोजकों
आयोजन समिति
निर्णायक
निर्णायक मंडल
निर्णायकगण
प्रशिक्षक
वक्ता
वक्ताओं
वक्तागण
संयोजक
ਆਯੋਜਕ
ਜਿਉਰੀ
ਜਿਊਰੀ
ਪ੍ਰਬੰਧਕ
ਬੁਲਾਰੇ
ਵਕਤਾ""", """\
düzenleme kurulu
düzenleyen
előadó
előadók
eğitmen
järjestäj
konuşmacı
konuşmacılar
organizatör
puhuja
puhujat
szervező
आयोजक
निर्णायक
परीक्षक
प्रशिक्षक
मार्गदर्शक
वक्ता
वक्ते
संयोजक
আয়োজক
পরিচালক
প্রশিক্ষক
বক্তা
বিচারক
বিচারকমণ্ডলী
সমন্বয়ক
આયોજક
વક્તા
વક્તાઓ
ଆୟୋଜକ
அமைப்பாளர்
ஏற்பாட்டாளர்
ஒருங்கிணைப்பாளர்
நடுவர்
நடுவர்கள்
பயிற்சியாளர்
பேச்சாளர்
பேச்சாளர்கள்
నిర్వాహక
న్యాయనిర్ణేతలు
వక్తలు
సమన్వయకర్త
ಆಯೋಜಕ
ತೀರ್ಪುಗಾರರು
ಭಾಷಣಕಾರ
ಭಾಷಣಕಾರರು
ಸಂಘಟಕ
ಸಂಪನ್ಮೂಲ ವ್ಯಕ್ತಿ
ആതിഥേയർ
പ്രഭാഷക
വിധികർത്താക്കൾ
സംഘാടക
กรรมการตัดสิน
ผู้จัด
วิทยากร
スタッフ
スピーカー
世話人
主催者
主办
主講
主讲
主辦
審査員
工作人员
工作人員
幹事
演講嘉賓
演講者
演讲嘉宾
演讲者
発表者
登壇者
筹备
籌備
組織者
组织者
評委
評審
講師
講演者
講者
讲师
讲者
评委
评审
運営
강사
강연자
담당자
발표자
스태프
심사위원
연사
운영진
주최자
준비위원""")

#: A heading that contains one of them, and no word of a sign-up list, is of something else.
OTHER_HEADINGS: Table = ("""\
'event' tigesigo duma
a favor
abakɔsɛm asiesɛdehyeɛ
abateguye
ablauf
about
about us
abstimmung
abțineri
acara
accommodation
accès
achtergrond
acknowledgements
acknowledgments
acta
actas
actes
action items
actualités
administradores
administrateurs
administratoren
administrators
administratorzy
administratörer
admins
advisors
advisory board
afbeeldingen
agenda
agendă
agradecementos
agradecimento
agradecimentos
agradecimiento
agradecimientos
agraïments
aims
akta
aliados
alloggio
alojamiento
alumni
amanneɛ wɔfoɔ
amfitrions
amministratori
anfahrt
anfitriones
anfitriões
anggaran
animateurs
animators
animatrices
anmerkungen
announcements
anreise
ansprechpartner
ansprechpartnerin
ansprechpersonen
antecedentes
anteckningar
antolatzaileak
anträge
aozer darvoudoù
aozerez darvoudoù
aozerien
aozerien darvoudoù
aozourien
apoiadores
apoio
apoios
apoyo
apoyos
approved by
arbitrators
archief
archiv
archive
archives
archivio
archivo
archiwum
arhivă
arkiv
arquivo
arrangementskoordinator
arrangementskoordinatorer
arrangementsorganisatorer
arrangör
arrangörer
arrangør
arrangørar
arrangører
arrangører af begivenheder
article list
articles
articles created
articles créés
articles improved
articles à créer
articole
artigos
artigos criados
artikel
artikelen
artikellista
artikelliste
artikelwünsche
artiklar
artykuły
artículos
artículos creados
asil
astenuti
ata
atas
atur cara
aturan
aufgaben
auspiciantes
auteurs
authors
autoren
autores
autori
autorzy
autoři
avales
avis
award recipients
award winners
awardees
awards
babongisi ya milulu
babongisi-nzela
background
bajeti
bakgrund
ban giám khảo
ban tổ chức
barnaamijka
barnstars
barulaganyi
barulaganyi ba tiragalo
bases
bayonnoma
bedankt
befürworter
begeleiders
begivenhedsarrangør
begroting
beheerders
beirat
beirniaid
beoordelaars
bericht
berichte
bername
beschlüsse
besluiten
beslut
beslutninger
bestuur
bestyrelse
beteiligte institutionen
bibliografia
bideratzaileak
bilan
bilancio
bilder
biên bản
biên bản họp
biểu quyết
board
board members
boende
bronnen
budget
budżet
buget
buhezourien
bureau
buíochas
bài viết
bàn luận
báo cáo
bình luận
bỏ phiếu
cainteoirí
calendario
calendrier
calon
candidatas
candidate
candidates
candidati
candidatos
candidats
candidaturas
candidature
candidatures
candidaturi
candidați
canlyniadau
catetan
cathetan
cazare
cel
cele
ceny
chairs
charlas
checked by
chief guest
chief guests
chú thích
chương trình
chủ đề
clár
code of conduct
cofnodion
col laboradors
colaboradores
collaboratori
collegamenti esterni
come arrivare
comentarii
comentario
comentarios
comentário
comentários
comissão
comissão organizadora
comitato
comitato organizzatore
comitè
comitè organitzador
comité
comité d'organisation
comité organizador
comment
commentaire
commentaires
commenti
comments
committee
committee members
communication
como chegar
compiled by
complaints
compte rendu
compte-rendu
comptes rendus
conducere
conferenciants
conferencistas
conferenzieri
conférenciers
conférencières
congratulations
conseil d'administration
contact
contact people
contact persons
contact us
contacte
contacten
contactes
contacto
contactos
contactpersonen
contacts
contato
contatos
contatti
contatto
contesto
contexte
contexto
contra
contrari
contre
contributions
conveners
convenors
coordenador de eventos
coordenadora de eventos
coordenadores
coordenadores de eventos
coordenação
coordinación
coordinador d'actividaes
coordinador d'esdeveniments
coordinador de evento
coordinador de eventos
coordinadora d'actividaes
coordinadora d'esdeveniments
coordinadora de eventos
coordinadores
coordinadores d'actividaes
coordinadores de eventos
coordinadors
coordinadors d'esdeveniments
coordinamento
coordinateur d'événements
coordinateurs
coordinateurs d'événements
coordination
coordinator de eventos
coordinatore de avvenimende
coordinatore di evento
coordinatore/trice di evento
coordinatores de eventos
coordinatori
coordinatori di evento
coordinators
coordinatrice d'événements
coordinatrice de eventos
coordinatrice di evento
coordinature de avvenimende
coordonator de eveniment
coordonatori
coordonatori de eveniment
core team
coördinatie
coördinatoren
created articles
credits
criteria
cronograma
câu hỏi
câștigători
cíl
cíle
cómo llegar
cảm ơn
daftar artikel
dagordning
dagskrá
dagsorden
danevell
danh sách bài viết
dank
danke
dankeschön
dankie
dankoj
danksagung
danksagungen
dankwoord
dastur
data
date
date and time
dates
datum
debate
decisiones
decisioni
decisions
decisões
decizii
decyzje
descriere
description
details
dewan juri
diolch
diolchiadau
directions
diretoria
direttivo
direção
discusiones
discusión
discussie
discussies
discussion
discussione
discussioni
discussions
discussão
discussões
discuţie
discuţii
discuție
discuții
diskuse
diskusi
diskussion
diskussionen
diskussioner
disoc'hoù
diễn giả
dnevni red
dobitnici
docente
doel
doelen
dojazd
dokumentasi
domande
domande frequenti
domare
dommere
donors
doprava
dotazy
dukungan
dyskusja
dziękujemy
débat
décisions
déroulement
déroulé
díky
dúvidas
dėstytojas
děkujeme
dɔkɔdɔkɔ ɔdeɛfoɔ
eagraithe
echipa
echipă
egitaraua
einführung
einzelnachweise
ekele
election
elections
electorate
elenco voci
eligibility
emaitzak
emot
en contra
encam
endorsement
endorsements
enlaces
enlaces externos
enthaltung
epaimahaia
equip
equipa
equipe
equipo
equipo organizador
ereigniskoordinator
ereigniskoordinatoren
ereigniskoordinatorin
ergebnis
ergebnisse
esinejad
eskerrak
estadísticas
estatísticas
evaluation
evenemangsarrangör
evenemangsarrangörer
evenementcoördinator
evenementcoördinatoren
evenementorganisator
evenementorganisatoren
event coordinator
event coordinators
event details
event organiser
event organisers
event organizer
event organizers
experts
expositores
externa länkar
external links
externe links
externí odkazy
facilitadores
facilitadors
facilitated by
facilitateurs
facilitatori
facilitators
facilitátori
falënderime
fandaharana
faq
fasilitator
favorevoli
fecha
feedback
ferslach
finalists
financement
finanzierung
fisaorana
focus
follow-up
folësit
fontes
fonti
food
foredragshaldarar
foredragsholdere
formatori
formators
forslag
fotky
foto
foto's
fotografen
fotografer
fotografi
fotografie
fotografii
fotografové
fotografowie
foton
fotos
fotógrafos
fragen
fragen und antworten
friendly space policy
frågor
frågor och svar
fuentes
fundargerð
funding
further reading
fyrirlesarar
för
förderer
föredragshållare
föreläsare
författare
förslag
gagnants
gahunda
galeri
galeria
galerie
galerij
galería
galleri
galleria
gallery
ganadoras
ganadores
gastgeber
gastheren
genomineerden
gewinner
giudici
giurati
giuria
giám khảo
giải thưởng
giới thiệu
goals
godiya
gospodarze
govornici
gracias
grantees
grazie
grazzi
gruppenleiter
gràcies
guanyadors
guest of honour
guidelines
gutachter
góp ý
głosowanie
głosy
hadiah
hakamlar
hakim
harmonogram
hasil
hasła
help
hintergrund
hinweise
hizlariak
hlasování
horaires
horario
horário
hospedagem
host
hosts
hwyluswyr
hyfforddwyr
händelsekoordinator
händelsekoordinatörer
hébergement
hình ảnh
hôtes
hỏi đáp
ibyavuyemo
ide
ideas
idee
ideen
ideeën
ideias
idéer
idées
ilaj shólkemlestiriwshileri
ilaj shólkemlestiriwshisi
imagens
images
imagini
immagini
impact
imprensa
imsuddas
imágenes
in memoriam
indicados
informe
informes
inledning
inleiding
insegnante
insegnanti
instructeur
instructeurs
instructor
instructores
instructors
instrukter
instrukteren
instruktor
instruktori
instruktoriai
instruktorët
instruktoři
instruktör
instruktörer
instruktør
instruktører
instrutor
instrutores
intervenant e s
intervenantes
intervenants
interventi
introducción
introducere
introduction
introduzione
introdução
invited speakers
inštruktor
inštruktori
irakaslea
irakasleak
izlagači
izveštaj
izvještaj
izvješće
jadwal
jiri
judges
jueces
juhendaja
juhendajad
junta
junta directiva
jurado
jurados
jurat
juri
juriu
juroren
jurors
jurorzy
jury
jury and judges
jury members
juryleden
jurymedlemmar
jurymitglieder
jurés
juízes
júri
kamachiqkuna
kandidat
kandidaten
kandidater
kandidati
kandidatinnen
kandidaturen
kandidatury
kandidierende
kandidáti
kandydaci
kandydatury
kanuni
katitikan
kava
kelenner
keputusan
keynote speakers
komentar
komentarze
komentář
komentáře
komite
komitet
komitet organizacyjny
kommentar
kommentare
kommentarer
kommitté
kontak
kontakt
kontakte
kontakti
kontaktpersonen
kontaktpersoner
kontakty
kontra
koordination
koordinator
koordinator acara
koordinator događaja
koordinator dogodkov
koordinator_ica dogodkov
koordinatore vun evenementer
koordinatoren
koordinatorer
koordinatori
koordinatori događaja
koordinatorica dogodkov
koordinatorji dogodkov
koordinatorka događaja
koordinátori
koordinátoři
koordynator wydarzeń
koordynatorka wydarzeń
koordynatorzy
koordynatorzy wydarzeń
korraldajad
kudos
kumbukumbu
kumbukumbu za
kura
kuunga mkono
källor
kết quả
lagesereba
laporan
latar belakang
laureaci
laureates
lauréats
lead organizers
leads
learnings
led by
legături externe
lehtësuesit
leiter
leitung
lektori
lektoriai
lektoři
lengo
lessons learned
liens
liens externes
lieu
ligações externas
lightning talks
lihat juga
lihat pula
lijst van artikelen
linki zewnętrzne
links
list of articles
list of speakers
lista de artigos
lista de artículos
lista haseł
liste d'articles
listă de articole
literatur
liên hệ
liên kết ngoài
liên lạc
loc
local
local contacts
locatie
location
locație
log
lokasi
lost and found
lugar
luogo
lịch
lịch trình
lời cảm ơn
ma'ruzachilar
mada
maga organizador
mahadnaq
mahali
mai shirya taron
mai shiryawa
maintainers
majadiliano
majaji
makala
malengo
many thanks
maoni
mapendekezo
marejeo
master of ceremonies
masu gudanarwa
masu jawabi
masu shirya taron
masu shiryawa
masukan
maswali
materials
matokeo
matur nuwun
mawasiliano
medarrangører
media
media coverage
meeting minutes
membres del jurat
membres du jury
membrii juriului
mentoren
mentorer
mentores
mentori
mentors
mentorzy
mentoři
mercejaments
merci
merci à tous
messages
met dank aan
metrics
mga hurado
mga organisador
mga tagapag-ayos
mga tagapagsalita
mga tagapangasiwa
mga tig-organisar
miejsce
miembros del jurado
minit
minit mesyuarat
minnatdorchilik
minuta
minutas
minutes
minutes of the meeting
minuti
miontuairiscí
mitra
mme aditonghọ adinam
mme nam ndutim
mmemme
mobongisi
mobongisi ya makambo
moderadores
moderated by
moderation
moderator
moderatoren
moderatorer
moderatori
moderators
moderatorzy
moderátoři
modérateurs
monitor
monitores
motions
mpandahateny
mpikarakara
mratibu
mratibu wa tukio
muhtasari
mulţumiri
mulțumiri
musnayoğ
musnayoği
mwandaaji
mål
mécènes
média
místo
mówcy
mötesprotokoll
mødereferat
møtereferat
münsiflər
məruzəçilər
mục tiêu
mục đích
nachlese
nag-organisa
nagrody
narahubung
narasumber
nastavnici
natiijooyinka
natijalar
ndị na-ahazi mmemme
ndị na-ahazi ya
ndị nhazi
netral
neutraal
neutral
neutre
neutro
new articles
news
next steps
ngân sách
người chiến thắng
người tổ chức
nhyehyɛefo
nhà tài trợ
nocleg
noclegi
nomeações
nominace
nominacije
nominaciones
nominacions
nominacje
nominados
nominalizări
nominasi
nominated by
nominati
nominaties
nominations
nomine
nominee
nominees
nominerade
nominerede
nomineringar
nominerte
nominierte
nominierungen
nominovaní
nominowani
nominácie
note
notes
notes and references
notes et références
noticias
notula
notule
notulen
notícias
nsonaazụ
nuhun
nápady
návrhy
názory
nächste schritte
nəticələr
nội dung
o akci
obiective
obiettivi
obiettivo
objectif
objectifs
objectives
objetivo
objetivos
obrigada
obrigado
ocjenjivački sud
odbor
odkazy
odluke
office hours
oganizatè
olùdásílẹ̀ ètò ìpolongo
olùṣètò
om evenemanget
ombudsmen
omröstning
on behalf of the organisers
onderwerpen
onye nhazi
onye nhazi mmemme
opinie
opinii
opiniones
opiniões
oplægsholdere
opmerkingen
oppose
opposed
oradoras
oradores
orar
orari
orateurs
oratori
oratrices
ordem do dia
orden del día
ordine del giorno
ordinea de zi
ordre del dia
ordre du jour
orga
orga-team
orgainzatoriai
organisador ti pasamak
organisateur
organisateur d'événements
organisateur vun evenementer
organisateure vun evenementer
organisateuren
organisateurs
organisateurs d'événements
organisateurs de l'événement
organisatie
organisatieteam
organisation
organisational team
organisationsteam
organisatoaren
organisator
organisator de eventos
organisatoren
organisatoren van evenementen
organisatores
organisatores de eventos
organisatorinnen
organisatrice
organisatrice d'événements
organisatrice de eventos
organisatrice vun evenementer
organisatrices
organisatör
organisatörer
organised by
organiseerders
organiser
organisers
organisers and hosts
organising committee
organising team
organització
organitzadors
organizace
organizacijski odbor
organización
organizacja
organizador
organizador del event
organizador del evento
organizadora
organizadora del evento
organizadoras
organizadores
organizadores de eventos
organizadores do evento
organizadores/as
organizadores/as de eventos
organizadores/as del evento
organizan
organizantoj
organizato
organizatoare de evenimente
organizator
organizator -ka
organizator -ka wydarzeń
organizator de evenimente
organizator događaja
organizator dogodkov
organizator wydarzeń
organizator_ka
organizator_ka dogodkov
organizatori
organizatori de evenimente
organizatori događaja
organizatoriai
organizatorica događaja
organizatorius
organizatorji
organizatorji dogodka
organizatorji dogodkov
organizatorka
organizatorka dogodkob
organizatorka wydarzeń
organizators
organizatorzy
organizatorzy wydarzenia
organizatorzy wydarzeń
organizatorë
organizatorët
organizatorė
organização
organized by
organizer
organizer list
organizers
organizing committee
organizing team
organizues të ngjarjeve
organizzatore
organizzatore di eventi
organizzatore/trice
organizzatore/trice di eventi
organizzatori
organizzatori dell'evento
organizzatori di eventi
organizzatrice
organizzatrice di eventi
organizzatrici
organizzaturi
organizzazione
organizátor
organizátor podujatia
organizátor událostí
organizátori
organizátori podujatia
organizátori podujatí
organizátorka
organizátorka podujatia
organizátorka událostí
organizátoři
organizátoři akcí
organizátoři událostí
organîzator
ort
orçamento
other events
otázky
outcome
outcomes
overleg
overnachting
overview
padėka
paldies
palestrantes
palestras
pangenter
pangenter acara
panitia
parceiros
pareri
partenaires
parteneri
partner
partner organisations
partner organizations
partnere
partneri
partneroj
partners
partnerzy
partneři
pasalamat
pasasalamat
pasniedzēji
past events
past organisers
pasākuma koordinatore
pasākuma koordinatori
pasākuma koordinators
patrocinadores
patrocinadors
patrons
pauta
pelatih
pemateri
pembicara
pembicaraan
pemenang
pemudah cara
pemungutan suara
penceramah
penganjur
penganjur acara
penghargaan
pengurus
pengurus acara
pentru
penyelaras acara
penyelenggara
penyelenggara acara
peraturan
perguntas
perguntas frequentes
pers
personas de contacto
personnes contact
pertanyaan
petitioners
photographers
photographes
photographs
photos
phản hồi
phản đối
picha
pictures
plaats
place
plan
planning
plats
pobednici
pobjednici
podpora
podsumowanie
podziękowania
podziękowanie
poděkování
points of contact
poll
pomysły
ponentes
ponents
poparcie
porota
porotci
porotcovia
porządek obrad
pour
poďakovanie
pořad jednání
pořadatel
pořadatel akcí
pořadatelka akcí
pořadatelé
pořadatelé akcí
pranala luar
pranešėjai
prasa
pravidla
predavatelji
predavači
predlozi
prednášajúci
preguntas
preguntas frecuentes
preise
preisträger
preleganto
prelegantoj
prelegenci
prelegent
prelegentki
prelekcje
premi
premiados
premiati
premiação
premii
premios
prensa
prepared by
presentaties
presentationer
presentations
presenters
press
press contacts
presse
presupuesto
presă
previous events
previous winners
prezentatori
prijedlozi
prijzen
priser
prix
prizes
pro
proces-verbal
procesverbali
procès-verbal
profesor
professor
professores
program
programa
programação
programi
programm
programma
programme
programo
programu
project leads
promotion
proposals
proposed by
propositions
propostas
proposte
propostes
propozycje
propuestas
propuneri
proqram
proti
protokol
protokolas
protokoll
protokolle
protokolo
protokols
protokoły
protokół
prowadzący
przeciw
przypisy
prémios
présentation
présentations
prêmios
purpose
pwogram
pytania
pytania i odpowiedzi
päevakava
přednášející
přednášky
q&a
qabanqaabiyayaasha
qabanqaabiyayaasha dhacdada
qabanqaabiye
qabanqaabiye dhacdada
qabanqaabiyeyaasha
qabanqaabiyeyaasha dhacdooyinka
quellen
question
questions
questions fréquentes
quy định
quyết định
rada
rahoto
ranking
rankings
raport
rapport
rapporter
rapporteurs
rapporto
rapò
raspored
rassegna stampa
ratiba
reacties
recap
recenzenci
recursos
redner
referat
reference
references
referencias
referenser
referensi
referent innen
referenten
referenti
referenties
referentinnen
referierende
referințe
referências
regeln
regels
reglas
regler
regole
regras
regulamin
reguli
relacja
relacje
relatores
relatori
relatoría
relatrici
relatório
relatórios
relazione
relecteurs
relevé de décisions
remerciements
remèsiman
renginio organizatoriai
rengėjai
report
reported by
reports
requirements
resoconto
resolutions
resource people
resource persons
resources
ressources
result
resulta
resultados
resultaos
resultat
resultate
resultaten
resultater
resultats
results
resumen
resumo
retours
reviewed by
reviewers
revisores
revisori
rezilta
rezultatai
rezultate
rezultatet
rezultati
rezultoj
rezultāti
rezumat
reëlings
rečníci
rhaglen
riassunto
riferimenti
ringkasan
ringraziamenti
ripoti
risalah
risultati
riżultati
routebeschrijving
rozhodnutia
rozhodnutí
rozpočet
rules
règles
références
résultats
résumé
rêvebir
rêxistinkar
röster
rückblick
rückmeldungen
rīkotāji
safe space policy
safety
sakamako
samenvatting
sammanfattning
samordnare
saran
schedule
schema
scop
scope
scoreboard
se även
seconded by
sede
see also
session chairs
sessions
setuju
seznam článků
shirin
shoutouts
shrnutí
shukrani
shólkemlestiriwshiler
siaradwyr
siehe auch
signatories
signatures in support
sitzungsprotokoll
skipuleggjendur
social media
socios
sostegno
sources
soutien
soutiens
související
spas
speaker list
speakers
speakers list
special thanks
spolupracovníci
sponsor
sponsoren
sponsorer
sponsori
sponsors
sponsorzy
sponzori
sponzoři
sprawozdanie
sprecher
sprekers
sprekerslijst
správa
správci
squadra
staff
stampa
statistiche
statistici
statistics
statistieken
statistik
statistiky
statistiques
statystyki
steering committee
steering group
stemming
steun
stummerien
styre
styrelse
styret
stöd
submissions
suci
sugerencias
sugestie
sugestii
sugestões
suggerimenti
suggested articles
suggesties
suggestions
summary
support
supported by
supporters
supporting
suradnici
surse
susunan acara
susținere
syfte
synpunkter
sędziowie
tack
tack till
tagapag-ayos ng kaganapan
tagesordnung
tak
tak til
takk
takk til
takwimu
talare
talere
talk
talks
tanggal
tank
tanya jawab
tareas
tarefas
tarehe
tashkilotchilar
tasks
tatitra
tazama pia
teagascóir
teagascóirí
team
tegen
teman
temas
tematy
teme
temi
tempat
tentang
terima kasih
termin
termine
tham khảo
thank you
thanks
thanks to
themen
themenvorschläge
themes
thèmes
thématiques
thư viện ảnh
thảo luận
thể lệ
thống kê
thời gian
tidak setuju
tidsplan
tijdschema
tilretteleggere
tim
timeline
timetable
timu
tisk
to do
tools
top contributors
top editors
topic proposals
topics
topics proposed
topik
torthaí
trainers
training
transcript
translations
translators
travel
treffpunkt
trefnwyr
trenerzy
trugarez
trung lập
trustees
tujuan
tulemused
tâches
tänud
témata
tím
tóm tắt
tým
tło
tədbir koordinatorları
tədbir koordinatoru
tədbir təşkilatçıları
tədbir təşkilatçısı
təşkilatçı
təşkilatçılar
təşəkkür
ubytování
ucapan terima kasih
umpan balik
umutunganyabikorwa
undervisere
unterkunft
unterstützer
unterstützung
unterzeichner
upcoming events
updates
urnik
useful links
usklađivatelj događaja
usklađivateljica događaja
usklađivači događaja
usporiadatelia
usul
usulan
utangulizi
uwagi
vedtak
veelgestelde vragen
vencedores
venue
ver também
veranstalter
veranstaltungsorganisator
veranstaltungsorganisatoren
veranstaltungsorganisatorin
verbale
verbali
verified by
vermittler
verslag
verslagen
vezi și
videos
vielen dank
vincitori
vindere
vinnare
vinnere
viungo vya nje
viz též
voci
voci correlate
voci create
voir aussi
vokatra
voor
voorstellen
vorbitori
vorschläge
vorstand
vortragende
vorträge
vot
votación
votazione
votação
vote
votes
voti
voting
votos
voturi
vragen
vägbeskrivning
véase también
vítězové
víťazi
výbor
výsledky
waandaaji
waandaaji wa tukio
wafadhili
wagombea
wakichiqkuna
waktu
waratibu
washindi
washirika
wazungumzaji
weblinks
welcome
who we met
winnaars
winners
wish list
wishlist
work list
working group
worklist
written by
wstrzymuję się
wstęp
wykładowcy
wyniki
wünsche
xem thêm
xurado
xuráu
za
zahvala
zahvale
zahvalnice
zapisnik
zarząd
zasady
zawadi
zdjęcia
zdroje
zdržuji se
zeitplan
zespół
zie ook
ziel
ziele
zobacz też
zpráva
zprávy
zusammenfassung
zwycięzcy
zápis
zápisnica
zápisy
àwọn olùdarí
àwọn olùṣètò
áisitheoirí
ämnen
èsì
ètò
équipe
équipe organisatrice
ìjábọ̀
împotrivă
întrebări
întrebări frecvente
òganizatè
úvod
übernachtung
ürituste korraldaja
ürituste korraldajad
ý kiến
þakkir
časový plán
članovi žirija
články
ďakujeme
điều phối viên
đơn vị tổ chức
đề cử
đề xuất
địa điểm
đối tác
đồng ý
ĵurio
řečníci
žiri
žirija
ɔdeɛfoɔ
ɛyɛ akokwanufo
αναφορά
απολογισμός
αποτελέσματα
αποφάσεις
απόψεις
βραβεία
δείτε επίσης
διαμονή
διοργάνωση
διοργανωτές
διοργανωτής
διοργανώτρια
εισαγωγή
εισηγητές
εκπαιδευτής
εξωτερικοί σύνδεσμοι
επικοινωνία
ερωτήσεις
ευχαριστίες
ευχαριστούμε
ημερήσια διάταξη
ημερομηνία
θέματα
ιδέες
καθηγητές
κανόνες
κατά
κριτές
κριτική επιτροπή
λήμματα
λίστα λημμάτων
νικητές
ομάδα
ομιλητές
οργανωτές
ουδέτερο
παραπομπές
περίληψη
πηγές
πρακτικά
προτάσεις
προϋπολογισμός
πρόγραμμα
στατιστικά
στόχοι
στόχος
συγχρονιστές γεγονότος
συζήτηση
συζητήσεις
συνεργάτες
συντονίστρια εκδήλωσης
συντονιστές
συντονιστής εκδήλωσης
συχνές ερωτήσεις
σχόλια
τοποθεσία
τόπος
υπέρ
υποστήριξη
υποψήφιοι
υποψηφιότητες
φωτογραφίες
χορηγοί
χρονοδιάγραμμα
ψηφοφορία
автори
авторы
администраторы
адміністратори
алғыс
арганізатары
архив
архів
барнома
баяндамачылар
бағдарлама
беркетмә
благодарим
благодарност
благодарности
благодарность
боллу координатор
болуу координаторла
болууну къураучула
бюджет
вакыйгаларны координатлаучы
вакыйгаларны координатлаучылар
введение
ведучі
ведущие
вовшахтохархо
вовшахтохархой
водещи
воздерживаюсь
вопросы
вопросы и ответы
вступ
вынікі
выступающие
відгуки
галерея
говорители
говорници
голоса
голоси
голосование
голосування
график
дакладчыкі
дата
джерела
див також
дневен ред
дневни ред
добитници
докладчики
доклады
доповідачі
доповіді
думки
дякуємо
екип
жири
жури
журы
журі
жыйынтыктар
жюри
за
завдання
задачи
записник
запитання
захвале
захвалнице
захвалност
звіт
звіти
зохион байгуулагчид
идеи
извештај
илтгэгчид
инструктор
инструкторш
инструкторы
источники
итоги
иш-чаранын уюштуруучулары
как добраться
кандидати
кандидатури
кандидатуры
кандидаты
команда
команда организаторов
коментар
коментарі
комитет
комментарии
комментарий
контакт
контакти
контактные лица
контактні особи
контакты
координатор догађаја
координатор заходу
координатор мероприятий
координатори
координатори догађаја
координатори заходу
координаторка догађаја
координаторка заходу
координаторы
координаторы мероприятий
лауреати
лауреаты
лектори
лекторы
литература
менторы
мероприятин координатор
мероприятин координаторш
мероприятин организатор
мероприятин организаторш
место
место проведения
мета
мнения
модератори
модераторы
місце
місце проведення
нагороди
награды
наставник
наставники
наставници
натиҷаҳо
номинанты
номинации
номинације
номінанти
номінації
нәтижелер
нәтиҗәләр
о мероприятии
обговорення
обсуждение
обсуждения
одбор
одлуке
оештыручылар
ойоштороусылар
опис
описание
организатор
организатори
организатори догађаја
организатори на събития
организаторка
организаторы
организаторы мероприятий
организаторы мероприятия
организационен комитет
организациони одбор
организација
організатор
організатор подій
організатори
організатори подій
організаторка подій
оргкомитет
оргкомітет
отзывы
отчет
отчеты
отчёт
отчёты
падзякі
памочнікі
партнери
партнеры
партньори
партнёры
переможці
питання
питання та відповіді
план
победители
победници
повестка
повестка дня
поддерживаю
поддержка
подяка
подяки
помошници
порядок денний
посилання
правила
правление
правління
праграма
пратакол
предавачи
предложения
предлози
презентатори
преса
пресса
призи
призы
призёры
примечания
примітки
приредувач
приредувач на настани
приредувачи
приредувачи на настани
приредувачи на настанот
про захід
програм
програма
программа
проживание
проживання
пропозиції
проти
против
протокол
протокол встречи
протоколы
підсумки
підтримка
підтримую
рада
расклад
расписание
распоред
резултати
результати
результаты
резюме
рецензенти
рецензенты
решения
розклад
ръководители
рішення
рәхмәт
світлини
сипос
см также
сми о нас
совет
созданные статьи
созмондиҳандагон
спасибо
спикерлер
спикеры
список статей
спонзори
спонсори
спонсоры
спікери
ссылки
статистика
статті
статьи
створені статті
судді
судије
судьи
талархал
ташкилкунандагон
теми
темы
тим
тренери
тренеры
тэмдэглэл
умови
условия
утримуюсь
уюштуруучулар
фасилітатори
фото
фотографи
фотографии
фотографы
фотографії
хаттама
хөтөлбөр
цели
цель
цілі
частые вопросы
чланови жирија
члени журі
членове на журито
члены жюри
чыгыш ясаучылар
ыраазычылык
як дістатися
ідеї
інструктар
інструктары
інструктор
інструктори
қазылар
үр дүн
ұйымдастырушы
ұйымдастырушылар
ҳисобот
һөҙөмтәләр
արդյունքներ
արձանագրություն
բանախոսներ
ժյուրի
ծրագիր
կազմակերպիչ
կազմակերպիչներ
հրահանգիչ
միջոցառման կազմակերպիչներ
նախաձեռնողներ
շնորհակալություն
ուսուցիչներ
א דאנק
אודות
אנשי קשר
ארגאניזאטארן
בעד
גלריה
דו ח
דוברים
דוח
דיון
דיונים
דרכי הגעה
החלטות
הערות
הערות שוליים
הצבעה
הצעות
ועד מנהל
ועדה
זוכים
חבר השופטים
יצירת קשר
כללים
לו ז
לוח זמנים
מארגן
מארגן אירועים
מארגנות
מארגני אירועים
מארגנים
מארגנת
מארגנת אירועים
מועד
מועמדויות
מועמדים
מטרה
מטרות
מיקום
מנחים
מקורות
מרצים
משוב
נגד
נושאים
נותני חסות
נמנע
נמנעים
סדר היום
סדר יום
סטטיסטיקה
סיכום
סיכום המפגש
עוזרים
ערכים
פראגראם
פראטאקאל
פרוטוקול
פרסים
צוות
צוות ארגון
צוות מארגן
צור קשר
קישורים חיצוניים
ראו גם
רכז אירועים
רכזי אירועים
רכזים
רכזת אירועים
רעיונות
רקע
רשימת ערכים
שאלות
שאלות ותשובות
שופטים
שותפים
תגובות
תודה
תודות
תוכנית
תוצאות
תכנית
תמונות
תמיכה
תקציב
آرا
آراء
آمار
أسئلة
أسئلة شائعة
أفكار
أهداف
إحصائيات
ئەنجامەکان
اتصال
اتصل بنا
اساتید
اسانتياگران
استادُ
اقتراحات
الأسئلة
الأهداف
الإداريون
الاقتراحات
البرنامج
الترشيحات
التصويت
التعليقات
التقرير
الجوائز
الحكام
الدعم
الرعاة
الشركاء
الشروط
الشكر
الفائزون
الفريق
القرارات
القواعد
اللجنة المنظمة
المتحدثون
المحاضرون
المحكمون
المدربون
المراجع
المراجعون
المرشحون
المشرفون
المصادر
المضيفون
المقالات
المكان
المناقشة
المنسقون
المنظمون
المنظمين
المواضيع
الموعد
الميزانية
النتائج
النقاش
الوسطاء
امیدوار
انتظامی ٹیم
انظر أيضا
انظر أيضًا
انعامات
اهداف
اِنتِظٲمی
ایجنڈا
بازخورد
بجيٽ
بجٹ
بحث
برنامج
برنامه
برنامه‌ها
برندگان
برگزار کنندگان
برگزارکننده
برگزارکننده رویداد
برگزارکنندگان
برگزارکنندگان رویداد
بودجه
بَحَث
بیرونی روابط
بەرنامە
تائید
تبادلہ خیال
تبصرا
تبصرہ
تبصرے
تجاویز
ترشيحات
تسهیل‌کنندگان
تشکر
تصاویر
تصمیم‌ها
تصويت
تعارف
تعليقات
تفاصيل
تقريب جا منتظم
تقرير
تماس
تنظیم کوونکي
تنقید
تیم
تیم برگزاری
جدول
جدول الأعمال
جستارهای وابسته
جهات الاتصال
جوایز
جیوری
حامیان
حوالا
حوالہ جات
خلاصه
داوران
درباره
دستور جلسه
دعم
رأی‌گیری
راءِ
رائے
رائے شماری
رابطہ
راپور
رای‌گیری
روداد
رپورٹ
رپورٽ
زمان
زمان‌بندی
سازمان‌دهندگان
سخنرانان
سخنران‌ها
سرپرستَ organizers
سمبالګران
سوال
سوالات
سوپاس
سپاس
سپاسگزاری
سکيا ڏيندڙ
شراکت دار
شرکا
شكر
شكر وتقدير
شكرا
شكرًا
شکریہ
صور
صورتجلسه
صورت‌جلسه
ضد
عکس‌ها
فاتحین
فريق التنظيم
فريق العمل
فهرست مقاله‌ها
فیصلے
قائمة المقالات
قدردانی
قواعد
قوانین
لجنة التحكيم
لجنة التنظيم
للتواصل
متحدثون
مجلس الإدارة
مجلس عاملہ
محايد
محضر
محضر الاجتماع
مخالف
مخالفان
مخالفت
مراجع
مربیان
مرشحون
مزید دیکھیے
مصادر
مع
معاونین
معرض الصور
معرفی
مقاصد
مقاله‌ها
مقترحات
مقدمة
مقرر
مقررین
ملخص
ممتنع
منابع
مناقشة
منتظم
منتظمین
منسق الأحداث
منسقة الأحداث
منسقو الأحداث
منصفین
منظمو الفعالية
منظمون
مننه
مهاروونکي
مهاروونکی
موافق
موافقان
موضوعات
ميزانية
مُنظِّم
مُنظِّم فعالية
مُنظِّمة
مُنظِّمة فعالية
مکان
مہمان خصوصی
میزبان
میزبانان
نامزدها
نامزدگیاں
نامزدی
نبذة
نتائج
نتایج
نتيجا
نظام الاوقات
نظرات
نظرخواهی
نظرها
نقاش
نگارخانه
هماهنگ‌کنندهٔ دوره
هماهنگ‌کنندگان
هیئت داوران
هیئت مدیره
وصلات خارجية
پانویس
پایلې
پرسش و پاسخ
پرسش‌ها
پروګرام
پروگرام
پڕۆگرام
پیشنهادات
پیشنهادها
پیوند به بیرون
پېښه مهاروونکی
پېښو مهاروونکي
پېښې همغږي‌کوونکي
پېښې همغږي‌کوونکی
ڕێکخەران
ښوونکي
کمیٹی
گروه برگزاری
گزارش
گزارش‌ها
گفتگو
ߛߌ߲߬ߝߏ߲߬ߧߊ߬ߟߊ ߟߎ߫
आँकड़े
आभार
आयोजक
आयोजक दल
आयोजकगण
आयोजकाः
आयोजन दल
आयोजन समिति
इन्हें भी देखें
उद्देश्य
उम्मीदवार
कार्यकारिणी
कार्यक्रम
कार्यक्रम आयोजक
कार्यक्रम के आयोजक
कार्यक्रम विवरण
कार्यक्रम समन्वयक
कार्यक्रमः
कार्यवृत्त
कार्यसूची
कृतज्ञता
चर्चा
चित्र
चित्र दीर्घा
जूरी
टिप्पणियाँ
टिप्पणियां
टिप्पणी
टीम
तटस्थ
दल
दिशानिर्देश
धन्यवाद
नामांकन सूची
नामांकित
नियम
निर्णय
निर्णायक
निर्णायक मंडल
परिचय
परिचर्चा
परिणाम
पुरस्कार
प्रतिक्रिया
प्रतिक्रियाएँ
प्रतिवेदन
प्रत्याशी
प्रबंधक
प्रशिक्षक
प्रश्न
प्रश्नाः
प्रस्ताव
प्रायोजक
बजट
बधाई
बाहरी कड़ियाँ
बैठक का विवरण
बैठक के मिनट
मत
मतदान
मिनट्स
मुख्य अतिथि
मुख्य वक्ता
मेजबान
मेज़बान
रिपोर्ट
लेख सूची
लेखों की सूची
वक्ता
वक्तागण
वार्ता
विजेता
विरोध
विवरण
विषय
व्यवस्थापक
शिक्षक
शुभकामनाएँ
संदर्भ
संपर्क
संयोजक
सन्दर्भ
सन्दर्भाः
समन्वयक
समय सारणी
समय-सारणी
समयसारिणी
समर्थन
समिति
समीक्षक
सम्पर्क
सम्भाषणम्
सवाल
साझेदार
सुझाव
सुझाऽ
ਆਯੋਜਕ
ਉਦੇਸ਼
ਉਮੀਦਵਾਰ
ਕਮੇਟੀ
ਕਾਰਵਾਈ
ਗੱਲ-ਬਾਤ
ਗੱਲਬਾਤ
ਚਰਚਾ
ਜੇਤੂ
ਜੱਜ
ਟਿੱਪਣੀ
ਟਿੱਪਣੀਆਂ
ਟੀਮ
ਤਸਵੀਰਾਂ
ਧੰਨਵਾਦ
ਨਤੀਜੇ
ਨਿਰਣਾਇਕ
ਪ੍ਰਬੰਧਕ
ਪ੍ਰੋਗਰਾਮ
ਫ਼ੈਸਲੇ
ਬਜਟ
ਬਾਹਰੀ ਕੜੀਆਂ
ਬੁਲਾਰੇ
ਮਕਸਦ
ਰਿਪੋਰਟ
ਲੇਖਾਂ ਦੀ ਸੂਚੀ
ਵਕਤਾ
ਵਿਚਾਰ ਚਰਚਾ
ਵਿਚਾਰ-ਵਟਾਂਦਰਾ
ਵਿਰੋਧ
ਵੋਟਾਂ
ਸਪਾਂਸਰ
ਸਮਰਥਨ
ਸਮਾਂ-ਸਾਰਣੀ
ਸਮਾਗਮ ਤਾਲਮੇਲ-ਕਰਤਾ
ਸਮਾਗਮ ਦੇ ਪ੍ਰਬੰਧਕ
ਸਵਾਲ
ਸੁਝਾਅ
ਸੰਪਰਕ
ਹਵਾਲੇ
ညးစန်ပ္ကောံဂမ ိုၚ်
ညးပတဝ်ဂ ံၚ်ဂမ ိုၚ်
მადლობა
მომხსენებლები
ორგანიზატორები
ორგანიზატორეფი
ორგანიზატორი
ოქმი
პროგრამა
ჟიური
ღონისძიებაშ კოორდინატორეფი
ღონისძიებაშ კოორდინატორი
ღონისძიების კოორდინატორები
ღონისძიების კოორდინატორი
ღონისძიების ორგანიზატორები
ღონისძიების ორგანიზატორი
შედეგები
ምስጋና
ቃለ ጉባኤ
አስተባባሪዎች
አዘጋጆች
ውጤቶች
ፕሮግራም
ọpẹ́
ủng hộ
ứng viên
ⴰⵎⵣⴷⴰⵢ ⵏ ⵜⵎⵙⴰⵔⵜ
ⵉⵎⵣⴷⴰⵢⵏ ⵏ ⵜⵎⵙⴰⵔⵜ
ⵜⴰⵎⵣⴷⴰⵢⵜ ⵏ ⵜⵎⵙⴰⵔⵜ""", """\
adaylar
adaylıklar
aiheesta muualla
aiheet
aikataulu
aleyhte
amaç
artikkelilista
artikkelit
ayrıca bakınız
beszámoló
bevezető
budjetti
bütçe
cikkek listája
csapat
célok
destek
destekçi
díjak
döntések
düzenleme kurulu
düzenleyen
düzenleyenler
düzenleyiciler
dış bağlantı
ehdokas
ehdokkaat
ehdotu
ehdotukset
ekip
ellenz
elnökség
elérhetőség
előadók
emlékeztető
eredmény
eredmények
eseményszervező
eseményszervezők
esiintyjät
esittely
esityslista
etkinlik koordinatörleri
etkinlik koordinatörü
etkinlik organizatörleri
etkinlik organizatörü
ev sahipleri
eğitmen
eğitmenler
facilitátorok
források
fotoğraf
fényképek
galeri
galleria
galéria
geri bildirim
gyakori kérdés
győztes
görüşler
gündem
hakkında
hallitus
hedef
helyszín
hozzászólás
ideat
időpont
iletişim
instructor
istatistik
javaslat
javaslatok
jegyzetek
jegyzőkönyv
jelöltek
johdanto
järjestäj
järjestäjä
järjestäjät
jüri
jüri üyeleri
kannat
kapcsolat
kararlar
katso myös
kaynakça
kazananlar
keskustelu
kiitokset
kolaylaştırıcı
kommentit
konaklama
konuşmacılar
koordinaattorit
koordinatörler
koordinátorok
kurallar
kuvat
kysymy
képek
kérdés
költségvetés
köszönet
köszönetnyilvánítás
külső hivatkozás
lehte
luennoitsijat
lásd még
lähteet
madde listesi
maddeler
majoitus
megbeszélés
megjegyzés
megközelítés
menetrend
muistio
napirend
nyertesek
ohjaaja
ohjaajat
ohjelma
oktatók
organizasyon ekib
organizasyon ekibi
organizatör
organizatörler
ortaklar
oylama
paikka
palaute
palkinnot
partnerek
paydaşlar
program
puhujat
päivämäärä
päätökset
pöytäkirja
rapor
raportti
sijainti
sonuçlar
sorular
sponsor
sponsorit
sponsorlar
statisztik
szabályok
szavazás
szervezés
szervező
szervezők
szponzor
szponzorok
szállás
szócikkek
säännöt
sıkça sorulan
takvim
talousarvio
tapahtumajärjestäjä
tapahtumajärjestäjät
tapahtumakoordinaattori
tapahtumakoordinaattorit
tapahtuman järjestäjät
tartózkod
tartışma
tavoite
tavoitteet
teşekkür
teşekkürler
tiimi
tilastot
toplantı tutanağı
tulokset
tuomaristo
tuomarit
tutanak
támogat
támogatók
témák
ulaşım
usein kysyttyä
valokuvat
vastust
vita
voittajat
vélemény
yhteenveto
yhteistyökumppan
yhteistyökumppanit
yhteystiedot
yorumlar
yönetim kurulu
zsűri
zsűritagok
äänesty
çekimser
ödül
öneri
öneriler
összefoglaló
ötlet
özet
ütemterv
अंदाजपत्रक
अभिप्राय
अहवाल
आभार
आयोजक
आयोजकहरू
आयोजन समिती
इतिवृत्त
उद्दिष्ट
उद्देश
उद्देश्य
उमेदवार
उम्मेदवार
कार्यक्रम आयोजक
कार्यक्रम आयोजकहरू
कार्यक्रम पत्रिका
कार्यक्रमपत्रिका
कार्यतालिका
कार्यसूची
चर्चा
चित्रदालन
छलफल
टिप्पण
टिप्पणी
तस्बिर
धन्यवाद
नतिजा
निकाल
निर्णय
निर्णायक
परीक्षक
पाठिंबा
पारितोषिके
प्रतिक्रिया
प्रतिवेदन
प्रमुख पाहुणे
प्रशिक्षक
प्रशिक्षकहरू
प्रश्न
प्रश्नहरू
प्रस्ताव
प्रस्न
प्रायोजक
बजेट
बाह्य कडी
बाह्य दुवे
भागीदार
भासाभास
मतदान
लेखहरूको सूची
लेखांची यादी
वक्ता
वक्ते
वार्तालाप
विजेता
विजेते
विरोध
विषय
वेळापत्रक
शुभकामना
शुभेच्छा
संघ
संदर्भ
संपर्क
संयोजक
सन्दर्भ
समन्वयक
समयतालिका
समर्थन
समिति
समिती
सम्पर्क
सहजकर्ताहरू
सावरायनाय
सुझाव
सोंनाय
অংশীদার
অনুষ্ঠান সমন্বয়ক
অনুষ্ঠানসূচি
অভিনন্দন
আয়োজক
আয়োজক কমিটি
আয়োজক দল
আয়োজকবৃন্দ
আরও দেখুন
আলাপ
আলোচনা
আলোচ্যসূচি
ইভেন্ট আয়োজক
ইভেন্ট সমন্বয়কারী
উদ্দেশ্য
কমিটি
কর্মসূচি
কার্যবিবরণী
কার্যসূচি
কাৰ্যবিৱৰণী
কাৰ্যসূচী
কৃতজ্ঞতা
চিত্রশালা
জিজ্ঞাসা
জুরি
তথ্যসূত্র
তথ্যসূত্ৰ
দল
ধন্যবাদ
নিবন্ধ তালিকা
নিয়মাবলি
নিয়মাবলী
নিয়মাৱলী
পরামর্শ
পরিচালনা পর্ষদ
পরিচালনাকারী
পরিসংখ্যান
পর্যালোচক
পুরস্কার
পৃষ্ঠপোষক
প্রতিক্রিয়া
প্রতিবেদন
প্রধান অতিথি
প্রশাসক
প্রশিক্ষক
প্রশ্ন
প্রস্তাব
প্রার্থী
প্ৰতিবেদন
প্ৰবন্ধ তালিকা
প্ৰশ্ন
প্ৰাৰ্থী
ফলাফল
বক্তা
বহিঃসংযোগ
বাজেট
বাহ্যিক সংযোগ
বিচারক
বিচারকমণ্ডলী
বিচাৰক
বিজয়ী
বিরোধিতা
বিষয়বস্তু
বিস্তারিত
ভোট
মতামত
মনোনয়ন
মনোনীত
মন্তব্য
যোগাযোগ
শুভেচ্ছা
সংগঠক
সভার বিবরণী
সমন্বয়ক
সমন্বয়কারী
সময়সূচি
সময়সূচী
সমর্থন
সমৰ্থন
সিদ্ধান্ত
અહેવાલ
આભાર
આયોજક
આયોજકો
ઉમેદવાર
કાર્યક્રમ
કાર્યનોંધ
ચર્ચા
છબીઓ
ટિપ્પણી
ધન્યવાદ
નિર્ણયો
નિર્ણાયક
નિર્ણાયકો
પરિણામ
પ્રતિભાવ
પ્રશિક્ષક
પ્રશ્નો
પ્રાયોજક
બજેટ
બાહ્ય કડીઓ
મત
વક્તા
વક્તાઓ
વિજેતા
સંદર્ભ
સંપર્ક
સંયોજક
સમયપત્રક
સમર્થન
સમિતિ
સૂચનો
ଆଧାର
ଆଲୋଚନା
ଆୟୋଜକ
ଉଦ୍ଦେଶ୍ୟ
କମିଟି
କାର୍ଯ୍ୟବିବରଣୀ
କାର୍ଯ୍ୟସୂଚୀ
ଛବି ଗ୍ୟାଲେରୀ
ଧନ୍ୟବାଦ
ନିଷ୍ପତ୍ତି
ପ୍ରତିକ୍ରିୟା
ପ୍ରଶ୍ନ
ପ୍ରାର୍ଥୀ
ଫଳାଫଳ
ବକ୍ତା
ବଜେଟ
ବିଚାରକ
ବିଜେତା
ବିବରଣୀ
ବିରୋଧ
ମତାମତ
ଯୋଗାଯୋଗ
ରିପୋର୍ଟ
ସଂଯୋଜକ
ସମର୍ଥନ
ସମୟସୂଚୀ
அட்டவணை
அமைப்பாளர்
அமைப்பாளர்கள்
அறிக்கை
ஆதரவாளர்கள்
ஆதரவு
உசாத்துணை
உரையாடல்
எதிர்ப்பு
ஏற்பாட்டாளர்
ஏற்பாட்டுக் குழு
ஒருங்கிணைப்பாளர்
ஒழுங்கமைப்பாளர்கள்
கட்டுரைகள்
கருத்து
கலந்துரையாடல்
குழு
கூட்டக் குறிப்பு
கேள்வி
தலைப்புகள்
தொடர்பு
தொடர்புக்கு
நடுவர்
நடுவர்கள்
நன்றி
நன்றிகள்
நிகழ்ச்சி நிரல்
நிகழ்ச்சிநிரல்
நிகழ்நிரல்
நிதிநிலை
நோக்கம்
படங்கள்
பயிற்சியாளர்
பரிசு
பரிந்துரை
பரிந்துரைகள்
பேச்சாளர்
பேச்சாளர்கள்
முடிவுகள்
மேற்கோள்
வரவு செலவு
வழிநடத்துபவர்
வாக்களிப்பு
வாக்கெடுப்பு
வாழ்த்து
வெற்றியாளர்
வெற்றியாளர்கள்
வெளி இணைப்பு
வேட்பாளர்கள்
అంశాలు
అభిప్రాయ
అభ్యర్థులు
ఈవెంటు నిర్వాహకుడు
ఈవెంటు నిర్వాహకులు
ఉద్దేశ
ఎజెండా
ఓటు
కమిటీ
కార్యక్రమ ప్రణాళిక
కార్యక్రమ వివరాలు
కార్యక్రమ సరళి
కృతజ్ఞతలు
చర్చ
చిత్రమాలిక
ధన్యవాదాలు
నామినేషన్
నిర్ణయాలు
నిర్వాహక
నిర్వాహకు
నిర్వాహకులు
నివేదిక
న్యాయనిర్ణేతలు
ప్రతిపాదన
ప్రశ్న
ఫలితాలు
బడ్జెట్
బయటి లింకు
బహుమతు
బృందం
మద్దతు
మినిట్స్
మూలాలు
లక్ష్యాలు
వక్త
వక్తలు
విజేత
విజేతలు
వ్యతిరేక
వ్యాఖ్య
వ్యాసాల జాబితా
శిక్షకులు
శుభాకాంక్షలు
సంప్రదించ
సంప్రదింపు
సమన్వయకర్త
సమయ పట్టిక
సమావేశ నివేదిక
స్పందన
స్పాన్సర్
ಅಭಿಪ್ರಾಯ
ಅಭ್ಯರ್ಥಿಗಳು
ಆಯೋಜಕ
ಆಯೋಜಕರು
ಉದ್ದೇಶ
ಉಪನ್ಯಾಸಕರು
ಉಲ್ಲೇಕೊ
ಉಲ್ಲೇಖ
ಕಾರ್ಯಕ್ರಮ ಪಟ್ಟಿ
ಕೃತಜ್ಞತೆ
ಚರ್ಚೆ
ಚಿತ್ರಗಳು
ತಂಡ
ತರಬೇತುದಾರರು
ತೀರ್ಪುಗಾರರು
ಧನ್ಯವಾದ
ನಡಾವಳಿ
ನಿರ್ಣಯಗಳು
ಪಾತೆರಕತೆ
ಪ್ರತಿಕ್ರಿಯೆ
ಪ್ರಶ್ನೆ
ಪ್ರಾಯೋಜಕರು
ಫಲಿತಾಂಶ
ಬಜೆಟ್
ಬೆಂಬಲ
ಭಾಷಣಕಾರರು
ಮತದಾನ
ವರದಿ
ವಿಜೇತರು
ವಿರೋಧ
ವಿವರಗಳು
ವಿಷಯಗಳು
ವೇಳಾಪಟ್ಟಿ
ಸಂಘಟಕ
ಸಂಘಟಕರು
ಸಂಪರ್ಕ
ಸಂಯೋಜಕರು
ಸಮಿತಿ
അനുകൂലി
അഭിപ്രായ
അവലംബം
അവലോകനം
ആശംസകൾ
എതിർക്കു
ഏകോപനം
കാര്യപരിപാടി
കൃതജ്ഞത
ചിത്രങ്ങൾ
ചോദ്യങ്ങ
ചർച്ച
തീരുമാനങ്ങൾ
നന്ദി
നിർദ്ദേശം
നിർദ്ദേശങ്ങൾ
പത്രവാർത്ത
പരിപാടി സംഘാടകർ
പരിപാടികൾ
പരിപാടിയുടെ സംഘാടകർ
പരിശീലകർ
പ്രതികരണ
പ്രഭാഷകർ
പ്രാസംഗികർ
ഫലം
ഫലങ്ങൾ
ബജറ്റ്
ബന്ധപ്പെട
ബന്ധപ്പെടുക
മിനുട്സ്
റിപ്പോർട്ട്
വിജയികൾ
വിധികർത്താക്കൾ
വിഷയങ്ങൾ
വോട്ട്
സംഘം
സംഘാടക
സംഘാടക സമിതി
സംഘാടകർ
സംഘാടനം
സംവാദം
സമയക്രമം
സ്ഥാനാർത്ഥികൾ
സ്പോൺസർ
දේශක
ප්‍රතිඵල
වාර්තාව
වැඩසටහන
සංවිධායක
ස්තූතිය
กติกา
กรรมการ
กรรมการตัดสิน
การเดินทาง
กำหนดการ
กิตติกรรมประกาศ
ขอบคุณ
ข้อเสนอ
ข้อเสนอแนะ
คณะกรรมการ
ความคิดเห็น
ความเป็นมา
คัดค้าน
คำถาม
งบประมาณ
ดูเพิ่ม
ตารางเวลา
ติดต่อ
บันทึกการประชุม
ผลการ
ผลลัพธ์
ผู้จัด
ผู้จัดกิจกรรม
ผู้จัดงาน
ผู้ชนะ
ผู้บรรยาย
ผู้ประสานงาน
ผู้ประสานงานงานกิจกรรม
ผู้สนับสนุน
ผู้สมัครรับเลือกตั้ง
ผู้ให้บริการ
พูดคุย
ภาพบรรยากาศ
มติ
รางวัล
รายงาน
รายงานการประชุม
รายชื่อบทความ
รูปภาพ
ลงคะแนน
วัตถุประสงค์
วาระการประชุม
วิทยากร
สถานที่
สถิติ
สนับสนุน
สรุป
อภิปราย
อ้างอิง
แหล่งข้อมูลอื่น
ຂອບໃຈ
ບົດບັນທຶກ
ຜູ້ຈັດ
ຜູ້ຈັດງານ
ຜົນໄດ້ຮັບ
ລາຍການ
ကျင်းပသူ
ကျေးဇူး
စီစဉ်သူ
စီစဉ်သူများ
ပွဲစီစဉ်သူ
ပွဲစီစဉ်သူများ
မှတ်တမ်း
ရလဒ်
အစီအစဉ်
កម្មវិធី
កំណត់ហេតុ
លទ្ធផល
អរគុណ
អ្នករៀបចំ
ᱜᱟᱞᱢᱟᱨᱟᱣ
ᱠᱩᱠᱞᱤ
ᱥᱟᱹᱠᱷᱭᱟᱹᱛ
ᱨᱚᱲ
お礼
まとめ
よくある質問
アイデア
アクセス
イベント主催者
イベント調整役
ギャラリー
コメント
スケジュール
スタッフ
テーマ
ノート
プログラム
ルール
レポート
世話人
中立
主催
主催者
主办
主持人
主持者
主講
主讲
主辦
主題
主题
予算
交通
介紹
介绍
优胜者
会場
会议纪录
会议纪要
会议记录
住宿
作成記事
促进者
候補者
候选人
候選人
優勝者
入賞者
共催
内容
写真
决议
出典
协办
协调员
協力者
協調員
協賛
協辦
参考文献
参考资料
参见
參考文獻
參考資料
參見
反对
反対
反對
反饋
反馈
受賞
受賞者
司会
合作伙伴
合作夥伴
問い合わせ
問答
問題
团队
图库
图片
圖庫
圖片
團隊
地点
地點
報告
場所
外部リンク
外部連結
外部链接
奖品
実行委員
宿泊
審査員
審査委員
导师
導師
工作人员
工作人員
幹事
建議
建议
役員
後援
得奖
得獎
总结
意見
意见
感想
感謝
感谢
成果
投票
报告
推薦
提名
提案
摄影
撮影者
攝影
支持
日時
日程
时间
时间表
時間
時間表
會議紀要
會議紀錄
會議記錄
条目
条目列表
條目
條目列表
概要
決定事項
決議
注意事項
活动协调员
活动筹办人员
活动组织者
活動協調員
活動籌辦人員
活動組織者
流程
演講者
演讲者
照片
獎品
獲獎
理事
留言
発表者
登壇者
目标
目標
目的
筹办人员
筹备
简介
管理员
管理員
節目
簡介
籌備
籌辦人員
紀要
組織者
結果
統計
編集者
總結
纪要
组织方
组织者
结果
统计
联系
联系人
联系方式
聯絡
聯絡人
聯絡方式
聯繫
背景
脚注
致謝
致谢
节目
获奖
裁判
規則
规则
討論
記事一覧
評委
評審
評論
講師
講演者
講者
謝辞
議事要旨
議事録
議程
議論
議題
讨论
议程
讲师
讲者
评委
评审
评论
負責人
賛成
賞品
質問
贊助
负责人
赞助
連絡先
運営
運営委員
選考委員
関連項目
问答
问题
預算
预算
鳴謝
鸣谢
ꯈꯟꯅ ꯅ ꯅꯕ
각주
감사
감사의 말
강사
강연자
같이 보기
개요
갤러리
건의
결과
결정
과정 조정자
규칙
담당자
당첨자
목적
목표
문서 목록
문의
바깥 고리
반대
발표자
배경
보고
보고서
사진
상품
생성 문서
소개
수상자
숙소
시간표
심사위원
안건
연락처
연사
예산
오시는 길
외부 링크
요약
운영위원
운영진
의견
의제
이벤트 조직자
이사회
일시
일정
자주 묻는 질문
장소
제안
조직위원회
주관
주제
주최
주최 측
주최자
준비위원회
중립
지지 의견
지지자
진행자
질문
질의응답
찬성
참고 문헌
추천
코디네이터
토론
통계
투표
프로그램
행사조정자
협력
회의록
후기
후보
후보자
후원""")

#: A heading that contains one of them is of somebody to ask.
CONTACT_HEADINGS: Table = ("""\
aloqa
anermas
ansprechpartner
ansprechpartnerin
ansprechpartnerinnen
ansprechperson
ansprechpersonen
any questions
ask us
bei fragen
bizimlə əlaqə
bog'lanish
contact
contact person
contact persons
contact us
contacta
contacte
contacten
contactes
contactez-nous
contacto
contactos
contactpersonen
contactpersoon
contacts
contactu
contak
contati
contato
contatos
contats
contattaci
contatti
contatto
contautu
contáctanos
contáctenos
conventus nuntii
cuntatt
cuntatte
cyswllt
cysylltu
cysylltwch
darempred
des questions
dudas
déan teagmháil
dúvidas
fale conosco
fifandraisana
fios thugainn
get in touch
got questions
habarlaşmak
hafa samband
hafðu samband
hai domande
harremanetarako
hast du fragen
have a question
have questions
hubungi
hubungi kami
ikkuntattjana
jarri harremanetan
kontak
kontak person
kontakpersone
kontakpersoon
kontakt
kontakt os
kontakt oss
kontakta oss
kontaktad
kontaktai
kontaktas
kontakte
kontakte nou
kontakter
kontakti
kontaktid
kontaktinis asmuo
kontaktisik
kontaktná osoba
kontaktní osoba
kontaktní osoby
kontakto
kontaktoj
kontaktperson
kontaktpersona
kontaktpersonar
kontaktpersonen
kontaktpersoner
kontaktpersoun
kontaktu
kontaktua
kontakty
kontäkt
kpọtụrụ
kpọtụrụ anyị
kuntatt
kàn sí wa
liân-lo̍k
liên hệ
liên lạc
makipag-ugnayan
mawasiliano
mont e darempred
na kontaktoni
nala soo xiriir
narahubung
need help
nermes-aɣ
noch fragen
nous contacter
osoba kontaktowa
osoby kontaktowe
pakikipag-ugnayan
persoane de contact
persoană de contact
personas de contacto
persones de contacte
personnes contact
peywendî
point of contact
points of contact
qhagamshelana nathi
reach out
reach us
rimanakuy
samband
saziņa
stik
stiki
susisiekite
taura nesu
teagmháil
tengiliðir
tengiliður
tienes preguntas
tuntuba
tuntuɓa
tuntuɓe mu
tutuukirire
twandikire
têkilî
une question
vragen stellen
wasiliana
wasiliana nasi
who to ask
xhumana nathi
xiriir
ìkànsí
ñe'ẽmondo
əlaqə
επικοινωνήστε μαζί μας
επικοινωνία
στοιχεία επικοινωνίας
алоқа
байланыс
байланысу
байланыш
бәйләнеш
за контакт
зв'язатися з нами
кантакт
кантакты
контакт
контакти
контактна особа
контактное лицо
контактные лица
контактні особи
контакты
обратная связь
связаться с нами
сибээс
тамос
холбогдох
холбоо барих
элемтә
ҫыхӑну
կապ
կապվել
կոնտակտներ
հետադարձ կապ
איש קשר
אנשי קשר
אשת קשר
יצירת קשר
צור קשר
צרו קשר
קאנטאקט
ئالاقىلىشىش
اتصل بنا
ارتباط با ما
الاتصال
التواصل
اړیکه
اړیکې
تماس
تماس با ما
تواصل معنا
جهة الاتصال
رابطو
رابطہ
رابطے
راه‌های ارتباطی
للاستفسار
للتواصل
پەیوەندی
ہم سے رابطہ
ގުޅުއްވުމަށް
राबता
संपर्क
सम्पर्क
सम्पर्कः
सम्पर्कम्
हमसे संपर्क
ਸੰਪਰਕ
འབ ལ གཏ ག
დაგვიკავშირდით
კონტაქტები
კონტაქტი
ርክብ
አድራሻ
ያግኙን
聯絡""", """\
bize ulaşın
elérhetőség
elérhetőségek
iletişim
kapcsolat
kapcsolattartó
kapcsolattartók
ota yhteyttä
yhteyshenkilö
yhteyshenkilöt
yhteystiedot
संपर्क
सम्पर्क
যোগাযোগ
સંપર્ક
ଯୋଗାଯୋଗ
ସମ୍ପର୍କ
தொடர்பு
தொடர்பு கொள்ள
தொடர்புக்கு
సంప్రదించండి
సంప్రదించవలసినవారు
సంప్రదింపు
సంప్రదింపులు
ಸಂಪರ್ಕ
ಸಂಪರ್ಕಿಸಿ
ബന്ധപ്പെടാൻ
ബന്ധപ്പെടുക
ബന്ധപ്പെടേണ്ടവർ
අමතන්න
සම්බන්ධ වන්න
සම්බන්ධතා
ติดต่อ
สอบถาม
ຕິດຕໍ່
ဆက်သွယ်
ဆက်သွယ်ရန်
ទំនាក់ទំនង
お問い合わせ
お問合せ
問い合わせ
問合せ
联系
联系我们
联系方式
联络
聯絡
聯絡我們
聯絡方式
聯繫
連絡
連絡先
문의
문의처
연락
연락처""")

#: A heading that is one of them is of somebody to ask: organisers, a team, questions.
CONTACT_WHOLE_HEADINGS: Table = ("""\
abaabulayaasha
abahleli
abaququzeleli
abategesi
abateguye
aide
aiuto
ajuda
ajutor
ajụjụ
antolatzailea
antolatzaileak
aozerien
arbetsgrupp
arrangör
arrangörer
arrangør
arrangørar
arrangører
ayuda
ban tổ chức
bantuan
būn-tê
ceistean
ceisteanna
comissão organizadora
comité d'organisation
comité organizador
consultas
coordinator
coordinators
core team
cwestiynau
câu hỏi
dagiti saludsod
das team
demandoj
domande
domandis
dotazy
dubtes
dumand
dumande
dúbidas
eagraithe
eagraí
ebibuuzo
echipa
echipă
ekip
ekipa
ekipi
entrugues
equip
equip organitzador
equipa
equipe
equipo
equipo organizador
equipu
facilitator
facilitators
fanontaniana
faq
foireann
fragen
froen
froge
frogn
frågor
fyriskiparar
galderak
goulennoù
gruppo organizzatore
guramaçylar
help
help desk
helpo
hilfe
hjelp
hjälp
hjælp
holdet
host
hosts
hulp
hỏi đáp
ibibazo
imibuzo
imsudas
iqela
iqembu
isteqsiyen
itsinda
jamoa
jautājumi
kesses
kesyon
klausimai
komanda
komitet organizacyjny
kooxda
koponan
korraldaja
korraldajad
küsimused
küzundad
l'équipe
lantaldea
luchd-eagrachaidh
masu shirya
masu shiryawa
maswali
mba'eporandu
meeskond
mga katanungan
mga nag-organisar
mga organisador
mga pangutana
mga tagapag-organisa
mga tanong
mibvunzo
mistoqsijiet
moderatores
mpikarakara
msaada
ndị nhazi
ndị otu
người tổ chức
nhà tổ chức
nhóm
orga
orga-team
organisateur
organisateuren
organisateurs
organisatie
organisatieteam
organisation
organisationsteam
organisatioun
organisatoaren
organisatore
organisatoren
organisatores
organisatorinnen
organisatorn
organisators
organisatrices
organisatörer
organiseerders
organiser
organisers
organising committee
organising team
organització
organitzadores
organitzadors
organizacion
organización
organizadoras
organizadores
organizadori
organizadors
organizadôrs
organizanto
organizantoj
organizator
organizatori
organizatoriai
organizatorius
organizatorji
organizatorki
organizatorojo
organizators
organizatorzy
organizatorët
organização
organizační tým
organizer
organizers
organizing committee
organizing team
organizzatori
organizzatrici
organizzaturi
organizzazione
organizátor
organizátori
organizátoři
organîzator
otázky
our team
pangkat
pangutana
panitia
panyelenggara
pasukan
patarosan
penganjur
penyelenggara
perguntas
pertanyaan
pirs
pitaken
pitakon
pitakonan
pitanja
pomoc
pomoć
pomoč
porandukuéra
pořadatelé
prašenja
preguntas
preguntes
project team
pyetje
pyetjet
pytania
pytanja
pšašanja
q&a
quaestiones
question
questiones
questions
rückfragen
rīkotāji
savollar
sgioba
skipailh
skipuleggjandi
skipuleggjendur
skuadra
soalan
soraglar
span
spurningar
spørgsmål
spørsmål
squadra
su'aalo
suallar
support team
taldea
tambayoyi
tanya jawab
tanyo
tapukuykuna
tarbaɛt
tashkilotchi
tashkilotchilar
tawaga
team
teamet
teamo
teymi
the team
thắc mắc
tim
tim penyelenggara
timu
topar
trefnwyr
trefnydd
trợ giúp
ttiimu
tulong
tím
tîm
tým
təşkilatçı
təşkilatçılar
umugwi
varongi
veranstalter
vprašanja
vrae
vragen
waandaaji
waandalizi
zalantzak
zespół
zespół organizacyjny
àwọn olùṣètò
àwọn ìbéèrè
équipe
équipe organisatrice
ìbéèrè
întrebări
òganizatè
đội ngũ
απορίες
βοήθεια
διοργανωτές
διοργανωτής
ερωτήσεις
ομάδα
οργανωτές
οργανωτική ομάδα
арганізатар
арганізатары
асуулт
асуултууд
баг
вопросы
въпроси
гурӯҳ
допомога
екип
екипа
запитання
зохион байгуулагчид
йӗркелӳҫӗсем
каманда
команда
оештыручы
оештыручылар
ойоштороусылар
организатор
организатори
организаторы
організатор
організатори
оргкомитет
оргкомітет
орґанізаторы
питання
питања
помош
помощ
помощь
помоћ
прашања
пытанні
саволҳо
сораулар
суроолор
сұрақтар
ташкилкунандагон
тим
топ
тэрийээччилэр
уюштуруучулар
ыйтусем
ыйытыылар
ұйымдастырушы
ұйымдастырушылар
һорауҙар
թիմ
կազմակերպիչ
կազմակերպիչներ
հարցեր
ארגאניזאטארן
המארגנים
הצוות
מארגנים
עזרה
פראגן
צוות
צוות מארגן
שאלות
أسئلة
اسئلة
استفسارات
الأسئلة
الفريق
اللجنة المنظمة
المنظم
المنظمون
المنظمين
برگزارکنندگان
تنظیموونکي
تیم
تیم اجرایی
سؤالات
سازمان‌دهندگان
سوئاللار
سوال
سوالات
فريق التنظيم
فريق العمل
مدد
مساعدة
منتظم
منتظمین
ٹیم
ټیم
ٽيم
پرسش
پرسش‌ها
پرسیار
پرسیارەکان
پوښتنې
ڕێکخەران
کمک
گروه
گۇرۇپپا
ސުވާލު
आयोजक
आयोजकः
आयोजकगण
आयोजकाः
आयोजन टीम
आयोजन समिति
गणः
टीम
दल
प्रश्न
प्रश्न एवं उत्तर
प्रश्नः
प्रश्नाः
संयोजक
समन्वयक
समूहः
सवाल
सहायता
ਆਯੋਜਕ
ਟੀਮ
ਪ੍ਰਬੰਧਕ
ਪ੍ਰਸ਼ਨ
ਸਵਾਲ
ད བ
გუნდი
კითხვები
ორგანიზატორები
ორგანიზატორი
შეკითხვები
ሕቶታት
ቡድን
አስተባባሪዎች
አዘጋጆች
ኣዳለውቲ
ጋንታ
ጥያቄዎች
問""", """\
csapat
düzenleyenler
düzenleyiciler
ekip
järjestäjä
järjestäjät
kysymykset
kysyttävää
kérdés
kérdések
organizatörler
segítség
sorular
szervező
szervezőcsapat
szervezők
takım
tiimi
आयोजक
आयोजक मंडळ
आयोजकहरू
चमू
टिम
टीम
टोली
प्रश्न
प्रश्नहरू
प्रस्न
शंका
संघ
संयोजक
समन्वयक
আয়োজক
আয়োজক দল
আয়োজকবৃন্দ
আয়োজকসকল
আয়োজনে
জিজ্ঞাসা
টিম
দল
প্রশ্ন
প্ৰশ্ন
প্ৰশ্নসমূহ
সমন্বয়ক
সাহায্য
આયોજક
આયોજકો
ટીમ
પ્રશ્ન
પ્રશ્નો
સંયોજક
સવાલો
ଆୟୋଜକ
ଆୟୋଜକମାନେ
ଟିମ୍
ଦଳ
ପ୍ରଶ୍ନ
ପ୍ରଶ୍ନଗୁଡ଼ିକ
அமைப்பாளர்கள்
ஏற்பாட்டாளர்கள்
ஏற்பாட்டுக் குழு
ஐயங்கள்
ஒருங்கிணைப்பாளர்
ஒருங்கிணைப்பாளர்கள்
குழு
கேள்விகள்
வினாக்கள்
జట్టు
నిర్వాహకుడు
నిర్వాహకులు
ప్రశ్నలు
బృందం
సందేహాలు
సమన్వయకర్తలు
ಆಯೋಜಕರು
ತಂಡ
ಪ್ರಶ್ನೆಗಳು
ಪ್ರಶ್ನೆಲು
ಸಂಘಟಕರು
ಸಂಘಟಕೆರ್
ಸಂಯೋಜಕರು
ചോദ്യങ്ങൾ
ടീം
സംഘം
സംഘാടക സമിതി
സംഘാടകസമിതി
സംഘാടകർ
സംശയങ്ങൾ
කණ්ඩායම
ගැටලු
ප්‍රශ්න
සංවිධායකයින්
සංවිධායකයෝ
คำถาม
คำถามที่พบบ่อย
ทีม
ทีมงาน
ผู้จัด
ผู้จัดงาน
ຄຳຖາມ
ທີມງານ
ຜູ້ຈັດ
စီစဉ်သူများ
မေးခွန်းများ
အဖွဲ့
ក្រុម
សំណួរ
អ្នករៀបចំ
ご質問
よくある質問
スタッフ
チーム
世話人
主催
主催者
主办单位
主办方
主辦單位
主辦方
問答
問題
团队
團隊
工作人员
工作人員
工作团队
工作團隊
幹事
提问
有問題嗎
有问题吗
疑問
組織者
组织者
質問
運営
運営チーム
问答
问题
담당자
운영진
운영팀
주최
주최자
질문
질문과 답변
팀""")

#: Heads of columns that hold people.
PEOPLE_COLUMNS: Table = ("""\
abɔdin
account
aha njieme
ahàǹjìème
ainm úsáideora
ainm-cleachdaiche
akaunti
akun
anaram-pikambana
anggota
anv implijer
användare
användarnamn
asistente
asistentes
assinatura
attendee
attendee name
attendees
autor
ayiñ user
ayuli
bansag
benotzernumm
benutzer
benutzer in
benutzerin
benutzername
benutzernamen
benutzernåm
brugernavn
brukarnamn
brukernaam
brukernavn
brúkaranavn
bénévole
chi
chữ ký
compte
cont
conta
contributeur
contributor
contributors
contributrice
cuenta
członek
dalībnieks
deelnemer
deelnemers
delegate
delegates
deltagare
der metmaacher_nahme
diễn giả
dobrovolník
editor
editors
emri i përdoruesit
enw defnyddiwr
erabiltzaile izena
ery'obwa memba
firma
foydalanuvchi nomi
full name
fʋ yʋ'ʋr
gebroekersnaam
gebruiker
gebruikers
gebruikersnaam
gebruker
gebrukersnaam
gebrukersname
gorar pamake
handtekening
họ tên
họ và tên
identifiant
igama lomsebenzisi
imię
imię i nazwisko
intervenant
invitee
invitees
isem l-utent
isem n useqdac
isem n wemseqdac
isem utent
ishletkuchi ismi
ishletkuqi ismi
isiga
istifadəçi adı
izina ry'umukoresha
izina ry'uwukoresha
iōng-chiá miâ-chheng
ištirokəkon nom
ištirokəkə nom
jeneng naraguna
jina
jina la mshiriki
jina la mtumiaji
jméno
jméno a příjmení
judge
juror
kasutajanimi
kdo
kevtteenommâ
konto
korisničko ime
koristničsko ime
kpɛbu yuli
kto
kävutajan nimi
lalu' na pptzyuwaw
lankide izena
leina la modirisi
lid
lietotājvārds
magaca gudagalka
magaca isticmaalaha
majina
medlem
meidochnamme
member
members
membre
membro
membru
meno používateľa
mentor
metmaacher_naame
metmaacher_nahme
miembro
misaungayay a kalungangan
mitglied
mshiriki
mtumiaji
mwanachama
naam
naam deelnemer
nagan ti agar-aramat
nama
nama akun
nama lengkap
nama pemaké
nama pengguna
nama peserta
name
name of participant
name of the participant
namen
names
nameyê karberi
namn
namo pangguno
naudotojo vardas
navê bikarhêner
nazwa konta
nazwa użytkownika
nazwisko
ngaran-paragamit
ngarandait
ngaranmoguno
người dùng
người tham gia
nick
nickname
nkombo ya mosaleli
nkómbó ya mosáleli
no d' elodjaedje
no d' uzeu
nom
nom d'usuari
nom d'utilisateur
nom d'utilisator
nom d'utilisatrice
nom d'utilizaire
nom de compte
nom de l'utent
nombre
nombre completo
nombre d'usuario
nombre de usador
nombre de usuaria
nombre de usuario
nombre de usuario/a
nombres
nome
nome completo
nome d'usuariu
nome de l'utende
nome de usuario
nome de usuária
nome de usuário
nome de usuário a
nome de utilizador
nome utende
nome utente
nomen usoris
nomes
nomi
nomi korbar
nomine de usator
nomme utente
nomo dil uzero
noms
non itilizatè
non utent
notandanafn
nume
nume de utilizator
nume utilizator
nume și prenume
nutzername
nutzernám
nómme uténte
on-wiki username
organiser
organizer
orúkọ olùmúlò
orúkọ oníṣe
osoba
palestrante
pangalan ng tagagamit
pangaran kan parágamit
paragamit-ngaran
partecipante
partecipanti
participant
participant e
participant e s
participant es
participant name
participant's name
participante
participantes
participants
participantă
participanți
paydalanıwshı atı
pembicara
pengguna
penyunting
people
person
persona
personen
personne
peserta
pessoa
peséngan sang anganggé
podpis
ponente
používateľské meno
presenter
presenters
prénom
pseudo
pseudonyme
puruhára réra
puruhára réraː
përdoruesi
přezdívka
qatıswşı atı
qui
qullanuçı
real name
recipient
referent
relatore
relawan
representative
representatives
ruraqpa sutin
sahihi
sandiasma
scholar
semnătură
sign
sign here
signatur
signature
solonanarana
speaker
speakers
spreker
stranòm
suna mai amfani
sunan mai amfani
suradničko ime
talare
tanda tangan
teilnehmende
teilnehmender
teilnehmer
teilnehmer in
teilnehmerin
tekitiketl itokah
tequitiuhcatocaitl
thành viên
tonton-yuori
trainee
trainer
tuna yu'urɛ
tuntuna yu'urɛ
tài khoản
tên
tên người dùng
tên người tham gia
tên thành viên
tên tài khoản
tên đăng nhập
tình nguyện viên
uczestnicy
uczestniczka
uczestnik
ulanyjy ady
underskrift
unterschrift
uporabniško ime
user
user id
user name
user names
userid
username
username on wiki
usernames
users
usuari
usuaria
usuarias
usuario
usuario/a
usuarios
usuária
usuário
usuário a
usuários
utente
utenti
utilisateur
utilisateur ice
utilisateur/trice
utilisateurs
utilisatrice
utilizador
utilizadora
utilizator
utilizatori
uzantnomo
uzeronomo
użytkownicy
użytkowniczka
użytkownik
uživatel
uživatelka
uživatelské jméno
uživatelé
vem
volontario
volontär
voluntar
voluntario
volunteer
volunteers
voluntário
vrijwilliger
washiriki
wer
who
wie
wiki handle
wiki id
wiki name
wiki user name
wiki username
wikimedia account
wikimedia user name
wikimedia username
wikimedian
wikiname
wikipedia username
wikipedian
wikipedista
wikipedysta
wikipedystka
wo din
wužiwarske mjeno
wužywarske mě
xisap yazması
yuuser-naame
yuusernaame
zita
zitamushando
ódú
ódú éné éku
õõʹnninõmm
účastnice
účastníci
účastník
účet
člen
εθελοντής
λογαριασμός
μέλος
ονοματεπώνυμο
συμμετέχοντες
συμμετέχουσα
συμμετέχων
υπογραφή
χρήστης
χρήστρια
όνομα
όνομα χρήστη
бэлиэ-аат
волонтер
волонтёр
декъашхо
декъашхочун цӏе
докладчик
доповідач
имя
имя и фамилия
имя пользователя
имя участника
имя участника/участницы
имя учётной записи
колдонуучунун аты
корисничко име
користувач
користувачка
користувачі
кто
кулланучы
кулланучы исеме
кыттааччы
логин
логін
мено хоснователя
ник
никнейм
номи корбар
номи корбарӣ
нік
нікнейм
обліковий запис
подпись
пользователь
потребител
потребителско име
піб
підпис
усӑҫ ячӗ
учасник
учасники
учасниця
участник
участник/участница
участники
участница
учетная запись
учётная запись
фио
хайырланыучуну аты
хто
хутшăнакан
хутшăнаканăн ячĕ
хэрэглэгчийн нэр
ім'я
ім'я користувача
ім'я та прізвище
імя хоснователя
імя ўдзельніка
қатысушы аты
ҡатнашыусы исеме
մասնակից
մասնակցային անուն
մասնակցի անուն
באַניצער נאָמען
חבר
חתימה
מרצה
משתמש
משתמש/ת
משתמשת
משתתף
משתתפים
משתתפת
מתנדב
שם
שם המשתמש
שם המשתתף
שם מלא
שם משתמש
ئىشلەتكۇچى ئىسمى
ئىشلەتكۈچى ئاتى
ئىشلەتكۈچى نامى
اسم المستخدم
اسم المشارك
اسم اليوزر
الاسم
التوقيع
العضو
المتحدث
المتطوع
المساهم
المستخدم
المستخدمون
المشارك
المشاركون
امضا
ایشلدن آدی
داوطلب
دستخط
رُکُن
رُکُن ناو
رکن
سخنران
شريڪ ٿيندڙ
شرکا
شرکت کننده
شرکت‌کننده
شرکت‌کنندگان
شریک
صارف
صارف دا ناں
صارف نام
صارف کا نام
صٲرِف ناو
عضو
قاتىسۋشى اتى
مستخدم
نالو
نام
نام صارف
نام ڤڠݢونا
نام کاربر
نام کاربری
ناو
ناو وەکاربەر
ناوی بەکارھێنەر
ناوی بەکارھێنەری
نوم کاریاری
نۆم کاربەری
واپرائيندڙ
واپرائيندڙ نانءُ
واپرائيندڙنانءُ
ورتن ناں
ورتݨ آلا ناں
ورتݨ ناں
کاربر
کارن‌نوم
މެންބަރު
ߟߊ߬ߓߊ߰ߙߊ߬ߟߊ ߕߐ߮
ߟߊ߬ߓߊ߰ߙߊ߬ߟߌ߬ ߕߐ߮
उपयोगकर्ता
उपयोगकर्ता नाम
नांs
नांऽ
नाम
प्रतिभागी
प्रतिभागी का नाम
प्रयोक्ता
प्रयोक्ता नाम
प्रयोक्तानाम
प्रयोगकर्ता
प्रयोगकर्ता नाम
प्रयोगकर्तानाँव
प्रयोगकर्तानाम
बरतूनी
यूजरनाम
यूजरनेम
यूज़रनेम
योजकः
योजकनाम
वक्ता
विकिपीडियन
विकिमीडियन
सदस्य
सदस्य का नाम
सदस्य नाम
सदस्यः
सदस्यनाम
सहभागी
स्वयंसेवक
हस्ताक्षर
ਦਸਤਖਤ
ਦਸਤਖ਼ਤ
ਨਾਂ
ਨਾਮ
ਭਾਗੀਦਾਰ
ਮੈਂਬਰ
ਵਰਤੋਂਕਾਰ
ਵਰਤੋਂਕਾਰ ਦਾ ਨਾਂ
ਵਰਤੋਂਕਾਰ ਨਾਂ
ਵਰਤੋਂਕਾਰ ਨਾਮ
ད མ ང
ས ད མ ང
ကေားသုင် သားမိဉ်
ဆ်ုသုံ ဆာ မိင်
ဏင့်ဆာ မိင်
ယ ုညးလွပ်
ယ ုညးလွပ်-
သုင် သားမိဥ်
သွုံ သားမိဉ်
მახვარებუშ ჯოხო
მომხმარებლის სახელი
ስም ተጠቃሚ
በአቅራቢው
የብዕር ስም
ⵉⵙⵎ ⵏ ⵓⵏⵙⵙⵎⵔⵙ
ⵉⵙⵎ ⵏ ⵓⵙⵎⵔⴰⵙ
簿名
ꦗ ꦤ ꦤꦫꦒ ꦤ""", """\
ad
ad soyad
adı
adı soyadı
allekirjoitus
aláírás
felhasználó
felhasználói név
felhasználónév
gönüllü
hesap
hesap adı
imza
isim
jäsen
katılımcı
katılımcılar
koko nimi
konuşmacı
kullanıcı
kullanıcı adı
kullanıcılar
käyttäjä
käyttäjänimi
käyttäjätunnus
nimi
név
osallistuja
osallistujat
résztvevő
résztvevők
szerkesztő
szerkesztőnév
tag
teljes név
tunnus
vapaaehtoinen
vaporpeachem nanv
vapurpeache nanv
önkéntes
üye
नांव
नाम
नाव
प्रतिभागी
प्रयोगकर्ता
प्रयोगकर्ता नाम
प्रयोगकर्ताको नाम
बाहायग्रा
मुं
वांटेकार
वापरकर्ता
वापरकर्ता नाव
वापरकर्तानाव
वापरपी
वापरपी नांव
वापरप्याचे नांव
सदस्य
सदस्य नाम
सदस्य नाव
सदस्यको नाम
सदस्यनाम
सदस्यनाव
सदस्याचे नाव
सहभागी
सहभागीको नाम
सही
स्वयंसेवक
हस्ताक्षर
অংশগ্রহণকারী
অংশগ্রহণকারীর নাম
অংশগ্ৰহণকাৰী
উইকিপিডিয়ান
নাম
বক্তা
ব্যবহারকারী
ব্যবহারকারী নাম
ব্যবহারকারীনাম
ব্যবহারকারীর নাম
ব্যৱহাৰকাৰী
ব্যৱহাৰকাৰী নাম
ব্যৱহাৰকাৰীনাম
মিং
সদস্য
সদস্যনাম
সম্পাদক
স্বাক্ষর
স্বাক্ষৰ
স্বেচ্ছাসেবক
નામ
પ્રતિભાગી
વપરાશકર્તા
સભ્ય
સભ્ય નામ
સભ્યનામ
સહભાગી
સહી
ଅଂଶଗ୍ରହଣକାରୀ
ଦସ୍ତଖତ
ନାମ
ବ୍ୟବହାରକାରୀ
ବ୍ୟବହାରକାରୀ ନାମ
ବ୍ୟବହାରକାରୀଙ୍କ ନାମ
ସଭ୍ୟ
ସଭ୍ୟଙ୍କ ନାମ
உறுப்பினர்
கையொப்பம்
பங்கேற்பாளர்
பங்கேற்பாளர் பெயர்
பங்கேற்பாளர்கள்
பயனர்
பயனர் பெயர்
பயனர்பெயர்
பெயர்
పాల్గొనేవారు
పేరు
వాడుకరి
వాడుకరి పేరు
వాడుకరిపేరు
వాడుకరులు
సంతకం
సభ్యుడు
సభ్యుని పేరు
సభ్యులు
ಪುದರ್
ಬಳಕೆದಾರ
ಬಳಕೆದಾರ ಹೆಸರು
ಬಳಕೆದಾರರ ಹೆಸರು
ಬಳಕೆದಾರೆರೆ ಪುದರ್
ಬಳಕೆದಾರೆರೆಪುದರ್
ಬಳಕೆದಾರೆರ್
ಭಾಗವಹಿಸುವವರು
ಸದಸ್ಯ
ಸದಸ್ಯನಾಮ
ಸದಸ್ಯರ ಹೆಸರು
ಸದಸ್ಯರು
ಸಹಿ
ಹೆಸರು
അംഗം
ഉപയോക്താവിന്റെ പേര്
ഉപയോക്താവ്
ഉപയോക്തൃ നാമം
ഉപയോക്തൃനാമം
ഒപ്പ്
പങ്കെടുക്കുന്നവർ
പേര്
പേര്‌
පරිශීලක නාමය
පරිශීලක-නාමය
ชื่อ
ชื่อ-นามสกุล
ชื่อ-สกุล
ชื่อบัญชีผู้ใช้
ชื่อผู้ใช้
บัญชีผู้ใช้
ผู้เข้าร่วม
ผู้ใช้
ลงชื่อ
สมาชิก
ຊື່ຜູ້ໃຊ້
မှတ် ပုံ တင် အ မည်
အသုံးပြုသူအမည်
អត្តនាម
ᱧᱩᱛᱩᱢ
ᱵᱮᱵᱦᱟᱨᱤᱡ ᱧᱩᱛᱩᱢ
ᱵᱮᱵᱦᱟᱨᱤᱡ ᱧᱩᱛᱩᱢᱺ
ᱵᱮᱵᱷᱟᱨᱤᱭᱟᱹ
ᱵᱮᱵᱷᱟᱨᱤᱭᱟᱹ ᱧᱩᱛᱩᱢ
お名前
アカウント
アカウント名
メンバー
ユーザネーム
ユーザー
ユーザー名
ユーザ名
使用者
使用者名稱
出席者
利用者
利用者ページ
利用者名
参与者
参加者
参加者名
参加者氏名
参赛者
參加者
參與者
參賽者
名前
名字
名称
名稱
報名者
姓名
帳戶
帳號
志工
志愿者
成员
成員
报名者
氏名
用戶
用戶名
用戶名稱
用戶頁
用户
用户名
用户名称
用户页
登録者
签名
簽名
署名
講者
讲者
账号
账户
ꯁ ꯖ ꯟꯅꯔ ꯕ
ꯁ ꯖ ꯟꯅꯔ ꯕ ꯃꯃ ꯡ
ꯃ ꯡ
계정
계정 이름
계정명
발표자
사용자
사용자 이름
사용자명
사용자이름
서명
성명
아이디
이름
참가자
참석자
참여자
회원""")

#: Words before a name that say that somebody else is meant.
OTHERS: Table = ("""\
@
a convite de
a k a
a n
a nome di
aangemeld door
accompagnata da
accompagnato da
accompagné de
accompagné par
accompagnée de
accompanied by
accompanying
according to
acompanhada de
acompanhada por
acompanhado de
acompanhado por
acompañada de
acompañada por
acompañado de
acompañado por
acompañando a
added by
added on behalf of
adicionado por
adăugat de
aggiunto da
agregado por
ahoj
ajouté par
aka
akiambatana na
al posto di
along with
also
also known as
alt of
alternate account of
amealikwa na
angemeldet von
anmäld av
anstelle von
approved by
as per
asante
ask
assieme a
atas nama
atas undangan
au nom de
avec
añadido por
badala ya
bedankt
bersama
bersama dengan
beste
bonjour
bot account
bună
cc
cher
chào
chère
ciao
com
con
confirmed by
congratulations
contact
convidada por
convidado por
courtesy of
cu
cześć
cùng
cùng với
cảm ơn
da parte de
dank aan
dank an
danke
danke an
dankzij
datorită
de la part de
de parte de
dear
dengan
didaftarkan oleh
digantikan oleh
din partea
ditambahkan oleh
ditemani
diundang oleh
diusulkan oleh
dodana przez
dodany przez
dzięki
dziękuję
díky
děkuji
eingeladen von
eingetragen von
em nome de
em representação de
em vez de
en compagnie de
en lugar de
en nombre de
en remplacement de
en representación de
en vez de
entered by
estimada
estimado
for and on behalf of
formerly
formerly known as
friend of
from
fyi
för
föreslagen av
für
gemeinsam mit
gracias
gracias a
grazie
grazie a
graças a
grâce à
guest of
guided by
h/t
habari
hallo
halo
hej
hello
hey
hi
hinzugefügt von
hola
i a
i stället för
i sällskap med
i v
im auftrag von
im namen von
imeongezwa na
in begleitung von
in behalf of
in plaats van
in place of
in rappresentanza di
in reply to
in vertretung von
inbjuden av
indicado por
inscrit par
inscrite par
inscrito por
insieme a
insieme con
instead of
introduced by
invitada por
invitado por
invitat de
invitata da
invitation from
invitato da
invitată de
invited
invited by
invité par
invitée par
iscritto da
istället för
jménem
juntamente com
junto a
junto com
junto con
kupitia
kwa ajili ya
kwa niaba ya
liebe
lieber
lihat
main account
med
melalui
menggantikan
mentee of
mentor
mentored by
merci
merci à
met
met dank aan
mewakili
mit
moved by
mulțumesc
mulțumiri
my account
my other account
místo
mời bởi
na
nachgetragen von
namens
navrhl
new account
no lugar de
nominado por
nominated by
not
obrigada
obrigada a
obrigado
obrigado a
old account
olá
on behalf
on behalf of
operator of
other account
owner of
pamoja na
parrainé par
pentru
per
per conto di
personal account
ping
pinging
plus
podziękowania dla
poděkování
por
pour
pour le compte de
pozval
pozvala
pozván
pozvána
previously
prin
private account
proposed by
proposto da
proposto por
proposé par
proposée par
propuesto por
propus de
prostřednictvím
przez
på uppdrag av
přidal
přidala
přihlásil
přihlásila
qua
razem z
re
recomendado por
recommandé par
recommended by
referred by
registered by
removed by
remplacé par
renamed from
replaced by
replacing
reply to
replying to
representing
représenté par
requested by
s
samen met
se
second account
see
segnalato da
shukrani kwa
siehe
signed by
signed for
signing for
signing on behalf of
společně s
spolu s
sponsored by
staff account
statt
struck by
substitute for
suggested by
sur invitation de
tack
tack till
terima kasih
terima kasih kepada
thank you
thanks
thanks to
thay cho
thay mặt
theo lời mời của
thx
thêm bởi
thông qua
tillagd av
tillsammans med
toegevoegd door
together with
trained by
tramite
uitgenodigd door
user formerly known as
v doprovodu
v zastoupení
vedi
ver
vergezeld door
vergezeld van
vertreten durch
vervangen door
vezi
via
viz
voir
volunteer account
voor
voorgesteld door
vorgeschlagen von
vía
với
w imieniu
w towarzystwie
w zastępstwie
with
wmf account
work account
wpisany przez
wraz z
xem
z
z k
z ramienia
za
zamiast
zaproponowany przez
zaproszona przez
zaproszony przez
ze
zgłoszona przez
zgłoszony przez
zie
zob
zobacz
zur kenntnis
zusammen mit
à la place de
å vägnar
împreună cu
în locul
în numele
înscris de
însoțit de
însoțită de
đi cùng
được mời bởi
được thêm bởi
đại diện cho
đề cử bởi
αντί
αντί για
βλ
βλέπε
γεια
για
για λογαριασμό
εκ μέρους
ευχαριστίες
ευχαριστώ
μέσω
μαζί με
με
προσκεκλημένος από
προστέθηκε από
στο όνομα
συνοδευόμενος από
χάρη σε
благодарю
благодаря
в сопровождении
вместе с
вместо
від особи
від імені
вітаю
див
добавил
добавила
добавлен
добавлена
додав
додала
додано
дякую
з
за
за дорученням
завдяки
замість
записав
записал
записала
запропонував
запросив
запросила
запрошена
запрошений
здравствуйте
зі
и с ним
копия
на запрошення
от имени
от лица
по поручению
по приглашению
предложил
привет
привіт
пригласил
пригласила
приглашен
приглашена
приглашён
разом з
разом із
рекомендовал
с
см
со
спасибо
у супроводі
через
із
באמצעות
בליווי
במקום
בשם
דרך
הוזמן על ידי
הוזמנה על ידי
הוסיף
הוסיפה
יחד עם
מטעם
נוסף על ידי
עם
ראו
שלום
תודה
תודה ל
أضافه
أضافها
از سوی
از طرف
از طریق
افزوده شده توسط
با
با تشکر از
بالإنابة عن
بالنيابة عن
بدعوة من
بدلا من
بدلًا من
برفقة
بصحبة
به جای
به دعوت
به نمایندگی از
به همراه
به‌جای
بواسطة
تشکر از
توسط
جي معرفت
دعاني
سان گڏ
سلام
سپاس از
شكرا
شكرا ل
شكرًا
شکریہ
عبر
عن طريق
مع
ممنون از
مهرباني
نيابة عن
همراه
همراه با
پاران
کی جانب سے
کی جگہ
کی دعوت پر
کی طرف سے
کی معرفت
کے ذریعے
کے ساتھ
ہمراہ
आभार
की ओर से
की तरफ से
की तरफ़ से
के आमंत्रण पर
के बदले
के माध्यम से
के साथ
के स्थान पर
दिससँ
द्वारा आमंत्रित
द्वारा जोड़ल
द्वारा जोड़ा गया
धन्यवाद
नमस्ते
प्रिय
संग
साथ में
ਦੀ ਤਰਫੋਂ
ਦੀ ਥਾਂ
ਦੁਆਰਾ ਸੱਦਿਆ
ਦੇ ਨਾਲ
ਧੰਨਵਾਦ
ਨਾਲ
ਰਾਹੀਂ
ਵਲੋਂ
ਵੱਲੋਂ""", """\
adına
aracılığıyla
bakınız
birlikte
bkz
davet eden
davetiyle
együtt
ehdottanut
eşliğinde
hei
helyett
ile
ile birlikte
ilmoittanut
kanssa
katso
kautta
keresztül
kiitokset
kiitos
kutsumana
képviseletében
köszönet
köszönöm
lisännyt
lásd
meghívott
meghívására
merhaba
namına
nevében
puolesta
sayın
seurassa
sijaan
szia
tarafından davet
tarafından eklendi
tarafından eklenmiştir
teşekkür
teşekkürler
társaságában
yerine
yhdessä
által
által hozzáadva
आभार
ऐवजी
को तर्फबाट
च्या वतीने
तर्फबाट
देव बरें करूं
द्वारा आमन्त्रित
द्वारा थपिएको
धन्यवाद
मार्फत
यांच्या आमंत्रणावरून
यांनी जोडले
वतीन
वतीने
वांगडा
सँग
सट्टामा
साथमा
सोबत
আমন্ত্রণে
আমন্ত্রিত
আমন্ত্ৰিত
ধন্যবাদ
পক্ষ থেকে
পক্ষে
প্রিয়
বদলে
মাধ্যমে
যোগ করেছেন
যোগ কৰিছে
লগত
সঙ্গে
সাথে
সুপারিশে
সৈতে
ৰ হৈ
આભાર
આમંત્રિત
તરફથી
દ્વારા ઉમેરાયેલ
વતી
સાથે
ତରଫରୁ
ଦ୍ୱାରା ଆମନ୍ତ୍ରିତ
ଧନ୍ୟବାଦ
ପକ୍ଷରୁ
ମାଧ୍ୟମରେ
ସହିତ
அழைப்பின் பேரில்
உடன்
சார்பாக
சார்பில்
நன்றி
பதிலாக
மூலம்
ఆహ్వానం మేరకు
కలిసి
తరపున
తరఫున
తో పాటు
తోపాటు
ద్వారా
ధన్యవాదాలు
బదులుగా
ಆಹ್ವಾನದ ಮೇರೆಗೆ
ಜೊತೆ
ಜೊತೆಗೆ
ಧನ್ಯವಾದ
ಧನ್ಯವಾದಗಳು
ಪರವಾಗಿ
ಮೂಲಕ
ഒപ്പം
കൂടെ
ക്ഷണിച്ചത്
നന്ദി
പകരം
മുഖേന
വേണ്ടി
กับ
ขอบคุณ
ผ่าน
พร้อมกับ
พร้อมด้วย
ร่วมกับ
เชิญโดย
เพิ่มโดย
แทน
ในนามของ
ได้รับเชิญจาก
ありがとう
さんと
とともに
と一緒に
の代わりに
の紹介で
へ返信
一起
与
代
代わって
代为
代報名
代报名
代為
代理
代筆
代签
代簽
代表
偕
参见
參見
受邀于
受邀於
同
同伴
同行
和
回复
回覆
宛
感謝
感谢
抄送
招待
推荐
推薦
携
替
由
紹介
経由
與
謝謝
谢谢
追加しました
通知
邀請
邀请
陪同
감사합니다
과 함께
님께
대리
대리로
대신
동반
동행
를 대신하여
와 함께
을 대신하여
초대
초대로
추가함
추천
통해
함께""")

#: Headings of a part of a sign-up list, by the kind of people who stand there.
ROSTER_KINDS: dict[str, Table] = {
    "absent": ("""\
abgelehnt
abgesagt
ablehnen
absagen
absent
absent e s
absentees
absentes
absents
absenți
abwesend
afgemeld
afgewezen
aflyst
afmeldingen
afslå
afvis
afviste
afwezig
afwezigen
afwijzen
agwi
annullato
annulleret
annulé
anulat
anullat
anulowane
anulowano
anuluar
anulóse
apologies
ar ceal
assenti
atcelts
atmesta
atmesti
atsisakytas
ausentes
ausências
avbrutt
avböj
avböjd
avlyst
avslå
avvis
away
batal
bekor qilingan
berhalangan
bez účasti
bukan partisipan
bukan peserta
busy
can't attend
can't come
can't make it
cancel lat
cancelada
cancelado
canceled
cancellato
cannot attend
cannot make it
declinado
declinar
decline
declined
deltager ikke
dibatalkan
disculpas
diúltaithe
décliner
décliné
ekki þátttakandi
entschuldigt
excusas
excusé e s
excusées
excusés
ez da partaidea
ez onartu
frånvarande
förhinder
geannuleerd
geen deelnemer
geen-deelnemer
gwrthod
hafna
hakuna mshiriki
hætt við
icke-deltagare
ikke-deltager
ikke-deltaker
imesitishwa
imtina
in absentia
in spirit
inställd
izin
kan inte
kan niet
kataa
keeldu
keeldumine osalemast
không
không tham gia
không thể tham gia
komen niet
komme nicht
kommen nicht
kommer inte
kommt nicht
komt niet
leider nein
leider nicht
malakcepti
maybe next time
meath
missed
missing
mitteosaleja
ne
ne dalyvis
ne participe pas
ne pourront pas
ne viendra pas
ne viendront pas
neamh-rannpháirtí
nechci se zúčastnit
nee
nein
nej
nemohu
nepřijdu
nepřítomni
nesudionik
neudeležba
neudeleženec
next time
neúčastník
người không tham gia
nicht dabei
nicht-teilnehmer
nid cyfranogwr
nie
nie będzie
nie będę
nie mogę
nie przyjdę
nie uczestniczy
nieobecni
nieuczestniczący
nije sudionik
no
no asistir
no asistirán
no asistiré
no es participante
no grazie
no hi assistiré
no participa
no participant
no podrán asistir
no podré asistir
no puedo asistir
no thanks
non
non ci sarò
non partecipante
non participa
non potrò
non-participant
nope
noraidīt
not
not attending
not coming
not me
not this time
nu
nu pot
nuligita
nullet
não
não irei
não participante
não poderei
não vou
odbij
odbijeni
odmietnuť
odmítnout
odmítnuto
odmítnuté
odmówili
odrzucono
odrzuć
omluveni
omluvení
otkazano
out
perhaps next time
preklicano
qatnashmaydigan
rad etish
rebutja
rechazar
recusado
recusar
recusaram
refugar
refusar
refuzo
refuză
regrets
respinge
rexeitado
rifiuta
rifiutato
sense participació
struck
tackade nej
there in spirit
tidak
tidak bisa hadir
tidak hadir
tolak
tühistatud
từ chối
uko egin
unable to attend
unable to come
unavailable
utzita
verhinderd
verhindert
vắng mặt
wasiohudhuria
wedi diddymu
will not attend
won't attend
won't be there
yettwagi
yettwasemmet
zavrni
zrušeno
zrušené
ó à ä ö ø π
đã bị hủy
đã hủy
άρνηση
ακυρώθηκε
απορρίφθηκε
απόντες
απόρριψη
δεν θα έρθω
δεν μπορώ
μη συμμετέχων
όχι
адхіліць
відсутні
відхилено
відхилити
гість
не
не буду
не зможу
не зможуть
не приду
не придут
не прийду
не прийдуть
не смогу
не смогут
не участвует
не является участником
не-учесник
нет
неучасник
неучастник
ні
одбиј
оролцогч бус
откажано
отказано
отказать
отказвам
отклонить
отклонён
отменена
отменено
отсутствовали
отсутствующие
отхвърляне
скасавана
скасовано
цуцлагдсан
דחה
דחייה
לא
לא אגיע
לא מגיעים
לא משתתף
מבוטלת
נעדרים
ئەمەلدىن قالدۇرۇلدى
اعتذارات
الغائبون
المرفوض
المعتذرون
انصراف
تم إلغاؤه
خیر
رد شده
رفض
رەت قىلىش
غایبان
غایبین
غير مشارك
غير مُشارِك
غیر حاضر
غیر شرکت‌کننده
قاتناشمىغان
لا
لغو شده
لن أحضر
ملغي
نه
نہیں
अनुपस्थित
नही
नहीं
नहीं आ सकते
ਨਹੀਂ
ურაყოფა""", """\
canceled
ei
ei pääse
elutasítva
elutasítás
en osallistu
en pääse
estynyt
gelemeyen
gelemiyorum
hayır
hiányz
iptal edildi
katılamayacak
katılamayan
katılmayan
katılmıyorum
katılımcı değil
kieltäydy
kieltäydytty
lemondva
nem
nem jön
nem résztvevő
nem tud
nem vesz részt
non-participant
osallistumaton
peruttu
peruutettu
poissa
reddedildi
reddet
törölve
अनुपस्थित
गैरहजर
नाही
होइन
অনুপস্থিত
না
ગેરહાજર
નહીં
ના
ନା
ନାହିଁ
இல்லை
కాదు
పాల్గొనలేని
రాలేని
లేదు
ಇಲ್ಲ
ಗೈರು
ഇല്ല
കഴിയാത്ത
പങ്കെടുക്കാത്ത
സാധിക്കാത്ത
ප්‍රතික්ෂේප
ปฏิเสธ
ยกเลิก
ลดลง
ไม่
ไม่สามารถเข้าร่วม
ไม่เข้าร่วม
ປະຕິເສດ
いいえ
キャンセル
キャンセル済み
不
不來
不克出席
不去
不参加
不參加
不可
不在
不来
不能参加
不能參加
取り消し
取消
否
回絕
婉拒
已取消
已拒絕
已拒绝
拒否
拒否済み
拒絕
拒绝
无法出席
无法参加
欠席
無法出席
無法參加
缺席
請假
请假
辞退
非参与者
非参加
非参加人员
非參與者
거부
거절
미참가자
불참
아니오
아니요
취소됨"""),
    "guests": ("""\
convidadas
convidados
invitees
запрошені
приглашенные
приглашённые
المدعوون
المدعوين""", ""),
    "in_person": ("""\
ana kwa ana
at the venue
dal vivo
di persona
di tempat
em pessoa
en persona
en personne
en présentiel
en sede
face to face
face-to-face
fizic
fysiek
fysiskt
in person
in persoon
in presenza
in präsenz
in-person
la fața locului
langsung
local participants
luring
na miejscu
na místě
na żywo
ngoại tuyến
offline
on site
on-site
onsite
op locatie
osobiście
osobně
persönlich
physical
physical participants
physically
physiquement
presenciais
presencial
presenciales
presencialmente
prezenčně
präsenz
präsenzteilnahme
présentiel
på plats
stacjonarnie
sul posto
sur place
tatap muka
ter plaatse
trực tiếp
tại chỗ
vor ort
în persoană
δια ζώσης
με φυσική παρουσία
лично
на месте
наживо
особисто
офлайн
оффлайн
очно
очные участники
במקום
פיזית
פרונטלי
بالمشافہ
بالمشافہہ
حضوري
حضوريا
حضوريًا
حضوری
وجها لوجه
ऑफलाइन
ऑफ़लाइन
प्रत्यक्ष
वैयक्तिक
व्यक्तिगत रूप से
ਆਹਮੋ-ਸਾਹਮਣੇ
ਔਫ਼ਲਾਈਨ""", """\
fiziksel
helyszínen
paikan päällä
személyesen
yerinde
yüz yüze
प्रत्यक्ष
भौतिक उपस्थिति
অফলাইন
সরাসরি
সশরীরে
રૂબરૂ
நேரடி
நேரில்
ప్రత్యక్ష
ముఖాముఖి
ಆಫ್‌ಲೈನ್
ಖುದ್ದಾಗಿ
നേരിട്ട്
ณ สถานที่จัดงาน
ออนไซต์
オフライン
会場参加
实体
實體
対面
现场
現地
現場
線下
线下
面对面
대면
오프라인
현장"""),
    "jury": ("""\
ban giám khảo
dewan juri
giurati
giuria
giám khảo
judge
judges
jurado
jurados
juri
juriu
juror
juroren
jurors
jurorzy
jury
jury members
juryleden
jurymitglieder
jurés
júri
membres du jury
porota
porotci
журі
жюри
члени журі
члены жюри
שופטים
المحكمون
داوران
لجنة التحكيم
هیئت داوران
निर्णायक
निर्णायक मंडल
निर्णायकगण""", """\
jüri
zsűri
निर्णायक
परीक्षक
বিচারক
বিচারকমণ্ডলী
நடுவர்
நடுவர்கள்
న్యాయనిర్ణేతలు
ತೀರ್ಪುಗಾರರು
വിധികർത്താക്കൾ
กรรมการตัดสิน
審査員
評委
評審
评委
评审
심사위원"""),
    "maybe": ("""\
a lo mejor
agian
ahat
b'fhéidir
balki
behin behinekoa
być może
chưa chắc chắn
có lẽ
có thể
esialgne
eventuell
eventuellt
evtl
foreløbig
foreløpig
forse
førebels
galbūt
i'w gadarnhau
incertains
kanske
kanskje
labda
magari
mal schauen
maybe
með fyrirvara
might
might attend
might come
misschien
mogelijk
morda
może
možda
možno
možná
mungkin
mungkin hadir
måske
mēģinājums
neistý
nekonfirmita
nezávazně
niepewne
niepewni
not sure
onder voorbehoud
perhaps
peut-être
poate
posiblemente
possibly
possivelmente
potser
prawdopodobnie
preliminarus
preliminär
probabil
probabilmente
provisional
provisoire
provisòri
provvisorio
puede ser
quem sabe
quizais
quizá
quizás
sealadach
snad
tal vez
talvez
taol-esae
taxminan
tentatief
tentatif
tentativa
tentative
tentatively
tentativo
tentativë
tentativă
unsicher
unsure
unter vorbehalt
uvjetno
v usklajevanju
varbūt
vielleicht
voorlopig
vorläufig
vumilivu
võib-olla
wellicht
à confirmer
ä å á ª å ω ç æ
éventuellement
ίσως
με επιφύλαξη
возможно
мабуть
магадгүй
магчыма
можда
може
може би
можеби
может
может быть
можливо
можливо так
наверное
не съм сигурен
несигурно
под вопросом
пробно
під питанням
скорее всего
условна потврда
אולי
טנטטיבית
ייתכן
احتمالا
احتمالاً
ربما
سىناق
شاید
مؤقت
محتمل
موقت
مۇمكىن
शायद
संभवतः
संभावित
საცდელი
შესაძლოა""", """\
alustava
belirsiz
belki
bizonytalan
ehkä
ehkä osalistun
esetleg
feltételes
mahdollisesti
muhtemel
talán
সম্ভবত
সম্ভাব্য
అవకాశం ఉన్న
പങ്കെടുത്തേക്കാ
ชั่วคราว
อาจจะ
อาจเข้าร่วม
ອາດຈະ
たぶん
もしかしたら
不确定
不確定
也許
也许
可能
待定
暂定
暫定
暫定的
未定
検討中
고려 중
미정
아마도
예정됨"""),
    "organisers": ("""\
'event' tigesigo duma
abakɔsɛm asiesɛdehyeɛ
admins
amanneɛ wɔfoɔ
animators
antolatzaileak
aozer darvoudoù
aozerez darvoudoù
aozerien
aozerien darvoudoù
arrangementskoordinator
arrangementskoordinatorer
arrangementsorganisatorer
arrangör
arrangörer
arrangør
arrangører
arrangører af begivenheder
babongisi ya milulu
babongisi-nzela
ban tổ chức
barulaganyi
barulaganyi ba tiragalo
begeleiders
begivenhedsarrangør
bideratzaileak
buhezourien
comissão organizadora
comitato organizzatore
comité organizador
coordenador de eventos
coordenadora de eventos
coordenadores de eventos
coordinador d'actividaes
coordinador d'esdeveniments
coordinador de evento
coordinador de eventos
coordinadora d'actividaes
coordinadora d'esdeveniments
coordinadora de eventos
coordinadores
coordinadores d'actividaes
coordinadores de eventos
coordinadors d'esdeveniments
coordinateur d'événements
coordinateurs d'événements
coordinator de eventos
coordinatore de avvenimende
coordinatore di evento
coordinatore/trice di evento
coordinatores de eventos
coordinatori di evento
coordinators
coordinatrice d'événements
coordinatrice de eventos
coordinatrice di evento
coordinature de avvenimende
coordonator de eveniment
coordonatori de eveniment
crew
docente
dėstytojas
dɔkɔdɔkɔ ɔdeɛfoɔ
eagraithe
equipe
equipo organizador
ereigniskoordinator
ereigniskoordinatoren
ereigniskoordinatorin
evenemangsarrangör
evenemangsarrangörer
evenementcoördinator
evenementcoördinatoren
evenementorganisator
evenementorganisatoren
event coordinator
event coordinators
event organiser
event organisers
event organizer
event organizers
facilitadores
facilitadors
facilitateurs
facilitatori
facilitators
facilitátori
formators
gastgeber
host
hosts
hwyluswyr
hyfforddwyr
händelsekoordinator
händelsekoordinatörer
ilaj shólkemlestiriwshileri
ilaj shólkemlestiriwshisi
imsuddas
insegnante
insegnanti
instructeur
instructeurs
instructor
instructores
instructors
instrukter
instrukteren
instruktor
instruktori
instruktoriai
instruktorët
instruktoři
instruktör
instruktörer
instruktør
instruktører
instrutor
instrutores
inštruktor
inštruktori
irakaslea
irakasleak
juhendaja
juhendajad
kelenner
koordinator acara
koordinator događaja
koordinator dogodkov
koordinator_ica dogodkov
koordinatore vun evenementer
koordinatori
koordinatori događaja
koordinatorica dogodkov
koordinatorji dogodkov
koordinatorka događaja
koordynator wydarzeń
koordynatorka wydarzeń
koordynatorzy wydarzeń
korraldajad
lagesereba
lehtësuesit
leiter
maga organizador
mai shirya taron
mai shiryawa
masu shirya taron
masu shiryawa
mme aditonghọ adinam
mme nam ndutim
mobongisi
mobongisi ya makambo
monitor
monitores
mratibu
mratibu wa tukio
musnayoğ
musnayoği
nastavnici
ndị na-ahazi mmemme
ndị na-ahazi ya
ndị nhazi
người tổ chức
nhyehyɛefo
olùdásílẹ̀ ètò ìpolongo
onye nhazi mmemme
orga
orga-team
orgainzatoriai
organisador ti pasamak
organisateur
organisateur d'événements
organisateur ice s
organisateur rice s
organisateur vun evenementer
organisateure vun evenementer
organisateuren
organisateurs
organisateurs d'événements
organisateurs de l'événement
organisatie
organisation
organisationsteam
organisator
organisator de eventos
organisator innen
organisatoren
organisatoren van evenementen
organisatores
organisatores de eventos
organisatorinnen
organisatrice
organisatrice d'événements
organisatrice de eventos
organisatrice vun evenementer
organisatrices
organisatör
organiser
organisers
organising committee
organising team
organitzadors
organizador
organizador del event
organizador del evento
organizadora
organizadora del evento
organizadoras
organizadores
organizadores de eventos
organizadores do evento
organizadores/as
organizadores/as de eventos
organizadores/as del evento
organizantoj
organizato
organizatoare de evenimente
organizator
organizator -ka
organizator -ka wydarzeń
organizator de evenimente
organizator događaja
organizator dogodkov
organizator wydarzeń
organizator_ka
organizator_ka dogodkov
organizatori
organizatori de evenimente
organizatori događaja
organizatoriai
organizatorica događaja
organizatorius
organizatorji
organizatorji dogodka
organizatorji dogodkov
organizatorka
organizatorka dogodkob
organizatorka wydarzeń
organizatorki
organizators
organizatorzy
organizatorzy wydarzenia
organizatorzy wydarzeń
organizatorët
organizatorė
organizer
organizers
organizing committee
organizing team
organizues të ngjarjeve
organizzatore
organizzatore di eventi
organizzatore/trice
organizzatore/trice di eventi
organizzatori
organizzatori dell'evento
organizzatori di eventi
organizzatrice
organizzatrice di eventi
organizzatrici
organizátor
organizátor podujatia
organizátor událostí
organizátori
organizátori podujatia
organizátori podujatí
organizátorka
organizátorka podujatia
organizátorka událostí
organizátoři
organizátoři akcí
organizátoři událostí
pangenter
pangenter acara
panitia
pasniedzēji
pasākuma koordinatore
pasākuma koordinatori
pasākuma koordinators
pemudah cara
penganjur
penganjur acara
penyelaras acara
penyelenggara
penyelenggara acara
pořadatel akcí
pořadatelka akcí
pořadatelé
pořadatelé akcí
profesor
professor
professores
prowadzący
qabanqaabiyayaasha dhacdada
qabanqaabiye
qabanqaabiye dhacdada
qabanqaabiyeyaasha
qabanqaabiyeyaasha dhacdooyinka
renginio organizatoriai
shólkemlestiriwshiler
skipuleggjendur
spolupracovníci
staff
stummerien
tagapag-ayos ng kaganapan
tashkilotchilar
teagascóir
teagascóirí
team
tilretteleggere
trefnwyr
tədbir koordinatorları
tədbir koordinatoru
tədbir təşkilatçıları
tədbir təşkilatçısı
təşkilatçı
təşkilatçılar
umutunganyabikorwa
undervisere
usklađivatelj događaja
usklađivateljica događaja
usklađivači događaja
veranstalter
veranstaltungsorganisator
veranstaltungsorganisatoren
veranstaltungsorganisatorin
vermittler
waandaaji
waandaaji wa tukio
waratibu
áisitheoirí
équipe
équipe organisatrice
ürituste korraldaja
ürituste korraldajad
ɔdeɛfoɔ
ɛyɛ akokwanufo
διοργάνωση
διοργανωτές
διοργανωτής
διοργανώτρια
εκπαιδευτής
καθηγητές
οργανωτές
συγχρονιστές γεγονότος
συντονίστρια εκδήλωσης
συντονιστής εκδήλωσης
арганізатары
боллу координатор
болуу координаторла
болууну къураучула
вакыйгаларны координатлаучы
вакыйгаларны координатлаучылар
вовшахтохархо
вовшахтохархой
инструктор
инструкторш
инструкторы
иш-чаранын уюштуруучулары
координатор догађаја
координатор заходу
координатор мероприятий
координатори догађаја
координатори заходу
координаторка догађаја
координаторка заходу
координаторы мероприятий
мероприятин координатор
мероприятин координаторш
мероприятин организатор
мероприятин организаторш
наставник
наставници
организатор
организатори
организатори догађаја
организатори на събития
организаторка
организаторы
организаторы мероприятий
организаторы мероприятия
організатор
організатор подій
організатори
організатори подій
організаторка подій
оргкомитет
оргкомітет
памочнікі
помошници
приредувач
приредувач на настани
приредувачи
приредувачи на настани
приредувачи на настанот
ръководители
фасилітатори
інструктар
інструктары
інструктор
інструктори
կազմակերպիչ
կազմակերպիչներ
հրահանգիչ
միջոցառման կազմակերպիչներ
նախաձեռնողներ
ուսուցիչներ
מארגן
מארגן אירועים
מארגנות
מארגני אירועים
מארגנים
מארגנת
מארגנת אירועים
מנחה
מנחים
עוזרים
צוות
רכז אירועים
רכזי אירועים
רכזת אירועים
اساتید
اسانتياگران
استادُ
اللجنة المنظمة
المدربون
المنظمون
المنظمين
الوسطاء
اِنتِظٲمی
برگزار کنندگان
برگزارکننده
برگزارکننده رویداد
برگزارکنندگان
برگزارکنندگان رویداد
تسهیل‌کنندگان
تقريب جا منتظم
تیم برگزاری
سرپرستَ organizers
سکيا ڏيندڙ
فريق التنظيم
مدرب
منتظم
منتظمین
منسق الأحداث
منسقة الأحداث
منسقو الأحداث
منظمو الفعالية
منظمون
مهاروونکي
مهاروونکی
مُنظِّم
مُنظِّم فعالية
مُنظِّمة
مُنظِّمة فعالية
میزبان
ناظم
هماهنگ‌کنندهٔ دوره
پېښه مهاروونکی
پېښو مهاروونکي
پېښې همغږي‌کوونکي
پېښې همغږي‌کوونکی
ښوونکي
ߛߌ߲߬ߝߏ߲߬ߧߊ߬ߟߊ ߟߎ߫
आयोजक
आयोजकगण
आयोजकों
आयोजन समिति
कार्यक्रम आयोजक
कार्यक्रम के आयोजक
कार्यक्रम समन्वयक
व्यवस्थापक
शिक्षक
संयोजक
ਆਯੋਜਕ
ਪ੍ਰਬੰਧਕ
ਸਮਾਗਮ ਤਾਲਮੇਲ-ਕਰਤਾ
ਸਮਾਗਮ ਦੇ ਪ੍ਰਬੰਧਕ
ညးစန်ပ္ကောံဂမ ိုၚ်
ညးပတဝ်ဂ ံၚ်ဂမ ိုၚ်
ორგანიზატორები
ორგანიზატორეფი
ორგანიზატორი
ღონისძიებაშ კოორდინატორეფი
ღონისძიებაშ კოორდინატორი
ღონისძიების კოორდინატორები
ღონისძიების კოორდინატორი
ღონისძიების ორგანიზატორები
ღონისძიების ორგანიზატორი
ⴰⵎⵣⴷⴰⵢ ⵏ ⵜⵎⵙⴰⵔⵜ
ⵉⵎⵣⴷⴰⵢⵏ ⵏ ⵜⵎⵙⴰⵔⵜ
ⵜⴰⵎⵣⴷⴰⵢⵜ ⵏ ⵜⵎⵙⴰⵔⵜ""", """\
düzenleme kurulu
düzenleyen
düzenleyiciler
eseményszervező
eseményszervezők
etkinlik koordinatörleri
etkinlik koordinatörü
etkinlik organizatörleri
etkinlik organizatörü
eğitmen
eğitmenler
facilitátorok
instructor
järjestäj
järjestäjä
järjestäjät
kolaylaştırıcı
ohjaaja
ohjaajat
oktatók
organizatör
organizatörler
szervező
szervezők
tapahtumajärjestäjä
tapahtumajärjestäjät
tapahtumakoordinaattori
tapahtumakoordinaattorit
tapahtuman järjestäjät
आयोजक
आयोजकहरू
कार्यक्रम आयोजक
कार्यक्रम आयोजकहरू
प्रशिक्षक
प्रशिक्षकहरू
संयोजक
सहजकर्ताहरू
অনুষ্ঠান সমন্বয়ক
আয়োজক
ইভেন্ট আয়োজক
ইভেন্ট সমন্বয়কারী
পরিচালক
সংগঠক
সমন্বয়ক
આયોજક
આયોજકો
ଆୟୋଜକ
ஏற்பாட்டாளர்
ஒருங்கிணைப்பாளர்
ஒழுங்கமைப்பாளர்கள்
வழிநடத்துபவர்
ఈవెంటు నిర్వాహకుడు
ఈవెంటు నిర్వాహకులు
నిర్వాహక
నిర్వాహకులు
సమన్వయకర్త
ಆಯೋಜಕ
ಸಂಘಟಕ
പരിപാടി സംഘാടകർ
പരിപാടിയുടെ സംഘാടകർ
സംഘാടക
സംഘാടകർ
ผู้จัด
ผู้จัดกิจกรรม
ผู้ประสานงานงานกิจกรรม
ผู้ให้บริการ
စီစဉ်သူများ
ပွဲစီစဉ်သူ
ပွဲစီစဉ်သူများ
イベント主催者
イベント調整役
スタッフ
世話人
主催者
主办
主持者
主辦
促进者
促進者
导师
導師
工作人员
工作人員
幹事
活动协调员
活动筹办人员
活动组织者
活動協調員
活動籌辦人員
活動組織者
筹办人员
筹备
籌備
籌辦人員
組織者
组织者
講師
運営
과정 조정자
담당자
스태프
운영진
이벤트 조직자
주최자
준비위원
지침
진행자
행사조정자"""),
    "remote": ("""\
a distancia
a distanza
a distância
aus der ferne
by video
da remoto
daring
digital
digitalt
distance
distanciel
distančně
en distanciel
en ligne
en línea
en télé
en visio
from home
in remoto
in videoconferenza
jarak jauh
kwa mtandao
la distanță
livestream
mtandaoni
na dálku
on zoom
on-line
online
online participants
online-teilnehmende
online-teilnehmer
onlineteilnehmer
op afstand
per video
på distans
qua mạng
remotamente
remote
remote participants
remotely
remoto
remotos
trực tuyến
từ xa
via video
via zoom
virtuais
virtual
virtual participants
virtuale
virtuales
virtually
virtualmente
virtueel
virtuel
virtuell
virtuellement
virtuellt
visioconférence
vzdáleně
wirtualnie
zdalnie
à distance
à distância
διαδικτυακά
εξ αποστάσεως
виртуально
віддалено
дистанционно
дистанційно
заочно
онлайн
онлайн-учасники
онлайн-участники
удаленно
удаленные участники
удалённо
удалённые участники
באופן מקוון
בזום
מקוון
מרחוק
آن لائن
آنلاین
أونلاين
از راه دور
افتراضيا
افتراضيًا
برخط
عبر الإنترنت
عن بعد
عن بُعد
مجازی
ورچوئل
आभासी
ऑनलाइन
दूरस्थ
वर्चुअल
ਆਨਲਾਈਨ
ਔਨਲਾਈਨ""", """\
etänä
etäosallistuj
online
sanal
távolról
uzaktan
verkossa
virtuális
çevrimiçi
अनलाइन
ऑनलाइन
दूरस्थ
भर्चुअल
অনলাইন
দূরবর্তী
ভার্চুয়াল
ઑનલાઇન
ઓનલાઇન
ଅନଲାଇନ
இணைய வழி
இணையவழி
நிகழ்நிலை
అంతర్జాల
ఆన్లైన్
ఆన్‌లైన్
ಆನ್ಲೈನ್
ಆನ್‌ಲೈನ್
ഓൺലൈ
ทางไกล
ออนไลน์
オンライン
バーチャル
リモート
在线
網路參與
線上
线上
网络参与
虚拟
虛擬
远程
遠程
遠端
遠隔
비대면
온라인
원격
화상"""),
    "speakers": ("""\
animateurs
apresentadores
conferencistas
conférenciers
conférencières
diễn giả
expositores
facilitator
facilitators
formateurs
föreläsare
intervenant
intervenant e s
intervenantes
intervenants
invited speakers
keynote speakers
lectori
list of speakers
mentor
mentors
ministrantes
mówcy
narasumber
người trình bày
orador
oradoras
oradores
orateurs
oratori
oratrices
palestrante
palestrantes
panelist
panelistas
panelists
panellists
pelatih
pemateri
pembicara
ponente
ponentes
prelegenci
prelegent
prelegentki
presenter
presenters
přednášející
redner
referent innen
referenten
referentinnen
referierende
relatore
relatori
relatrici
resource person
resource persons
speaker
speaker list
speakers
speakers list
sprecher
spreker
sprekers
talare
talleristas
trainer
trainers
vorbitori
vortragende
wazungumzaji
řečníci
ομιλήτριες
ομιλητές
выступающие
докладчик
докладчики
доповідач
доповідачі
лектори
лекторы
спикеры
спікери
דוברות
דוברים
מרצות
מרצים
ارائه‌دهندگان
المتحدثون
المتحدثين
المحاضرون
المدربون
سخنران
سخنرانان
متحدثون
مقرر
مقررین
प्रशिक्षक
वक्ता
वक्ताओं
वक्तागण
ਬੁਲਾਰੇ
ਵਕਤਾ""", """\
előadó
előadók
eğitmen
konuşmacı
konuşmacılar
puhuja
puhujat
प्रशिक्षक
मार्गदर्शक
वक्ता
वक्ते
প্রশিক্ষক
বক্তা
વક્તા
વક્તાઓ
பயிற்சியாளர்
பேச்சாளர்
பேச்சாளர்கள்
వక్తలు
ಭಾಷಣಕಾರ
ಭಾಷಣಕಾರರು
ಸಂಪನ್ಮೂಲ ವ್ಯಕ್ತಿ
പ്രഭാഷക
วิทยากร
スピーカー
主講
主讲
演講者
演讲者
発表者
登壇者
講師
講演者
講者
讲师
讲者
강사
강연자
발표자
연사"""),
    "volunteers": ("""\
ayudantes
bénévole
bénévoles
dobrovolnice
dobrovolníci
freiwillige
freiwilligen
frivilliga
helfer
helfer innen
helferinnen
helper
helpers
helping hands
relawan
sukarelawan
tình nguyện viên
volontaires
volontari
volontarie
volontario
volontärer
voluntari
voluntariado
voluntarias
voluntarii
voluntario
voluntarios
volunteer
volunteering
volunteers
voluntárias
voluntário
voluntários
vrijwilliger
vrijwilligers
wanaojitolea
wolontariusz
wolontariusze
wolontariuszki
εθελοντές
εθελόντριες
волонтери
волонтерки
волонтеры
волонтёры
добровольцы
добровольці
помощники
מתנדבות
מתנדבים
المتطوعون
المتطوعين
داوطلب
داوطلبان
داوطلبین
رضاکار
رضاکاران
رضاکاروں
متطوعون
متطوعين
स्वयंसेवक
स्वयंसेवकों
स्वयंसेवी
ਵਲੰਟੀਅਰ
ਵਾਲੰਟੀਅਰ
ਸਵੈਸੇਵਕ""", """\
gönüllü
vapaaehtois
önkéntes
स्वयंसेवक
স্বেচ্ছাসেবক
স্বেচ্ছাসেৱক
સ્વયંસેવક
ସ୍ଵେଚ୍ଛାସେବୀ
ସ୍ୱେଚ୍ଛାସେବୀ
தன்னார்வ
స్వచ్ఛంద
ಸ್ವಯಂ ಸೇವಕ
ಸ್ವಯಂಸೇವಕ
സന്നദ്ധ
อาสาสมัคร
ボランティア
义工
志工
志愿者
志願者
義工
봉사자
자원봉사"""),
    "waiting_list": ("""\
daftar tunggu
danh sách chờ
en attente
lista d'attesa
lista de așteptare
lista de espera
lista di attesa
lista oczekujących
lista rezerwowa
liste d'attente
nachrücker
nachrückerliste
nachrückliste
náhradníci
reserve list
reservlista
stand-by
standby
väntelista
wachtlijst
wait list
waiting
waiting list
waitlist
waitlisted
warteliste
čekací listina
λίστα αναμονής
лист ожидания
лист очікування
резерв
список ожидания
список очікування
רשימת המתנה
فهرست انتظار
قائمة الانتظار
प्रतीक्षा सूची
प्रतीक्षारत""", """\
bekleme listesi
jonotuslista
varasija
várólista
yedek
प्रतीक्षा यादी
অপেক্ষমাণ
অপেক্ষমান
காத்திருப்போர்
キャンセル待ち
候补
候補
備取
备取
待機
等候名单
等候名單
補欠
대기 명단
대기자"""),
}

#: Labels of an event's facts, by what they are about.
FACT_LABELS: dict[str, Table] = {
    "accommodation": ("""\
accommodatie
accommodation
accommodations
acomodação
akomodasi
akomodasi peserta
alloggio
allotjament
alojamento
alojamiento
alojamiento de los participantes
boende
cazare
chỗ ở
ebe obibi
hospedagem
hospedaje
hotel
hébergement
hébergement des participants
ibùgbé
lodging
logement
logi
lưu trú
malazi
masauki
nocleg
noclegi
nơi ở
overnachting
overnatning
overnatting
participant accommodation
participants' accommodation
penginapan
pernottamento
sistemazione
smeštaj
stay
ubytování
ubytování účastníků
unterkunft
unterkunft der teilnehmer
unterkünfte
verblijf
yerləşmə
zakwaterowanie
zakwaterowanie uczestników
übernachtung
διαμονή
жильё
проживание
проживание участников
проживання
проживання учасників
размещение
розміщення
сместување
смештај
אירוח
לינה
إقامة المشاركين
اسکان
اقامت
الإقامة
السكن
رہائش
قیام
محل اقامت
आवास
ठहरने की व्यवस्था
निवासः
प्रतिभागियों का आवास
रहने की व्यवस्था
रहबाक व्यवस्था
ਰਹਿਣ ਦਾ ਪ੍ਰਬੰਧ
ਰਿਹਾਇਸ਼""", """\
katılımcıların konaklaması
konaklama
majoitus
szállás
आवास
निवास
निवास व्यवस्था
बसोबास
रावपाची वेवस्था
राहण्याची व्यवस्था
আবাসন
থকাৰ ব্যৱস্থা
থাকার ব্যবস্থা
નિવાસ
રહેવાની વ્યવસ્થા
ରହଣି
ରହିବା ବ୍ୟବସ୍ଥା
தங்குமிடம்
தங்கும் வசதி
బస
వసతి
ವಸತಿ
ವಸತಿ ವ್ಯವಸ್ಥೆ
താമസം
താമസസൗകര്യം
නවාතැන්
ที่พัก
တည်းခိုရေး
住宿
参与者住宿
參與者住宿
宿泊
宿泊先
宿泊場所
숙박
숙소
참가자 숙소"""),
    "budget": ("""\
anggaran
bajeti
begroting
bilancio
budget
budżet
buget
funded by
funding
grant
kinh phí
ngân sách
orçamento
presupuesto
rozpočet
προϋπολογισμός
бюджет
תקציב
الميزانية
بجٹ
بودجه
میزانیہ
बजट
ਬਜਟ""", """\
budjetti
bütçe
költségvetés
अंदाजपत्रक
बजेट
বাজেট
બજેટ
ବଜେଟ
நிதிநிலை
வரவு செலவு
బడ్జెట్
ಬಜೆಟ್
ബജറ്റ്
งบประมาณ
予算
預算
预算
예산"""),
    "contact": ("""\
adresse électronique
ansprechpartner
ansprechpartnerin
ansprechperson
barua pepe
contact
contact email
contact person
contact persons
contact us
contacto
contactos
contactpersoon
contacts
contato
contatos
contatti
contatto
correo
correo electrónico
courriel
e-mail
e-post
email
kontak
kontakt
kontaktní osoba
kontaktperson
liên hệ
liên lạc
mawasiliano
narahubung
osoba kontaktowa
persoană de contact
referente
surel
thư điện tử
επικοινωνία
ел пошта
контакт
контакти
контактна особа
контактное лицо
контакты
почта
эл почта
איש קשר
אשת קשר
דוא ל
יצירת קשר
ارتباط
الاتصال
البريد الإلكتروني
التواصل
ای میل
ایمیل
تماس
جهة الاتصال
رابطہ
رایانامه
للتواصل
ईमेल
संपर्क
संपर्क व्यक्ति
सम्पर्क
ਸੰਪਰਕ""", """\
e-posta
elérhetőség
iletişim
kapcsolat
kapcsolattartó
sähköposti
yhteyshenkilö
yhteystiedot
इमेल
संपर्क
सम्पर्क
ইমেইল
ইমেল
যোগাযোগ
સંપર્ક
ଯୋଗାଯୋଗ
தொடர்பு
தொடர்புக்கு
மின்னஞ்சல்
సంప్రదించండి
సంప్రదించవలసినవారు
సంప్రదింపు
ಸಂಪರ್ಕ
ബന്ധപ്പെടാൻ
ബന്ധപ്പെടുക
വിലാസവും ബന്ധപ്പെടാനുള്ള നമ്പറും
ติดต่อ
อีเมล
お問い合わせ
問い合わせ
問い合わせ先
电子邮件
联系
联系人
联系方式
聯絡
聯絡人
聯絡方式
聯繫方式
連絡先
電子郵件
문의
문의처
연락처
이메일"""),
    "country": ("""\
countries
country
kraj
land
nazione
nchi
negara
nước
paese
pays
país
países
państwo
quốc gia
stát
země
țara
țară
χώρα
країна
країни
страна
страны
מדינה
البلد
الدولة
ملک
کشور
देश
ਦੇਸ਼""", """\
maa
ország
ülke
देश
দেশ
દેશ
ଦେଶ
நாடு
దేశం
ದೇಶ
രാജ്യം
ประเทศ
国
国家
國家
국가
나라"""),
    "date": ("""\
aafangsdatum
aalegdatum
aanfangsdattum
aangemaak op
adau
adlaw
algus- ja lõppaeg
alguse kuupäev
alguskuupäev
amaiera data
andro
araka'e
arange
araw
augotiždat
azemz
azemz n taggara
azemz n tazwara
azemz/ssaɛa
başlangyç senesi
başlanğıc tarixi
bebiri
bebiri/wɔgre
begin- en eindtijd
begindatum
beginn
beigu datums
bila
bilo
bukaera data
byrjunardagur
calendata
calendata de creyación
calendata de fin
calendata de prencipio
calendata/hora
cando
cathain
ceann-là
ceann-là/àm
cuando
cuándo
când
da
da/mmere
daatum
dabeserɛ
dabeserɛ le saŋa
dabeserɛ/saŋa
dabisili
dabisili kalinli
dabisir
dabsir
dabsir/saŋa
dag
dagfesting
dagsetning
dagsetning/tími
dagur
dagur/tíð
dan
daotum
dat
dat ak lè
dat yo
data
data 'e criaziona
data d'aniciu
data d'entamu
data d'inici
data de començament
data de creacion
data de creasion
data de fim
data de fin
data de finalització
data de fine
data de inicio
data de initio
data de início
data de scumìsio
data de término
data di fine
data di inizio
data e fillimit
data e hora
data e horário
data e krijimit
data e ora
data e përfundimit
data fin
data final
data i czas
data inissi
data inizio
data ir laikas
data rozpoczęcia
data ta' ħolqien
data tal-bidu
data tat-tmiem
data zakończenia
data ëd creassion
data și ora
data/hora
data/laikas
data/ora
data/ordua
data/waqıt
data/čas
data/ħin
datak
datas
datat
date
date & time
date and time
date d' askepiaedje
date de début
date de fin
date de fine
date de inizie
date den tym
date di cmince
date di creazion
date di fén
date et heure
date/eure
date/ore
date/time
dates
dates and times
dati
dato
dato dil komenco
dato og tid
dato/horo
dato/klokkeslett
dato/tempo
dato/tid
datoer
datoj
datos
dattom
dattum
datum
datum a čas
datum an auerzäit
datum en tijd
datum i vreme
datum in čas
datum napóranja
datum och tid
datum početka
datum pravljenja
datum ukončení
datum und uhrzeit
datum zahájení
datum završetka
datum začátku
datum/cas
datum/tid
datum/tied
datum/tiet
datum/tiid
datum/tijd
datum/tyd
datum/vreme
datum/vrijeme
datumi
datums
datums/laiks
daty
daty sy ora
dată
dată finalizare
dată începere
day
days
deeti
dei
deit
deiz
deiziad
deiziad echuiñ
deiziad kregiñ
deiziad/eur
dem
dema destpêkê
demiad
demiad/tuki
den
deň
dia
dias
diena
dies
dies/tempus
dina
dita
diwrnod
dyddiad
dyddiad ac amser
dyddiad creu
dyddiad dechrau
dyddiad gorffen
dyddiad/amser
dyddiadau
dzień
dáta
dáta deiridh
dáta tosaigh
dáta tosaithe
dáta/am
dátaí
dátum
dátum a čas
dátum konca
dátum ukončenia
dátum začiatku
dátum/čas
dátumy
dâta
dâta de comencement
dâta de crèacion
dâta de fin
dâta et hora
dåtum
dæta
dæta/ôa
déètì
día
días
dîrok
dóretilgen sáne
eguna
einddatum
end
end date
endar dag
enddatum
ende
ennaku n'obudde
ennaku z'omwezi
enntied
et dattum
event date
event dates
fecha
fecha de comienzo
fecha de finalización
fecha de inicio
fecha y hora
fechas
feches
fina dato
fino-dato
geskep op
giorni
giorno
goorma
gutaryş senesi
gün
hari
hari dan tanggal
hari/tanggal
hasiera data
hayk'aq
haçan
hvenær
hvornår
igenekerezo
igenekerezo/isaha
iko
iko/àgo
iraha
itariki
itariki/isaha
jemaat aam
jienâstem nohá
jienâstem álgá
jiõnstummuš poott
jiõnstummuš älgg
ji̍t-kî
ji̍t-kî/sî-kan
jou
jour
jours
kaano
kad
kada
kailan
kamariy p'unchaw
kanus-a
kapan
kaping
kdaj
kdy
kedy
kengî
kenə
key
khi nào
kiam
kiedy
kilè
komenca dato
konečné datum
končni datum
kraj
krajnji datum
kun
kur
kuupäev
kuupäev/kellaaeg
kuupäevad
kwanan wata
kwanan watan
kónčny datum
kóńcny datum
kün-aý/waqıt
kün-aýı
letsatsi
letsatsi/nako
lini
lokadagsetning
lopdat
lá
lõppkuupäev
lõpu kuupäev
maalin
mactli
meta
mgbe
millal
mokolo
mokolo mpe ngonga
mokɔlɔ
mokɔlɔ mpé ntángo
musi
musi/nguva
nadnevak
ngày
ngày bắt đầu
ngày giờ
ngày kết thúc
ngày tháng
ngày tải
ngày tổ chức
ngày/giờ
nini
noiz
ntango nini
när
når
nə vaxt
olunaku
p'unchaw
p'unchaw/pacha
pa bryd
pabaigos data
panagpatingga a petsa
patizeng tu dimiad
pegoulz
peivim
peivimeeri
peivimeeri/tijme
peiʹvvmieʹrr
peiʹvvmieʹrr/äiʹǧǧ
petsa
petsa a mangrugi
petsa a naaramid
petsa kan pagpoon
petsa kan pagtapos
petsa ng katapusan
petsa ng pagkakalikha
petsa ng simula
petsa/oras
petsa/takna
peur
pidan
ping
poé
početak
početak i kraj
početni datum
pradžios data
pryd
ps'rux ryax
puchukana p'unchaw
punchaw
punchawnin
päev
päiv
päiv/aig
qachon
qallarisqanpa p'unchawnin
quan
quand
quando
quora
raajjâmpeiʹvv
rahina
rahoviana
rana
rana/lokaci
ranaku
roj
ryari
ryax
ryax/zikang
sana
sana/vaqt
sanasi
satus diem
schlussdatum
sciurne
sciurne/orarie
sene
sene/wagt
setlha le nako
siku
slutdato
slutdatum
sluttdato
son tarix
spočatny datum
start date
start dato
start- an endzäit
start- och sluttid
start- og slutt-tid
start- og sluttidspunkt
start- und endzeit
startdato
startdatum
startdatum und -zeit
starttied
sáne
sáne hám waqıt
sáne/waqıt
sākuma datums
ta'rix
taariikh
taariikh iyo waqti
taariikhda
taariikhda bilowga
taariikhda dhamaadka
taariikhda/waqtiga
tadau wulan
tadauwulan/maso
tag
tago
tangagal/woktu
tanggal
tanggal dan waktu
tanggal gawéné
tanggal lekas
tanggal lekasan
tanggal miwah galah
tanggal mulai
tanggal ngamimitian
tanggal rampung
tanggal selesai
tanggal/galah
tanggal/wakatu
tanggal/waktu
tanggal/wektu
tarehe
tarehe iliyoumbwa
tarehe na muda
tarehe ya kuanza
tarehe ya kumaliza
tarehe/saa
tarikh
tarikh dan masa
tarikh mula
tarikh tamat
tarikh/waktu
tarix
tarix və vaxt
tarix û wext
tarix/vaxt
tarix/zeman
tarixi
tarixê destpêkerdışi
tarixê qediyayışi
taryx
tarîx
tarîx/wext
tarıx
tempus
termin
termine
termín
terıx
thời gian tổ chức
tidspunkt
titimangsa
toimumisaeg
tonallapohualpan ihuan imman
ufanksdatum
ultima diem
umhla
umhla/ixesha
umunsi
upphafsdagsetning
upprættað dag
uru
uru jakhu
usen
usen ye ini
usen ọfiọñ
usen/ini
usuku
usuku/isikhathi
version vom
version vum
versioun vum
väsjohn vom
wann
wannear
wanneer
wannehr
waqıt
wextê çêkirinê
when
when is it
wéini
yaushe
zachopny datum
začetni datum
ziua
zuva
zuŋɔ dabisili/saha
ára
ára ha aravo
ára/aravo
änddatum
äʹlǧǧempeiʹvv
èhì/ogè
ìgbà wo
úbọchì okìkè
čas
ǹgụ́ụ̀bọ̀chị̀
ɛda pɔtee
ημέρα
ημερομηνία
ημερομηνία έναρξης
ημερομηνία λήξης
ημερομηνία/ώρα
ημερομηνίες
πότε
ай-күні
айыллыбыт кэмэ
башланыу ваҡыты
бүтүүтүн ыйа-күнэ
вакыт
дан
дата
дата заканчэння
дата заканчэньня
дата закінчення
дата и время
дата й час
дата начала
дата окончания
дата пачатку
дата початку
дата проведения
дата проведення
дата та час
дата эмда заман
дата і час
дата/вакыт
дата/ваҡыт
дата/время
дата/заман
дата/час
датасы
датаһы
дати
датум
датум завршетка
датум закінчіня
датум и време
датум початку
датум почетка
датум створїня
датум/време
датум/час
датуми
даты
ден
день
дзень
жасалған уақыты
завршен датум
заман
йолайелла хан
када
кай
кайчан
калі
качан
кога
когда
коли
крайна дата
крај
кун
кінцева дата
күн
күн/уақыт
күнэ-дьыла
күнэ-ыйа
күнэ-ыйа/кэмэ
күні
күнү
көн
көне
көнө
маца
мерзімі
начална дата
огноо
огноо/цаг
початкова дата
почетак
почетак и крај
почетен датум
рӯз
сана
саҕаланыытын ыйа-күнэ
тамамланыу ваҡыты
таърих
таърих/замон
терахь
терахь/хан
убакыт/дата
хэзээ
час створення
чекхйолу хан
қашан
ҡасан
ҫул-кун/вăхăт
өдөр
ամսաթիվ
ավարտելու ամսաթիվ
երբ
թվական
սկսելու ամսաթիվ
օր
օր/ժամ
אָנהייב דאַטע
דאַטע
דאטום
דאטע
דאטע/צײַט
ווען
זמן התחלה וסיום
טאג
יום
מועד
מתי
סוף דאַטע
תאריך
תאריך התחלה
תאריך ושעה
תאריך יצירה
תאריך סיום
תאריך/שעה
תאריכים
ئاخىرلىشىش ۋاقتى
التاريخ
التاريخ والوقت
التَّاريخ
الساعه التاريخ
الطابع الزمني
الموعد
اليوم
انت تریخ
باشلاش چېسلاسى
باشلانماق تاریخی
بەروار
تأریخ
تأریٖخ
تاريخ
تاريخ الانتهاء
تاريخ البدء
تاريخ/وقت
تاريخ/وقتو
تاريخون
تاریخ
تاریخ آغاز
تاریخ اختتام
تاریخ اور وقت
تاریخ ایجاد
تاریخ برگزاری
تاریخ شؤروع
تاریخ شروع
تاریخ و زمان
تاریخ پایان
تاریخ/زمان
تاریخ/واخت
تاریخ/وقت
تاریخ/وۀخت
تاریخِ آغاز
تاریخِ پایان
تریخ
تریخ تے ویلا
تریخ تے ویلہ
تریخ/ویلہ
تواریخ
تٲریٖخ
تٲریٖخ/وَقت
روز
زمان
زمان برگزاری
زمن/تاريخ
سون تاریخ
قاچان
كۇن-اي/ۋاقىت
كۇن-ايى
كۈن
متى
موعد
نیټه
نېټه
نېټه او وخت
نېټه/وخت
هاچان
وخت
ورځ
ٹرن تریخ
پای نېټه
پيل نېټه
پڄاڻيءَ جي تاريخ
چېسلا
چېسلا/ۋاقىت
ڕۆژ
ڕێکەفت
ڕێکەفت/سات
ڕێکەوت
ڕێکەوت/کات
ڤيرگار/ڤٱخت
کب
کله
کی
کەی
کݙݨ
ڪڏهن
گات
گات تموم کردن
گات دروس بیین
گات شرو کردن
ދުވަސް
ތާރީހް
ތާރީޚު
ތާރީޚް/ގަޑި
ߕߎ߬ߡߊ߬ߘߊ
ߕߎ߬ߡߊ߬ߘߊ/ߕߎ߬ߡߊ߬ߟߊ߲
कब
तरीक
तारिख
तारीख
तारीख/समय
तारीख़
तिथि
तिथि और समय
तिथि/ समए
तिथि/समय
तिथियाँ
दिन
दिनांक
दिनांक एवं समय
दिनांक और समय
दिनांक/समय
दिनाङ्क
दिनाङ्कः
दिनाङ्कः सृष्टः
दिनाङ्कः/समयः
दिनाङ्कम्
प्रारंभ दिनाङ्क
प्रारंभ समय
प्रारम्भ तिथि
समाप्ति दिनाङ्क
समाप्ति समय
ਕਦੋਂ
ਤਰੀਕ
ਤਾਰੀਖ
ਤਾਰੀਖ਼
ਮਿਤੀ
ਮਿਤੀ/ਸਮਾਂ
ཚ ས ག ངས
ཚ ས ག ངས ད ས ཚ ད
ཟ ཚ ས
စ တ်တ္ၚဲ
စ တ်တ္ၚဲ/အခိင်
ဆလအ်
တ္ၚဲစပ္တမ်
တ္ၚဲတုဲဒှ်
မူ သင့်/ခိင့်ခါ့
မူးၮီ
မွူးနီ
မွူးနီ /အခိန်
დასრულების თარიღი
დაწყების თარიღი
დღე
თარიღი
თარიღი და დრო
თარიღი/დრო
რიცხუ/ბორჯი
როდის
መቼ
መዓልቲ
ቀን
ቀን /ሰዓት
ቀን እ ኤ አ
ቀኖች
ዕለት
ዕለትን ሰዓትን
ᬢ ᬕᬮ
ọjọ́
ọjọ́ náà
ọjọ́ ìbẹ̀rẹ̀
ọjọ́ ìparí
ọjọ́ọdún
ọjọ́ọdún/àkókò
ụbọchị
ụbọchị na oge
ⴰⵙⴰⴽⵓⴷ
ⴰⵙⴰⴽⵓⴷ/ⴰⴽⵓⴷ
日時
時日
ꦠ ꦒꦭ
ꦠ ꦒꦭ /ꦮ ꦏ ꦠ""", """\
ajankohta
alkamispäivä
aloitus- ja lopetusaika
başlangıç tarihi
bitiş tarihi
dátum
dátum/idő
gün
időpont
kezdő dátum
kezdődátum
luontiajankohta
mikor
milloin
nap
ne zaman
päivä
päivämäärä
päivämäärä ja aika
päiväys
päättymispäivä
tarih
tarih ve saat
tarih/saat
tarihler
tarikh
tarikh/vell
záró dátum
záródátum
अंतिम दिनांक
अक्ट'
अन्त्य मिति
आरम्भ मिति
कधी
कहिले
खालार
तारखा
तारीक
तारीख
दिनांक
दिनांक आणि वेळ
दिनांक व वेळ
दिनांक/वेळ
दिवस
दिस वेळ
निर्मिती दिनांक
मिति
मिति/समय
मितिहरू
समाप्ति तिथि
सुरु मिति
सुरूवात दिनांक
আৰম্ভ কৰা তাৰিখ
কখন
কবে
তাং
তারিখ
তারিখ ও সময়
তারিখ/সময়
তাৰিখ
তাৰিখ/সময়
দিন
দিনাঙ্ক
শুরুর তারিখ
শেষ কৰা তাৰিখ
শেষের তারিখ
અંતિમ તારીખ
આરંભ તારીખ
ક્યારે
તારીખ
તારીખ બનાવાઇ
તારીખ/સમય
દિનાંક
ଆରମ୍ଭ ତାରିଖ
କେବେ
ତାରିଖ
ତାରିଖ/ବେଳ
ତିଆରି ତାରିଖ
ଦିନାଙ୍କ
ଶେଷ ତାରିଖ
ஆரம்பத்தேதி
உருவாக்கப்பட்ட தேதி
எப்பொழுது
எப்போது
திகதி
தேதி
தொடக்கத் தேதி
நாட்கள்
நாள்
நாள்/நேரம்
நாள்கள்
முடிவுத்தேதி
ఆరంభ తేదీ
ఎప్పుడు
తేది
తేదీ
తేదీ సమయం
తేదీ/సమయం
తేదీలు
ప్రారంభ ముగింపు సమయం
ముగింపు తేదీ
ಆರಂಭದ ದಿನಾಂಕ
ತಾರೀಕ್
ತಾರೀಖು
ದಿನ
ದಿನ/ಕಾಲ
ದಿನಾಂಕ
ದಿನೊ
ದಿನೊ/ಪೊರ್ತು
ಮುಕ್ತಾಯದ ದಿನಾಂಕ
ಯಾವಾಗ
അവസാനിക്കുന്ന തീയതി
എന്ന്
തിയതി
തിയ്യതി
തീയതി
തീയതി/സമയം
തീയ്യതി
തുടങ്ങുന്ന തീയതി
ദിവസം
സൃഷ്ടിച്ച തീയതി
අවසන් දිනය
ආරම්භක දිනය
කවදාද
දින
දිනය
දිනය/වේලාව
නිමවූ දවස
วัน
วันที่
วันที่/เวลา
วันที่สิ้นสุด
วันที่เริ่มต้น
วันที่และเวลา
วันเวลา
วันและเวลา
เมื่อไร
เมื่อไหร่
เวลาเริ่มต้นและสิ้นสุด
ວັນ
ວັນທີ
ວັນເວລາ
ເມື່ອໃດ
စတင်သည့်ရက်စွဲ
နေ့
နေ့စွဲ
နေ့စွဲ/အချိန်
နေ့ရက်
ပြီးဆုံးရက်
ဘယ်တော့
ရက်စွဲ
កាលបរិច្ឆេទ
កាលបរិច្ឆេទចាប់ផ្តើម
កាលបរិច្ឆេទបញ្ចប់
កាលបរិច្ជេទ
ថ្ងៃ
ថ្ងៃខែ
ពេលណា
ម៉ោងនិងកាលបរិច្ឆេទ
ᱛᱤᱱᱡᱚᱠᱷᱚᱡ
ᱢᱟᱹᱦᱤᱛ
ᱢᱟᱹᱦᱤᱛ/ᱚᱠᱛᱚ
ᱮᱦᱚᱵ ᱛᱟᱹᱨᱤᱠᱷ
いつ
举办日期
何时
何時
开始和结束时间
开始日期
日にち
日付
日付と時刻
日子
日子 時間
日時
日期
日期/时间
日期/時間
日期与时间
日期同時間
日期與時間
日程
期日
活动日期
活動日期
終了日
終了日時
結束日
結束日期
结束日期
舉辦日期
起始日期
開催日
開催日時
開始同結束時間
開始和結束時間
開始日
開始日時
開始日期
開始時間と終了時間
ꯆ ꯆꯠ
ꯆ ꯆꯠ/ꯃꯇꯝ
ꯇ ꯡ
기간
날자
날짜
날짜 및 시간
날짜/시간
시작일
언제
일시
일자
일정
종료일"""),
    "etherpad": ("""\
collaborative notes
etherpad
etherpad link
etherpads
notes pad
pad
pads
этерпад
إيثر باد
إيثرباد
اترپد
ایتھرپیڈ
इथरपैड
ईथरपैड
एथरपैड
ਈਥਰਪੈਡ""", """\
इथरपॅड
इथरप्याड
ईथरपॅड
ইথারপ্যাড
ଇଥରପ୍ୟାଡ଼
ஈதர்பேடு
ஈதர்பேட்
ఈథర్ పాడ్
ఈథర్ప్యాడ్
ఈథర్‌ప్యాడ్
ಈಥರ್ಪ್ಯಾಡ್
ಈಥರ್‌ಪ್ಯಾಡ್
ഈതർപാഡ്
ഈഥർപാഡ്
イーサパッド
メモ
共笔
共筆
이더패드"""),
    "fee": ("""\
ada
admission
avgift
biaya
biaya pendaftaran
cena
cost
coste
costo
costs
coût
cuota
custo
deelnamekosten
eintritt
entrada
entry
entry fee
entrée
fee
fees
frais
frais d'inscription
gebühr
ingresso
kosten
kostnad
koszt
lệ phí
opłata
phí
phí tham gia
poplatek
precio
prezzo
preço
preț
price
prijs
pris
prix
quota
quota di iscrizione
registration fee
tarif
tarifa
taxa
taxa de inscrição
taxă
teilnahmegebühr
toegang
vstupné
wstęp
είσοδος
κόστος
τιμή
вартість
взнос
внесок
вход
вхід
стоимость
стоимость участия
цена
מחיר
עלות
الرسوم
رسوم التسجيل
فیس
هزینه
هزینه ثبت‌نام
पंजीकरण शुल्क
शुल्क""", """\
belépő
hinta
katılım ücreti
költség
maksu
osallistumismaksu
részvételi díj
ücret
प्रवेश शुल्क
शुल्क
নিবন্ধন ফি
ফি
கட்டணம்
రుసుము
ค่าลงทะเบียน
ค่าใช้จ่าย
会費
参加費
報名費
报名费
料金
費用
费用
비용
참가비
회비"""),
    "hashtag": ("""\
etiqueta
hashtag
hashtags
mot-dièse
tag
tagar
twitter hashtag
гештег
хештег
хэштег
الهاشتاغ
الوسم
هاشتاغ
هشتگ
हैशटैग""", """\
etiket
হ্যাশট্যাগ
ハッシュタグ
标签
標籤
话题标签
해시태그"""),
    "language": ("""\
asụsụ
bahasa
dillər
event language
harsuna
idioma
idiomas
jazyk
jazyky
jezici
język
języki
language
language of the event
languages
langue
langues
lengua
limba
limbi
limbă
lingua
lingue
llengües
lugha
língua
ngôn ngữ
sprache
sprachen
sprog
språk
taal
talen
àwọn èdè
γλώσσα
γλώσσες
мова
мови
язык
языки
јазици
језици
שפה
שפות
اللغات
اللغة
زبان
ٻولي
भाषा
भाषाः
भाषाएँ
ਬੋਲੀ
ਭਾਸ਼ਾ""", """\
dil
diller
kielet
kieli
nyelv
nyelvek
भाषा
भासो
ভাষা
ભાષા
ଭାଷା
மொழி
భాష
ಭಾಷೆ
ഭാഷ
භාෂා
ภาษา
ဘာသာစကားများ
使用言語
言語
語言
语言
언어"""),
    "organiser": ("""\
arrangör
arrangörer
arrangører
ausrichter
ban tổ chức
coordenador
coordenação
coordinador
coordinadora
coordinated by
coordination
coordinator
coordinatore
coordinators
facilitator
facilitators
gastgeber
gastheer
georganiseerd door
gospodarz
host
hosted by
hosting
hosts
hôte
koordinator
koordynator
masu shirya taro
mratibu
mwandaaji
ndị nhazi
người tổ chức
orga
organisateur
organisateurs
organisatie
organisation
organisator
organisatoren
organisatorin
organisatrice
organisatrices
organisatör
organised by
organiser
organisers
organising team
organisé par
organització
organiza
organización
organizacja
organizado por
organizador
organizadora
organizadoras
organizadores
organizan
organizat de
organizator
organizatori
organizatorka
organizatorzy
organização
organized by
organizer
organizers
organizing team
organizzato da
organizzatore
organizzatori
organizzatrice
organizzazione
organizátor
organizátoři
panitia
pelaksana
penganjur
penyelenggara
point of contact
pořadatel
pořadatelé
pořádá
resource person
resource persons
trainer
trainers
tuan rumah
təşkilatçılar
tổ chức bởi
veranstalter
värd
waandaaji
waratibu
àwọn olùṣètò
điều phối
đơn vị tổ chức
διοργάνωση
διοργανωτές
διοργανωτής
διοργανώτρια
координатор
координатори
координаторы
организатор
организатори
организаторы
организация
організатор
організатори
організаторка
організація
ארגון
מארגן
מארגנות
מארגנים
מארגנת
רכז
רכזת
الجهة المنظمة
المنسق
المنسقون
المنظم
المنظمون
المنظمين
برگزار کننده
برگزار کنندگان
برگزارکننده
برگزارکنندگان
تنظيم
زیر اہتمام
منتظم
منتظمین
ميزبان
میزبان
आयोजक
आयोजकः
आयोजकगण
आयोजकाः
आयोजनकर्ता
मेज़बान
संयोजक
समन्वयक
ਆਯੋਜਕ
ਕੋਆਰਡੀਨੇਟਰ
ਪ੍ਰਬੰਧਕ""", """\
düzenleyen
düzenleyenler
düzenleyici
ev sahibi
järjestäjä
järjestäjät
organizatör
organizatörler
rendező
szervező
szervezők
आयोजक
संयोजक
समन्वयक
আয়োজক
আয়োজনে
সংগঠক
সমন্বয়ক
આયોજક
આયોજકો
ଆୟୋଜକ
ସଂଯୋଜକ
ஏற்பாடு
ஏற்பாட்டாளர்
ஏற்பாட்டாளர்கள்
ஒருங்கிணைப்பாளர்
ஒருங்கிணைப்பாளர்கள்
ஒருங்கிணைப்பு
నిర్వహణ
నిర్వాహకుడు
నిర్వాహకులు
సమన్వయకర్త
ಆಯೋಜಕ
ಆಯೋಜಕರು
ಸಂಘಟಕರು
സംഘാടക
സംഘാടകർ
സംഘാടനം
සංවිධායකයෝ
ผู้จัด
ผู้จัดงาน
စီစဉ်သူများ
世話人
主催
主催者
主办
主办单位
主办方
主持人
主辦
主辦單位
主辦方
共催
协办
協辦
发起人
召集人
幹事
發起人
組織者
组织者
運営
담당자
운영진
주관
주최
주최자"""),
    "place": ("""\
aadress
address
addrõs
aderesi
aderisi
adireshi
adiresy
adirẹsi
adreesị
adres
adresa
adresas
adrese
adresi
adreso
adress
adresse
adresă
adreça
adrès
ahantu
aho
aho uba
aiza
alamaik
alamat
allugamientu
anschrift
anwani
asa
asukoht
aterese
atrašanās vieta
ayan
bajar
bandar
belt
bezie
birni
biɛhigu shee
ble
by
cathair
chiqa
chomlec'h
cidade
cih
cinwaan
cinwaanka
città
city
ciudad
ciudá
ciutat
cyfeiriad
càit
cá háit
cî
dapit
di mana
dima
dinas
dirección
direición
dove
dónde
ebe
ejo
ekifo
emplacement
emplaçament
enderezo
endereço
endroit
eneo
engumba
eplaeçmint
esika
fejn
gari
gde
gdje
gdzie
genah
goobta
grad
harada
heimilisfang
helbidea
hendáme
hiria
hvar
hvor
ibi
ibùdó
idilesi
ikheli
ina
indawo
indirizz
indirizzo
ing endi
ionad
joy
joyi
joylashuv
k'iti
kahicelaan
kawkhana
kde
ki kote
kie
kinalalagyan
kiti
kje
koht
kokapena
kota
kote
kraj
ku
kuphi
kur
kus
kutha
kvar
kêr
lec'h
lec'hiadur
lekua
li ku
lieu
ligging
linn
llaqta
lle
lleoliad
lloc
llugar
loc
local
localidad
localidade
localisation
localització
località
localización
localização
locassion
locatie
location
location and venue
locația
locație
loco
locul
locus
lokaasje
lokacija
lokacijo
lokalita
lokalizacja
lokasi
lokasie
lokasion
lokasyon
lokation
loko
lugar
lungsod
luoco
luogo
luòc
lûc
magaalo
mahali
mandə vyrə
manzil
maypi
meesha
mesto
miasto
miejsce
miestas
miesto
mjesto
mji
morada
moõpa
místo
městno
město
məkan
naslov
navnîşan
nirede
non
nzvimbo
níbo
nơi
o'rin
oart
obodo
on
onde
ont
oort
oraşul
oraș
ornı
ort
où
panggon
panggonan
papan
pelec'h
pilsēta
plaats
place
plak
plas
plats
plaz
plek
pook
posizzion
post
posto
poxission
położenie
puesto
qayerda
qyteti
region
rhzyal
ring dija
saan
sadino
salgy
sebaka
seoladh
shahar
sijaduz
sitio
stad
stadt
standort
state
stað
staðsetning
staður
sted
steed
stêd
suíomh
sâjjõs
tampek
tanàna
tempat
tenda
thành phố
tirahan
tiyay
toerana
tokia
town
táva
ubi
ubicació
ubicación
uert
umujyi
unde
urbo
urbs
var
vendi
vendndodhja
vieta
vil
vila
ville
vị trí
waar
wapi
where
wo
woneem
wou
wuri
wurin
wêr
xagee
yer
yerləşdiyi yer
zi'an
zin'ig
àdírẹ́sì
àite
ààyè
áit
ébéà
ìlú
ónde
ünvan
ýer
čujottâs
địa chỉ
địa điểm
şäher
şûn
şəhər
διεύθυνση
μέρος
πού
πόλη
τοποθεσία
τόπος
адрас
адрес
адреса
байршил
вырӑн
газар
где
горад
город
град
дареги
де
дзе
жайгашкан жери
жер
йолу меттиг
каде
кайда
куҷо
къде
лаьтта меттиг
локация
локација
лякацыя
макон
мекенжай
место
место проведения
местонахождение
местоположение
месца
месцазнаходжанне
месцазнаходжаньне
място
місто
місце
місце проведення
місцезнаходження
нишонӣ
орду
орны
орун
орын
орыны
розташування
урнашуы
урын
урыны
хаана
ханната
хаяг
хот
шаар
шаҳр
шәһәр
қайда
қала
ҡайҙа
ҡала
ҷой
ӑҫта
հասցե
որտեղ
վայր
տեղ
քաղաք
אָרט
אדרעס
איפה
ארט
היכן
וואו
כתובת
מיקום
מקום
עיר
פלאץ
שטאט
آدرس
أين
ئادرېس
ئورنى
ئورۇن
العنوان
المدينة
المكان
الموقع
تھاں
جا
جاي
جاگه
جاے
جگہ
جڳهه
جێگا
شار
شهر
شوێن
شہر
شەھەر
لە کوێ
ماڳ
محل
محل زندگی/جازِنِی
محل وقوع
مقام
مكان
موقعیت
مکان
ناونیشان
نشانی
نەدە
هنڌ
پتا
پته
پتہ
ځای
چېرته
ښار
کجا
کہاں
یئرلشمه‌سی
މަޤާމް
ތަން
ߘߌ߲߬ߞߌߙߊ
ߛߊ߲߬ߓߊ߬ߕߐ߮
कहाँ
कहां
जगह
ठाम
थाह्र
नगर
पता
शहर
स्थलम्
स्थान
स्थानम्
ਕਿੱਥੇ
ਜਗ੍ਹਾ
ਥਾਂ
ਪਤਾ
ਸਥਾਨ
ਸ਼ਹਿਰ
གནས ས
ས གནས
အိုင်အဝ် ခင် လမ်း
ადგილი
ადგილმდებარეობა
მდებარეობა
მისამართი
სად
ქალაქი
ስፍራ
ቦታ
አድራሻ
ኣበይ
ከተማ
የት
ọnọdụ
ở đâu""", """\
adres
cím
hely
hol
kaupunki
konum
missä
nerede
osoite
paikka
sijainti
város
yer
şehir
कहाँ
कुठे
जागा
जागो
जायगा
ठाउँ
ठिकाण
ठेगाना
थावनि
पत्ता
शहर
सहर
सुवात
स्थान
অবস্থান
অৱস্থান
ক'ত
কোথায়
জায়গা
ঠাই
ঠিকানা
মফম
শহর
স্থান
ક્યાં
શહેર
સરનામું
સ્થળ
સ્થાન
ଅବସ୍ଥାନ
କେଉଁଠି
ଜାଗା
ଠିକଣା
ସହର
ସ୍ଥାନ
இடம்
ஊர்
எங்கு
எங்கே
நகரம்
முகவரி
ఎక్కడ
చిరునామా
నగరం
ప్రదేశం
ప్రాంతం
స్థలం
స్థలము
ಎಲ್ಲಿ
ಜಾಗ
ಜಾಗೆ
ನಗರ
ಪ್ರದೇಶ
ವಿಳಾಸ
ಸ್ಥಳ
എവിടെ
നഗരം
വിലാസം
സ്ഥലം
කොහේද
නගරය
ලිපිනය
ස්ථානය
ที่ตั้ง
ที่อยู่
ที่ไหน
สถานที่
เมือง
ທີ່ຢູ່
ບ່ອນ
ສະຖານທີ່
ເມືອງ
တည်နေရာ
နေရာ
မြို့
လိပ်စာ
កន្លែង
ទីកន្លែង
ទីតាំង
អាសយដ្ឋាន
ᱡᱟᱭᱜᱟ
ᱴᱷᱟᱶ
どこ
アドレス
位置
住所
何地
地址
地点
地點
城市
場所
所在地
活动地点
活動地點
都市
開催地
ꯃꯐꯝ
개최지
도시
어디
위치
장소
주소"""),
    "registration_deadline": ("""\
aanmelden voor
anmeldefrist
anmelden bis
anmeldeschluss
anmeldung bis
anmälan senast
applications close
apply by
batas akhir
batas akhir pendaftaran
batas pendaftaran
batas waktu
batas waktu pendaftaran
cierre de inscripciones
closing date
clôture des inscriptions
data limite
date limite
date limite d'inscription
deadline
deadline for registration
fecha límite
fecha límite de inscripción
fim das inscrições
frist
hạn chót
hạn chót đăng ký
hạn đăng ký
inschrijven tot
inscripción hasta
inscription avant le
inscription jusqu'au
inscriptions jusqu'au
inscrições até
iscrizioni entro
last date
last date of registration
last date to register
last day of registration
last day to register
mwisho wa usajili
osa senast
plazo de inscripción
prazo
prazo de inscrição
påmeldingsfrist
přihlášky do
qeydiyyatın son tarixi
ranar ƙarshe ta rajista
register before
register by
register until
registration closes
registration deadline
registration ends
registration open until
registration until
rejestracja do
rok prijave
rok za prijavu
rsvp before
rsvp by
scadenza
scadenza iscrizioni
sidste frist
sign up before
sign up by
sign up until
sign-up deadline
signup deadline
sista anmälningsdag
sluitingsdatum
tarehe ya mwisho
tarikh tutup pendaftaran
tenggat
tenggat waktu
termen de înscriere
termen limită
termin rejestracji
termin zapisów
termin zgłoszeń
termine iscrizioni
termine ultimo
termini d'inscripció
termín přihlášek
termín přihlášení
thời hạn đăng ký
tilmeldingsfrist
uiterste aanmelddatum
uiterste datum
uzávěrka
uzávěrka přihlášek
zapisy do
zgłoszenia do
προθεσμία
προθεσμία εγγραφής
дедлайн
краен срок
крайний срок
крайній термін
кінцевий термін
приём заявок до
регистрация до
реєстрація до
рок за пријаву
рок за пријавување
срок
срок регистрации
термін реєстрації
הרשמה עד
מועד אחרון
מועד אחרון להרשמה
آخر موعد
آخر موعد للتسجيل
آخری تاریخ
آخرین مهلت
الموعد النهائي
الموعد النهائي للتسجيل
رجسٹریشن کی آخری تاریخ
مهلت
مهلت ثبت نام
مهلت ثبت‌نام
अंतिम तारीख
अंतिम तिथि
अन्तिम तिथि
आखिरी तारीख
पंजीकरण की अंतिम तिथि
पञ्जीकरणक अन्तिम तिथि
पञ्जीकरणस्य अन्तिमदिनाङ्कः
ਅੰਤਿਮ ਮਿਤੀ
ਆਖਰੀ ਤਾਰੀਖ
ਆਖਰੀ ਮਿਤੀ
ਆਖ਼ਰੀ ਤਾਰੀਖ
ਆਖ਼ਰੀ ਮਿਤੀ
ਰਜਿਸਟ੍ਰੇਸ਼ਨ ਦੀ ਆਖਰੀ ਮਿਤੀ
ọjọ́ ìparí ìforúkọsílẹ̀
ụbọchị ikpeazụ nke ndebanye aha""", """\
határidő
ilmoittautuminen päättyy
ilmoittautumisaika
jelentkezési határidő
määräaika
regisztrációs határidő
son başvuru tarihi
son kayıt tarihi
son tarih
viimeinen ilmoittautumispäivä
अंतिम तारीख
अंतिम मुदत
अन्तिम मिति
दर्ताको अन्तिम मिति
नोंदणीची अंतिम तारीख
नोंदणीची निमाणी तारीख
शेवटची तारीख
নিবন্ধনের শেষ তারিখ
নিবন্ধনের সময়সীমা
পঞ্জীয়নৰ শেষ তাৰিখ
শেষ তারিখ
শেষ তাৰিখ
শেষ সময়
અંતિમ તારીખ
છેલ્લી તારીખ
નોંધણીની છેલ્લી તારીખ
ଅନ୍ତିମ ତାରିଖ
ପଞ୍ଜୀକରଣର ଶେଷ ତାରିଖ
ଶେଷ ତାରିଖ
இறுதி நாள்
கடைசி நாள்
பதிவு செய்ய கடைசி நாள்
பதிவுக்கான கடைசி நாள்
ఆఖరు తేదీ
గడువు
చివరి తేదీ
నమోదు గడువు
నమోదుకు చివరి తేదీ
ಅಂತಿಮ ದಿನಾಂಕ
ಕೊನೆಯ ದಿನಾಂಕ
ನೋಂದಣಿಯ ಕೊನೆಯ ದಿನಾಂಕ
അവസാന തീയതി
രജിസ്ട്രേഷൻ അവസാന തീയതി
ලියාපදිංචි වීමේ අවසන් දිනය
ปิดรับสมัคร
ปิดลงทะเบียน
วันสุดท้าย
หมดเขต
စာရင်းပိတ်ရက်
募集締切
参加締切
報名截止
報名截止日期
截止
截止日期
截止时间
截止時間
报名截止
报名截止日期
申し込み締切
申込締切
登録締切
締め切り
締切
등록 마감
마감
마감일
신청 기한
신청 마감
접수 마감"""),
    "report": ("""\
bericht
bilan
báo cáo
compte rendu
compte-rendu
event report
informe
laporan
rapport
rapporto
relacja
relatório
report
reports
resoconto
sprawozdanie
verslag
zpráva
звіт
отчет
отчёт
التقرير
گزارش
प्रतिवेदन
रिपोर्ट""", """\
rapor
अहवाल
প্রতিবেদন
அறிக்கை
నివేదిక
報告
報告書
报告
보고서"""),
    "status": ("""\
estado
event status
hali
situação
stadiu
stan
stand
stare
state of the event
stato
status
statut
stav
trạng thái
tình trạng
état
κατάσταση
состояние
стан
статус
מצב
סטטוס
الحالة
حالت
وضعیت
کیفیت
स्थिति""", """\
durum
tila
tilanne
állapot
सद्यस्थिती
स्थिती
অবস্থা
நிலை
స్థితి
സ്ഥിതി
สถานะ
状态
状態
状況
狀態
상태"""),
    "theme": ("""\
argomento
assunto
batu
chủ đề
emne
focus
focus area
isiokwu
kókó
mada
motto
mövzu
onderwerp
subject
sujet
tema
temas
temat
tematy
temi
temática
temă
thema
theme
themen
themes
thème
thèmes
thématique
topic
topics
topik
téma
témata
ämne
θέμα
θέματα
тема
тематика
теми
темы
נושא
נושאים
المحور
الموضوع
موضوع
थीम
विषय
विषयः
ਵਿਸ਼ਾ""", """\
aihe
konu
teema
tema
téma
témák
विशय
विषय
প্রতিপাদ্য
বিষয়
বিষয়বস্তু
વિષય
ବିଷୟ
கருப்பொருள்
தலைப்பு
అంశం
విషయం
ವಿಷಯ
വിഷയം
මාතෘකාව
หัวข้อ
ခေါင်းစဉ်
テーマ
主題
主题
주제"""),
    "time": ("""\
aago
aanvang
aeg
aig
algus
algusaeg
am
amser
amser dechrau
amser gorffen
amzer
aravo
auerzäit
awie berɛ
awr
ba'asegɔ saŋa
başlama vaxtı
beginn
begintijd
begintyd
bitmə vaxtı
cas
czas
czas rozpoczęcia
czas trwania
czas zakończenia
dags
data
data e ora
data i hora
data u ħin
date
date e ore
dată
dauer
deiziad
dem
denbora
doba trvání
duración
durasi
durata
duration
duração
durée
duur
dàita
dæta e oa
eindtijd
elekere
en uhrzick
end time
end tym
ende
endzeit
endzäit
essaawa
eur
eure
fecha de finalización
fecha de inicio
fi berɛ
fina tempo
fotoana
galah
galah pamuput
galah pangawit
galahé
giờ
godzina
godziny
heure
heures
hodina
hora
hora de fim
hora de fin
hora de finalización
hora de inicio
hora de initio
hora de início
hora de término
hora/tiempo de acabada
hora/tiempo de principiada
horaire
horaires
horari
horario
horarios
horariu
horo
horodatage
horodatage de début
horodatage de fin
horário
horários
hours
igihe
ini etọghọke
isaha
isikhathi
ixesha
jam
kala
kellaaeg
ki lè
kiedy
klockslag
klokkeslett
klokkeslæt
klukkan
koha
kohë
komenca tempo
končni čas
kraj
laikas
laiks
lokaci
lokacin farawa
lokacin ƙarewa
lokutan
lè
lõppaeg
masa
masa mula
masa tamat
muda
muda wa kuanza
muda wa kumaliza
nako
ngonga
nguva
ngày bắt đầu
ngày kết thúc
ntango
ntango ya kobanda
oa
oere
oge
oge mmalite
oge ngwụcha
ora
ora de începere
ora de încheiere
orar
orari
orarie
orario
orario di fine
orario di inizio
oras
ordua
ore
pabaigos laikas
pacha
panahon
peivim
phani
početak
pradžia
pradžios laikas
pukul
pɔsega saŋa
sa'a
saa
saacad
saat
saet
sagat
sat
saŋa
siegħa
sluttid
sluttidspunkt
soat
start time
start tym
starttid
starttidspunkt
startzeit
startzäit
sākums
takna
tan
tango ya suka
tempo
tempore
temps
thời gian
thời lượng
thời điểm
tid
tider
tidspunkt
tied
tiempo
tiempu
tiet
tiid
tijd
tijden
tijdstip
time
time zone
times
timezone
timing
timings
timp
tuki
tyd
tye
tímasetning
tími
tíð
uhrzeit
umwanya w'intango
umwanya wo gusozera
ura
utit ini
vaqt
vaqti
vaxt
vaxtı
vreme
vrijeme
wagere
wagt
wakati
wakatu
waktu
waktu mulai
waktu selesai
wanci
waqti
waqtiga
waqtiga bilowga
waqtiga dhammaadka
wektu
wext
zaman
začetni čas
začiatok
začátek
zeid
zeit
zeitraum
zeman
zigg
zikang
zyt
zäit
àkókò
àkókò ìbẹ̀rẹ̀
àm
àsìkò
äigi
ìgbà
ógẹ
óra
čas
čas konca
čas ukončení
čas zahájení
čas začiatku
ħin
διάρκεια
χρόνος
ώρα
ώρες
вакыт
вакыты
вақт
ваҡыт
ваҡыты
време
время
время начала
время окончания
время проведения
вӑхӑт
години
завршно време
заман
йолайелла хан
коли
крај
кэм
кэмэ
начало
пачатак
початок
почетак
почетно време
почеток
продолжительность
саат
сат
сағат
соат
сәгать
сәғәт
тривалість
уақыт
уақыты
убактысы
убакыт
хан
хугацаа
цаг
час
час закінчення
час початку
часы
чекхйаьлла хан
ավարտի ժամը
ժամ
ժամանակ
սկսման ժամը
זמן
זמן התחלה
זמן סיום
משך
צייט
צײַט
שעה
שעות
التوقيت
الساعة
الطابع الزمني للبداية
الطابع الزمني للنهاية
المدة
الوقت
اوقات
تاریخ آغاز
تاریخ پایان
زامان
زمان
زمن
سائەت
ساعت
شروع کرݨ ویلا
ماس
مدت
مهال
مُکݨ ویلا
وةخت
وخت
وقت
وَقٕت
ویلا
ویلہ
پای وخت
پيل وخت
کات
کاتژمێر
گات
ۋاقتى
ۋاقىت
ވަގުތު
ގަޑި
ߓߊ߲߫ ߕߎߡߊ
ߕߎ߬ߡߊ
ߘߊߡߌߣߊ߫ ߕߎߡߊ
अवधि
आरंभ का समय
बेरा
समय
समयः
समयावधि
समां
समाप्ति का समय
ਵਕਤ
ਸਮਾ
ਸਮਾਂ
ད ས ཚ ད
ခိင့်ခါ့
အခိင်
ბორჯი
დასრულების დრო
დაწყების დრო
დრო
საათი
ሰዓት
ጊዜ
ግዜ""", """\
aika
alkamisajankohta
başlangıç zamanı
befejezési idő
bitiş vakti
idő
időpont
időtartam
kello
kellonaika
kesto
kezdés
kezdési idő
päiväys
päättymisajankohta
saat
süre
zaman
óra
अवधि
कालावधी
वेळ
सम
समय
মতম
শুরুর সময়
শেষ সময়
সময়
সময়কাল
সময়সূচি
સમય
ସମୟ
காலம்
நேரம்
ప్రారంభ సమయం
ముగింపు సమయం
వేళ
సమయం
సమయము
ಪೊರ್ತು
ವೇಳೆ
ಸಮಯ
ಸಮಯೊ
അവസാനിക്കുന്ന സമയം
ആരംഭ സമയം
സമയം
സമയക്രമം
කාලය
වේලාව
เวลา
เวลาสิ้นสุด
เวลาเริ่ม
ເວລາ
အချိန်
ពេល វេលា
ពេលវេលា
ម៉ោង
ᱚᱠᱛᱚ
举办时间
完結時間
开始时间
日時
时间
時刻
時間
活动时间
活動時間
終了時間
結束時間
结束时间
舉辦時間
開催時間
開始時刻
開始時間
ꯃꯇꯝ
시각
시간
시작 시간
종료 시간
진행 시간"""),
    "venue": ("""\
building
dewan
event venue
gbọ̀ngàn
gedung
hall
hội trường
keçirilmə yeri
lieu de l'événement
lieu de rencontre
lieu de rendez-vous
local do evento
locatie
locul de desfășurare
lokal
lokale
lokalität
lugar del evento
luogo dell'evento
luogo di ritrovo
meeting link
meeting place
meeting point
miejsce spotkania
miejsce wydarzenia
místo konání
místo setkání
mötesplats
norises vieta
nơi tổ chức
ontmoetingsplaats
platform
ponto de encontro
punto de encuentro
raum
recinto
ritrovo
room
ruang
sala
salle
samlingsplats
sede
sál
tagungsort
tempat acara
tempat pelaksanaan
toimumiskoht
treffpunkt
ukumbi
venue
venue and address
venues
veranstaltungsort
verzamelpunt
zaal
zoom link
địa điểm tổ chức
ɗakin taro
αίθουσα
χώρος
χώρος διεξαγωγής
зал
зала
майданчик
место встречи
місце зустрічі
площадка
помещение
приміщення
сала
אולם
מקום המפגש
נקודת מפגש
القاعة
جائے انعقاد
جائے وقوع
محل برگزاری
مقام انعقاد
مقر الفعالية
مكان الانعقاد
مكان الفعالية
مکان برگزاری
आयोजन स्थल
कार्यक्रम स्थल
वेन्यू
सभा स्थल
सभागार
सभागृहम्
स्थल
ਸਥਾਨ ਦਾ ਪਤਾ
ਸਮਾਗਮ ਦੀ ਥਾਂ
ụlọ nzukọ""", """\
buluşma yeri
etkinlik yeri
helyszín
kokoontumispaikka
mekan
mekân
salon
találkozó helye
tapahtumapaikka
terem
कार्यक्रम स्थल
कार्यक्रम स्थळ
कार्यक्रमाचे ठिकाण
सभाघर
स्थल
स्थळ
অনুষ্ঠানস্থল
অনুষ্ঠানস্থলী
আয়োজনস্থল
ভেন্যু
সভাস্থলী
આયોજન સ્થળ
કાર્યક્રમ સ્થળ
କାର୍ଯ୍ୟକ୍ରମ ସ୍ଥଳ
ସଭାସ୍ଥଳ
அரங்கம்
நிகழ்விடம்
நிகழ்வு இடம்
వేదిక
సమావేశ స్థలం
ಕಾರ್ಯಕ್ರಮದ ಸ್ಥಳ
വേദി
ශාලාව
สถานที่จัด
สถานที่จัดงาน
ခန်းမ
会场
会場
场地
场所
場地
場所
待ち合わせ場所
會場
開催場所
集合地点
集合地點
集合場所
모임 장소
행사 장소
행사장
회의장"""),
}

#: Values that mean “not known yet”.
UNDECIDED = """\
-
--
---
.
..
...
....
?
??
???
????
_
__
___
a anunciar
a breve
a confirmar
a decidir
a definir
a determinar
a ga-akpọsa
a ga-ekwupụta
a kò tíì mọ̀
a kò tíì pinnu
a ser anunciado
a ser confirmado
a ser decidido
a ser definida
a ser definido
a ó kéde
a ó kéde rẹ̀
acan ditangtukeun
afventer
ainda a definir
ainda não definido
ainda por definir
akan dimaklumkan
akan ditentukan
akan ditentukan kemudian
akan diumumkan
akan diumumkan kemudian
akan diumumkan nanti
akan diumumkan segera
alun ditantuan
ancora da decidere
ancora da definire
ancora da stabilire
aniqlanmagan
ankoraŭ ne decidita
annonceres senere
annonseres senere
announced soon
anoncota
anunciarase
ap anonse
att bestämma
auglýst síðar
aviat
avventer
axiña
açıklanacak
aún no decidido
aún no definido
aún por definir
aún sin definir
ba a sani ba
ba a yanke shawara ba
bado haijaamuliwa
bado haijajulikana
bakal diwara-warakaké
baldaŭ
baris diumumkeun
being discussed
belirlenecek
belirlenmedi
belirsiz
belli değil
belum ada
belum diketahui
belum dikonfirmasi
belum diputuskan
belum ditentukan
belum ditetapkan
belum pasti
bestemmes senere
bestäms senare
bientôt
bilinmiyor
binnenkort
bit će naknadno objavljeno
bit će objavljeno
bit će poznato naknadno
bizatangazwa
biće naknadno objavljeno
biće objavljeno
bo določeno kasneje
bo objavljeno
brevemente
brzy
bude doplněno
bude oznámeno
bude oznámeno později
bude oznámené
bude upresnené
bude upřesněno
bude určeno
bus paskelbta
bus paskelbta vėliau
bus patikslinta
będzie podane
can ditangtukeun
chưa biết
chưa chốt
chưa có
chưa công bố
chưa quyết định
chưa rõ
chưa xác định
chưa ấn định
coming soon
cập nhật sau
da annunciare
da concordare
da confermare
da decidere
da def
da definire
da dermeniñ
da determinare
da precisare
da stabilire
da vezañ divizet
daha sonra açıklanacak
daha sonra duyurulacak
dar nežinoma
de anunțat
de confirmar
de confirmat
de decis
de determinar
de stabilit
decidota
demnächst
desconhecido
desconocido
do ogłoszenia
do określenia
do potwierdzenia
do të njoftohet
do të vendoset
do ustalenia
do uzgodnienia
doplníme
durung ditemtokake
durung ditemtokaké
durung kagentosang
durung kajudi
durung mesthi
duyurulacak
dê bê ragihandin
dəqiqləşdirilir
e kpebibeghị
egyeztetés alatt
ei päätetty
ei tiedossa
ei vielä päätetty
ei vielä tiedossa
ej bestämt
ej fastställt
ej klart
ekki ákveðið
ekoyebisama
elan olunacaq
eldöntendő
em breve
em definição
em discussão
emechaa
en attente
en cours
en cours de définition
en discusión
en discussion
encara no decidit
encore à définir
ende pa vendosur
endnu ikke fastlagt
ensin decidir
ensin determinar
erabakitzeko
es comunicarà
eyebani te
ez da erabaki
eʼlon qilinadi
fastsættes senere
folgt
folgt in kürze
folgt noch
følger
gëtt nach matgedeelt
għad irid jiġi deċiż
haijaamuliwa
haijulikani
hali nomaʼlum
hamarosan
hambara
hampahafantarina
heb ei benderfynu
henüz belirlenmedi
henüz belli değil
henüz kararlaştırılmadı
hindi pa napagpapasyahan
hindi pa tiyak
hivi karibuni
hələ məlum deyil
i ddilyn
i'w benderfynu
i'w gadarnhau
i'w gyhoeddi
iaanunsiyo
iaanunsyo
iaanunsyo pa
ihahayag
ikke avgjort
ikke besluttet
ikke bestemt
ikkje avgjort
ikkje bestemt
ilmoitetaan myöhemmin
in attesa
in attesa di conferma
in definizione
in discussion
in discussione
in klärung
in kürze
in planung
in via di definizione
inconnu
indefinida
indefinido
indéfini
indéterminé
inte bestämt
inte bestämt än
inte bestämt ännu
inte klart
ipahahayag
ipahibalo
ipahibalo pa
iragartzeko
ismeretlen
itaamuliwa
itatajwa baadaye
itatangazwa
itatangazwa baadaye
jeszcze nie ustalono
jeszcze nie wiadomo
jeszcze nieustalone
još nije određeno
k. a.
k.a
ka diumumkan
kararlaştırılacak
kararlaştırılmadı
keyinroq eʼlon qilinadi
kjem seinare
kommer senare
kommer senere
kommer snart
kunngjøres senere
később
később döntjük el
később kerül kihirdetésre
később lesz közölve
kò tíì dájú
lama go'aamin
lama oga
laster
later
le cinneadh
le deimhniú
le fógairt
le socrú
manaraq yachasqa
masih dibahas
mbola tsy fantatra
mbola tsy tapaka
meddelas
meddelas inom kort
meddelas senare
menyusul
moet nog bepaal word
myöhemmin
még nem ismert
még nem tudjuk
még nincs eldöntve
müəyyən edilməyib
n ap anonse
n'eo ket divizet
n. a.
n. n.
n.a
n.n
n.n.b
n.t.b
n/a
nach net bekannt
nach net festgeluecht
nader te bepalen
naknadno
nan gaba
nanti
nav zināms
ne decidita
ne diyar e
necunoscut
nedecidita
nedecis
nehatiye diyarkirin
nem ismert
nenuspręsta
není známo
nerozhodnuto
nestabilit
nestanoveno
netleşecek
netleşmedi
neurčeno
neurčené
neznámo
neznámé
ni določeno
nie ustalono
nie wiadomo
nieustalona
nieustalone
nieustalony
nieznane
nieznany
nije određeno
nincs eldöntve
nincs megadva
nn
nnb
no definido
no definido aún
noch festzulegen
noch net bekend
noch net bepaald
noch nicht bekannt
noch nicht entschieden
noch nicht festgelegt
noch offen
noch unbekannt
noch unklar
nog nie besluit nie
nog niet bekend
nog niet bepaald
nog niet besloten
nog niet vastgesteld
nog onbekend
nog open
nog te bepaal
nog te bepalen
nog te beslissen
nog te bevestigen
non ancora deciso
non ancora definito
non ancora noto
non definito
non défini
non déterminé
non fixé
none yet
not confirmed
not confirmed yet
not decided
not decided yet
not finalised
not finalized
not fixed
not fixed yet
not known
not known yet
not sure
not sure yet
not yet announced
not yet confirmed
not yet decided
not yet finalised
not yet finalized
not yet fixed
not yet known
nothing yet
ntb
ntibiramenyekana
ntibiremezwa
nuk dihet
não definido
obestämt
okänd
okänt
onbekend
oplyses senere
otsustamata
pas encore connu
pas encore décidé
pas encore défini
pas encore déterminé
pas encore fixé
paşê
pendent
pendente
pendiente
pendiente de confirmación
pendiente de confirmar
pendiente de definir
pending
per confirmar
per decidir
per determinar
pian
pita
podamy wkrótce
poko deside
poko konnen
pole otsustatud
pontosítás alatt
por anunciar
por concretar
por confirmar
por decidir
por definir
por determinar
por establecer
precizējas
prochainement
pronto
prossimamente
próximamente
päätetään myöhemmin
qhipaman willasqa
reste à définir
reste à déterminer
sal aangekondig word
sarà annunciato
sarà comunicato
sciigota
sconosciuto
se anunciará
se anunciará pronto
se anunciará próximamente
se confirmará
se definirá
se informará
se jitħabbar
segera
segera diumumkan
selgub hiljem
selviää myöhemmin
sen decidir
sera annoncé
sera annoncé prochainement
sera communiqué
sera communiqué ultérieurement
sera précisé
será anunciado
será anunciado em breve
será definido
será informado
sin confirmar
sin decidir
sin definir
sin determinar
snart
sonra duyurulacak
sonra elan olunacaq
soon
sporočimo naknadno
steht noch nicht fest
still open
still to be confirmed
still to be decided
szervezés alatt
së shpejti
sắp công bố
sẽ công bố sau
sẽ cập nhật
sẽ cập nhật sau
sẽ thông báo
sẽ thông báo sau
sẽ xác định sau
sẽ được thông báo
sẽ được thông báo sau
t.b.a
t.b.c
t.b.d
tartışılıyor
tba
tbc
tbd
te bepalen
teatatakse hiljem
tez orada
tezliklə
thông báo sau
tidak diketahui
tiks paziņots
tiks paziņots vēlāk
tiks precizēts
tikslinama
tilkynnt síðar
to be added
to be advised
to be announced
to be arranged
to be confirmed
to be decided
to be defined
to be determined
to be discussed
to be finalised
to be finalized
to be fixed
to be planned
to be scheduled
to be updated
to do
todo
tulossa
tuntematon
täpsustamisel
u dogovoru
unbekannt
unclear
undecided
under discussion
undetermined
unklar
unknown
unsure
upresní sa
upresníme
upřesní se
upřesníme
urmează
urmează a fi anunțat
urmează a fi stabilit
urmează să fie anunțat
urmează să fie stabilit
uskoro
v diskusi
v jednání
va fi anunțat
va fi anunțat ulterior
vahvistetaan myöhemmin
vert kunngjort seinare
vielä auki
vielä avoin
volgt
volgt later
volgt nog
vēl nav zināms
w dyskusji
w trakcie ustalania
w trakcie ustaleń
waa la shaacin doonaa
wala pa
wala pa matino
watch this space
will be announced
will be announced later
will be announced soon
will be confirmed
will be decided
will be decided later
will be updated
will be updated soon
wird bekannt gegeben
wird bekanntgegeben
wird noch bekannt gegeben
wird noch bekanntgegeben
wird noch entschieden
wird noch ergänzt
wird noch festgelegt
wird noch geklärt
wird noch mitgeteilt
wkrótce
wordt bekendgemaakt
wordt later bekendgemaakt
wordt nog bekendgemaakt
wordt nog bepaald
wurdt letter bekend makke
x
xx
xxx
yakında
yakında duyurulacak
yet to be announced
yet to be confirmed
yet to be decided
yet to be finalised
yet to be finalized
za a sanar
za a sanar daga baya
zatiaľ neurčené
zatím není známo
zatím nerozhodnuto
zatím neurčeno
zatím neznámé
zehazteke
zehazteko
zostanie ogłoszone
zostanie podane
à annoncer
à compléter
à confirmer
à convenir
à décider
à définir
à déterminer
à fixer
à préciser
à venir
ännu ej bestämt
ännu inte bestämt
în curând
în discuție
încă nestabilit
încă nu se știe
óákveðið
čoskoro
đang thảo luận
še ni določeno
άγνωστο
δεν έχει αποφασιστεί
δεν έχει καθοριστεί
δεν έχει οριστεί
εκκρεμεί
θα ανακοινωθεί
θα ανακοινωθεί αργότερα
θα ανακοινωθεί σύντομα
θα αποφασιστεί
θα καθοριστεί
προς καθορισμό
σύντομα
υπό συζήτηση
аныктала элек
анықталмаған
баъдтар эълон мешавад
белгисиз
белгісіз
билгеләнмәгән
билгесез
билдәләнмәгән
билдәһеҙ
биће накнадно објављено
биће објављено
буде визначено
буде визначено пізніше
буде оголошено
буде оголошено пізніше
буде повідомлено
буде повідомлено пізніше
буде уточнено
будет известно позже
будет объявлена позже
будет объявлено
будет объявлено позднее
будет объявлено позже
будет определено
будет определено позже
будет сообщено
будет сообщено позже
будет уточнено
будзе абвешчана
будзе паведамлена
в обговоренні
в обсуждении
визначається
дараа зарлана
дополнително
еще не определено
еще неизвестно
ещё не определено
ещё не решено
ещё неизвестно
жақында
згодом
кейін хабарланады
кийин жарыяланат
муайян нашудааст
на согласовании
накнадно
наскоро
не визначено
не вирішено
не вызначана
не е одредено
не определен
не определена
не определено
не определились
не определён
не решено
невядома
невідомо
незабаром
неизвестно
неуточнено
није одређено
номаълум
обговорюється
обсуждается
определяется
пазней
подлежит уточнению
позже
пока не определено
пока не решено
пока неизвестно
поки не визначено
поки невідомо
предстои
предстои да се уточни
пізніше
сè уште не е одредено
скоро
соңрак хәбәр ителер
тодорхойгүй
удакладняецца
удахгүй
ускоро
уточнить
уточнюються
уточнюється
уточнява се
уточняется
уточняются
шийдээгүй
ще бъде обявено
ще бъде обявено допълнително
ще не визначено
ще не вирішено
ще невідомо
эълон мешавад
још није одређено
ќе биде објавено
һуңыраҡ иғлан ителә
әлі белгісіз
անհայտ
դեռ որոշված չէ
կհայտարարվի
կհստակեցվի
կճշտվի
בדיון
בקרוב
ווערט געמאלדן
טרם הוחלט
טרם ידוע
טרם נקבע
טרם נקבעה
יימסר בהמשך
ייקבע
ייקבע בהמשך
ייקבע בקרוב
יפורסם
יפורסם בהמשך
יפורסם בקרוב
לא הוחלט
לא ידוע
לא נקבע
נאך נישט באשלאסן
נישט באשטימט
עדיין לא נקבע
עוד לא נקבע
שפעטער
؟
؟؟
؟؟؟
ابھی طے نہیں
ابھی طے نہیں ہوا
اعلام خواهد شد
اعلام می‌شود
اعلان کیا جائے گا
اڃا طئي ناهي
بعد میں اعلان کیا جائے گا
بعد میں بتایا جائے گا
بعدا اعلام خواهد شد
بعدا اعلام می‌شود
بعداً اعلام خواهد شد
بعداً اعلام می‌شود
به زودی
به زودی اعلام می‌شود
به‌زودی
به‌زودی اعلام می‌شود
تحدد لاحقا
تعیین خواهد شد
تعیین نشده
جلد اعلان کیا جائے گا
جلد اعلان ڪيو ويندو
در دست بررسی
دواتر ڕادەگەیەنرێت
دیاری نەکراوە
زیر بحث
زیر غور
سيتم الإعلان عنه
سيتم الإعلان عنه قريبا
سيتم الإعلان عنه قريبًا
سيتم الإعلان عنه لاحقا
سيتم الإعلان عنه لاحقًا
سيتم تحديده
سيتم تحديده لاحقا
سيتم تحديده لاحقًا
سيحدد لاحقا
سيحدد لاحقًا
سيعلن عنه لاحقا
سيعلن عنه لاحقًا
سيعلن لاحقا
سيعلن لاحقًا
طئي ناهي
طے نہیں
طے نہیں ہوا
طے کیا جائے گا
غير محدد
غير محدد بعد
غير معروف
غير معلوم
غیر متعین
قريبا
قريبًا
قيد النقاش
لا معلوم نه دی
لا نه ده ټاکل شوې
لاحقا
لاحقًا
لم تحدد بعد
لم يتحدد بعد
لم يحدد
لم يحدد بعد
لم يُحدد بعد
لم يُحدَّد بعد
مشخص خواهد شد
مشخص نشده
مشخص نیست
نادیار
نامشخص
نامعلوم
هنوز تعیین نشده
هنوز مشخص نشده
هنوز مشخص نشده است
هنوز مشخص نشده‌است
هنوز مشخص نیست
وروسته به اعلان شي
يحدد لاحقا
يحدد لاحقًا
يعلن لاحقا
ژر
अखन तय नहि
अजून ठरले नाही
अजून ठरलेले नाही
अजून थारूंक ना
अजें तय नेईं
अज्ञात
अझै तय भएको छैन
अद्याप ठरलेले नाही
अद्याप निश्चित नाही
अनिर्णीत
अनिश्चित
अनिश्चितम्
अभी तय नइखे
अभी तय नहीं
अभी तय नहीं हुआ
अभी तय नहीं हुआ है
अभी तय नहीं है
अभी निर्धारित नहीं
घोषणा जल्द
घोषणा शीघ्र
घोषित किया जाएगा
चर्चा जारी
चाँडै घोषणा गरिनेछ
छिट्टै घोषणा गरिनेछ
जल्द ही
जल्द ही घोषित किया जाएगा
जाहीर होईल
ठरले नाही
ठरलेले नाही
ठरवायचे आहे
ठरायचे आहे
तय किया जाएगा
तय किया जाना है
तय नइखे
तय नहि
तय नहीं
तय नहीं हुआ
तय नहीं हुआ है
तय नेईं
तय भएको छैन
तय हुन बाँकी
तय होना बाकी
तय होना बाकी है
तय होना है
थारायिल्लें ना
न निर्धारितम्
नंतर कळवण्यात येईल
निर्धारण भएको छैन
निर्धारित किया जाएगा
निर्धारित किया जाना है
निर्धारित नहि
निर्धारित नहीं
निश्चित छैन
निश्चित नाही
निश्चित व्हायचे आहे
पछि जानकारी दिइनेछ
पछि तय हुने
बाद में घोषित किया जाएगा
बाद में बताया जाएगा
बाद में बतावल जाई
लंबित
लवकरच
लवकरच कळवण्यात येईल
लवकरच जाहीर होईल
विचाराधीन
शीघ्र
शीघ्र घोषित किया जाएगा
অজানা
অনির্ধারিত
অনিৰ্ধাৰিত
আলোচনাধীন
এখনও ঠিক হয়নি
এখনও নির্ধারিত হয়নি
এখনো ঠিক হয়নি
এখনো নির্ধারিত হয়নি
এতিয়াও থিৰ হোৱা নাই
ঘোষণা করা হবে
জানানো হবে
ঠিক হয়নি
থিৰ হোৱা নাই
নির্ধারিত হবে
নির্ধারিত হয়নি
পরে ঘোষণা করা হবে
পরে জানানো হবে
পিছত জনোৱা হ'ব
শীঘ্রই ঘোষণা করা হবে
শীঘ্রই জানানো হবে
সোনকালে জনোৱা হ'ব
ਅਜੇ ਤੈਅ ਨਹੀਂ
ਅਜੇ ਤੈਅ ਨਹੀਂ ਹੋਇਆ
ਅਨਿਸ਼ਚਿਤ
ਜਲਦੀ ਦੱਸਿਆ ਜਾਵੇਗਾ
ਜਲਦੀ ਹੀ
ਤੈਅ ਕੀਤਾ ਜਾਵੇਗਾ
ਤੈਅ ਨਹੀਂ
ਤੈਅ ਨਹੀਂ ਹੋਇਆ
ਪਤਾ ਨਹੀਂ
ਬਾਅਦ ਵਿੱਚ ਦੱਸਿਆ ਜਾਵੇਗਾ
ਹਾਲੇ ਤੈਅ ਨਹੀਂ
અનિશ્ચિત
જાહેર થશે
ટૂંક સમયમાં જાહેર થશે
નક્કી કરવાનું બાકી
નક્કી થયું નથી
નક્કી નથી
પછી જણાવવામાં આવશે
હજી નક્કી નથી
હજુ નક્કી નથી
ଅନିଶ୍ଚିତ
ଏପର୍ଯ୍ୟନ୍ତ ସ୍ଥିର ହୋଇନାହିଁ
ଠିକ ହୋଇନାହିଁ
ନିର୍ଦ୍ଧାରିତ ହୋଇନାହିଁ
ପରେ ଜଣାଇଦିଆଯିବ
ପରେ ଜଣାଯିବ
ଶୀଘ୍ର ଜଣାଇଦିଆଯିବ
ସ୍ଥିର ହୋଇନାହିଁ
அறிவிக்கப்படும்
இன்னும் முடிவாகவில்லை
இன்னும் முடிவு செய்யப்படவில்லை
உறுதி செய்யப்படவில்லை
தீர்மானிக்கப்படவில்லை
பின்னர் அறிவிக்கப்படும்
பின்னர் தெரிவிக்கப்படும்
முடிவாகவில்லை
முடிவு செய்யப்படவில்லை
முடிவு செய்யப்படும்
விரைவில் அறிவிக்கப்படும்
ఇంకా ఖరారు కాలేదు
ఇంకా నిర్ణయించలేదు
ఖరారు కాలేదు
తరువాత తెలియజేస్తాము
తెలియదు
త్వరలో
త్వరలో తెలియజేస్తాము
త్వరలో ప్రకటిస్తాము
నిర్ణయం కాలేదు
నిర్ణయించలేదు
నిర్ణయించవలసి ఉంది
నిర్ణయించాలి
ಅನಿಶ್ಚಿತ
ಇನ್ನೂ ನಿಗದಿಯಾಗಿಲ್ಲ
ಇನ್ನೂ ನಿರ್ಧರಿಸಿಲ್ಲ
ಇನ್ನೂ ನಿರ್ಧಾರವಾಗಿಲ್ಲ
ತಿಳಿಸಲಾಗುವುದು
ನಂತರ ತಿಳಿಸಲಾಗುವುದು
ನಿಗದಿಯಾಗಿಲ್ಲ
ನಿರ್ಧರಿಸಬೇಕಿದೆ
ನಿರ್ಧರಿಸಲಾಗುವುದು
ನಿರ್ಧರಿಸಿಲ್ಲ
ನಿರ್ಧಾರ ಆತ್‌ಜಿ
ನಿರ್ಧಾರವಾಗಿಲ್ಲ
ಶೀಘ್ರದಲ್ಲೇ ತಿಳಿಸಲಾಗುವುದು
ഇതുവരെ തീരുമാനിച്ചിട്ടില്ല
ഉടൻ അറിയിക്കും
ഉറപ്പായിട്ടില്ല
തീരുമാനമായിട്ടില്ല
തീരുമാനിക്കണം
തീരുമാനിക്കാനുണ്ട്
തീരുമാനിക്കും
തീരുമാനിച്ചിട്ടില്ല
പിന്നീട് അറിയിക്കും
പിന്നീട് തീരുമാനിക്കും
තවම තීරණය කර නැත
තීරණය කර නැත
පසුව දැනුම් දෙනු ලැබේ
ළඟදීම
จะประกาศภายหลัง
จะประกาศเร็ว ๆ นี้
จะแจ้งภายหลัง
จะแจ้งให้ทราบ
จะแจ้งให้ทราบภายหลัง
ยังไม่กำหนด
ยังไม่ทราบ
ยังไม่ระบุ
ยังไม่แน่นอน
ยังไม่ได้กำหนด
รอกำหนด
รอประกาศ
รอยืนยัน
เร็ว ๆ นี้
เร็วๆ นี้
ຈະແຈ້ງພາຍຫຼັງ
ຈະແຈ້ງໃຫ້ຊາບ
ຍັງບໍ່ແນ່ນອນ
ຍັງບໍ່ໄດ້ກຳນົດ
နောက်မှ
နောက်မှကြေညာမည်
မဆုံးဖြတ်ရသေး
မသတ်မှတ်ရသေး
გამოცხადდება
დაზუსტდება
დასაზუსტებელია
უცნობია
በቅርቡ
አልተወሰነም
ወደፊት ይገለጻል
ይገለጻል
ገና አልተወሰነም
ឆាប់ៗ
នឹងជូនដំណឹងពេលក្រោយ
នឹងប្រកាស
មិនទាន់កំណត់
មិនទាន់សម្រេច
–
—
―
…
……
−
不明
不詳
不详
協議中
即将公布
即將公佈
即將公布
另行公佈
另行公布
另行通知
商議中
商议中
尚未公佈
尚未公布
尚未决定
尚未決定
尚未确定
尚未確定
待公佈
待公布
待决定
待商議
待商议
待定
待決定
待确定
待确认
待確定
待確認
待补充
待補充
待議
待议
待通知
後日お知らせ
後日決定
後日発表
後日連絡
敬請期待
敬请期待
未决定
未定
未決定
未知
未确定
未確定
検討中
決まり次第
決まり次第お知らせ
決まり次第お知らせします
準備中
確認中
稍后公布
稍後公佈
稍後公布
筹备中
籌備中
規劃中
规划中
討論中
調整中
讨论中
近日公開
近日発表
追ってお知らせ
追ってお知らせします
追って連絡
결정되지 않음
나중에 공지
논의 중
논의중
모름
미정
미확정
아직 결정되지 않음
아직 정해지지 않음
정해지지 않음
조율 중
준비 중
준비중
추후 결정
추후 공지
추후 공지 예정
추후 발표
추후 안내
추후 확정
추후공지
협의 중
협의중
？
？？"""
