"""Names of months in the languages of CLDR and of MediaWiki. Data, made by ``python -m tests.make_months`` (Babel 2.18.0)."""

#: January to December: lower case, NFC, without dots, a bar after each.
_NAMES = (
    (
        "aabita-bibooni-giizis|abg|aha|aharabata|alu|alunsùn|am faoilleach|ama|amaj|amajjii|"
        "aniya biya|aniya biyai|a̱yr|bhi|bhimbidvwane|buleuen sa|cacay bulad|can|chanuari|chi|"
        "chinero|chinuqa|cháykáhday haˀimay|cio|ciongo|da schaner|dac|dal|de chinero|de gener|"
        "de janvier|de janviér|dhen fhaoilleach|di ghjennaghju|dimɔ́di|dyon|dzove|dzv|ean|eanáir|"
        "ed janvié|ene|eneero|enero|eneru|eneru küyenh|eneru küyeṉ|faoi|ferikgong|firikgong|flo|"
        "fúngatɨ|fĩi loo|gen|gener|genièr|gennaio|genver|ghe|ghennàrgiu|ghj|ghjennaghju|gin|"
        "ginnàggiu|gèr|han enero|hashiʼ ammoʼnaʼ|hut|hywan a̱yrnig|hān|hānuere|ian|ianuali|ianuarie|"
        "ianuarii|ianuarius|imb|iməg mbegtug|ini|iniru|inn|innayer|innayr|ion|ionawr|j-guer|jaa|"
        "jaan|jaanuar|jaanuwari|jaenyuweri|jan|janaayo|janabari|janairu|janar|janeiro|janeiru|"
        "janeiru nian|janer|janeru|janewar|janeware|janewoore|jannaayo|jannar|jannewa|jannewaris|"
        "jannuaari|janoary|januaar|januaari|januaarip|januair|januali|januaori|januar|januara|"
        "januare|januari|januarie|januario|januarja|januaro|januars|january|januarĩ|janueri|januoar|"
        "januoari|januwale|januware|januwari|január|januára|janv|janvars|janvarí|janvier|janvié|"
        "janviér|janvye|janvyé|janvāris|janwaliyo|janwari|janyuwale|janyuwari|janúar|jasyteĩ|jaun|"
        "jaunagods mieness|jaunagods mieneša|jaunvyi|jen|jenaro|jenero|jenner|jenuwari|jená|"
        "jenụwarị|jerrey-geuree|jin|jinar|jinari|jinnaru|juw|jän|jänner|jänners|jén|jénúári|jānfī|"
        "jɛn|jɛnyuari|kamay|kanûna paşîn|kbz|kenositc pisimw|kii|kingal idas|ko'oro|kwɛkpaŋkpaŋa|"
        "kwɛp|kɔn|kɔndɔŋ|kʉfúngatɨ|led|leden|ledna|mbe|mbegtug|mis genver|mul|mulgul|mup|"
        "mupalangulwa|mut|mutarama|mwedi ntandi|nawh|ndi|ndira|nduŋmbi saŋ|ndwenit|ndzɔ̀ŋɔ̀nùm|"
        "ngwɛn matáhra|ngɔn osú|nin|ninfu|njenuarĩ|nyenye|nzero|nùm|obo|oca|ocak|ogw'okubanza|"
        "okwokubanza|oladalʉ́|orara|oshù shɛ́rɛ́|ođđajagemánnu|ođđajagimánnu|ođđj|oṣù ṣẹ́rẹ́|pak|"
        "pakkaiskuu|pakkaskuu|pakkaskuudu|pamba|pawlkût thlà|pen dyon|perv|pervonai|phando|phe|"
        "phere|pherekgong|pkt|pusu|pusu lenju|qañ|qañtar|qañtardyñ|qun|qunxa garablu|rag|rags|raz|"
        "razab|rbn|rvfo cuse|rêbendan|sa|samwie|samwiyee|sanda|sanvie|saus|sausio|sausis|sce|"
        "scennáre|schan|schaner|sginer|sh|shachiyaa|sii|siilo|sij|siječanj|siječnja|sop|sopa|sty|"
        "styczeń|stycznia|styczyń|stë|stëcznik|stëcznika|sunguti|sān|sānuali|tammi|tammikuu|"
        "tammikuun|tammikuuta|tháng một|tiop|tlacintöx|tsïengele|urt|urtarrila|urtarrilak|uđiv|"
        "uđđâivemáánu|wiótheȟika wí|xan|xaneiro|xin|xineru|yan|yanul|yanvar|yanvardıń|yanvarniñ|"
        "yanwar|yanüari|yas niłtʼees|ye|yennayer|yepé|ynts|yuum-vẽkr kiuugu|yʋʋmpaal|yʋʋp|zan|"
        "zanvie|zanwuye|zen|zenaro|zenâ|zenâr|zib|zibandlela|znêr|zwat juwung|·𐑡𐑨|·𐑡𐑨𐑙𐑘𐑭𐑢𐑺𐑰|æf ge|"
        "æfterra geola|æfterran geolan|çel|çele|ýan|ýanwar|ğin|ğinvar|śnêr|žan|žanwiye|ǃkhanni|ɔpɛp|"
        "ɔpɛpɔn|ɩjikawǝrka kaŋɔrɔ|ιαν|ιανουάριος|ιανουαρίου|καλαντ|καλαντάρτς|καλανταρί|агд|"
        "агдима биа|агдима биаду|ажь|ажьырныҳəа|ажьырныҳәамза|гыйн|гыйнвар|кăр|кан|канъытар ай|кӑр|"
        "кӑрлач|кӑрлач уйӑхӗн|наджгоанцхой|нэгдүгээр сар|о̄дтыгкьма̄н|о̄дтыгкьма̄нн|сту|студзень|"
        "студзеня|січ|січень|січня|тохс|тохсунньу|туу|туула сар|туула сарин|тхс|тӧвшӧр|щӏш|щӏышылэ|"
        "щӏышылэм и|якш|якшамков|якшамковонь|янв|январ|январданий|январехь|январы|январь|января|яну|"
        "януари|і҆аннꙋа́рїа|і҆аннꙋа́рїй|і҆аⷩ҇|јан|јанвар|јануар|јануара|јануари|қаң|қаңтар|"
        "қаңтардың|հնվ|հունվար|հունվարի|יאַנ|יאַנואַר|ינואר|ינו׳|جانفي|جانواري|جانڤیٱ|جانڤیە|جن|"
        "جنؤری|جنو|جنوري|جنوری|جَن|جَنؤری|جَنَيْرُ|قاڭتار|كانون التاني|كانون الثاني|يانۋار|يناير|"
        "ژانویه|ژانویهٔ|ژانڤیٱ|ژانڤیە|کانوونی دووەم|کانوونی دووەمی|ܒܟܢܘܢ ܐܚܪܝ|ܟܢܘܢ ܐܚܪܝ|ܟܢܘܢ ܐܚܪܝܐ|"
        "ܟܢܘܢ ܒ|ޖަނަވަރީ|ߓߌ߲ߠ|ߓߌ߲ߠߊߥߎߟߋ߲|जन|जनवरि|जनवरी|जनवरी:|जनवरीमासः|जन॰|जान|जानुवारी|जाने|"
        "जानेवारी|ज्यानु|ज्यानुवरी|पुसु|पुसु लेञ्जु|জন|জনুৱারী|জানু|জানুয়ারি|জানুয়ারী|জানুৱারি|"
        "জানুৱাৰী|ਜਨ|ਜਨਵਰੀ|જાન્યુ|જાન્યુઆરી|ଜାନୁଆରୀ|ପୁସୁ|ପୁସୁ ଲେଞ୍ଜୁ|சன|சனவரி|ஜன|ஜனவரி|జన|జనవరి|మాగ|"
        "ಜನ|ಜನವರಿ|ജനു|ജനുവരി|ජන|ජනවාරි|ม.ค|มกราคม|ມ.ກ|ມັງກອນ|ཟླ་དངཔ་|ཟླ་བ་དང་པོ|ཟླ་བ་དང་པོ་|"
        "སྤྱི་ཟླ་དངཔ་|ဂျာင်|ဂျာင်ဏ်ုဝါရီ|ဇန်|ဇန်နဝါရီ|იან|იანვარი|ልደት|ልደትሪ|የና|የናየር|ጃን|ጃንዋሪ|ጃንዩ|"
        "ጃንዩወሪ|ጠሐረ|ጥሪ|ᐅᒉᒥᑮᓯᑳᐏᐲᓯᒼ|ᔭᓐᓄ|ᔭᓐᓄᐊᓕ|ខែមករា|មករា|ᠨᠢᠭᠡᠳᠥᠭᠡᠷ ᠰᠠᠷ᠎ᠠ|ᨾ.ᨣ|ᨾᨠᩁᩣᨣᩫ᩠ᨾ|ᱡᱟᱱ|ᱡᱟᱱᱣᱟᱨᱤ|"
        "ᱡᱟᱱᱩᱣᱟᱨᱤ|ἰαν|ἰανουάριος|ἰανουαρίου|ⵉⵏⵏ|ⵉⵏⵏⴰⵢⵔ|一月|元月|ꋍꆪ|ꖨꖕꔞ|ꠎꠣꠘ|ꠎꠣꠘꠥꠀꠞꠤ|ꭴꮓ|ꭴꮓꮈꮤꮕ|ꯖꯥꯅꯨꯋꯥꯔꯤ|"
        "ꯖꯥꯟ|𐌾𐌰𐌽|𐌾𐌰𐌽𐌿𐌰𐍂𐌴𐌹𐍃|𐌾𐌰𐌽𐌿𐌰𐍂𐌾𐍉𐍃|𐐾𐐰𐑌|𐐾𐐰𐑌𐐷𐐭𐐯𐑉𐐨|𐓨𐓣͘𐓪͘𐓬𐓘 𐓬𐓘𐓡𐓛͘𐓧𐓟|𐓬𐓘𐓡𐓛͘𐓧𐓟|𑄎𑄚𑄪|𑄎𑄚𑄪𑄠𑄢𑄨|𑄎𑄚𑄪𑄠𑄢𑄩|𞄆𞄬|𞤧𞤭𞥅𞤤|"
        "𞤧𞤭𞥅𞤤𞤮|"
    ),
    (
        "akokatcic pisimw|an gearran|anata|aqp|aqpan|aqpannyñ|ará|arát|atsb|atsá biyáázh|a̱hw|baa|"
        "bedz|bedzo gani|buleuen duwa|bṛa|bṛayṛ|chw|chwef|chwefror|cla|cokcwaklaŋne|col|colte|cʼhwe|"
        "cʼhwevrer|da favrer|dar|de febrer|de febrero|de fevriér|dha idas|dhen ghearran|dhi|"
        "di ferraghju|dibo|dibokwane|dui|duitonai|duwa|dzd|dzodze|ed févrié|fab|faburairu|fabuwaari|"
        "farvarí|farwari|favr|favrer|fbl|fe|feabh|feabhra|feb|febbraio|febbráre|febereware|febers|"
        "febluali|febr|febraayo|febraro|febrayer|febreiro|febrer|febrero|febreru|febrewar|"
        "febrewaris|febrewoore|febrièr|febroary|februaar|februaari|februaarip|februaori|februar|"
        "februara|februari|februarie|februarii|februario|februarius|februarja|februaro|februars|"
        "february|februeri|februoar|februoari|februwari|február|februára|februāris|febrúar|febrüari|"
        "febrụwarị|febuair|febuare|febul|febuluwale|feburari|feburuarĩ|feburuye|febuwari|febwaliyo|"
        "febyuweri|febụwarị|fee|feewiriye|fepuali|ferraghju|fervêr|fev|fevereiro|fevereiru|"
        "fevereiru nian|fevral|fevraldıń|fevralniñ|fevreiro|fevrer|fevriye|fevriér|fevruar|fevruara|"
        "fevrâr|few|fewirie|fewral|fewreru küyenh|fewreru küyeṉ|fewriyee|fibrayr|fiv|forá|fra|frar|"
        "fre|frevâ|freàrgiu|fri|fribbàggiu|frivar|frivari|frivaru|fulundïgi|fur|furar|fuṛ|fuṛar|"
        "fuṛaṛ|fäb|fäbrowa|fèb|fèbruari|fébirie|fébruari|fév|févr|février|févriyé|févrié|févryi|"
        "féwral|fēp|fēpueli|fīvrī|fɛb|fɛbwari|fẹ́b|fẹ́búári|gas|gashyantare|gearr|goevte|gro|"
        "gromicznik|gromicznika|gunfuko|guov|guovvamánnu|gur|guraandhala|han pebrero|hashiʼ atokloʼ|"
        "heb|hebreru|helmi|helmikuu|helmikuun|helmikuuta|hereuèr|hmy|hmypi|hor|hornig|hotvle hvse|"
        "hwe|hwevrer|hywan a̱hwa|imeg àbùbì|indlovana|jasykõi|juwe biya|juwe biyai|kai|kbr|kudo|kuk|"
        "kukadzi|kuovâ|kuovâmáánu|kwakwar|kɨz|kʉnaanɨ|kʼun|kʼundura|lon|longgiyaa|luh|luhuhi|lutego|"
        "luty|lùishi|maha|maha lenju|mig|migiziwi-giizis|mis hwevrer|mk|muk|mukũi|mwi|mwitope|"
        "màcɛ̂l|naanɨ|nah|ndwenngeih|ndzɔ̀ŋɔ̀kɨ̀zùʔ|ngat|ngwɛn ńmba|ngɔn bɛ̌|ng’atyaato|nhlo|"
        "nhlolanja|nyenyenyani|ofl|oflɔ|ogwa kabiri|ogy|ogyefuo|okwakabiri|omuk|oshù èrèlè|otsaila|"
        "otsailak|oṣù èrèlè|pab|pabuwari|pan|panchiy|par|parwari|peb|pebrero|pebreru|pebruari|"
        "pebuari|pen baʼa|pep|pepeluali|pepüreero|phi|phiwriru|pèb|pèbruari|péb|pébruari|pébuari|"
        "pēp|pēpuere|pɛsaŋ pɛ́pá|pɛt|ramtuk thlà|rtk|ruhuhuma|sawan|sbt|shk|shkurt|sib|sibat|"
        "solmonað|solmonþes|suun|suunb|svac|svacainis mieness|svacainis mieneša|swi|swn|sıbate|"
        "t-arree|thakole|thiyóȟeyuŋka wí|tháng hai|tlagintöx|tlh|tlhakole|toshiaght-arree|"
        "tsahkápbiˀ|tuh|tuhukuu|tuhukuudu|tuis|tuiskukuu|tusa bulad|ufeberbari|una|van|vas|vasario|"
        "vasaris|veebr|veebruar|velj|veljača|veljače|vil|vipuari|waa|wanja|wao-fugdg kiuugu|was|"
        "wassarins|wkr|yebrayer|yow|yowa|zof|zofínkplɔ́sún|zwat swiyang|·𐑓𐑧|·𐑓𐑧𐑚𐑘𐑵𐑢𐑺𐑰|úno|únor|"
        "února|ŋgɔn|ŋgɔndɛ|şub|şubat|ǃkhanǀgôab|ɔgyefoɔ|ɩjikpaka kaŋɔrɔ|κουντ|κούντουρονος|"
        "κούντουρος|φεβ|φεβρουάριος|φεβρουαρίου|ақп|ақпан|ақпанның|дав|даволков|даволковонь|жəаб|"
        "жəабран|жәа|жәабранмза|лу|лу сар|лу сарин|лют|лютага|лютий|лютого|люты|мазае|мазаем и|мзе|"
        "нар|нарӑс|нарӑс уйӑхӗн|нэу|нэудима биаду|нэудимэ биа|олн|олун|олунньу|по̄рркма̄н|"
        "по̄рркма̄нн|саькура|тӧвпом|увы|увыт|феб|фебруар|фебруара|фев|февр|феврал|февралданий|"
        "февралехь|февралы|февраль|февраля|февруари|феврꙋа́рїа|феврꙋа́рїй|феⷡ҇|хоёрдугаар сар|"
        "փետրվար|փետրվարի|փտվ|פֿעב|פֿעברואַר|פברואר|פבר׳|اقپان|شباط|شوبات|شوباتی|فئوريه|فئوریه|"
        "فئڤریە|فاٛڤریٱ|فبر|فبراير|فبروري|فبروری|فرؤری|فروری|فوریه|فوریهٔ|فيبروري|فيبواري|فيفري|"
        "فيڥري|فَرؤری|فڤریٱ|فڤریە|فیبروری|فېبروري|فېۋرال|لیریشگوٙن|پر|پروری|ڢَب|ڢَبْرَيْرُ|ܒܫܒܛ|ܫܒܛ|"
        "ފެބްރުއަރީ|ߞߏ߲ߞߏߜߍ|फर|फरबरी|फरवरी|फरवरी:|फरवरीमासः|फर॰|फ़रवरी|फ़र॰|फेब|फेबरवरी|फेब्|"
        "फेब्रवरि|फेब्रवरी|फेब्रु|फेब्रुअरी|फेब्रुवरी|फेब्रुवारी|फेब्रूवारी|फ्रेब्रुवरी|माहा|"
        "माहाका लेञ्जु|ফেব|ফেব্রু|ফেব্রুয়ারি|ফেব্রুয়ারী|ফেব্রুৱারি|ফেব্ৰু|ফেব্ৰুৱাৰী|ਫ਼ਰ|ਫ਼ਰਵਰੀ|"
        "ફેબ્રુ|ફેબ્રુઆરી|ଫେବୃଆରୀ|ମାହା|ମାହାକା ଲେଞ୍ଜୁ|பிப்|பிப்ரவரி|பெப்|பெப்பிரவரி|గుండు|ఫిబ్ర|"
        "ఫిబ్రవరి|ಪೆಬ್ರವರಿ|ಫೆಬ್ರ|ಫೆಬ್ರವರಿ|ಫೆಬ್ರುವರಿ|ഫെബ്രു|ഫെബ്രുവരി|පෙබ|පෙබරවාරි|ก.พ|กุมภาพันธ์|"
        "ກ.ພ|ກຸມພາ|ཟླ་གཉིས་པ་|ཟླ་བ་གཉིས་པ|ཟླ་བ་གཉིས་པ་|སྤྱི་ཟླ་གཉིས་པ་|ဖေ|ဖေဖော်ဝါရီ|ဖဲ|ဖဲၜၠူဝ်ုရီ|"
        "თებ|თებერვალი|ለካ|ለካቲት|ከተተ|ካብኽ|ካብኽብቲ|ፈብ|ፈብራየር|ፌብ|ፌብሩ|ፌብሩወሪ|ፌብሩዋሪ|ᐸᐚᐦᒐᑭᓇᓰᐢ|ᕕᐳᐊ|ᕕᐳᐊᕆ|ᕕᕝᕗᐊᓕ|"
        "កុម្ភៈ|ខែកុម្ភៈ|ᨠ.ᨻ|ᨠᩩᨾ᩠ᨽᩣᨻᩢᨶ᩠ᨵ᩼|ᱯᱷᱟ|ᱯᱷᱟᱨᱣᱟᱨᱤ|ᱯᱷᱮᱵᱽᱨᱩᱣᱟᱨᱤ|ⴱⵕⴰ|ⴱⵕⴰⵢⵕ|两月|二月|ꑍꆪ|ꕒꕡ|ꕒꕡꖝꖕ|ꠚꠦꠛ|"
        "ꠚꠦꠛꠥꠀꠞꠤ|ꭷꭶ|ꭷꭶꮅ|ꯐꯦꯕ|ꯐꯦꯕꯨꯋꯥꯔꯤ|𐍆𐌰𐌹𐌱𐍂𐌿𐌰𐍂𐌴𐌹𐍃|𐍆𐌰𐌹𐌱𐍂𐌿𐌰𐍂𐌾𐍉𐍃|𐍆𐌰𐌽|𐑁𐐯𐐺|𐑁𐐯𐐺𐑉𐐭𐐯𐑉𐐨|𐓨𐓣͘𐓪͘𐓬𐓘 𐓷𐓟𐓵𐓪͘𐓬𐓘|𐓵𐓪͘𐓬𐓘|"
        "𑄜𑄬𑄛𑄴|𑄜𑄬𑄛𑄴𑄝𑄳𑄢𑄪𑄠𑄢𑄨|𑄜𑄬𑄝𑄳𑄢𑄪𑄠𑄢𑄩|𑄜𑄬𑄝𑄴|𞄛𞄨𞄱𞄄𞄤𞄲𞄨|𞤷𞤮𞤤|𞤷𞤮𞤤𞤼𞤮|"
    ),
    (
        "aandego-giizis|ach|achuqa|adar|adr|am màrt|amln|armalan|arɛ́cika kaŋɔrɔ|atat|a̱ta|bit|"
        "bitooteessa|bitootessa|bul|buleuen lhèe|bullaalaa|bře|březen|března|ci|cig|ciggilta kudo|"
        "cki|cokcwaklii|da mars|dad|dat|dawalig|de marzo|de març|de mârs|dhen mhàrt|di marzu|duɔ̱ɔ̱|"
        "duɔ̱ɔ̱ŋ|dɔn|ebɔw|ed marche|gani|han marso|hashiʼ atochchíʼnaʼ|hlak|hlakubele|hre|hreðmonað|"
        "hreðmonþes|hywan a̱tat|ilan biya|ilan biyai|imeg mbəŋchubi|indlovu-lenkhulu|"
        "ištáwičhayazaŋ wí|jasyapy|kad|kat|keenda|kevätkuu|kevätkuudu|kilinkiiŋa|kiptaamo|kov|kovas|"
        "kovo|kst|ktũ|kurume|kʉkeenda|lhèe|lia|liatamanyi|lus|lusòlo|maach|maachị|maaj|maalis|"
        "maaliskuu|maaliskuun|maaliskuuta|maar|maars|maarsi|maarso|maart|maarts|maatso|mac|mach|"
        "machi|maert|mairch|mal|malaki|malichi|mar|marca|march|marche|marco|marec|maret|maris|"
        "marisi|mars|marsi|marsip|marso|marsu|marsu küyenh|marsu küyeṉ|marsu nian|mart|marta|marte|"
        "martie|martii|martio|martius|martnıñ|marto|marts|martsa|martsi|marttıń|martxoa|martxoak|"
        "martzu|martʼi|marz|marzec|marzo|marzu|març|março|marçu|maré'|mas|mashi|masi|matshi|matšhe|"
        "mawrth|mayrnt|mazzu|maʻa|maʻasi|maṛ|maṛṣ|mbimbitho|mbiyɔ mɛndoŋgɔ|mbo|mbooy|mbä|mbängü|mch|"
        "meerte|merz|meu|meur|meurth|meurzh|meɣ|meɣres|mis meurth|moarte|mop|mrs|mrt|ms|msh|msi|"
        "musapíri|mushende|màrt|màrze|màtùmb|már|márc|márch|márcio|március|márta|mâch|mâchi|mârs|"
        "mäe|mäerz|mär|märts|märz|märze|märzes|mäz|mäzul|määz|mêrs|māe|māehe|māris|měr|měrc|měrca|"
        "nau|nauryz|nauryzdyñ|ndwensam|ndzɔ̀ŋɔ̀tɨ̀dʉ̀ghà|ngl|ngwɛn ńlal|ngɔn lála|nikikw pisimw|"
        "njoktje|njuhčâ|njuhčâmáánu|njuk|njukčamánnu|ntwarante|nyenyankulu|ogwa kasatu|okwakashatu|"
        "okwamg’|oshù ɛrɛ̀nà|otsokrikri|ožu|ožujak|ožujka|oṣù ẹrẹ̀nà|pagu|pagu lenju|pam|pamih|pav|"
        "pavasara mieness|pavasara mieneša|paw|pawkar|pen atat|pūl|pūlis|pɛsaŋ pɛ́tát|str|"
        "strumiannika|strëmiannik|sɔŋ|sɔŋɛ|tasahcuce|ted|tedoxe|tháng ba|tlayitöx|tri|tritonai|"
        "tru idas|tsa|tulu bulad|tuulg kiuugu|tɨd|ube|umatjhi|vau|vau thlà|vol|waɦ|waɦaab|wer|"
        "werurwe|wgt|wozh|wánit|wóózhchʼį́į́d|xwe|xwejísùn|zwat tsat|·𐑥𐑸|·𐑥𐑸𐑗|ǀkhuuǁkhâb|ɔbɛ|ɔbɛnem|"
        "ɔɛn|ɔɛnɨ́ɔɨŋɔk|μάρ|μάρτιος|μαρ|μαρτ|μαρτίου|μαρτς|бер|березень|березня|гуравдугаар сар|"
        "гъатхэпэ|гъатхэпэм и|гъп|клн|кулун тутар|ма́рта|ма́ртъ|мар|март|марта|мартехь|марти|"
        "мартрай|мартъи|мартъийы|маⷬ҇|моһ|моһа сар|моһа сарин|нав|навруз ай|нау|наурыз|наурыздың|"
        "нюххчма̄н|нюххчма̄нн|одзтулыс|пуш|пуш уйӑхӗн|сак|сакавік|сакавіка|тушола|хəажəкыра|хəажә|"
        "хәа|хәажәкырамза|хӯн|хӯн биа|хӯн биаду|эйз|эйзюрков|эйзюрковонь|մարտ|մարտի|մրտ|מערץ|מרץ|"
        "آذار|أذار|ئازار|ئازاری|مار|مارت|مارس|مارٕچ|مارچ|مَر|مَرِسْ|مچ|ناۋرىز|ܐܕܪ|ܒܐܕܪ|މާރޗް|މާޗް|"
        "ߕߙߊ|ߕߙߊߓߊ|पागु|पागुणी लेञ्जु|मा|मार्|मार्च|मार्च:|मार्चमासः|मार्चु|मार्च्|মার|মার্চ|মাৰ্চ|"
        "ਮਾਰ|ਮਾਰਚ|માર્ચ|ପାଗୁ|ପାଗୁଣି ଲେଞ୍ଜୁ|ମାର୍ଚ୍ଚ|மார்|மார்ச்|மார்ச்சு|మార్చి|హిరెఇ|ಮಾರ್ಚಿ|ಮಾರ್ಚ್|"
        "മാർ|മാർച്ച്|මාර්|මාර්තු|มี.ค|มีนาคม|ມ.ນ|ມີນາ|ཟླ་གསུམ་པ་|ཟླ་བ་གསུམ་པ|ཟླ་བ་གསུམ་པ་|"
        "སྤྱི་ཟླ་གསུམ་པ་|မတ်|မး|မးချိုဒ်|მარ|მარტი|მარტის|መገበ|መጋ|መጋቢት|ማር|ማርች|ክብላ|ᒥᑭᓯᐏᐲᓯᒼ|ᒫᑦᓯ|ᒫᕐᓯ|"
        "ᓇᑦᓯ|ខែមីនា|មីនា|ᨾᩦ.ᨣ|ᨾᩦᨶᩣᨣᩫ᩠ᨾ|ᱢᱟᱨ|ᱢᱟᱨᱪ|ṱhafamuhwe|ṱhf|ⵎⴰⵕ|ⵎⴰⵕⵚ|三月|ꌕꆪ|ꕾꖺ|ꠝꠣꠞ|ꠝꠣꠞ꠆ꠌ|ꭰꮕ|ꭰꮕᏹ|"
        "ꯃꯥꯔ|ꯃꯥꯔꯆ|𐌼𐌰𐍂|𐌼𐌰𐍂𐍄𐌹𐌿𐍃|𐑋𐐪𐑉|𐑋𐐪𐑉𐐽|𐓨𐓣͘𐓪͘𐓬𐓘 𐓷𐓟𐓵𐓘𐓜𐓣|𐓵𐓘𐓜𐓣|𑄟𑄢𑄴|𑄟𑄢𑄴𑄌𑄧|𑄟𑄢𑄴𑄥𑄴|𞄒𞄫𞄰𞄒𞄪𞄱|𞤲𞤦𞤮𞥅𞤴|𞤲𞤦𞤮𞥅𞤴𞤮|"
    ),
    (
        "ab|abb|abbríle|abr|abriil|abril|abrile|abrille|abriri|abriu|abrëll|abríl|abríl nian|aburil|"
        "abɛibe|afi|afirilu|afr|afril küyenh|afril küyeṉ|afɔ|afɔfĩe|agd|agda baxis|aib|aibreán|aipu|"
        "aipuril|an giblean|anas|apelila|aperîl|api|apirila|apirilak|apiriri|apl|aplili|aporele|apr|"
        "aprel|apreldiń|aprell|aprelniñ|apreļs|apriili|apriilip|april|aprila|aprile|aprili|aprilie|"
        "aprilis|aprilj|aprilja|aprill|aprilo|aprils|aprily|aprilyi|apriłe|apryl|apryla|apryle|"
        "aprél|apríl|apríla|aprīlis|apu|apuli|apü|apüriirü|apʼr|apʼrili|arv|arvî|aurí|averil|avr|"
        "avri|avrigl|avril|avrili|avrril|avrîl|avrīl|awi|awiril|awirili|awl|awr|awril|ayri|ayriwa|"
        "a̱na|bal|balandis|balandžio|buleuen peuet|che|cuo|cuoŋ|cuoŋománnu|cuáŋui|cuáŋuimáánu|cәу|"
        "d'abril|d'avri|dan|dawalega|dawaleka|dhen ghiblean|diɓ|diɓáɓá|doy|duben|dubna|duin biya|"
        "duin biyai|dun|dzi|dzivamisoko|d’avril|eas|eastermonað|eastermonþes|ebr|ebrel|ebrill|"
        "ebɔbira|eebila|elb|elba|eph|ephreli|epiril|epr|epreel|eprel|epreli|epreo|epril|epu|epulelo|"
        "epulo|epuren|fmf|fĩi marfoo|gab|gabbaa|gibl|guak|han abril|hire|hire lenju|huhti|huhtikuu|"
        "huhtikuun|huhtikuuta|hywan a̱naai|háshnihtiˀtiˀ|ibr|ibrir|id|iep|ieprel|ig|iiplal|ikúmi|"
        "iməg ngwə̀t|irũdí|iskigamizige-giizis|iwo|iwootkuut|jasyrundy|kkn|kub|kubvumbi|kwi|"
        "kwiecień|kwieciyń|kwietnia|kwiikumi|lam|lambamai|lungu|lìd|lìdósùn|mab|mabasa|mata|"
        "mis ebrel|mme|mmesa|mora|moranang|mto|mun|munyi|muu|màtop|mùuyà|ndamukiza|ndwenseiq|"
        "ndzɔ̀ŋɔ̀tǎafʉ̄ghā|ngn|ngubùe|ngwɛn ńna|ngɔn nyina|nis|nisan|nisane|nsn|nyɔlɔmbɔŋgɔ|nîs|"
        "nîsan|oapril|odung’el|ofo|oforisuo|ogwa kana|okwakana|olodoyíóríê inkókúâ|ong|oshù ìgbé|"
        "oṣù ìgbé|pach|pachawh|pen anas|peuet|pri|prill|prilul|prl|pȟežítȟo wí|pɛsaŋ pɛ́nɛ́kwa|"
        "qasiwi|sak|sakkis|saŋ cÿó|seeɗto|sepat bulad|shawul|shta|shtartonai|spat idas|spi|sulakuu|"
        "sulakuudu|sulu|sulu mieness|sulu mieneša|swl|säu|säuır|säuırdıñ|tai|tasahce rakko|tchi|"
        "tháng tư|tlanahöntöx|togaya|toŋb|toŋbiilgu|tra|travanj|travnja|tuul-nif kiuugu|tʼą́ą́chil|"
        "u-apreli|vaa|vaala|wkn|yebril|yebrir|zwat nyai|·𐑱𐑐|·𐑱𐑐𐑮𐑭𐑤|ápr|április|épr|éprel|āpe|"
        "āpereira|āperira|ĩpu|ĩpurũ|łżë|łżëkwiôt|łżëkwiôta|šul|šulakuu|ǃhôaǂkhaib|ɖʊ|ʻap|ʻapelila|"
        "ʻepe|ʻepeleli|απρ|απρίλ|απρίλιος|απρίλτς|απριλίου|ака|ака уйӑхӗн|апр|апрел|апрелданий|"
        "апрелехь|апрелы|апрель|апреля|април|априла|априли|а҆прі́ллїа|а҆прі́ллїй|а҆пⷬ҇|бекарга|"
        "вӯзьма̄нн|дөрөвдүгээр сар|квіт|квітень|квітня|коьк|коькек ай|кра|красавік|красавіка|"
        "кыдтма̄н|кыдтма̄нн|мжьхь|мсу|муус устар|мш|мша|мшаԥы|мшаԥымза|мэлыжьыхь|мэлыжьыхьым и|мөр|"
        "мөрн сар|мөрн сарин|нюӈ|нюӈгун биа|нюӈгун биаду|сәу|сәуір|сәуірдің|тулысшӧр|чад|чадыков|"
        "чадыковонь|ապր|ապրիլ|ապրիլի|אַפּר|אַפּריל|אפריל|אפר׳|ءساۋىر|آوريل|آوریل|آپریل|آڤریل|أبريل|"
        "أفريل|أَڢْر|أَڢْرِلُ|أڥريل|إبريل|ئاپرېل|ئاڤریل|ابريل|اَپریل|اپر|اپريل|اپریل|اپرێل|اڤريل|"
        "نيسان|نیسان|نیسانی|ܒܢܝܣܢ|ܢܝܣܢ|އޭޕްރިލް|އޭޕްރީލް|ߞߏ߲ߘ|ߞߏ߲ߞߏߘߌ߬ߓߌ|अप|अप्रि|अप्रिल|अप्रेल|"
        "अप्रै|अप्रैल|अप्रैल:|अप्रैलमासः|एप्रि|एप्रिल|एप्रिल्|एप्री|एप्रील|हिरे लेञ्जु|हिर्रे|এপ্রি|"
        "এপ্রিল|এপ্ৰি|এপ্ৰিল|ਅਪ|ਅਪਰੈਲ|ਅਪ੍ਰੈ|ਅਪ੍ਰੈਲ|એપ્રિલ|ଅପ୍ରେଲ|ହିରେ|ହିରେ ଲେଞ୍ଜୁ|ஏப்|ஏப்பிரல்|"
        "ஏப்ரல்|ఏప్రి|ఏప్రిల్|బెసెకి|ಎಪ್ರಿಲ್|ಏಪ್ರಿ|ಏಪ್ರಿಲ್|ഏപ്രി|ഏപ്രിൽ|අප්‍රේ|අප්‍රේල්|เม.ย|เมษายน|"
        "ມ.ສ|ເມສາ|ཟླ་བ་བཞི་པ|ཟླ་བ་བཞི་པ་|ཟླ་བཞི་པ་|སྤྱི་ཟླ་བཞི་པ|အေ|အေပီ|အေပ်ု|အေပ်ုရိုင်|ဧပြီ|აპრ|"
        "აპრილი|ሚያ|ሚያዝያ|አብ|አብሪል|አኀዘ|ኤፕረ|ኤፕረል|ኤፕሪ|ኤፕሪል|ፋጅኺ|ፋጅኺሪ|ᐊᐃᐳ|ᐊᐃᐳᕆᓪ|ᐊᐃᑉᐳᓗ|ᓂᐢᑭᐲᓯᒼ|ខែមេសា|មេសា|"
        "ᠳᠥᠷᠪᠡᠳᠥᠭᠡᠷ ᠰᠠᠷ᠎ᠠ|ᨾᩮ.ᨿ|ᨾᩮᩇᩣᨿᩫ᩠ᨶ|ᱟᱯᱨ|ᱟᱯᱨᱮᱞ|ᱮᱯᱨᱤᱞ|ṭau|ṭau thlà|ἀπρ|ἀπρίλιος|ἀπριλίου|ⵉⴱⵔ|"
        "ⵉⴱⵔⵉⵔ|四月|ꇖꆪ|ꖢꖕ|ꠄꠙ꠆ꠞ|ꠄꠙ꠆ꠞꠤꠟ|ꭷꮼ|ꭷꮼꮒ|ꯑꯦꯄꯔ|ꯑꯦꯄꯔꯤꯜ|𐌰𐍀𐍂𐌴𐌹𐌻𐌹𐍃|𐐩𐐹𐑉|𐐩𐐹𐑉𐐮𐑊|𐓨𐓣͘𐓪͘𐓬𐓘 𐓷𐓟𐓰𐓪𐓬𐓘|𐓰𐓪𐓬𐓘|"
        "𑄃𑄬𑄛𑄳𑄢𑄨𑄣𑄴|𑄃𑄬𑄛𑄴𑄳𑄢𑄨|𑄃𑄬𑄛𑄴𑄳𑄢𑄨𑄣𑄴|𞄤𞄨𞄱|𞤧𞤫𞥅𞤼|𞤧𞤫𞥅𞤼𞤮|"
    ),
    (
        "acafʊnɖuka kaŋɔrɔ|agb|agbiɛnaa|an cèitean|atyo|aymu|aymuray|a̱pf|beal|bealtaine|bese|"
        "bese lenju|boaldyn|buleuen limöng|bêl|bêläwü|caamsaa|cam|cax|caxah alsa|cdi|chidi|chivabvu|"
        "chv|cèit|da matg|dah|dam|dame|de maig|de mayo|de mê|dhen chèitean|di maghju|duu|duujal|duä|"
        "duät|ed moai|emiasele|esusow aketseaba|gat|geg|gegužė|gegužės|gic|gicurasi|gln|gulan|"
        "gulane|han|han mayo|hywan a̱pfwon|háshnih haˀimay|ime|iməg fog|inkhwekhweti|inyambala|"
        "jasypo|kandao|ke hvse|kot|kotonimma|ktn|kvě|květen|května|kwiinyambála|kɔtɔnimma|laaboshaa|"
        "lima bulad|limöng|lla|llamayu|lopu|lopu mieness|lopu mieneša|lum|lumùngùlù|lép|maaie|maaji|"
        "maajip|maayi|maayo|madǝǝuutǝbijaŋ|maggio|maghju|mai|maiatza|maiatzak|maig|maii|maijs|maio|"
        "mais|maisi|maiu|maiu nian|maius|maj|maja|majo|majs|maju|mamuut|mamyr|mamyrdyñ|masg|matg|"
        "may|maydıń|mayo|mayu|mayu küyenh|mayu küyeṉ|mayukilla|mayul|mayyu|mayıs|mayısnıñ|mazzo|maí|"
        "maý|me|mee|meey|mei|meie|meije|mej|meja|meje|mejju|mey|meyi|mieh|mies|miessemánnu|mih|"
        "mis me|moa|moai|moja|mot|motsheanong|motsheganang|motsheganong|mouai|mpu|mudyaxihi|"
        "mushende magali|myu|màg|màggiu|màs|máj|mája|május|másce|mâg|mâǵ|mè|mèi|mé|méi|mê|mêe|môj|"
        "mē|mēy|mĩĩ|mɔnɔ ŋgbanja|mɛ|m̀puyɛ|nadkpasaaga|nadp|ndwenngux|ndzɔ̀ŋèsèe|ngt|ngwɛn ńtan|"
        "ngɔn tána|nkh|nkw|nkwenkwezi|nùx|nùxwasùn|ogwa kataano|okwakataana|oloilépūnyīē inkókúâ|"
        "omaruk|ora|oraskuu|oraskuudu|oraš|oraškuu|oshù ɛ̀bibi|oṣù ẹ̀bibi|panj|panjtonai|pat|patô|"
        "pen atyon|pu|pú|pɛsaŋ pataa|rii|rima idas|rusama|shu|shundunthule|sig|sig-noy kiuugu|"
        "sigsaa|siibedaa|sunja biya|sunja biyai|svi|svibanj|svibnja|tháng năm|tlamacuniltöx|"
        "togaya ebaci|touko|toukokuu|toukokuun|toukokuuta|tsw|ttso|tʼą́ą́tsoh|vyesi|vyesimáánu|"
        "wapikon pisimw|wtn|zaagibagaa-giizis|zal|zallaws|zg|zwat tswon|·𐑥𐑱|þri|þrimilcemonað|"
        "þrimilcemonþes|čhaŋwápetȟo wí|ǃkhaitsâb|καλομ|καλομηνά|καλομηνάς|μάι|μάιος|μάϊ|μαΐ|μαΐου|"
        "амтс|вӯссьма̄н|вӯссьма̄нн|лаҵ|лаҵара|лаҵарамза|ма́їа|ма́їй|май|майданий|майхь|майы|мам|"
        "мамыр|мамырдың|маьтсела|мая|мај|маја|маꙵ|накъыгъэ|накъыгъэм и|нкъ|пан|панж|панжиков|"
        "панжиковонь|тавдугаар сар|тра|трав|травень|травня|траўня|тулыспом|хөн|хөн сар|хөн сарин|"
        "ыам|ыам ыйа|ыам ыйын|ҫу|ҫу уйӑхӗн|մայիս|մայիսի|մյս|מאַי|מאי|מיי|أيار|ئایار|ئایاری|مئ|مئى|"
        "مئي|مئی|مئیی|مامىر|ماي|مايو|ماٛی|مای|مه|مهٔ|مي|مَئي|مَي|مَيُ|مٔیی|می|مۍ|مێی|ܐܝܪ|ܒܐܝܪ|މެއި|"
        "މޭއި|ߘߓߊ߬|ߘߓߊ߬ߕ|बेसे|बेसे लेञ्जु|मई|मईमासः|मे|मेई|মে|মে'|মে’|ਮਈ|મે|ବେସେ|ବେସେ ଲେଞ୍ଜୁ|ମଇ|மே|"
        "మే|లండి|ಮೇ|മേയ്|മേയ്‌|මැයි|พ.ค|พฤษภาคม|ພ.ພ|ພຶດສະພາ|ཟླ་བ་ལྔ་པ|ཟླ་བ་ལྔ་པ་|ཟླ་ལྔ་པ་|"
        "སྤྱི་ཟླ་ལྔ་པ་|မေ|მაი|მაისი|მაისის|ማዮ|ሜይ|ክቢቅ|ክቢቅሪ|ጉንበት|ግን|ግንባት|ግንቦት|ᐊᓃᑭᐲᓯᒼ|ᒪᐃ|ខែឧសភា|ឧសភា|"
        "ᨻ.ᨣ|ᨻᩂᩇᨽᩣᨣᩫ᩠ᨾ|ᱢᱮ|ṭmr|ṭomir thlà|ⵎⴰⵢ|ⵎⴰⵢⵢⵓ|五月|ꉬꆪ|ꖑꕱ|ꠝꠦ|ꭰꮒ|ꭰꮒꮝꭼꮨ|ꯃꯦ|𐌼𐌰𐌾|𐌼𐌰𐌾𐌰𐌿𐍃|𐌼𐌰𐌾𐌿𐍃|𐑋𐐩|"
        "𐓨𐓣͘𐓪͘𐓬𐓘 𐓷𐓟𐓮𐓘𐓰𐓘|𐓮𐓘𐓰𐓘|𑄟𑄬|𞄀𞄪𞄴|𞤣𞤵𞥅𞤶|𞤣𞤵𞥅𞤶𞤮|"
    ),
    (
        "achi|aji|ajji|an t-ògmhios|anɔɔɖuka kaŋɔrɔ|ata|ayɛ|ayɛwohomumu|ayɛwohomumɔ|a̱ki|"
        "bedzo emiwan-ezagbakozhi|birž|birželio|birželis|brá|bráčet|buleuen nam|chhiepa|chhp|"
        "chikumi|chk|chn|choon|chun|chunio|chunyo|cze|czerwca|czerwiec|czerwińc|czerwińca|czy|"
        "czyrwca|czyrwiec|da zercladur|dau|de chunio|de jouin|de juny|dhen ògmhios|di ghjugnu|"
        "ed join|eka|ekaina|ekainak|enem bulad|esɔ|esɔpɛsɔpɛ|fig|figmoog̈b|fulwi|fön|föndo|gamaǀaeb|"
        "geas|geassemánnu|ghju|ghjugnu|giu|giugno|giugnu|gju|gjunju|guuliyaa|han hunyo|haz|haziran|"
        "hez|heziran|hezîran|hil|hnu|hon|honyo|hun|hune|hunyo|hunyu|hywan a̱kitat|hzr|háshnihtsiˀ|"
        "hìlòndɛ̀|idwaata|ile|iməg ichiibɔd|inhlaba|inti|iun|iune|iuni|iunie|iunii|iunius|iyn|iyun|"
        "iyunnıń|iyün|iyünniñ|iün|iýn|iýun|jasypoteĩ|jaṭṭa|jaṭṭa lenju|joi|join|jon|jona|jou|jouin|"
        "jug|jugn|jugno|jui|juin|jun|juna|june|junh|junho|junhu|juni|junie|junij|junija|junio|junis|"
        "juniu|juny|junyi|junyu|juu|juun|juuni|juunio|juunip|juñu|juñu nian|juņs|jwen|jweñ|jún|júna|"
        "júnio|június|júní|jûn|jûun|jügn|jün|jüüne|jūn|jūnijs|jụn|kamena|kar|kesi|kesimáánu|kesä|"
        "kesäkuu|kesäkuun|kesäkuuta|kez|kezäkuu|kezäkuudu|keš|kešäkuu|khotavuxika|kmk|kor|kornyoot|"
        "korse|kun|kuniu küyenh|kuniu küyeṉ|kvco hvse|kwiidwaata|kújúɔrɔk|lipanj|lipnja|luf|lufuimi|"
        "lwi|làm|làmpadas|làmpadda|m-souree|mamǝŋgwãafahbii|mara t'aqa|masa|mataru idas|mau|mausym|"
        "mausymnyñ|mbul|mbuliştuta|mbuwana|mean-souree|meh|mehefin|meith|meitheamh|met|meth|"
        "metheven|mezh|mezheven|mis metheven|moc|mod|mti|muj|mujimbi|nam|ndwenloeg|ndzɔ̀ŋɔ̀nzùghò|"
        "ngs|ngwɛn ńtuó|ngɔn saməna|nhla|nikir thlà|ninggun biya|ninggun biyai|nju|njuni|nkr|"
        "nyaŋgwɛ ŋgbanja|nzu|obiradzi|ode'imini-giizis|og|ogwa mukaaga|okwamukaaga|omodok’king’ol|"
        "oshù òkúdu|otehimin pisimw|otukwajan|otukwajaŋ|otukwajaŋŋ|oṣù òkúdu|paa|paagi|pen achirim|"
        "phupjane|py|pú-yepé|pɛsaŋ pɛ́nɛ́ntúkú|qasa dirri|qer|qershor|rok|ruheshi|saŋ njÿoláʼ|sci|"
        "sciúgne|seetebosigo|sgiugn|shov|shovtonai|sigir|sigr kiuugu|siibenya'aŋa|sir|su|sueŋ|sune|"
        "suw|suwe|sīm|sīmenis|tháng sáu|tlachicuaztöx|vos|vosorys mieness|vosorys mieneša|wax|"
        "waxabajjii|wtd|wípazukȟa-wašté wí|xug|xun|xunu|xuñ|xuño|yaʼiishjááshchilí|yjsh|yun|yuni|"
        "yunul|yunyu|yün|yüni|zercl|zercladur|zin|zug|zugno|zuw|zuwɛn|zwat ataah|zógn|·𐑡𐑵|·𐑡𐑵𐑯|àyì|"
        "àyìdósùn|ær li|ærra liða|ærran liþan|ògmh|červen|června|čvn|ġun|ġunju|žuw|žuweŋ|ɔsɔn|ιουν|"
        "ιουνίου|ιούν|ιούνιος|κερ|κερασινού|κερασινός|ашт|аштемков|аштемковонь|аьтинга|бэс|бэс ыйа|"
        "бэс ыйын|дкп|дякпон биа|дякпон биаду|зургаадугаар сар|июн|июнданий|июнехь|июны|июнь|июня|"
        "ијн|ијун|ке̄ссьма̄н|ке̄ссьма̄нн|мау|маусым|маусымның|мкъу|мэкъуауэгъуэ|мэкъуауэгъуэм и|мөч|"
        "мөчн сар|мөчн сарин|одзгожум|рашəара|рашә|рашәарамза|тамбыз|черв|червень|червня|чэр|"
        "чэрвень|чэрвеня|юни|і҆ꙋ́нїа|і҆ꙋ́нїй|і҆ꙋⷩ҇|јун|јуна|јуни|ҫӗр|ҫӗртме|ҫӗртме уйӑхӗн|հնս|"
        "հունիս|հունիսի|יוני|ئىيۇن|جوان|جون|جوٗن|جوٙأن|جُونِ|جۊئٱن|جۊن|جۊٱن|حزيران|حوزەیران|"
        "حوزەیرانی|ماۋسىم|يونيه|يونيو|يُون|يُونِ|ژوئن|ژووەن|ژۊئٱن|ژۊٱن|ܒܚܙܝܪܢ|ܚܙܝܪܢ|ޖޫން|ߥߊ߬ߛ|"
        "ߥߊ߬ߛߌ߬ߥߙߊ|जाटा लेञ्जु|जाट्टा|जुन|जून|जून:|जूनमासः|जून्|জুন|ਜੂਨ|જૂન|ଜାଟା|ଜାଟା ଲେଞ୍ଜୁ|ଜୁନ|"
        "சூன்|ஜூன்|జూన్|రాత|ಜೂನ್|ജൂൺ|ජූනි|มิ.ย|มิถุนายน|ມິ.ຖ|ມິຖຸນາ|ཟླ་དྲུག་པ|ཟླ་བ་དྲུག་པ|"
        "ཟླ་བ་དྲུག་པ་|སྤྱི་ཟླ་དྲུག་པ|ဂျံင်|ဇွန်|ივნ|ივნისი|ივნისის|ም/ት|ምኪኤል ትጟኒሪ|ሠንየ|ሰነ|ጁን|ᐚᐏᐲᓯᒼ|ᔪᓂ|"
        "ᔫᓂ|ខែមិថុនា|មិថុនា|ᠵᠢᠷᠭᠣᠭᠠᠳᠣᠭᠠᠷ ᠰᠠᠷ᠎ᠠ|ᨾᩥ.ᨿ|ᨾᩥᨳᩩᨶᩣᨿᩫ᩠ᨶ|ᱡᱩᱱ|ἰουνίου|ἰούν|ἰούνιος|ⵢⵓⵏ|ⵢⵓⵏⵢⵓ|"
        "六月|ꃘꆪ|ꖱꘋ|ꠎꠥꠘ|ꮥꭽ|ꮥꭽꮇᏹ|ꯖꯨꯟ|𐌾𐌿𐌽|𐌾𐌿𐌽𐌹𐌰𐌿𐍃|𐌾𐌿𐌽𐌹𐌿𐍃|𐐾𐐭𐑌|𐓨𐓣͘𐓪͘𐓬𐓘 𐓷𐓟𐓯𐓘𐓬𐓟|𐓯𐓘𐓬𐓟|𑄎𑄪𑄚𑄴|𞄛𞄤𞄱𞄞𞄤𞄦|𞤳𞤮𞤪|𞤳𞤮𞤪𞤧𞤮|"
    ),
    (
        "aabita-niibino-giizis|aasaḍi|aasaḍi lenju|ado|adol|adooleessa|adoolessa|alàlaka kaŋɔrɔ|"
        "an t-iuchar|ang|atar|ayɛwoho|a̱ty|buleuen tujôh|cal|caljjuwaa|chg|chikunguru|chl|choola|"
        "chul|chulai|chulio|chuliol|cul|da fanadur|dao|de chulio|de juliol|de julyèt|dhen iuchar|"
        "di lugliu|ed juillet|efta|eftatonai|efute|emiwan-ezagbakozhi|empitu idas|fan|fanadur|"
        "fulwana|giugnettu|gnt|gor|gorff|gorffennaf|gortheren|goue|gouere|han hulyo|hei|hein|"
        "heinykuu|heinykuudu|heinä|heinäkuu|heinäkuun|heinäkuuta|heiwet|hiyuce|hol|holyo|hul|hulyo|"
        "hulyu|hywan a̱tyirin|hūr|hūrae|iməg àdùmbə̀ŋ|iuch|iul|iulai|iulie|iulii|iulius|iyl|iyul|"
        "iyuldıń|iyül|iyülniñ|iúil|iül|iýl|iýul|j-souree|jaoláí|jasypokõi|jerrey-souree|jiy|jiyè|"
        "jiyé|jolay|jouié|juil|juilet|juill|juillet|jul|jula|julaayi|julae|julai|julay|julayi|julaị|"
        "julhet|julho|julhu|juli|julie|julij|julija|julio|juliol|julis|juliu|julju|julliet|jullu|"
        "jullu nian|july|julyai|julyu|julyèt|julí|jur|juriòl|juulai|juuli|juulio|juulip|juļs|jwi|"
        "jwīlye|jól|jólái|júl|júla|júlio|július|júlí|jül|jüüle|jūl|jūlijs|kab|kabàlàshìpù|khihpa|"
        "khip|kholwane|kit|kitawonsa|kms|korr|korrik|kuliu küyenh|kuliu küyeṉ|kutawonsa|kuŋgwɛ|"
        "kʉmʉʉnchɨ|la|len|lengua|liep|liepa|liepos|lipca|lipiec|liy|liyasùn|lug|luggio|luglio|"
        "lugliu|luj|lujo|lul|lulju|luu|luuliyo|luulyo|lwa|lëp|lëpinca|lëpińc|lój|lùglie|līp|līpa|"
        "maawɛ|madiɓɛ́díɓɛ́|mamǝŋgwãalii|maraam|mawuwani|messé|mikomini pisimw|mis gortheren|mli|"
        "moo|morso|mose|mosegamanye|mrm|msp|mug|mukakaro|mushipepo|mórusásin|mɔr|mɔraug|mʉʉnchɨ|"
        "naakɛ'ɛsega|naakɛ'ɛsiga|nadan biya|nadan biyai|ndwencaet|ndzɔ̀ŋɔ̀dùmlo|ngwɛn hɛmbuɛrí|ngz|"
        "ngɔn zamgbála|ng’eiyeet|nje|njr|njuraĩ|njèbà|ntu|ntulikazi|násˀahˀatsus|ogwa musanju|ojola|"
        "okwamushanju|oshù agɛmɔ|oṣù agẹmọ|pay yie̱tni|pen atariba|phu|phukwi|pitu bulad|pm|pur|"
        "purun|pú-mukũi|pɛsaŋ saambá|qad|qado dirri|sab|sia|siamlɔm|sik|sikulu|siu|siulai|srpanj|"
        "srpnja|sulet|suoi|suoidnemánnu|syeini|syeinimáánu|sás|sú|súuyee|sīna|sīna mieness|"
        "sīna mieneša|sẽoog kiuugu|talb|tem|temmuz|temuze|tháng bảy|tlachiconintöx|tmz|trm|trì|"
        "trìulas|trìura|tujôh|tîr|tîrmeh|upu|uzt|uztaila|uztailak|vawkhniahzawn thlà|vhz|"
        "willka kuti|wku|wmj|xnt|xul|xullo|xunetu|yaʼiishjáástsoh|yjts|yul|yuli|yulul|yulyu|yulyuz|"
        "yül|yüli|zil|zilye|zul|zuluye|zwat anatat|·𐑡𐑫|·𐑡𐑫𐑤𐑲|æf li|æfterra liða|æfterran liþan|"
        "července|červenec|čhaŋpȟásapa wí|čvc|şil|şılde|şıldenıñ|žuy|žuyye|ǂkhoesaob|ιουλ|ιουλίου|"
        "ιούλ|ιούλιος|χορτ|χορτοθέρτς|χορτοθερί|амтх|бадзэуэгъуэ|бадзэуэгъуэм и|бдз|гожумшӧр|"
        "долоодугаар сар|июл|июлданий|июлехь|июлы|июль|июля|ијл|ијул|кӏимарса|лип|липень|липня|ліп|"
        "ліпень|ліпеня|мед|медьков|медьковонь|от ыйа|от ыйын|отй|оты|сӯййнма̄н|сӯййнма̄нн|так|"
        "така сар|така сарин|утӑ|утӑ уйӑхӗн|шил|шилле|шіл|шілде|шілденің|юли|і҆ꙋ́лїа|і҆ꙋ́лїй|і҆ꙋⷧ҇|"
        "јул|јула|јули|ԥхг|ԥхынгəы|ԥхынгә|ԥхынгәымза|հլս|հուլիս|հուլիսի|יולי|ئىيۇل|تموز|تەممووز|"
        "تەممووزی|تەمووز|جول|جولاءِ|جولائی|جولاي|جولای|جويلية|جوٗلایی|جوٙلا|جُلَے|جُولاءِ|جۆل|"
        "جۆلایی|جۊئیٱ|جۊلاى|جۊلای|شىلدە|يوليه|يوليو|يوليوز|يُول|يُولِ|ژوئیه|ژوئیهٔ|ژووئیە|ܒܬܡܘܙ|"
        "ܬܡܘܙ|ޖުލައި|ߞߊ߬ߙ|ߞߊ߬ߙߌߝߐ߭|ߞߊ߬ߙߌ߬|ߞߊ߬ߙߌ߬ߝߐ|आसाड़ी|आसाड़ी लेञ्जु|जु|जुल|जुलय|जुला|जुलाइ|"
        "जुलाई|जुलाई:|जुलाईमासः|जुलै|जुल॰|জুল|জুলা|জুলাই|ਜੁਲਾ|ਜੁਲਾਈ|જુલા|જુલાઇ|જુલાઈ|ଆସାଡ଼ି|"
        "ଆସାଡ଼ି ଲେଞ୍ଜୁ|ଜୁଲାଇ|சூலை|ஜூலை|జులై|జూలై|బాన్దపాణా|ಜುಲಾಯಿ|ಜುಲೈ|ജൂലൈ|ජූලි|ก.ค|กรกฎาคม|ກ.ລ|"
        "ກໍລະກົດ|ཟླ་བ་བདུན་པ|ཟླ་བ་བདུན་པ་|ཟླ་བདུན་པ་|སྤྱི་ཟླ་བདུན་པ་|ဂျူ|ဂျူလာင်|ဇူ|ဇူလိုင်|"
        "ဇွန်လုဲင်|ივლ|ივლისი|ივლისის|ሐመለ|ሓም|ሓምለ|ኰር|ኰርኩ|ጁላይ|ᐹᐢᑲᐦᐋᐏᐲᓯᒼ|ᔪᓚᐃ|កក្កដា|ខែកក្កដា|"
        "ᠲᠣᠯᠣᠭᠠᠳᠣᠭᠠᠷ ᠰᠠᠷ᠎ᠠ|ᨠ.ᨣ|ᨠᩁᨠᨯᩣᨣᩫ᩠ᨾ|ᱡᱩᱞ|ᱡᱩᱞᱟᱭ|ἰουλίου|ἰούλ|ἰούλιος|ⵢⵓⵍ|ⵢⵓⵍⵢⵓⵣ|七月|ꏃꆪ|ꖱꕞ|ꖱꕞꔤ|ꠎꠥꠟ|"
        "ꠎꠥꠟꠣꠁ|ꭻᏸ|ꭻᏸꮙꮒ|ꯖꯨꯂꯥꯏ|ꯖꯨꯜ|𐌾𐌿𐌻|𐌾𐌿𐌻𐌹𐌰𐌿𐍃|𐌾𐌿𐌻𐌹𐌿𐍃|𐐾𐐭𐑊|𐐾𐐭𐑊𐐴|𐓨𐓣͘𐓪͘𐓬𐓘 𐓬𐓟𐓵𐓪͘𐓬𐓘|𐓬𐓟𐓵𐓪͘𐓬𐓘|𑄎𑄪𑄣𑄭|𑄎𑄪𑄣𑄴|"
        "𞄔𞄩𞄴𞄆𞄨𞄰|𞤥𞤮𞤪|𞤥𞤮𞤪𞤧𞤮|"
    ),
    (
        "abo|abu|abuztua|abuztuak|aga|agast|agasti|aggusti|aggustip|ago|agoosto|agosetose|agost|"
        "agosti|agosto|agostu|agostu nian|ags|agt|agu|agusito|agusta|agusti|agusto|agustu|agustus|"
        "agòst|agú|agúste|agûstûs|akaas|ako|akoosto|akostu küyenh|akostu küyeṉ|an lùnastal|aog|"
        "aogositra|aokuso|aos|aost|aosthu|aostu|aou|aout|aoû|août|aoǁkhuumûǁkhâb|arh|arhostosi|ari|"
        "aug|augu|augus|auguscht|august|augusta|augusti|augusto|augusts|augustus|augusztus|auh|"
        "auhustus|auj|aujuss|aus|austu|avg|avgust|avgusta|avgustnıñ|avgusttıń|avivɔsùn|avo|avost|"
        "avq|avqust|avust|awg|awghust|awgust|awgusta|awo|awst|awu|awur|awustu|aww|awwissu|ağu|"
        "ağustos|aŭg|aŭgusto|a̱ni|aλωνάρτς|aλωναρί|bedzo emiwan|biniʼantʼą́ą́tsʼózí|borg|borgemánnu|"
        "btsz|buleuen lapan|bɔ́r|chak|chakmay|d'agost|d'agosto|d'aout|dab|daggis|dahósikah nish|dea|"
        "deasiamime|dhen lùnastal|diŋ|diŋgindi|dzifuu|d’oût|elo|elok|elokuu|elokuudu|elokuun|"
        "elokuuta|eost|est|fɔe|fɛ|gst|gush|gusht|gustul|hag|hagayya|han agosto|hik|hiyo rakko|"
        "hywan a̱ninai|hìkaŋ|iməg ichika|ingci|isi|jakūn biya|jakūn biyai|jasypoapy|juk|juko|kanama|"
        "kmn|knn|kolovoz|kolovoza|kush|kuushshaa|kük|kükürü|kǝu|kʉvɨɨrɨ|labeibys mieness|"
        "labeibys mieneša|lapan|leq|leqeeni|liiqen|llu|llumpaqa|luanistyn|lush|lùna|lùshìkà|lún|"
        "lúnasa|madǝmbii|manoominike-giizis|manyawale|mara|maraşina|maspat idas|mha|mhawuri|mis est|"
        "mpg|mupuguto|muy|muyana|myandagaro|mɔt|mɔtul|nan|ncw|ncwabakazi|ndwenbet|ndzɔ̀ŋɔ̀kwîfɔ̀e|"
        "ngc|ngm|ngwɛn lɔmbi|ngɔn mwom|nyamavhuvhu|nyandagaro|oest|oga|ogas|ogasiti|ogasti|ogis|ogo|"
        "ogos|ogoso'|ogosto|ogs|ogus|ogustus|ogwa munaana|okwamunaana|opedel|org|oshù ògún|"
        "otatakon pisimw|oug|ougùstùs|ouj|oujoß|outou|oxt|oxtotonai|oût|oṣù ògún|ped|pen awurr|"
        "phato|phatwe|pisuyú|porge|porgemáánu|ps|pú-musapíri|pɛsaŋ pɛ́nɛ́fɔm|roo|rooptui|rugp|"
        "rugpjūtis|rugpjūčio|sa-sik kiuugu|salurego|saŋ mbʉ̀ŋ|shawur|sie|sierpień|sierpnia|siy|"
        "siyrpiyń|siyrpnia|srabĩ|srabĩ lenju|srpen|srpna|swr|tam|tamyz|tamyzdyñ|tbx|teb|tebax|"
        "tebaxe|thiṭin thlà|thlazoh|thlz|thoo|tho̱o̱r|tháng tám|tlachicunintöx|tṭn|ut|uti|vɨɨrɨ|"
        "walu bulad|wasútȟuŋ wí|weo|weodmonað|weodmonþes|wnn|wun|yobg|yobgwɛdgu|zwat arinai|zél|"
        "zélnik|zélnika|·𐑪𐑜|·𐑪𐑜𐑭𐑕𐑑|ágú|ágúst|âot|öig|öigšte|āku|ākuhata|ūt|ɔg|ɔgɔs|ɔlɔ́ɨ́bɔ́rárɛ|"
        "ɔsa|ɔsanaa|ɔsannaa|ɣuc|ɣucct|ɣuct|ɩjikǝuka kaŋɔrɔ|ʻaok|ʻaokosi|ʻau|ʻauk|ʻaukake|αλω|αυγ|"
        "αυγούστου|αύγ|αύγουστος|αὐγ|αὐγούστου|αὔγ|αὔγουστος|авг|август|августа|августехь|августрай|"
        "августы|атр|атырдьах ыйа|атырдьах ыйын|атырдьых ыйа|атырдьых ыйын|ауг|аугуст|а҆́ѵгꙋста|"
        "а҆́ѵгꙋстъ|а҆́ѵⷢ҇|гожумпом|дёа|дёан биа|дёан биаду|жні|жнівень|жніўня|маьцхали|"
        "наймдугаар сар|нан|нанҳəа|нанҳә|нанҳәамза|нох|ноха сар|ноха сарин|поаррькма̄н|поаррькма̄нн|"
        "сар|сары тамбыз|серп|серпень|серпня|тамыз|тамыздың|ум|ума|умарьков|умарьковонь|шыщхьэӏу|"
        "шыщхьэӏум и|шӏу|ҫур|ҫурла|ҫурла уйӑхӗн|օգոստոս|օգոստոսի|օգս|אוגוסט|אוג׳|אויג|אויגוסט|آب|"
        "آقوست|آگؤست|آگسٽ|آگوست|آگٛوست|أغسطس|أغشت|أوت|أَغُ|أَغُسْتَ|ئاب|ئابی|ئاۋغۇست|ئووت|اغسطس|اوت|"
        "اَگَست|اګست|اگس|اگست|اگوست|تامىز|غشت|ܐܒ|ܒܐܒ|ݢوس|އޯގަސްޓް|ߘߓߊ߬ߓ|ߘߓߊ߬ߓߌߟߊ|अग|अगस्ट|अगस्त|"
        "अगस्त:|अगस्तमासः|अग॰|आग|आगष्ट|आगस्ट|आगस्ट्|ऑग|ऑगस्ट|स्राबाँ|स्राबाँ लेञ्जु|আগ|আগষ্ট|আগস্ট|"
        "ওগ|ওগষ্ট|ਅਗ|ਅਗਸਤ|ઑગસ્ટ|ઓગ|ઓગસ્ટ|ଅଗଷ୍ଟ|ସ୍ରାବାଁ|ସ୍ରାବାଁ ଲେଞ୍ଜୁ|ஆக|ஆகத்து|ஆகஸ்ட்|ஓக|ఆగ|ఆగస్టు|"
        "బార్సి|ಅಗೋಸ್ಟು|ಆಗ|ಆಗಸ್ಟ್|ಆಗೋಸ್ಟು|ഓഗ|ഓഗസ്റ്റ്|අගෝ|අගෝස්තු|ส.ค|สิงหาคม|ສ.ຫ|ສິງຫາ|"
        "ཟླ་བ་བརྒྱད་པ|ཟླ་བ་བརྒྱད་པ་|ཟླ་བརྒྱད་པ་|སྤྱི་ཟླ་བརྒྱད་པ་|အဝ်ႋ|အဝ်ႋဂိုင်း|ဩဂုတ်|ဩဂဲစ်|აგვ|"
        "აგვისტო|ማርያ|ማርያም ትሪ|ነሐሰ|ነሓ|ነሓሰ|አቅስጦስ|ኦገስ|ኦገስት|ᐅᐸᐦᐅᐏᐲᓯᒼ|ᐊᐅᒍ|ᐊᐅᒍᔅ|ᐊᐅᒡᒍᓯ|ខែសីហា|សីហា|"
        "ᠨᠠᠢᠮᠠᠳᠥᠭᠠᠷ ᠰᠠᠷ᠎ᠠ|ᩈ.ᨣ|ᩈᩥᨦ᩠ᩉᩣᨣᩫ᩠ᨾ|ᱚᱜᱚᱥᱴ|ᱟᱜᱟ|ᱟᱜᱟᱥᱛ|ṱha|ṱhangule|ọgs|ọgọ|ọgọs|ọgọst|ọgọọst|"
        "ọ́gọ|‌ওগষ্ট|ⵖⵓⵛ|ⵖⵓⵛⵜ|八月|ꉆꆪ|ꗛꔕ|ꠀꠉ|ꠀꠉꠡ꠆ꠐ|ꭶꮆ|ꭶꮆꮒ|ꯑꯒꯁ|ꯑꯥꯒ|𐌰𐌲𐌿𐍃𐍄𐌰𐌿𐍃|𐌰𐌲𐌿𐍃𐍄𐌿𐍃|𐐪𐑀|𐐪𐑀𐐲𐑅𐐻|𐓤𐓣𐓟𐓰𐓪𐓬𐓘|"
        "𐓨𐓣͘𐓪͘𐓬𐓘 𐓤𐓣𐓟𐓰𐓪𐓬𐓘|𑄃𑄉𑄧𑄌𑄴𑄑𑄴|𑄃𑄉𑄧𑄥𑄴𑄑𑄴|𑄃𑄉𑄴|𞄕𞄩𞄲𞄔𞄄𞄰𞄤|𞤶𞤵𞤳|𞤶𞤵𞤳𞤮|"
    ),
    (
        "abofʊmka kaŋɔrɔ|aku|an t-sultain|any|anyɔnyɔ|a̱ku|bado|bado lenju|biniʼantʼą́ą́tsoh|btsx|"
        "buleuen sikureueng|bur|bureet|bõn-biuungo kiuugu|bõn-bɩʋʋngo kiuugu|cab|cabbidannu|"
        "cabudanni|ctamber|cte|ctem|ctember|ctembeṛ|cut|cutambir|cutanbir|cutenber|da settember|"
        "de septembro|de setembre|de setiembre|dhen t-sultain|di sittembre|doc|duh|duhool|dzu|"
        "dìpɔ̀s|ed sétimbe|emiwan|enya|enyatonai|eyl|eylül|fankwa|fde|fulbaana|fuulbana|fĩi dǝɓlii|"
        "fʊm|gbo|gi|gifaataa|gun|gunyana|gwen|gwengolo|gwn|gwy|gwynngala|hal|haligmonað|haligmonþes|"
        "han septyembre|hep|hepetema|herbštmánet|hywan a̱kumviriyin|híisikah nish|ike|iməg kud|"
        "inyoni|ira|iraila|irailak|jasyporundy|kakone pisimw|ken|kep|kepakemapa|keşkelun|khu|"
        "khubvumedzi|kmw|knd|kuya|kús|kúshîn|kşk|kʉsaatʉ|lailahir|leo|lewe|lewedi|llh|lutongolo|"
        "lwetse|m-fouyir|mean-fouyir|medi|meán fómhair|mfómh|mimkût thlà|mis gwynngala|mkt|"
        "mngari idas|mni|mpan|mpandula|mui|muimunene|munyense|mvu|mvuka|mye|ndwengouj|ndz|ndzhati|"
        "ndzɔ̀ŋɔ̀tɨ̀fʉ̀ghàdzughù|ngwɛn rɛbvuâ|ngɔn ebulú|njapi|nyo|nyɛt|nyɛtɛki|nze|nzeri|"
        "ogwa mwenda|okwamwenda|oshù owewe|osokosokoma|otowoskuce|oṣù owewe|pen shadon|pi|pú-irũdí|"
        "pɛsaŋ pɛ́nɛ́pfúꞌú|qyrküiek|qır|qırküiektıñ|rud|rudiņa mieness|rudiņa mieneša|rugs|rugsėjis|"
        "rugsėjo|rujna|saa|saatʉ|saptamba|saptambar|sat|sata qallta|satambar|sattumbar|satumba|"
        "satumbar|se|seb|sebteembar|sebtembar|sebuttemba|sek|sekt|sektanbur|sekutembala|sen|sentabr|"
        "sentyabr|sentyabrdiń|sentâbr|sentâbrniñ|sentäber|sentýabr|sep|sepetema|sepitema|sepitemba|"
        "sept|septam|septamblou|septambra|septanm|septemba|septembar|septembari|septembarip|"
        "septembe|september|septemberi|septembers|septembr|septembra|septembre|septembrie|"
        "septembris|septembro|septhemba|septiembre|septimber|septiyembre|septyembre|septämber|"
        "seputemba|set|setembar|setembe|setember|setembr|setembre|setembri|setembro|setembru|"
        "setembru nian|seteme|setemere|setenbre|setenbru|setiembre|setiembri|setiempüre küyenh|"
        "setiempüre küyeṉ|sett|settembar|settember|settembre|settembru|settiempüre|settèmmre|setul|"
        "setyembre|setyembri|setèmber|setëmber|shad|sht|shtator|siilto|sikureuëng|sil|sillins|"
        "siptimpaʼ|siptombir|sit|sitimri|sittembre|sittèmmiru|sityembre|siwa bulad|skïerede|slt|spt|"
        "stb|sto|stʼa|stʼaroşina|sult|syv|syvyskuu|syvyskuudu|syys|syyskuu|syyskuun|syyskuuta|szept|"
        "szeptember|sàt|sàttumbar|säp|sèktanm|sèp|sèptèmber|séntebr|sép|séptémber|sét|sétimbe|séw|"
        "séwnik|séwnika|sēp|sēpitema|sɛn|sɛnlʋŋ|sɛp|sɛptɛmba|sɛt|sɛtanburu|sẹp|sẹptẹ́mba|"
        "taraǀkhuumûǁkhâb|thlarâh|thlr|tháng chín|tlachinucanintöx|tɛɛ|tɛɛr|uyun biya|uyun biyai|"
        "waatebagaa-giizis|way|waysu|wg|wkd|wrz|wrzesień|wrzesiyń|września|zwat akubunyung|zář|září|"
        "zŏsùn|zǒs|zǒsùn|·𐑕𐑧|·𐑕𐑧𐑐𐑑𐑧𐑥𐑚𐑸|îln|îlon|čakč|čakčamánnu|čhaŋwápeǧi wí|čohčâ|čohčâmáánu|šyyš|"
        "šyyškuu|ɛbɔ|σεπ|σεπτ|σεπτέμβριος|σεπτεμβρίου|σταυ|σταυρί|σταυρίτες|авн|авӑн|авӑн уйӑхӗн|"
        "балаҕан ыйа|балаҕан ыйын|блҕ|вер|верасень|верасня|верасьня|вересень|вересня|дава|"
        "дава биани|есдүгээр сар|кыр|кырк кийик|одзар|сен|сент|сентябр|сентябрданий|сентябрехь|"
        "сентябры|сентябрь|сентября|сентјабр|сеп|септ|септе́мврїа|септе́мврїй|септембар|септембра|"
        "септември|сеⷫ҇|таш|ташт|таштамков|таштамковонь|тов|фдэ|фокӏадэ|фокӏадэм и|цəыб|цəыббра|цәы|"
        "цәыббрамза|че̄ххчма̄н|че̄ххчма̄нн|қыр|қыркүйек|қыркүйектің|һах|һаха сар|һаха сарин|սեպ|"
        "սեպտեմբեր|սեպտեմբերի|סעפּ|סעפּטעמבער|ספטמבר|ספט׳|أيلول|ئەیلوول|ئەیلوولی|سئپتامر|ساٛپتامبر|"
        "سبتمبر|ستم|ستمبار|ستمبر|سىنتەبىر|سيپٽمبر|سيڤتيمبر|سَت|سَتَمبَر|سَتُمْبَ|سپت|سپتامبر|سپتامر|"
        "سپتمبر|سیپٹمبر|سېنتەبىر|سېپتمبر|شتمبر|شتنبر|شینیاروٙن|قىركۇيەك|ܐܝܠܘܠ|ܒܐܝܠܘܠ|ސެޕްޓެމްބަރ|"
        "ސެޕްޓެމްބަރު|ߕߎߟ|ߕߎߟߊߝߌ߲|बाॅदो|बोदो लेञ्जु|सतमबर|सतुंबर|सप्टे|सप्टें|सप्टेंबर|सित|सितंबर|"
        "सितंबर:|सितंबरमासः|सितम्बर|सित॰|सेप|सेप्|सेप्ट|सेप्टेम्बर|सेप्टेम्बर्|सेप्थेम्बर|ছেপ্টে|"
        "ছেপ্টেম্বৰ|ছেপ্তে|ছেপ্তেম্বৰ|সেপ|সেপ্ট|সেপ্টে|সেপ্টেঃ|সেপ্টেম্বর|ਸਤ|ਸਤੰ|ਸਤੰਬਰ|સપ્ટે|"
        "સપ્ટેમ્બર|ବଦ|ବଦ ଲେଞ୍ଜୁ|ସେପ୍ଟେମ୍ବର|செப்|செப்டம்பர்|செப்டெம்பர்|అస్ర|సెప్టెం|సెప్టెంబరు|"
        "సెప్టెంబర్|ಸಪ್ಟಂಬರ್|ಸೆಪ್ಟಂಬರ್|ಸೆಪ್ಟೆಂ|ಸೆಪ್ಟೆಂಬರ್|സെപ്റ്റം|സെപ്റ്റംബർ|සැප්|සැප්තැම්බර්|ก.ย|"
        "กันยายน|ກ.ຍ|ກັນຍາ|ཟླ་དགུ་པ་|ཟླ་བ་དགུ་པ|ཟླ་བ་དགུ་པ་|སྤྱི་ཟླ་དགུ་པ་|စက်|စက်တင်ဘာ|စက်တေန်ဘာ|"
        "သဲက်|သဲက်တဲဉ်ဗာ|სექ|სექტემბერი|სექტემბრის|መስ|መስከረም|ሴፕቴ|ሴፕቴምበር|ከረመ|ያኸኒ|ያኸኒ መሳቅለሪ|ᓄᒌᑐᐏᐲᓯᒼ|"
        "ᓯᑎᐱᕆ|ᓯᑎᒻ|ᓯᑎᒻᐳᕆ|កញ្ញា|ខែកញ្ញា|ᠶᠢᠰᠥᠳᠥᠭᠡᠷ ᠰᠠᠷ᠎ᠠ|ᨠ.ᨿ|ᨠᩢᨶ᩠ᨿᩣᨿᩫ᩠ᨶ|ᱥᱮᱯ|ᱥᱮᱯᱴᱮᱢᱵᱚᱨ|ᱥᱮᱯᱴᱮᱢᱵᱟᱨ|ⵛⵓⵜ|"
        "ⵛⵓⵜⴰⵏⴱⵉⵔ|九月|ꈬꆪ|ꕢꕌ|ꠍꠦꠙ|ꠍꠦꠙ꠆ꠐꠦꠝ꠆ꠛꠞ|ꮪꮅ|ꮪꮅꮝꮧ|ꯁꯦꯞ|ꯁꯦꯞꯇꯦꯝꯕꯔ|𐍃𐌰𐌹𐍀|𐍃𐌰𐌹𐍀𐍄𐌰𐌹𐌼𐌱𐌰𐌹𐍂|𐑅𐐯𐐹|𐑅𐐯𐐹𐐻𐐯𐑋𐐺𐐲𐑉|"
        "𐓧𐓟𐓜𐓛𐓲𐓟𐓷𐓣͘𐓤𐓟|𐓨𐓣͘𐓪͘𐓬𐓘 𐓧𐓟𐓜𐓛𐓲𐓟𐓷𐓣͘𐓤𐓟|𑄥𑄬𑄛𑄴|𑄥𑄬𑄛𑄴𑄑𑄬𑄟𑄴𑄝𑄧𑄢𑄴|𞄛𞄤𞄱𞄒𞄤𞄰|𞤧𞤭𞤤|𞤧𞤭𞤤𞤼𞤮|"
    ),
    (
        "aaktopaʼ|actobar|ahi|ahinime|akt|aktubar|aktúbar|an dàmhair|ant|antɔŋ|binaakwe-giizis|bing|"
        "bio|buleuen siplôh|bìòôm|cim|cot|cotmeh|d'octobe|d'octubre|dap|dasara|dasara lenju|"
        "deireadh fómhair|desh|deshtonai|dfómh|dhen dàmhair|dipha|diphalane|diteli|dumɔla|dàmh|"
        "d’octobro|eki|ekim|epe|epeeso|fmu|fĩi mundaŋ|ghąj|ghąąjį|gitugutu|gol|golg|golggotmánnu|"
        "gooluwaa|gum|gumatuta|gumiguru|gís|han oktubre|hed|hedra|here|hyd|hydref|hywan swak|iku|"
        "imphala|iməg tèsiʼe|inyi|j-fouyir|jasypa|jerrey-fouyir|juwan biya|juwan biyai|kch|kele|"
        "khuangchawi thlà|kkm|ktu|ktubr|kum|kwiinyi|kɔ́n|kɔ́nyasùn|kṭu|kṭuber|kṭubr|laa|laath|"
        "lailahar|leita|leita mieness|leita mieneša|lig|ligakuu|ligakuudu|llr|loka|lokakuu|lokakuun|"
        "lokakuuta|lungùdi|lɔm|maxal idas|mayésɛ́|mfumfu|mis hedra|mok|mokhu|mph|mphalane|mxi|"
        "namekosi pisimw|ndwencib|ndzɔ̀ŋɔ̀ghǔuwelɔ̀m|nga|ngberere|ngwɛn wum|ngɔn awóm|nyukul|"
        "nípbaatiˀtiˀ|och|ochobre|oct|octobe|october|octobre|octobris|octobro|octombrie|octubre|"
        "octòbre|octôblou|ogt|ogtufre küyenh|ogwa ikumi|ok|oke|oketopa|oki|okitoba|okitobba|okt|"
        "oktabr|okthoba|okthobha|oktob|oktoba|oktobar|oktobari|oktobarip|oktobe|oktober|oktoberi|"
        "oktobers|oktobore|oktobr|oktobra|oktobre|oktobris|oktobro|oktohber|oktooba|oktoobar|"
        "oktoober|oktoobur|oktover|oktubre|oktubri|oktuuber|oktyabr|oktyabrdiń|oktâbr|oktâbrniñ|"
        "oktäber|oktòb|október|októbra|oktýabr|oktũba|okutoba|okutobala|okwaikumi|olgísan|onk|"
        "onkololeessa|onkoloolessa|oshù ɔ̀wàrà|otibar|oto|otober|otobre|otover|otowoskv rakko|ott|"
        "ottobre|ottubru|ottòmmre|otu|otubar|otubr|otubri|otubro|otubru|outubre|outubro|outubru|"
        "outubru nian|outuuwüre|oṣù ọ̀wàrà|paź|październik|października|pen shakur|phalane|phiata|"
        "phl|pɛsaŋ nɛgɛ́m|qaz|qazan|qazannyñ|roovvâd|roovvâdmáánu|rujana|saini|santuaini|santugaine|"
        "saw|sawa'ar|shak|siplôh|soko wungi|spa|spal|spalio|spalis|spallins|stg|swa|tay|taypi sata|"
        "tet|tetor|tháng mười|tib|tlamantilactöx|tobul|tom|ton|tshimedzi|tub|tuber|tubeṛ|"
        "tışrino verên|tşv|ukt|uktobir|uktupuri|uktuwri|ukw|ukwakira|urr|urria|urriak|utt|uttùviru|"
        "utòber|wik|winterfylleð|winterfylleþes|wím|wímánet|yaku|yar|yarkomaa|yenda|yepé-putimaã|yp|"
        "zwat swag|zĩ-likr kiuugu|·𐑷𐑒|·𐑷𐑒𐑑𐑴𐑚𐑸|çiriya pêşîn|çpê|òkt|òktober|òktòb|öktebir|"
        "čhaŋwápe-kasná wí|ĩku|říj|říjen|října|šaj|šajekuu|ǂnûǁnâiseb|ɔbɛsɛ|ɔkt|ɔktoba|ɔku|"
        "ɔkutɔburu|ɔtb|ɩjicimka kaŋɔrɔ|ʻok|ʻoka|ʻokakopa|ʻokatopa|οκτ|οκτωβρίου|οκτώβριος|τρυγ|"
        "τρυγομηνά|τρυγομηνάς|алт|алтынньы|аравдугаар сар|ардара|аршӧр|жовт|жовтень|жовтня|жьҭ|"
        "жьҭаара|жьҭаарамза|жэп|жэпуэгъуэ|жэпуэгъуэм и|казан ай|кас|кастрычнік|кастрычніка|кзн|мйр|"
        "муйрэ биа|муйрэ биаду|ож|ожо|ожоков|ожоковонь|окт|октобар|октобра|октомври|октябр|"
        "октябрданий|октябрехь|октябры|октябрь|октября|октјабр|рэ̄гкэмма̄н|рэ̄гкэмма̄нн|хул|"
        "хулһн сар|хулһн сарин|юпа|юпа уйӑхӗн|ѻ҆ктѡ́врїа|ѻ҆ктѡ́врїй|ѻ҆кⷮ|қаз|қазан|қазанның|հոկ|"
        "հոկտեմբեր|հոկտեմբերի|אָקטאָבער|אוקטובר|אוק׳|אקט|אקטאבער|آڪٽوبر|أكتوبر|أُكْت|أُكْتوُبَ|"
        "ئوکتوڤر|ئۆكتەبىر|ئۆکتۆبر|اؤکتؤبر|اكتوبر|اوْکتوبر|اوکتوبر|اوکٛتوبر|اَکتوٗبَر|اکت|اکتبر|"
        "اکتوبر|اکتوٗبر|تشرين الأول|تشرینی یەکەم|تشرینی یەکەمی|قازان|ܒܬܫܪܝܢ ܩܕܡ|ܬܫܪܝܢ ܐ|ܬܫܪܝܢ ܩܕܡ|"
        "ܬܫܪܝܢ ܩܕܡܝܐ|އޮކްޓޯބަރ|އޮކްޓޯބަރު|ߞߏ߲ߓ|ߞߏ߲ߓߌߕߌ߮|अकतुम्बर|अक्|अक्ट|अक्टु|अक्टुबर|अक्टू|"
        "अक्टूबर|अक्टू॰|अक्टोबर|अक्टोबर्|अक्ट्|अक्ट’|अक्ट’बर|अक्तू|अक्तूबर|अक्तूबर:|अक्तूबरमासः|"
        "अक्तू॰|आक्टोबर|ऑक्टो|ऑक्टोबर|ओक्टोबर|दसारा लेञ्जु|दासारा|অক্টো|অক্টোঃ|অক্টোবর|অক্টোবৰ|"
        "ওক্টো|ওক্টোবর|ਅਕ|ਅਕਤੂ|ਅਕਤੂਬਰ|ઑક્ટો|ઑક્ટોબર|ઓકટો|ઓક્ટોબર|ଅକ୍ଟୋବର|ଦାସାରା|ଦାସାରା ଲେଞ୍ଜୁ|அக்|"
        "அக்டோபர்|ஒற்|అక్టో|అక్టోబరు|అక్టోబర్|దివెడి|ಅಕ್ಟೋ|ಅಕ್ಟೋಬರ|ಅಕ್ಟೋಬರ್|ഒക്ടോ|ഒക്ടോബർ|ഒക്‌ടോബർ|"
        "ඔක්|ඔක්තෝබර්|ต.ค|ตุลาคม|ຕ.ລ|ຕຸລາ|ཟླ་བ་བཅུ་པ|ཟླ་བ་བཅུ་པ་|ཟླ་བཅུ་པ་|སྤྱི་ཟླ་བཅུ་པ་|အုဂ်|"
        "အုဂ်ဍိုဝ်ၜိုင်|အောက်|အောက်တိုဗာ|အောက်တိုဘာ|ოქტ|ოქტომბერი|ოქტომბრის|መተሉ|ኦክ|ኦክተ|ኦክተውበር|ኦክቶ|"
        "ኦክቶበር|ጠቀመ|ጥቅ|ጥቅምቲ|ᐅᒃᑐ|ᐅᒃᑐᐳᕆ|ᐆᑦᑑᕝᕙ|ᐱᓈᐢᑯᐏᐲᓯᒼ|ខែតុលា|តុលា|ᠠᠷᠪᠠᠳᠣᠭᠠᠷ ᠰᠠᠷ᠎ᠠ|ᨲ.ᨣ|ᨲᩩᩃᩣᨣᩫ᩠ᨾ|ᱚᱠᱴ|"
        "ᱚᱠᱴᱚᱵᱚᱨ|ᱚᱠᱴᱚᱵᱟᱨ|ọct|ọkitoba|ọkt|ọktoba|ọktóba|ὀκτ|ὀκτωβρίου|ὀκτώβριος|ⴽⵜⵓ|ⴽⵜⵓⴱⵔ|十月|ꊰꆪ|ꕭꖃ|"
        "ꠅꠇ꠆ꠐ|ꠅꠇ꠆ꠐꠥꠛꠞ|ꮪꮒ|ꮪꮒꮕꮧ|ꯑꯣꯛ|ꯑꯣꯛꯇꯣꯕꯔ|𐌰𐌿𐌺|𐌰𐌿𐌺𐍄𐍉𐌱𐌰𐌹𐍂|𐐱𐐿𐐻|𐐱𐐿𐐻𐐬𐐺𐐲𐑉|𐓧𐓟𐓜𐓛|𐓨𐓣͘𐓪͘𐓬𐓘 𐓧𐓟𐓜𐓛|𑄃𑄧𑄇𑄴𑄑𑄬𑄝𑄧𑄢𑄴|"
        "𑄃𑄧𑄇𑄴𑄑𑄮|𑄃𑄧𑄇𑄴𑄑𑄮𑄝𑄧𑄢𑄴|𞄪𞄱𞄀𞄤𞄴|𞤴𞤢𞤪|𞤴𞤢𞤪𞤳𞤮|"
    ),
    (
        "abɔ|abɔxwísùn|acapomka kaŋɔrɔ|ade|adeɛmekpɔxe|ale|alemle|an t-samhain|atikamekw pisimw|"
        "ayar|aza|azaroa|azaroak|bar|baraataa|blo|blotmonað|blotmonþes|buleuen siblaih|da november|"
        "de novembre|de novembro|de noviembre|dekh|deshuekhtonai|dgi|dhen t-samhain|di nuvembre|"
        "diba|dibatsela|divi|divi lenju|du|ed novimbe|ehole|fgw|fĩi gwahlle|gashkadino-giizis|gg|"
        "han nobyembre|huk|hukuri|imw|iməg zò|jasypateĩ|jma|jolal|jumada auwal|kaa|kaswèkèsè|kasım|"
        "kmj|knk|kpt|kwɛnooga|kwεn|kyl|kylmykuu|kylmykuudu|kʉsaano|lap|lapaka|lapkr|lapkritis|"
        "lapkričio|lapkrūtis|listopadu|lweti|lwezi|lës|lëstopadnik|lëstopadnika|m-houney|makandikɛ|"
        "marras|marraskuu|marraskuun|marraskuuta|mbudzi|mee houney|mijdar|mis du|mjd|munyonyo|mus|"
        "musongandembwe|mxk|màyɛsèp|nab|naba|nabemba|nabändüru|naombar|navambar|nawambar|"
        "ndwencib’it|ndzɔ̀ŋɔ̀chwaʔàkaa wo|ngad|ngw|ngwanatsele|nji|njimwana|no|nob|nobemba|nobembe|"
        "nobembre|nobiyembre|nobyembre|nobyembri|noe|noema|nof|nofeembar|nofember|nofemere|"
        "nofiempüre küyenh|nofiempüre küyeṉ|nofimpaʼ|noiembrie|noo|noofeembar|noowanbur|nop|"
        "nopember|nopèmber|nopémber|nou|nouyempüre|nov|novam|novamblou|novambra|novanm|novema|"
        "novemba|novembala|novembar|novembari|novembarip|novembe|november|novemberi|novembers|"
        "novembr|novembra|novembre|novembri|novembris|novembro|novembru|novembru nian|noveme|"
        "novenbre|noviembre|noviembri|novimbe|novimber|novul|novämber|novèmber|novèmmre|novëmber|"
        "novɛmba|now|nowanburu|nowemapa|nowembar|nowember|nowembra|nowàmbar|noy|noyabr|noyabrdiń|"
        "noyabrniñ|noyäber|noý|noýabr|ntss|nub|nubyembre|nun|nunembeṛ|nuv|nuvembre|nuvenbru|nuvi|"
        "nuvimpuri|nuvombir|nuvèmber|nuvèmmiru|nuw|nuwamba|nuwanbir|nuwember|nuwimri|nvb|nwa|"
        "nwanbir|nën|nëntor|nípbaa haˀimay|níłchʼitsʼósí|nóv|nóvember|nōv|nōvema|nọv|nọvemba|"
        "nọvẹ́mba|obu|obubuo|olabor|omšon biya|omšon biyai|oshù bélú|oṣù bélú|payares|phiapi|php|"
        "pim|pimiekuu|pom|pudungwana|pun|pɛsaŋ ntsɔ̌pmɔ́|pʉshʉ́ka|qar|qaraşa|qaraşanyñ|saano|sad|"
        "sadaasa|sahmulphah thlà|samh|samhain|sandria|sant'andria|santandria|sapal|saŋ mejwoŋó|sby|"
        "shp|shʉ́|siblaih|sipaolg kiuugu|skammâ|skammâmáánu|skáb|skábmamánnu|soko wunko|"
        "solnys mieness|solnys mieneša|sta|stu|studeni|studenoga|tach|tachwedd|tigerɛ|tin|tiníní|"
        "tlamantilachintöx|tışrino peyên|tşp|ugu|ugushyingo|usi|usinyikhaba|wam|wamber|waníyetu wí|"
        "wintermánet|wmw|xim|ximoli|yepé-yepé|yy|zwat mangjuwang|·𐑯𐑴|·𐑯𐑴𐑝𐑧𐑥𐑚𐑸|çiriya paşîn|çpa|çxa|"
        "çxalva|ĩkm|ǀhooǂgaeb|ɔberɛfɛw|αεργ|αεργί|αεργίτες|νοέ|νοέμ|νοέμβριος|νοε|νοεμβρίου|абҵ|"
        "абҵара|абҵарамза|арпом|ичэ|ичэ биа|ичэ биаду|караша|крш|лайчилла|лист|листопад|листопада|"
        "ліс|лістапад|лістапада|нов|новембар|новембра|ное|ное́мврїа|ное́мврїй|ноември|ноеⷨ|ноя|нояб|"
        "ноябр|ноябрданий|ноябрехь|ноябры|ноябрь|ноября|ној|нојабр|нојември|сун|сундерьков|"
        "сундерьковонь|сэт|сэтинньи|чӳк|чӳк уйӑхӗн|щкӏу|щэкӏуэгъуэ|щэкӏуэгъуэм и|қар|қараша|"
        "қарашаның|үкр|үкр сар|үкр сарин|ӣӈӈма̄н|ӣӈӈма̄нн|նոյ|նոյեմբեր|նոյեմբերի|נאָוועמבער|נאוו|"
        "נאוועמבער|נובמבר|נוב׳|تشرين التاني|تشرين الثاني|تشرینی دووەم|تشرینی دووەمی|قاراشا|نؤوامبر|"
        "نئوم|نئومبر|نوامبر|نوفمبر|نوم|نومبار|نومبر|نونبر|نويابىر|نوْوامبر|نوڤامر|نوڥمبر|نوۏيمبر|"
        "نَوَمبَر|نُو|نُوَمْبَ|نۆڤامبر|نۊامبر|ܒܬܫܪܝܢ ܐܚܪܝ|ܬܫܪܝܢ ܐܚܪܝ|ܬܫܪܝܢ ܐܚܪܝܐ|ܬܫܪܝܢ ܒ|ނޮވެމްބަރ|"
        "ނޮވެމްބަރު|ߣߍߣ|ߣߍߣߍߓߊ|दिवी|दिवी लेञ्जु|नव|नवं|नवंबर|नवंबर:|नवंबरमासः|नवमबर|नवम्बर|नवूमबर|"
        "नवे|नवेम्बर|नवेम्बर्|नव॰|नो|नोभ|नोभेम्बर|नोव्हें|नोव्हेंबर|নবেম্বর|নভে|নভেঃ|নভেম্বর|নৱে|"
        "নৱেম্বৰ|ਨਵ|ਨਵੰ|ਨਵੰਬਰ|નવે|નવેમ્બર|ଦିୱି|ଦିୱିଡ଼ି ଲେଞ୍ଜୁ|ନଭେମ୍ବର|நவ|நவம்பர்|నవం|నవంబరు|నవంబర్|"
        "పాండు|ನವಂಬರ್|ನವೆಂ|ನವೆಂಬರ್|നവം|നവംബർ|නොවැ|නොවැම්බර්|พ.ย|พฤศจิกายน|ພ.ຈ|ພະຈິກ|ཟླ་བ་བཅུ་གཅིག་པ|"
        "ཟླ་བ་བཅུ་གཅིག་པ་|ཟླ་བཅུ་གཅིག་པ་|སྤྱི་ཟླ་བཅུ་གཅིག་པ་|နို|နိုဝင်ဘာ|နိုဝဲင်ဗာ|နိုဝ်|"
        "နိုဝ်ဝေန်ၜိုင်|ნოე|ნოემბერი|ሕዳ|ሕዳር|ም/ም|ምኪኤል መሽወሪ|ኀደረ|ኖቨ|ኖቨምበር|ኖቬም|ኖቬምበር|ᐋᕽᐘᑎᓄᐏᐲᓯᒼ|ᓄᕕ|ᓄᕕᐱᕆ|"
        "ᓄᕕᒻᐳᕆ|ខែវិច្ឆិកា|វិច្ឆិកា|ᨻ.ᨿ|ᨻᩂᩆᨧᩥᨠᩣᨿᩫ᩠ᨶ|ᱱᱚᱵᱷᱮᱢᱵᱚᱨ|ᱱᱟᱣ|ᱱᱟᱣᱟᱢᱵᱟᱨ|ḽar|ḽara|ⵏⵓⵡ|ⵏⵓⵡⴰⵏⴱⵉⵔ|十一月|"
        "ꊯꊪꆪ|ꔞꘋ|ꔞꘋꕔꕿ ꕸꖃꗏ|ꠘꠜ|ꠘꠜꠦꠝ꠆ꠛꠞ|ꮕꮣ|ꮕꮣꮥꮖ|ꯅꯣꯚ|ꯅꯣꯚꯦꯝꯕꯔ|𐌽𐌰𐌿𐌱|𐌽𐌰𐌿𐌱𐌰𐌹𐌼𐌱𐌰𐌹𐍂|𐑌𐐬𐑂|𐑌𐐬𐑂𐐯𐑋𐐺𐐲𐑉|𐓘𐓧𐓣 𐓷𐓣͘𐓸𐓲𐓣|"
        "𑄚𑄧𑄞𑄬𑄟𑄴𑄝𑄧𑄢𑄴|𑄚𑄧𑄞𑄴|𞄚𞄦𞄲𞄤𞄚𞄄𞄰𞄫|𞤶𞤮𞤤|𞤶𞤮𞤤𞤮|"
    ),
    (
        "abendua|abenduak|afu|afuabe|an dùbhlachd|anɔɔbʊnka kaŋɔrɔ|ara|aralık|aviento|avientu|"
        "berfanbar|bibg|bibooni-giizis|bow|bowte|brf|bʊn|chr|chrištmánet|cháykáhdaytiˀtiˀ|cis|ciswà|"
        "d'aviento|da december|das|dasambar|dasumbar|ddui|de|de desembre|de dècembro|dec|decembar|"
        "decembari|decembarip|december|decemberi|decembra|decembre|decembrie|decembris|decembro|"
        "decèmmre|dee|deesanbur|deetsember|dek|dekaber|dekabr|dekabrdiń|dekabrniñ|dekembr|dekembra|"
        "dekul|des|desam|desambra|desanburu|desanm|desemba|desember|desembre|deseme|deshuduitonai|"
        "desimber|desàmbar|desèmber|det|dets|detsember|dex|dexembre|dez|dezember|dezembers|dezembr|"
        "dezembre|dezembro|dezembru|dezembru nian|dezenbre|dezämber|dezëmber|dhen dùbhlachd|dhj|"
        "dhjetor|dhé|dhésèmber|di dicembre|dic|dicemba|dicembar|dicember|dicembre|diciembre|"
        "dicèmber|dicèmmiru|dis|disaamba|disamba|disambar|diseembar|disemba|disembala|disembar|"
        "disembe|disember|disemere|disenbre|disiempüre küyenh|disiempüre küyeṉ|disimri|disombir|"
        "disyembre|disyembri|disyimbre|disɛmba|disẹ́mba|diz|dizember|dizenbru|diziembre|diziembri|"
        "diç|diçembri|diċ|diċembru|dsb|duj|dujamber|dujanbir|dujember|duubbalaa|duwa blah|duǧ|"
        "duǧember|duǧembeṛ|dzm|dzome|dèc|dècembro|déc|décembe|décembre|déchimbe|dékabr|dés|désanm|"
        "déssamblou|désèmber|désémber|dùbh|ed déchimbe|elá|eláŋgɛ́|fwo|fyu|fĩi yuru|gru|grudnia|"
        "grudzień|grudziyń|gruod|gruodis|gruodžio|gòd|gòdnik|gòdnika|han disyembre|hôasoreǁkhâb|igi|"
        "iməg krizmed|ingongoni|iwi|jallu qallta|jasypakõi|jel|jeltoqsan|jeltoqsannyñ|jimada gaji|"
        "jll|jmgj|jorgon biya|jorgon biyai|josɔ|josɔɦb|joulu|joulukuu|joulukuun|joulukuuta|juov|"
        "juovlamánnu|juovlâ|juovlâmáánu|kak|kakauka|kanun|kanûna pêşîn|kap|kapak|kax|kaxxa garablu|"
        "kek|kekemapa|kerzu|kevardhu|kigarama|kmb|knb|kpê|kris|krísimin|kzu|kēkēmapa|kʉsasatʉ|liɓ|"
        "m-nollick|manth|manthole|mis kevardhu|mpal|mpalakazi|mudde|muddee|muh|muhaano|mumu|mxd|nad|"
        "nadale|naddari|nata|ndithemba|ndwencibngeih|ndzɔ̀ŋèfwòo|ng'ulule|ngab|noll|nollaig|ntsx|"
        "ntʉ́|ntʉ́ŋʉ́s|nyendavhusiku|níłchʼitsoh|n’w|n’wendzamhala|opoo|oshù ɔ̀pɛ̀|oṣù ọ̀pẹ̀|pande|"
        "pande lenju|pawltlak thlà|pilɔndɔ́|pitcipipon pisimw|poo|pro|prosinac|prosinca|prosince|"
        "prosinec|ptk|pɛsaŋ ntsɔ̌ppá|rhag|rhagfyr|rvfo rakko|sal|sallaws|samampiid|samwiye|"
        "sapɔɔlegɔ|sasatʉ|saŋ lùm|sbh|sed|sedimonthole|talvikuu|talvikuudu|tesemo|tid|tiisimpaʼ|"
        "tisema|tisiempüre|tisimpuri|tlamantilacuntöx|tow|tshitwe|tīh|tīhema|tīs|tīsema|"
        "tȟahékapšuŋ wí|uku|ukuboza|wòó|wòósùn|xri|xristʼana|yel|yepé-mukũi|ym|yuum-sar kiuugu|zog|"
        "zogi|zvi|zvita|zwat swag-ma-suyang|zīm|zīmys mieness|zīmys mieneša|·𐑛𐑭|·𐑛𐑭𐑕𐑧𐑥𐑚𐑸|ær ge|"
        "ærra geola|ærran geolan|ĩkl|ɓulɓusɛ|ɔpɛn|ɔpɛnimma|δεκ|δεκέμβριος|δεκεμβρίου|χριστ|"
        "χριστουγεννάρτς|χριστουγενναρί|ахс|ахсынньы|аца|ацам|ацамков|ацамковонь|бар|бар сар|"
        "бар сарин|груд|грудень|грудня|гуси|гуси биани|гуси бианиду|дгъз|дек|декабр|декабрданий|"
        "декабрехь|декабры|декабрь|декабря|деке́мврїа|деке́мврїй|декември|дец|децембар|децембра|"
        "децембри|децември|деⷦ҇|дыгъэгъазэ|дыгъэгъазэм и|жел|желтоқсан|желтоқсанның|карагыс|крг|"
        "оагӏой|одзтӧв|раштав|раштав уйӑхӗн|сне|снежань|снежня|сьн|сьнежань|сьнежня|та̄лльвма̄н|"
        "та̄лльвма̄нн|ԥхынҷ|ԥхынҷкәын|ԥхынҷкәынмза|ԥхҷ|դեկ|դեկտեմբեր|դեկտեմբերի|דעצ|דעצעמבער|דצמבר|"
        "דצמ׳|جەلتوقسان|دئسامر|دجمبر|دجنبر|دسامبر|دسامر|دسم|دسمبار|دسمبر|ديسمبر|ديسيمبر|دَسَمبَر|"
        "دِس|دِسَمْبَ|دېكابىر|كانون الأول|ڈ سمبر|ڈسمبر|ڊسمبر|کانونی یەکەم|کانوونی یەکەم|"
        "کانوونی یەکەمی|ܒܟܢܘܢ ܩܕܡ|ܟܢܘܢ ܐ|ܟܢܘܢ ܩܕܡ|ܟܢܘܢ ܩܕܡܝܐ|ޑިސެމްބަރ|ޑިސެމްބަރު|ߞߏߟ|ߞߏߟߌ߲ߞߏߟߌ߲|"
        "डिस|डिसं|डिसंबर|डिसे|डिसें|डिसेंबर|डिसेम्बर|डिसेम्बर्|दसमबर|दसूमबर|दिस|दिसं|दिसंबर|दिसंबर:|"
        "दिसंबरमासः|दिसम्बर|दिसेम्बर|दिस॰|पान्डे|पान्डे लेञ्जु|ডিচে|ডিচেম্বৰ|ডিসে|ডিসেঃ|ডিসেম্বর|ਦਸ|"
        "ਦਸੰ|ਦਸੰਬਰ|ડિસે|ડિસેમ્બર|ଡିସେମ୍ବର|ପାଣ୍ଡେ|ପାଣ୍ଡେ ଲେଞ୍ଜୁ|டிச|டிசம்பர்|திச|திசம்பர்|డిసెం|"
        "డిసెంబరు|డిసెంబర్|పుసు|ಡಿಸೆಂ|ಡಿಸೆಂಬರ್|ದಸಂಬರ್|ഡിസം|ഡിസംബർ|දෙසැ|දෙසැම්බර්|ธ.ค|ธันวาคม|ທ.ວ|"
        "ທັນວາ|ཟླ་བ་བཅུ་གཉིས་པ|ཟླ་བ་བཅུ་གཉིས་པ་|ཟླ་བཅུ་གཉིས་པ་|སྤྱི་ཟླ་བཅུ་གཉིས་པ་|ဍီ|ဍီဇေန်ၜိုင်|"
        "ဒီ|ဒီဇင်ဘာ|ဒီသဲဉ်ဗာ|დეკ|დეკემბერი|დეკემბრის|ተሕሳ|ተሕሳስሪ|ታሕ|ታሕሳስ|ኀሠሠ|ዲሰ|ዲሰምበር|ዲሴም|ዲሴምበር|ᑎᓯᐱᕆ|"
        "ᑎᓯᒻ|ᑎᓯᒻᐳᕆ|ᒪᑯᓭᑮᓭᑳᐏᐲᓯᒼ|ខែធ្នូ|ធ្នូ|ᨵ.ᨣ|ᨵᩢᨶ᩠ᩅᩣᨣᩫ᩠ᨾ|ᱫᱤᱥ|ᱫᱤᱥᱟᱢᱵᱟᱨ|ᱰᱤᱥᱮᱢᱵᱚᱨ|ⴷⵓⵊ|ⴷⵓⵊⴰⵏⴱⵉⵔ|十二月|ꊰꑋꆪ|"
        "ꖨꖕꗏ|ꠒꠤꠡ|ꠒꠤꠡꠦꠝ꠆ꠛꠞ|ꭵꮝ|ꭵꮝꭹᏹ|ꯗꯤꯁ|ꯗꯤꯁꯦꯝꯕꯔ|𐌳𐌰𐌹𐌺|𐌾𐌹𐌿𐌻𐌴𐌹𐍃|𐌾𐌹𐌿𐌻𐌾𐍉𐍃|𐐼𐐨𐑅|𐐼𐐨𐑅𐐯𐑋𐐺𐐲𐑉|𐓘𐓧𐓣 𐓵𐓪͘𐓬𐓘|𑄓𑄨𑄌𑄴|"
        "𑄓𑄨𑄥𑄬𑄟𑄴𑄝𑄢𑄴|𑄓𑄨𑄥𑄬𑄟𑄴𑄝𑄧𑄢𑄴|𞄒𞄩𞄱𞄔𞄬𞄴|𞤦𞤮𞤱|𞤦𞤮𞤱𞤼𞤮|"
    ),
)  # fmt: skip

