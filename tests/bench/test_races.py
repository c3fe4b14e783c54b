"""The simulated race: what must be so whatever the times are."""

from tests.bench.races import raced


def test_who_is_alone_loses_no_race_and_everybody_is_heard():
    alone = raced(1, 200.0, 0.02, seconds=1.0)
    assert alone.lost == 0.0
    assert alone.p50_ms > 0


def test_more_workers_lose_more_races():
    few, many = raced(2, 1_000.0, 0.02, seconds=1.0), raced(20, 1_000.0, 0.02, seconds=1.0)
    assert few.lost < many.lost < 1.0
    assert few.appends_per_s < many.appends_per_s


def test_a_seed_is_raced_alike_twice():
    assert raced(5, 500.0, 0.02, seconds=1.0) == raced(5, 500.0, 0.02, seconds=1.0)
