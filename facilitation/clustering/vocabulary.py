"""The words that are not what a note is about: those that hold phrases together, go beside a topic, or are said of
every topic.

They were chosen by reading notes of several towns and subjects in French and English. A word too many costs a better
title, a word too few a duller one; nothing else hangs on them.
"""

from facilitation.clustering.roots import root
from facilitation.clustering.words import STOP_WORDS, folded
from facilitation.model import Lang

Words = dict[Lang, frozenset[str]]

_SMALL: Words = {
    "fr": frozenset(
        """
        a à afin ai ailleurs ainsi alors au aucun aucune aujourd'hui auquel aussi autant autour autre autres aux avant
        avec avoir beaucoup bien c ça car ce cela celle celles celui cependant certain certaine certaines
        certains ces cet cette ceux chacun chaque
        chez comme comment contre d dans de déjà depuis derrière des dès devant devraient devrait doit doivent
        donc dont du durant elle elles en encore enfin entre
        est et être étaient était étant été eux fait faire faut fois hors ici il ils j jamais je jusqu jusque l
        la là laquelle le lequel les
        lesquels leur leurs lors lorsque lui m ma mais malgré me même mêmes mes mieux moi moins mon n ne ni non
        nos notre nôtre nous
        on ont ou où par parce parfois parmi pas pendant peu peut peuvent plus plusieurs plutôt pour pourquoi
        pourrait près presque puis puisque qu quand que
        quel quelle quelles quelqu quelque quelques quels qui quoi s sa sans sauf se selon sera serait ses si
        sinon soit son sont sous souvent suis
        sur surtout t ta tant te tel telle telles tels tes toi ton toujours tous tout toute toutes tou-te-s très
        trop tu un une unes uns vers via
        vite voici voilà vos votre vous vraiment avoir aller va vont veut veulent voudrait aimerait
        """.split()
    ),
    "en": frozenset(
        """
        a about above after again against all almost along already also although always am among an and another any are
        around as at away be because been before being below between both but by can cannot could did do does
        doing don't down
        during each either else enough even ever every few for from further get gets had has have having he her
        here hers him
        his how i if in instead into is it it's its itself just least less let let's like lot lots many may me
        might more most much must my near
        need needs never no nobody nor not nothing now of off often on once one only onto or other others our
        out over own per
        please quite rather really same she should so some something still such than that the their them then
        there these they this those
        through to together too toward towards under until up upon us very want wants was we were what when
        where which while
        who whom whose why will with within without would yet you your
        """.split()
    ),
}


def is_small(word: str, lang: Lang) -> bool:
    """Whether a word in small letters carries no topic: a function word, a number, « nouveau », « possible »."""
    return (
        word in _SMALL[lang]
        or word in _BESIDE[lang]
        or word.endswith("n't")
        or folded(word) in STOP_WORDS[lang]
    )


# What may stand between two words of a phrase. An article needs one of the others before it: « cour de l’école ».
JOINING: Words = {
    "fr": frozenset("de d' du des à au aux en".split()),
    "en": frozenset("of for in to".split()),
}
LOOSELY_JOINING: Words = {
    "fr": frozenset("et pour sans contre par".split()),
    "en": frozenset("and with without against".split()),
}
ARTICLES: Words = {
    "fr": frozenset("la le les l'".split()),
    "en": frozenset("the a an".split()),
}

# These and a bare noun make one thing of two: « maison de santé ».
BINDING: Words = {"fr": frozenset("de d' à en".split()), "en": frozenset(["of"])}

# What stands before a noun: a word after one of these is no verb.
BEFORE_NOUN: Words = {
    "fr": frozenset(
        "le la les l' un une des du au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs "
        "chaque quelques plusieurs".split()
    ),
    "en": frozenset("the a an this that these those my your our their his her its each every some".split()),
}

