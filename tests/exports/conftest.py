"""The exporters every test of the contract runs on, and a document with everything in it."""

import pytest

from facilitation.document import Document, Sheet
from server.exports import EXPORTERS, Exporter

pytest.register_assert_rewrite("tests.exports.contract")


@pytest.fixture(params=list(EXPORTERS))
def exporter(request: pytest.FixtureRequest) -> Exporter:
    return EXPORTERS[request.param]


@pytest.fixture
def document() -> Document:
    return Document(
        title="Convergences",
        place="thecamp",
        lang="fr",
        made_at_ms=1_795_350_600_000,
        values=("Ouverture",),
        colleges={"elus": "Élus", "societe_civile": "Société civile"},
        tables={
            "agenda": Sheet(columns=("phase", "kind", "status"), rows=(("Accueil", "arrival", "closed"),)),
            "notes": Sheet(columns=("text", "theme"), rows=(("Ombre", "Nature"), ("Bancs", None))),
            "votes": Sheet(
                columns=("cluster", "dots", "dots_elus+societe_civile", "part"),
                rows=(("Arbres", 3, -3, 0.5),),
            ),
        },
    )
