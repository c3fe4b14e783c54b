"""What people call a group of ideas of a theme: an objective by its verb, a project by what one would see."""

from typing import Final

from client.playing.person import Person

OBJECTIVES: Final = {
    "qualite_de_vie": ("Vivre mieux, tout près", "Prendre soin de l’air et de l’eau"),
    "participation": ("Décider avec les habitants", "Essayer avant de décider"),
    "economie_emploi": ("Travailler près de chez soi", "Former aux métiers qui viennent"),
    "port_aeroports": ("Ouvrir le port sur la ville", "Relier le port et le rail"),
    "promotion": ("Accueillir autrement", "Faire aimer ce territoire"),
    "": ("Garder une place à l’imprévu", "Relier tout le monde"),
}
LEADS: Final = {
    "qualite_de_vie": ("Des rues à l’ombre", "La carte de l’air que l’on respire"),
    "participation": ("Une assemblée par bassin de vie", "Le guichet des essais"),
    "economie_emploi": ("L’école des métiers du port", "Des bureaux partagés dans les gares"),
    "port_aeroports": ("La navette maritime", "Le quai des habitants"),
    "promotion": ("La traversée à pied", "Une fête des deux rives"),
    "": ("La caisse à idées", "Le billet unique"),
}
"""Both for the themes of the real case; a group of another theme is called as the theme is."""


def called(person: Person, theme: str, half: int = 0, *, leads: bool = False) -> str:
    """The name of a group of this theme (empty: of none), or of the other half of it."""
    names = LEADS if leads else OBJECTIVES
    if theme in names:
        return names[theme][half]
    title = str(person.room.get(f"theme/{theme}", {}).get("short", theme))
    return f"{title} {half + 1}" if half else title
