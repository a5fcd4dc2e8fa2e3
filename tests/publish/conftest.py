import pytest

from generator.publishing import exchange as publishing


@pytest.fixture(autouse=True)
def without_flush(monkeypatch: pytest.MonkeyPatch) -> None:
    """Spare the disk: what a process has written survives its death without it, only a power cut is different."""
    monkeypatch.setattr(publishing, "flush", lambda _: None)
