"""Debian's nginx and Caddy, each with the files that a town copies, on a free port of this machine."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from socket import socket
from typing import Final

import pytest

ROOT: Final = Path(__file__).resolve().parents[2]
UNPACKED: Final = ROOT / ".venv" / "servers"
_GIVEN: Final = ROOT / "docs" / "server"
_ROOT: Final = "/var/www/familienlotse/site"
_NGINX: Final = """load_module "{there}/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";
pid "{folder}/pid";
error_log "{folder}/errors";
daemon off;
master_process off;
events {{}}
http {{
    access_log off;
{places}
    include "{folder}/site.conf";
}}
"""
_PLACES: Final = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
_CADDY: Final = "{\n\tadmin off\n\tauto_https off\n}\n"


@contextmanager
def running(name: str, site: Path, folder: Path) -> Iterator[int]:
    """Let "nginx" or "caddy" serve `site`, with its own files in the empty `folder`; yields the port."""
    there = UNPACKED / name
    if not (there / "done").exists():
        reason = f"NO {name.upper()}: sh tools/servers.sh {name} fetches it from Debian; its tests did not run"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    port = _free()
    command = (_nginx if name == "nginx" else _caddy)(there, site, folder, port)
    with (folder / "said").open("wb") as said:
        server = subprocess.Popen(command, stdout=said, stderr=said, env={**os.environ, "HOME": str(folder)})
    try:
        _wait(server, port, folder / "said")
        yield port
    finally:
        server.terminate()
        server.wait()


def _nginx(there: Path, site: Path, folder: Path, port: int) -> list[str]:
    given = _told(
        "nginx/familienlotse.conf",
        {
            "listen 80;": f"listen 127.0.0.1:{port};",
            _ROOT: f'"{site}"',
            "/etc/nginx/snippets/familienlotse-headers.conf": f'"{_GIVEN}/nginx/headers.conf"',
            "/etc/nginx/mime.types": f'"{there}/etc/nginx/mime.types"',
        },
    )
    (folder / "site.conf").write_text(given, "utf-8")
    places = "\n".join(f'    {name}_temp_path "{folder}/{name}";' for name in _PLACES)
    conf = folder / "nginx.conf"
    conf.write_text(_NGINX.format(there=there, folder=folder, places=places), "utf-8")
    return [f"{there}/usr/sbin/nginx", "-p", str(folder), "-c", str(conf)]


def _caddy(there: Path, site: Path, folder: Path, port: int) -> list[str]:
    given = _told(
        "caddy/Caddyfile",
        {
            "familie.example {": f"http://127.0.0.1:{port} {{",
            _ROOT: f'"{site}"',
            "import headers": f'import "{_GIVEN}/caddy/headers"',
        },
    )
    (folder / "Caddyfile").write_text(_CADDY + given, "utf-8")
    return [f"{there}/usr/bin/caddy", "run", "--config", f"{folder}/Caddyfile", "--adapter", "caddyfile"]


def _told(file: str, instead: dict[str, str]) -> str:
    """One of the files that a town copies, with what is another here."""
    text = (_GIVEN / file).read_text("utf-8")
    for old, new in instead.items():
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def _free() -> int:
    with socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port


def _wait(server: "subprocess.Popen[bytes]", port: int, said: Path) -> None:
    """Come back as soon as it answers; what it said where it ended instead."""
    while server.poll() is None:
        try:
            connection = HTTPConnection("127.0.0.1", port)
            connection.request("HEAD", "/")
            connection.getresponse()
        except ConnectionError:
            continue
        else:
            return
        finally:
            connection.close()
    pytest.fail(said.read_text("utf-8", "replace"))
