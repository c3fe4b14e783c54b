"""What is shipped as background is what the tool would make today."""

import numpy as np
import pytest

from server.sorting.encoders import backgrounds
from tests.encoders import NAMES, loaded
from tests.noted import noted


@pytest.mark.slow
@pytest.mark.timeout(240)  # Hundreds of notes through an encoder, on a machine that may be busy.
def test_the_shipped_backgrounds_are_those_of_the_shipped_notes():
    for name in NAMES:
        if name != "best":
            encoder = loaded(name)
            for language, row in backgrounds.compute(encoder.encode).items():
                # Another processor rounds four-bit products a little otherwise.
                assert np.allclose(row, encoder.backgrounds[language], atol=2e-3), (name, language)


def test_the_shipped_notes_are_free_ones():
    assert set(backgrounds.notes()["fr"]) == set(noted("ville_synth").texts)
    assert set(backgrounds.notes()["en"]) == set(noted("ville_synth_en").texts)