#: Name → month, where all languages, or nearly all, agree.
MONTHS = {name: month for month, names in enumerate(_NAMES, 1) for name in names.split("|") if name}

#: Name → language → month, where they do not: listopad is November in Poland and October in Croatia.
DOUBTFUL: dict[str, dict[str, int]] = {
    'abe': {'eu': 12, 'gaa': 4},
    'ag': {'ca': 8, 'ojb': 3},
    'ana': {'ay': 2, 'kcg': 7},
    'avi': {'an': 12, 'ast': 12, 'fon': 8},
    'bed': {'nup': 8},
    'dag': {'luo': 12, 'prg': 8},
    'di': {'dua': 1, 'mrh': 12},
    'dip': {'bas': 9, 'tn': 10},
    'dit': {'aa': 10, 'ki': 12, 'ssy': 10},
    'dub': {'cs': 4, 'wal': 12},
    'dum': {'agq': 7, 'nmz': 10},
    'emi': {'dua': 5, 'nup': 9, 'trv': 7},
    'fer': {'co': 2, 'tn': 1},
    'ful': {'kus': 2, 'om': 9, 'sg': 2},
    'fɔɔ': {'gur': 9},
    'gan': {'ebu': 6, 'nup': 3},
    'gul': {'diq': 5, 'wal': 6},
    'her': {'oc': 2, 'wae': 9},
    'hlakola': {'nso': 3, 'st': 2},
    'jol': {'ff': 11, 'mg': 7, 'teo': 7},
    'kam': {'qug': 1, 'rn': 6, 'rw': 6},
    'kan': {'dav': 4, 'diq': 12, 'ebu': 4, 'kam': 4, 'loz': 5, 'rn': 8, 'rw': 8},
    'kas': {'dav': 5, 'lu': 11, 'tr': 11},
    'kaw': {'blo': 1, 'dav': 2},
    'kel': {'ee': 10, 'kam': 2},
    'kev': {'krl': 3, 'kw': 12, 'olo': 3},
    'kho': {'ss': 7, 'ts': 6},
    'kol': {'hr': 8, 'st': 2},
    'kpa': {'blo': 2, 'kln': 12, 'ku': 1, 'ku-latn': 1},
    'kul': {'arn': 7, 'ts': 3},
    'kur': {'nus': 11, 'sn': 3},
    'kwa': {'mgh': 1, 'teo': 3},
    'lab': {'ltg': 8, 'teo': 11, 'wal': 5},
    'lip': {'hr': 6, 'pl': 7, 'szl': 7},
    'lis': {'cs': 11, 'hr': 10, 'pl': 11, 'szl': 11},
    'listopad': {'cs': 11, 'hr': 10, 'pl': 11, 'szl': 11},
    'listopada': {'hr': 10, 'pl': 11, 'szl': 11},
    'lui': {'fur': 7, 'lu': 2},
    'lun': {'loz': 4, 'lu': 10},
    'lut': {'lu': 9, 'pl': 2, 'szl': 2},
    'lwe': {'nd': 11, 'ss': 11, 'tn': 9},
    'ma': {'dyo': 3, 'lld': 5},
    'maa': {'gaa': 7, 'guc': 3, 'ig': 3, 'lg': 5, 'pih': 3, 'wo': 3, 'xog': 5},
    'mad': {'dua': 7, 'mua': 5},
    'mae': {'br': 5, 'zea': 3},
    'mag': {'co': 5, 'it': 5, 'ojb': 8, 'sbp': 5},
    'mam': {'kk-tr': 5, 'kln': 5, 'mua': 8},
    'man': {'gaa': 8, 'kcg': 11},
    'mat': {'bas': 3, 'nr': 3, 'rn': 4, 'rw': 4, 'xh': 3},
    'maw': {'cy': 3, 'ts': 7},
    'maz': {'lij': 5, 'sdc': 3},
    'mbi': {'mua': 6, 'nd': 3},
    'mbu': {'loz': 6, 'sn': 11},
    'mfu': {'dav': 7, 'nd': 10},
    'moj': {'mgh': 11, 'szl': 5},
    'mopitlo': {'nso': 5, 'tn': 3},
    'mor': {'ff': 7, 'tn': 4},
    'mud': {'om': 12, 'ts': 5},
    'naw': {'bal': 11, 'mrh': 1},
    'ngb': {'ewo': 2, 'sg': 10},
    'nge': {'ewo': 9, 'kln': 7},
    'ngo': {'ewo': 1, 'ss': 12},
    'ngu': {'loz': 12, 'sg': 4},
    'nhl': {'ss': 6, 'ts': 10},
    'nhlangula': {'nd': 6, 'ts': 10},
    'nya': {'kam': 8, 'kcg': 4, 'rn': 7, 'rw': 7, 'sn': 8},
    'nyakanga': {'rn': 9, 'rw': 7},
    'nye': {'sg': 1, 've': 12},
    'oku': {'ny': 10, 'saq': 3},
    'ots': {'eu': 2, 'gaa': 3},
    'out': {'bci': 8, 'gcf': 8, 'gl': 10, 'guc': 10, 'ht': 8, 'mfe': 8, 'mwl': 10, 'pt': 10, 'tet': 10},
    'pay': {'ast': 11, 'nus': 7},
    'pha': {'st': 8, 'tn': 8, 've': 1},
    'pht': {'mrh': 10, 'tn': 8},
    'phupu': {'nso': 6, 'st': 7},
    'qas': {'aa': 6, 'ay': 4, 'ssy': 6},
    'rar': {'mgh': 3, 'teo': 1},
    'ruj': {'csb': 10, 'hr': 9},
    'rujan': {'csb': 10, 'hr': 9},
    'sakutega': {'gur': 10},
    'sam': {'kus': 12, 'wo': 1},
    'sap': {'kai': 9, 'kus': 11, 'saq': 7},
    'see': {'agq': 5, 'ff': 4, 'tn': 6},
    'sok': {'nup': 11, 'teo': 9},
    'sol': {'ang': 2, 'ltg': 11},
    'srp': {'cs': 8, 'hr': 7},
    'sul': {'olo': 4, 'wo': 7},
    'sun': {'to': 6, 'ts': 1},
    'taa': {'agq': 4, 'kln': 3},
    'tal': {'krl': 12, 'nmz': 7, 'olo': 12},
    'tha': {'kam': 6, 'mgh': 5},
    'tis': {'bez': 9, 'guc': 12, 'mgh': 9, 'to': 12},
    'tob': {'saq': 11, 'vo': 10},
    'tog': {'nup': 5},
    'tsh': {'st': 12, 've': 10},
    'win': {'ang': 10, 'wae': 11},
    'yeb': {'kab': 4, 'rif': 4, 'tzm': 2},
    'yen': {'kab': 1, 'loz': 10, 'rif': 1, 'tzm': 1},
    'раш': {'ab': 6, 'cv': 12},
    'там': {'kk': 8, 'kk-kz': 8, 'nog': 6},
    'ߘߓߊ߬ߕߊ': {'nqo': 8},
    'ߞߏ߲ߞ': {'nqo': 4},
    '𐌰𐍀𐍂': {'got': 8},
}  # fmt: skip
