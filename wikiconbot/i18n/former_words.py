"""Data: words that an earlier version wrote on pages and in pads, for the messages that are read there again. Statuses: language/status_words.py."""

#: The language and the key of a message → its former words. What a person copied from them keeps its meaning.
FORMER_WORDS = {
    ("mr", "notes-public"): ("हे पॅड कोणीही वाचू आणि बदलू शकते, आणि त्यात लिहिलेले विकीवर नकलले जाते.",),
    ("or", "notes-public"): ("ଏହି ପ୍ୟାଡ଼କୁ ସମସ୍ତେ ପଢ଼ିପାରିବେ ଓ ବଦଳାଇପାରିବେ, ଏବଂ ଏଥିରେ ଲେଖାଯାଇଥିବା ବିଷୟ ଉଇକିକୁ ନକଲ କରାଯାଏ।",),
    ("sa", "notes-public"): ("सर्वे एतत् पठितुं परिवर्तयितुं च शक्नुवन्ति, अत्र लिखितं च विकि-जाले प्रतिलिख्यते ।",),
    ("ta", "notes-public"): ("இந்தப் பேடை அனைவரும் படிக்கலாம், மாற்றலாம்; இதில் எழுதப்படுவது விக்கிக்கு நகலெடுக்கப்படும்.",),
}
