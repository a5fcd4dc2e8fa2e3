"""How our templates become Python: more plainly than Jinja does it, which took a third of the time of a page.

What a template says of a value is said to the value: `offer.name` is its attribute and no key of a mapping, `_("Home")`
calls what it names. What it includes is compiled into it.
"""

from keyword import iskeyword
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.visitor import NodeTransformer

from generator.resources import SITE_SRC

HTML: Final = frozenset({"bdi", "phrase"})
"""Filters whose result is HTML: it is printed as it is."""


class Plain(CodeGenerator):
    """Writes attributes, calls and what is printed as Python has them."""

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802  # Jinja's names
        """`a.b`."""
        if iskeyword(node.attr):
            super().visit_Getattr(node, frame)
        else:
            self.visit(node.node, frame)
            self.write(f".{node.attr}")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: FBT001, FBT002, N802
        """`a(b, c=d)`."""
        if forward_caller or node.dyn_args or node.dyn_kwargs or any(iskeyword(one.key) for one in node.kwargs):
            super().visit_Call(node, frame, forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for argument in node.args:
            self.visit(argument, frame)
            self.write(", ")
        for named in node.kwargs:
            self.write(f"{named.key}=")
            self.visit(named.value, frame)
            self.write(", ")
        self.write(")")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ARG002
        if not _is_html(node):
            self.write(finalize.src)

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ARG002
        if not _is_html(node):
            self.write(")")


class Whole(Environment):
    """Compiles each template together with those that it includes. It needs a `finalize`."""

    code_generator_class = Plain

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        _Including(self).visit(tree)
        return tree


class _Including(NodeTransformer):
    def __init__(self, env: Environment) -> None:
        self._env = env

    def visit_Include(self, node: nodes.Include) -> nodes.Node:  # noqa: N802
        """The body of what is included; what goes wrong there is said of the line that includes it."""
        if not isinstance(node.template, nodes.Const) or node.ignore_missing:
            return node
        assert self._env.loader is not None  # noqa: S101  # templates come from folders
        source, filename, _ = self._env.loader.get_source(self._env, node.template.value)
        if not filename or not Path(filename).is_relative_to(SITE_SRC):
            return node  # a municipality's own: what is wrong in it is said of it
        included = self._env.parse(source, node.template.value, filename)
        scope = nodes.Scope(included.body)
        scope.set_environment(self._env)
        return scope.set_lineno(node.lineno, override=True)


def _is_html(node: nodes.Expr) -> bool:
    return isinstance(node, nodes.Filter) and node.name in HTML
