"""Loads what sqlite-utils brings along when it is first wanted, which the program never does.

It reads dates of any form with dateutil, whose tables of words and time zones take a fortieth of the start.
"""

import sys
from importlib.util import LazyLoader, find_spec, module_from_spec


def load_later(package: str, name: str) -> None:
    """Have a module of a package loaded when something of it is asked for, unless it is loaded already."""
    whole = f"{package}.{name}"
    spec = None if whole in sys.modules else find_spec(whole)
    if spec is None or spec.loader is None:
        return
    loader = spec.loader = LazyLoader(spec.loader)
    module = sys.modules[whole] = module_from_spec(spec)
    loader.exec_module(module)
    # Where it is an attribute of its package, `from package import name` does not look into it.
    setattr(sys.modules[package], name, module)


load_later("dateutil", "parser")
