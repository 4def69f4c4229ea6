"""pywikibot for the forks of warm.py: imported once by their parent; each fork that imports it reads its own configuration.

Importing it costs a fork a third of its processor time, and nearly all of that is making functions and classes. What
depends on the process is made again: `pywikibot.config`, which reads environment, arguments and user-config.py, and the
four values that other modules take from it while they are imported (pywikibot 11.9: a search for `config` and `environ`
outside of functions finds these).
"""

import atexit
import importlib
import os
import pkgutil
import sys
import tempfile
import warnings
from collections.abc import Callable, Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from queue import Queue
from types import ModuleType
from typing import Any

#: What the bot imports of it.
MODULES = ("pywikibot", "pywikibot.data.api", "pywikibot.login", "pywikibot.pagegenerators")


def keep() -> None:
    """Import pywikibot on an empty configuration, and what the bot has around it; then act as if pywikibot was not imported."""
    functions: list[Callable[[], object]] = []
    register, argv = atexit.register, sys.argv
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PYWIKIBOT_NO_USER_CONFIG"] = "2"
        sys.argv = ["warm", f"-dir:{folder}"]
        atexit.register = functions.append  # type: ignore[assignment]
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("error")
                _import_all()
        finally:
            atexit.register, sys.argv = register, argv
    modules = {
        name: sys.modules.pop(name) for name in list(sys.modules) if name.partition(".")[0] == "pywikibot"
    }
    own = [
        function for function in functions if not hasattr(function, "__self__")
    ]  # the interface is made again
    sys.meta_path.insert(0, Kept(modules, own))


def _import_all() -> None:
    for name in MODULES:
        importlib.import_module(name)
    from wikiconbot import wiki  # noqa: PLC0415 - after what it needs

    for module in pkgutil.walk_packages(wiki.__path__, "wikiconbot.wiki."):
        importlib.import_module(module.name)


class Kept(MetaPathFinder, Loader):
    """Finds the modules of pywikibot that this process has."""

    def __init__(self, modules: dict[str, ModuleType], at_exit: Sequence[Callable[[], object]]) -> None:
        self._modules, self._at_exit = modules, at_exit
        self._specs = {name: module.__spec__ for name, module in modules.items()}
        make = modules["pywikibot.userinterfaces.transliteration"].Transliterator
        self._transliterators = {
            encoding: make(encoding) for encoding in ("utf-8", "ascii")
        }  # 4000 letters each

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        """Find one that was imported; all others are found as usual."""
        return ModuleSpec(name, self) if name in self._modules else None

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """Return the one that is there."""
        return self._modules[spec.name]

    def exec_module(self, module: ModuleType) -> None:
        """Do what the import of pywikibot does in a separate process; its other modules need nothing."""
        name = module.__name__
        module.__spec__ = self._specs[name]
        if name != "pywikibot":
            return
        sys.modules.update(self._modules)
        try:
            self._configure(module)
        except BaseException:
            for each in self._modules:
                sys.modules.pop(each, None)
            raise
        for function in self._at_exit:
            atexit.register(function)

    def _configure(self, pywikibot: Any) -> None:
        config = self._modules["pywikibot.config"]
        for name in [name for name in vars(config) if not (name.startswith("__") and name.endswith("__"))]:
            delattr(config, name)
        spec = self._specs["pywikibot.config"]
        assert spec
        assert spec.loader
        spec.loader.exec_module(config)
        terminal: Any = self._modules["pywikibot.userinterfaces.terminal_interface_base"]
        encoding = pywikibot.config.console_encoding
        terminal.transliterator = self._transliterators.get(
            encoding
        ) or terminal.transliteration.Transliterator(encoding)
        requests: Any = self._modules["pywikibot.data.api._requests"]
        requests.TEST_RUNNING = os.environ.get("PYWIKIBOT_TEST_RUNNING", "0") == "1"
        pywikibot.bot.set_interface(pywikibot.config.userinterface)
        pywikibot.ui = pywikibot.bot.ui
        pywikibot.page_put_queue = Queue(pywikibot.config.max_queue_size)