# Words that go before or beside a topic and are none: they neither begin nor end a phrase.
_BESIDE: Words = {
    "fr": frozenset(
        """
        actuel actuelle actuellement ancien ancienne anciennes anciens beau beaux belle belles bon bonne bonnes
        bons certain davantage facile faciles dernier dernière différent
        différentes différents divers diverses double facilement grand grande grandes grands gros grosse grosses
        important importante importants jeune
        joli jolie long longue longues longs mauvais mauvaise meilleur meilleure meilleures meilleurs même mi
        neuf neuve nombreuses nombreux nouveau nouveaux
        nouvel nouvelle nouvelles partout permanent petit petite petites petits possible possibles premier
        première prochain propre propres
        réel réelle réels seul seule seuls supplémentaire supplémentaires suffisamment trop vieille vieilles
        vieux vrai vraie vraies vrais
        monsieur madame mademoiselle mme mlle mr au-dessus au-dessous là-bas abords allons aller laisser laissez
        faites mettez donnez
        tps svp etc merci bonjour ok oui non assez deux trois quatre cinq six sept huit neuf dix douze quinze
        vingt trente quarante cinquante cent mille
        fini passe passent voit voient voir vient viennent venir prend prennent prendre met mettent dit disent
        dire sait savoir part repart reste restent
        coûte coûtent parle parlent parler permet permettent devient deviennent oublié oubliés obligatoire rien
        juste faute coup plein
        """.split()
    ),
    "en": frozenset(
        """
        actual bad best better big bigger current different early easy extra few good great important large last
        late long main
        new nice next old possible proper real several short small various
        mr mrs ms dr etc thanks hello ok okay yes two three four five six seven eight nine ten twenty thirty
        hundred thousand
        somewhere anywhere everywhere behind back across along outside opposite instead whole proper
        turn turns talk talks feel feels move moves moved moving write answer give gives pay stop keep keeps
        bring brings put cut run runs running
        open opens close help helps sit stand standing wait learn lend find show tell ask asks say saying look
        looks know work works working take takes
        come comes go goes going gone hold try use used using start leave fix fixed follow followed wish hope hang meet
        """.split()
    ),
}

# Words said of every subject: what is to be done with it, and where. They weigh less, and are not forbidden.
_WORN: dict[Lang, str] = {
    "fr": """
        installer installation créer création rénover rénovation aménager aménagement réaménager réaménagement
        améliorer amélioration développer
        développement favoriser renforcer renforcement mettre mise organiser organisation proposer permettre
        faciliter prévoir avoir rendre donner
        ajouter augmenter multiplier réduire construire construction moderniser modernisation implanter
        poursuivre réhabiliter réhabilitation réfection réinventer repenser transformer travaux embellir
        embellissement entretenir
        soutenir encourager garantir assurer mise place lieu espace endroit projet idée besoin manque ville
        quartier commune arrondissement métropole
        secteur territoire rue avenue boulevard quai habitant gens personne monde jour semaine mois an ans année
        heure minute temps chose façon
        manière type cas niveau cadre vie action moyen système
        """,
    "en": """
        install installation create creation build building improve improvement add make provide give put set
        increase reduce develop
        development support promote encourage ensure allow organise organize renovate renovation place space
        area project idea
        need lack city town district neighbourhood street avenue people person resident everyone day week month
        year hour minute time
        thing way kind level life action
        """,
}
_WORN_ROOTS: Words = {
    lang: frozenset(root(word, lang) for word in words.split()) for lang, words in _WORN.items()
}

# The same, where another form of the word is a topic: « sécuriser », and not « sécurité ».
_WORN_FORMS = frozenset(
    "sécurisation sécuriser sécurisé sécurisés sécurisée sécurisées mobiliser matin soir après-midi lundi mardi mercredi jeudi vendredi "
    "samedi dimanche week-end morning evening afternoon monday tuesday wednesday thursday friday saturday sunday weekend".split()
)


def is_worn(word: str, lang: Lang) -> bool:
    """Whether a word in small letters is said of every subject."""
    return word in _WORN_FORMS or root(word, lang) in _WORN_ROOTS[lang]


# Words that a name follows where they say an address.
_STREETS: Words = {
    "fr": frozenset(
        root(word, "fr")
        for word in "rue avenue boulevard quai place placette square impasse allée chemin route faubourg esplanade porte pont "
        "station quartier métro gare parc".split()
    ),
    "en": frozenset(root(word, "en") for word in "street road avenue square lane".split()),
}


def is_street(word: str, lang: Lang) -> bool:
    return root(word, lang) in _STREETS[lang]
