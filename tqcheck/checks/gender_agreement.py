"""An article of the wrong gender.

## What it finds
French “la problème”, “un décision”; Spanish “la problema”, “el decisión”; Italian “la problema”, “un donna”; German “das Regierung”,
“eine Problem”, “zur Land”.

## Why it matters
Plain grammar. Engines take the gender of the source language's noun, or lose it.

## Limits
French, Spanish, Italian and German; about 150 frequent nouns of one gender each, directly after the determiner. German articles
count only where no case or number would make them right, and not in a relative clause. “el agua” and “el alma” are right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from tqcheck.checks.base import Check, Example, Options
from tqcheck.document import Document
from tqcheck.model import Hit, Severity, Span

_NOUNS = {
    "fr m": """problème gouvernement pays système parlement projet temps monde peuple pouvoir chiffre nombre mot jour mois an siècle
    matin soir train bateau camion village quartier bâtiment bureau journal magazine roman film tableau dessin texte chapitre titre
    thème programme message numéro téléphone ordinateur logiciel fichier serveur réseau site lien navigateur clavier écran bouton
    menu dossier document contrat traité règlement budget marché commerce prix coût salaire emploi chômage travail métier chantier
    ministère tribunal procès crime meurtre vol conflit attentat bombardement missile char sang corps visage bras pied doigt
    dos cerveau poumon médicament vaccin virus traitement hôpital cancer diabète climat réchauffement soleil ciel vent nuage fleuve
    lac désert continent département territoire royaume empire comité conseil congrès mouvement syndicat parti club
    championnat match tournoi stade joueur but résultat succès échec début milieu moment lendemain week-end anniversaire mariage
    enterrement cimetière musée château pont port aéroport chemin trottoir jardin champ arbre bois fruit pain vin lait fromage sucre
    repas restaurant verre couteau sac chapeau manteau pantalon rêve espoir besoin plaisir bonheur malheur courage silence bruit
    festival spectacle concert orchestre instrument piano violon groupement développement changement événement""",
    "fr f": """décision question situation solution région nation élection manifestation opération organisation institution
    administration commission négociation constitution révolution législation information communication télévision émission page
    photo ville maison rue route autoroute école bibliothèque église cathédrale prison usine entreprise société banque
    boutique monnaie dette crise guerre paix armée police arme bombe victime personne femme fille mère sœur famille population
    génération jeunesse santé maladie pandémie épidémie grippe fièvre douleur vie naissance tête main jambe bouche langue peau
    voix oreille eau mer rivière plage montagne forêt île terre planète lune étoile lumière chaleur température pluie neige tempête
    inondation sécheresse saison semaine année heure minute seconde nuit journée soirée fois loi justice liberté égalité
    démocratie république monarchie souveraineté sécurité stratégie politique culture littérature musique chanson peinture
    exposition histoire science technologie recherche découverte expérience étude université équipe victoire défaite
    médaille réunion conférence rencontre déclaration promesse réponse lettre phrase parole idée pensée opinion vérité erreur
    faute chance peur colère joie tristesse voiture moto bicyclette valise chaise fenêtre chambre cuisine viande pomme salade
    bouteille moitié majorité minorité quantité qualité plupart capitale frontière province commune mairie ambassade campagne""",
    "es m": """problema sistema tema idioma clima planeta mapa poema drama dilema día tranvía gobierno país estado parlamento congreso
    ministerio tribunal juicio partido pueblo barrio edificio camino puente río lago bosque desierto continente territorio reino
    imperio ejército soldado ataque conflicto acuerdo tratado proyecto presupuesto mercado comercio precio costo sueldo
    desempleo dinero banco negocio producto servicio medicamento tratamiento virus hospital cuerpo brazo pie dedo ojo corazón
    cerebro pelo diente libro texto título capítulo párrafo mensaje número teléfono ordenador archivo servidor enlace botón menú
    periódico diario año mes siglo minuto segundo momento lunes martes miércoles jueves viernes sábado domingo fin principio comienzo
    resultado éxito fracaso equipo jugador campeonato torneo estadio gol deporte tren barco avión coche camión autobús aeropuerto
    puerto viaje vuelo pasajero hombre niño padre hijo hermano abuelo tío rey príncipe miedo amor valor silencio ruido
    crecimiento movimiento pensamiento conocimiento sentimiento nacimiento aniversario museo castillo
    palacio parque jardín árbol pan vino queso azúcar restaurante vaso plato cuchillo sombrero zapato vestido ministro alcalde
    gobernador senador embajador director profesor doctor escritor autor actor pintor lector escenario espectáculo concierto""",
    "es f": """decisión situación solución nación población elección manifestación operación organización institución
    administración comisión negociación constitución revolución información comunicación televisión mano foto moto ciudad
    universidad sociedad libertad verdad realidad seguridad igualdad autoridad calidad cantidad mitad mayoría minoría economía
    política democracia república monarquía ley paz guerra cárcel prisión escuela biblioteca iglesia catedral fábrica empresa
    tienda moneda deuda crisis bomba persona mujer niña madre hija hermana abuela familia reina generación juventud salud enfermedad
    pandemia gripe fiebre muerte vida pierna boca lengua piel voz nariz sangre playa montaña selva isla tierra luna estrella
    luz temperatura lluvia nieve tormenta inundación sequía estación semana hora noche vez historia ciencia
    tecnología investigación experiencia cultura literatura música pintura exposición película novela obra página palabra
    frase carta idea opinión pregunta respuesta victoria derrota medalla reunión conferencia declaración promesa ayuda
    carretera calle plaza puerta ventana habitación cocina silla mesa carne fruta manzana leche sal miel botella ropa camisa falda
    llave razón relación acción función canción versión región provincia frontera campaña embajada alcaldía sede""",
    "it m": """problema sistema tema clima pianeta programma poema dramma dilemma panorama governo paese stato parlamento ministero
    tribunale processo partito popolo quartiere edificio ponte fiume mare lago bosco deserto continente territorio impero
    soldato attacco conflitto contratto progetto bilancio mercato commercio prezzo costo stipendio denaro
    prodotto servizio farmaco trattamento vaccino virus corpo braccio piede dito cuore cervello sangue naso dente libro testo titolo
    capitolo messaggio numero telefono computer giornale giorno mese secolo minuto secondo momento lunedì martedì mercoledì giovedì
    venerdì sabato principio inizio risultato successo giocatore campionato torneo stadio treno
    camion aeroporto volo passeggero bambino padre figlio fratello nonno principe 
    amore silenzio rumore cambiamento sviluppo movimento pensiero sentimento museo castello palazzo parco giardino
    pane vino latte formaggio zucchero ristorante bicchiere piatto coltello cappello vestito ministro sindaco senatore direttore
    professore dottore scrittore attore pittore concerto spettacolo""",
    "it f": """decisione situazione soluzione regione nazione popolazione manifestazione commissione costituzione rivoluzione
    televisione mano foto città libertà verità realtà sicurezza qualità quantità metà maggioranza minoranza democrazia
    repubblica monarchia legge pace guerra polizia prigione scuola biblioteca chiesa cattedrale fabbrica banca
    moneta crisi bomba persona donna bambina madre figlia sorella nonna famiglia regina generazione gioventù salute malattia pandemia
    febbre morte vita testa gamba bocca lingua pelle voce spiaggia montagna foresta terra luna stella luce temperatura pioggia neve
    tempesta stagione settimana notte sera mattina volta storia scienza tecnologia ricerca cultura letteratura musica canzone pittura
    mostra pagina parola frase lettera opinione vittoria sconfitta medaglia riunione conferenza dichiarazione promessa
    strada piazza finestra camera cucina sedia tavola carne frutta mela bottiglia camicia gonna chiave ragione relazione
    funzione versione provincia frontiera campagna""",
    "de m": """Staat Präsident Bundestag Vertrag Krieg Frieden Angriff Konflikt Soldat Minister Bürgermeister Markt Preis Handel Betrieb Konzern
    Bahnhof Flughafen Hafen Zug Bus Weg Fluss Berg Wald Strand Kontinent Mond Stern Himmel Regen Schnee Sturm Wind Winter Sommer
    Frühling Herbst Monat Morgen Abend Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag Januar Februar März April Mai Juni
    Juli August September Oktober November Dezember Anfang Beginn Grund Fehler Erfolg Gewinn Verlust Anstieg Rückgang Unterschied
    Vorteil Nachteil Vorschlag Plan Bericht Artikel Text Brief Satz Roman Film Computer Bildschirm Ordner Knopf Schlüssel Tisch Stuhl
    Garten Baum Hund Mann Sohn Vater Bruder Freund Arzt Lehrer Spieler Trainer Verein Pokal Körper Kopf Arm Fuß Mund Hals Bauch
    Einfluss Eindruck Anspruch Auftrag Beitrag Betrag Antrag Ausdruck Aufstand Widerstand Zustand Umgang Zugang Vorgang Ort Platz
    Raum Hof Palast Dom Wein Kaffee Tee Käse Zucker Geist Traum Wunsch Gedanke Name Mut Haushalt Prozess Verkehr Tourismus""",
    "de f": """Regierung Entscheidung Lösung Frage Antwort Situation Region Nation Bevölkerung Wahl Abstimmung Sitzung Versammlung
    Verhandlung Verfassung Stadt Straße Brücke Kirche Schule Universität Bibliothek Fabrik Firma Bank Währung Krise Polizei Armee
    Waffe Bombe Person Frau Tochter Mutter Schwester Familie Generation Jugend Gesundheit Krankheit Pandemie Grippe Hand Nase
    Stimme Zunge Sprache Insel Küste Erde Sonne Temperatur Nacht Woche Stunde Minute Sekunde Zeit Geschichte Wissenschaft Forschung
    Technologie Kultur Literatur Musik Ausstellung Zeitung Zeitschrift Seite Meinung Idee Mannschaft Niederlage Medaille Konferenz
    Erklärung Aufgabe Chance Gefahr Angst Freude Liebe Tür Wohnung Küche Flasche Hälfte Mehrheit Minderheit Gesellschaft Gemeinschaft
    Wirtschaft Politik Demokratie Republik Freiheit Sicherheit Wahrheit Einheit Möglichkeit Fähigkeit Schwierigkeit Entwicklung
    Veränderung Bewegung Bedeutung Beziehung Verbindung Verantwortung Führung Leistung Wirkung Reise Fahrt Landschaft Mitteilung
    Botschaft Grenze Hauptstadt Provinz Gemeinde Kampagne Nachricht Datei Taste Maus Tasche """,
    "de n": """Land Gesetz Problem System Thema Parlament Ministerium Gericht Urteil Verfahren Verbrechen Dorf Haus Gebäude Zimmer
    Krankenhaus Hotel Restaurant Museum Schloss Theater Kino Stadion Spiel Team Tor Turnier Ergebnis Ziel Projekt Programm
    Produkt Unternehmen Geschäft Geld Einkommen Buch Kapitel Wort Bild Foto Lied Konzert Fest Jahr Jahrhundert Jahrzehnt Ende
    Leben Herz Auge Ohr Bein Gesicht Gehirn Blut Kind Mädchen Baby Tier Pferd Schiff Flugzeug Auto Fahrrad Meer Wasser Feuer Eis
    Wetter Klima Gebiet Königreich Volk Militär Abkommen Treffen Gespräch Interview Ereignis Beispiel Zeichen Mittel Medikament 
    Gerät Handy Telefon Netz Netzwerk Fenster Dach Bett Brot Fleisch Gemüse Bier Glas Messer Werk Amt Bundesland Mitglied Publikum
    Recht Risiko Interesse Vertrauen Verhalten Wachstum Zentrum Ufer Viertel Viertelfinale Halbfinale Finale Wochenende""",
}  # fmt: skip
_DETERMINERS = {
    "fr m": "la une cette ma ta",
    "fr f": "le un du au ce cet",
    "es m": "la una esta esa aquella las unas estas esas muchas nuestra toda",
    "es f": "un este ese aquel del el los unos estos esos muchos nuestro al",
    "it m": "la una questa quella della alla dalla nella sulla nostra",
    "it f": "il un questo quello quel del dello al allo dal dallo nel nello sul sullo nostro",
    "de m": "eine einer zur jede",
    "de f": "das ein einem einen kein keinem keinen im am zum beim vom ins dieses diesem jedes jedem",
    "de n": "eine einer einen zur jeden jede",
}  # fmt: skip
_PLURAL_DETERMINERS = frozenset("las unas estas esas muchas los unos estos esos muchos".split())
_WORD_AFTER = re.compile(r"[ \u00a0]([^\W\d_]+(?:-[^\W\d_]+){0,3})(?![\w'’/-])")
_GERMAN_ARTICLES = frozenset("der die das den dem des".split())
_GENDERS = {"m": "masculine", "f": "feminine", "n": "neuter"}


@cache
def _table(language: str) -> Mapping[str, Mapping[str, str]]:
    """For every determiner the nouns that cannot follow it, with their gender."""
    table: dict[str, dict[str, str]] = {}
    for key, determiners in _DETERMINERS.items():
        if not key.startswith(language):
            continue
        for determiner in determiners.split():
            nouns = table.setdefault(determiner, {})
            for noun in _NOUNS[key].split():
                nouns[_plural(noun) if determiner in _PLURAL_DETERMINERS else noun.casefold()] = _GENDERS[key[-1]]
    return table


def _plural(noun: str) -> str:
    if noun.endswith("ión"):
        return noun[:-3] + "iones"
    if noun.endswith("z"):
        return noun[:-1] + "ces"
    return noun + ("s" if noun[-1] in "aeiouéáó" else "es")


def find(doc: Document, options: Options) -> Iterator[Hit]:
    table, tokens, text = _table(doc.language), doc.tokens, doc.text
    for place in doc.places(*table):
        match = _WORD_AFTER.match(text, tokens.ends[place])
        if match is None or place + 1 >= len(tokens):
            continue
        determiner, noun = tokens.norms[place], match[1]
        gender = table[determiner].get(noun.casefold())
        if gender is None or not _counts(doc, place, noun):
            continue
        span = Span(tokens.starts[place], match.end())
        yield Hit(
            span,
            f"“{noun}” is {gender}; “{text[tokens.starts[place] : tokens.ends[place]]}” is not",
            advice="correct the article, and the adjectives with it",
        )


def _counts(doc: Document, place: int, noun: str) -> bool:
    tokens, text = doc.tokens, doc.text
    before = text[max(tokens.starts[place] - 2, 0) : tokens.starts[place]]
    if before[-1:] in ("-", "/", "'", "’", "(") or noun.isupper():
        return False
    if doc.language != "de":
        return noun.islower()
    if place and tokens.norms[place - 1] in _GERMAN_ARTICLES:
        return False
    if tokens.norms[place] not in ("das", "dem", "des"):
        return noun[0].isupper()
    # These may be pronouns at the head of a clause, a bare noun beside them.
    return noun[0].isupper() and "," not in before and text[tokens.starts[place]] != "D"


CHECK = Check(
    id="gender-agreement",
    title="Article of the wrong gender",
    category="Linguistic conventions/Grammar",
    severity=Severity.MINOR,
    find=find,
    languages=("fr", "es", "it", "de"),
    bad=(
        Example("C'est «la problème», et «un décision» difficile «du ville».", "fr"),
        Example("«La problema» es «el decisión» de «las sistemas».", "es"),
        Example("«La problema» di «un donna» e «del città».", "it"),
        Example("Er sprach mit «einem Regierung» über «eine Problem» und ging «zur Bahnhof».", "de"),
    ),
    good=(
        Example("La présidente la place au centre; le livre et la livre, un après-midi.", "fr"),
        Example("El agua y el alma, el arma, el hambre; la mano y el día, la radio y el capital.", "es"),
        Example("La mano e il problema, un'idea, un uomo, la fine e il fine.", "it"),
        Example("Ein Land, das Politik und Wirtschaft trennt, und ein Stadt-Land-Gefälle einer Frau.", "de"),
        Example("Die Lage der Länder in den Ländern, im Land und vom Staat.", "de"),
    ),
)
