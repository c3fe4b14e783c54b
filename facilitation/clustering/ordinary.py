"""Whether a word that is only ever seen with a capital, at the beginning of notes, is a word or somebody's name.

« Toilettes gratuites » and « Montmartre accessible » look alike to a machine. A word that is written small anywhere
in the atelier is a word; for the others there are the endings of common nouns, and a list of what public meetings
speak of. What is in neither is taken for a name: a title less good is a small harm, a person's name as a title on the
wall is not.
"""

import re

from facilitation.clustering.roots import root
from facilitation.model import Lang

_ENDINGS: dict[Lang, re.Pattern[str]] = {
    "fr": re.compile(
        r"(?:tions?|sions?|ments?|ages?|ités?|eurs?|euses?|trices?|tures?|ances?|ences?|ismes?|istes?|ettes?|oirs?|oires?|eries?|"
        r"iques?|ables?|ibles?|ifs?|ives?|eux|aires?|ables?|logies?)\Z"
    ),
    "en": re.compile(
        r"(?:tions?|sions?|ments?|ness|ings?|ity|ities|ances?|ences?|ables?|ibles?|ives?|ful|less|ships?|ures?|ages?|isms?|ists?|ology)\Z"
    ),
}
_WORDS: dict[Lang, str] = {
    "fr": """
        abri accès accessibilité accueil achat activité ado affiche agenda agent agora aide aidant aire
        alimentation ambulance
        ami amphi animal animateur animaux appartement appel appli apprenti arbitre arbre arceau arceaux argent
        arrêt art artisan artiste ascenseur association
        atelier attente auberge auto avis avion balade balcon banc bande bar barbecue barque bassin bateau
        bâtiment bénévole bénévolat berge besoin
        bibliothèque bien bijou bilan billet bio biodiversité boîte bois boisson bonus bord borne bouche
        boulangerie boulodrome
        bourse bricolage bruit budget buffet buisson bulletin bureau bureaux bus cabane cabinet café cafés
        cafétéria caméra camion campagne campus canal
        canicule cantine carrefour carte cascade casier casque caution cave centre certificat chaise chambre
        chaleur champ chantier charge chat
        chauffage chaussée chef chemin chien chorale cimetière ciné cinéma circuit circulation citoyen citoyenne
        clé climat club code coin
        collecte collège colocation comité commerce commerçant commission communication compost composteur
        comptoir concert concertation conférence
        conseil consigne consultation contact contrat contrôle coopération coopérative correspondance couloir
        cour cours court crèche créneau croix cuisine
        culture cycle danse débat déchet déchetterie démarche démocratie dentiste départ dépôt dialogue don
        dossier douche droit durée eau écluse école écocup
        écologie économie écoute écran élève élu emploi encombrant énergie enfant enseignant entrée entreprise
        épicerie équipe ergonomie espace
        étage été étude étudiant événement examen expo exposition extinction façade famille fauteuil ferme fête
        feu feux ferry fibre fierté
        filet fille fils film fleur fleuve fontaine foot football forêt forme formation forum four frais
        fraîcheur fresque frigo fruit gare garde
        garage gaz gestion gîte gobelet gouvernance gratuit grille groupe guichet guide gymnase habitat haie
        hall halle handicap hébergement herbe
        histoire hiver hôpital horaire hôtel île îlot image immeuble impôt incivilité info information infirmier
        inscription inclusion internet isolation jardin
        jardinage jeu jeux journal jury justice kiosque laboratoire lac laïcité lampadaire langue lavoir lecture
        légume lieu lien ligne linge lit livre livret
        local locaux logement logiciel loisir lumière lutte lycée machine magasin mairie maison malade maman
        manège manque maraîcher marais marche marché
        maraude mare massif matériel médecin médiathèque médiation mémoire ménage menu mer météo métier métro
        meuble miel mission mobilier mobilité mode
        moto mur musée musique natation nature navette nichoir nuit numérique œuvre office oiseau ombre
        ordinateur orientation outil ouverture
        pain panier panneau panneaux papier parc parcours parent parking parole parrain partage partenariat
        participation passage passerelle
        patient patinoire patrimoine pavé pause pêche pédibus peinture pelouse permanence permis personnel
        pharmacie photo piano pique-nique piscine piste piéton plage plan
        plante plateau plateforme pluie poésie point poisson police pollution pompier pont population port porte
        portail poste potager poubelle poussette prairie
        prévention prime prix production produit promenade propreté projet psychologue public publicité qualité
        quartier quai racisme radar radio rampe randonnée
        recette recherche récup récupération recyclage recyclerie référendum refuge régie région relais
        rencontre rendez-vous repas réparation réseau
        résidence respect ressource ressourcerie restaurant restauration retraite retraité réunion rivière robot
        roseau route ruche rue ruelle ruisseau sable
        salaire salle sanitaire santé sang savoir scène science scolaire séance secours sécurité séjour sel self
        semis senior seniors service siège signalétique silence
        site skate skatepark soin soirée sol solaire soleil solidarité soin son source soutien spectacle sport
        stade stage stand station stationnement stop
        store stratégie studio subvention surveillance suivi syndicat tablette tarif taxe taxi télé téléphone
        télétravail temps tennis terrain terrasse
        test théâtre ticket toilette toilettes toit toiture tour tourisme traduction train traitement tram
        tramway tranquillité transition transparence transport
        travail travaux tri trottoir tutorat université urgence urinoir usager vacances valeur vaisselle végétal
        vélo vente verger verdure
        vestiaire viande vidéo vie village ville visite vitesse vitrine vivre voie voirie voisin voisinage
        voiture vol volontaire vote voyage wifi zone
    """,
    "en": """
        access advice after-school allotment animal app arch art artist assembly bakery ballot band bank bay
        beach bed bee bench bicycle bike bill bin bird
        board boat book border bottle boulevard box bridge broadband budget bus business cafe café camera campus
        canal canteen car card care carer cargo carpool
        cash cat centre center chair charger charity chef child children choir church cinema citizen class clean
        clinic club coach coast code coffee college
        commute compost computer concert cost council country court crèche crime crossing culture curb customs
        cycle cyclist dance data day debate demand dentist diet
        disability doctor dog door drain drink drop-in drug dust e-bike east elder electric elevator email
        energy evening event exam exercise factory family
        farm fare farmer fee fence ferry festival field film fire fish flat flood flower food football
        footbridge footpath forest forum fountain free
        fridge fruit fund game garden gas gate gift girl glass grant grass green ground group guide gym hall
        harbour health heat hedge help high
        history holiday home homework hospital hostel hotel hour house hub hygiene income internet job journey
        judge jury kerb kid kiosk kitchen lab lake lamp land lane
        language laundry law leaf leisure lesson letter library licence lift light line litter loan local locker
        loo lunch machine mail map market
        meadow meal media meeting menu metro midwife mobile money museum music nature neighbour network news
        night noise nurse nursery office oil older
        online open orchard owner paint paper parent park parking pass patient path pavement pedestrian phone
        phone-line picnic pipe plan plant plastic
        play player playground plot poem police policy pond pool poster pothole power price prize programme
        project public queue quiet rail railway
        rain ramp rate receipt recycling refugee rent repair report rest river road roof room route rubbish rule
        safety salary
        school science seat seed senior service sewage shade shelter ship shop shower side sign singing skate
        skatepark sky snow social solar sound space speed
        sport square staff stage stair station stop storage store storm story street student study subsidy
        summer sun support surgery swap swim table tablet
        tax taxi teacher team teen tenant tenants terrace test theatre ticket tide tool toilet tourist town toy
        track trade traffic trail train tram
        transport trash tree trip tuition tutor tv unit university van vegetable vehicle village visit visitor
        volunteer vote voucher wage walk wall ward
        waste water weather web website week weekend welfare wheel wheelchair wifi wildlife wind window winter
        women wood work worker workshop yard young youth zone
    """,
}
_ROOTS: dict[Lang, frozenset[str]] = {
    lang: frozenset(root(word, lang) for word in words.split()) for lang, words in _WORDS.items()
}


def ordinary(word: str, lang: Lang) -> bool:
    """Whether a word in small letters is a common one, by its ending or by the list."""
    return _ENDINGS[lang].search(word) is not None or root(word, lang) in _ROOTS[lang]
