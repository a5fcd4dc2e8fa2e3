"""Lighthouse on a slow phone gives each page it looks at 100 in all four."""

import json
import os
import subprocess

import pytest

from tests.audit.conftest import HERE

pytestmark = pytest.mark.audit

LIGHTHOUSE = HERE / "node_modules" / "lighthouse" / "cli" / "index.js"
PAGES = ("", "find/", "offers/familienkiosk/", "districts/prohlis/")
LOOKED_AT = ("performance", "accessibility", "best-practices", "seo")
TIMES = 3
"""So often a page may be slow: others use this machine as well."""


@pytest.mark.parametrize("language", ["de", "ar", "vi"])
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.partition("/")[0] or "home")
def test_a_page_gets_everything(page: str, language: str, address: str, node: str, chromium: str) -> None:
    best = dict.fromkeys(LOOKED_AT, 0)
    missed: dict[str, str] = {}
    for _ in range(TIMES):
        scores, missed = looked_at(f"{address}{language}/{page}", node, chromium)
        if not scores:
            continue
        best = {name: max(best[name], scores[name]) for name in LOOKED_AT}
        if {best[name] for name in LOOKED_AT} == {100} or {scores[name] for name in LOOKED_AT[1:]} != {100}:
            break
    assert best == dict.fromkeys(LOOKED_AT, 100), missed


def looked_at(address: str, node: str, chromium: str) -> tuple[dict[str, int], dict[str, str]]:
    """What a page gets of 100 in each category, and what it lost that with; without the first where Lighthouse failed.

    On a busy machine the browser now and then records nothing.
    """
    command = [node, str(LIGHTHOUSE), address, "--quiet", "--output", "json", "--no-enable-error-reporting"]
    flags = "--headless=new --no-sandbox --disable-quic --disable-background-networking --disable-component-update"
    ran = subprocess.run(
        [*command, "--only-categories", ",".join(LOOKED_AT), f"--chrome-flags={flags}"],
        env={**os.environ, "CHROME_PATH": chromium},
        capture_output=True,
        text=True,
        check=False,
    )
    if ran.returncode:
        return {}, {"failed": ran.stderr}
    told = json.loads(ran.stdout)
    categories, audits = told["categories"], told["audits"]
    scores = {name: round(100 * (categories[name]["score"] or 0)) for name in LOOKED_AT}
    weighed = {one["id"] for name in LOOKED_AT for one in categories[name]["auditRefs"] if one["weight"]}
    missed = {
        name: f"{audits[name]['title']} {audits[name].get('displayValue', '')}".strip()
        for name in sorted(weighed)
        if (audits[name]["score"] or 0) < 1 and audits[name]["scoreDisplayMode"] not in {"notApplicable", "manual"}
    }
    return scores, missed
