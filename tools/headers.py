"""The headers that a web server sends with every page, for nginx and Caddy: `docs/server/`.

What a page may load stands in one place, the page itself (`site_src/theme/main.html`); only the answer can say who may
show it in a frame.
"""

import re
from pathlib import Path

NGINX = "docs/server/nginx/headers.conf"
CADDY = "docs/server/caddy/headers"
_TEMPLATE = "site_src/theme/main.html"
_POLICY = re.compile(r'http-equiv="Content-Security-Policy" content="([^"]+)"')
_OPENING = "# Sent with every answer. Made from the pages' own policy (make docs).\n"
_HTTPS = "Strict-Transport-Security", "max-age=31536000"
_WHEN_SURE = (
    "# A browser that has read this never asks without https again: take the # away when https works for good.\n"
)


def headers() -> dict[str, str]:
    """Every header with its value."""
    found = _POLICY.search(Path(_TEMPLATE).read_text("utf-8"))
    assert found, _TEMPLATE  # noqa: S101  # a tool of ours
    return {
        "Content-Security-Policy": f"{found[1]}; frame-ancestors 'none'",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        "Referrer-Policy": "no-referrer",  # nobody learns that a family came from the page on violence
        "X-Content-Type-Options": "nosniff",
    }


def for_nginx() -> str:
    """The headers as nginx reads them."""
    lines = "".join(f'add_header {name} "{value}" always;\n' for name, value in headers().items())
    return f'{_OPENING}{lines}{_WHEN_SURE}# add_header {_HTTPS[0]} "{_HTTPS[1]}" always;\n'


def for_caddy() -> str:
    """The headers as Caddy reads them."""
    lines = "".join(f'header {name} "{value}"\n' for name, value in headers().items())
    return f'{_OPENING}{lines}{_WHEN_SURE}# header {_HTTPS[0]} "{_HTTPS[1]}"\n'
