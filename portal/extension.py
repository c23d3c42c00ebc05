"""Everything an application may add to the portal.  The whole contract is here.

An application adds to these registries in its own ``plugin.py``, which
``PortalConfig.ready`` imports once all models are loaded.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from operator import methodcaller
from typing import TYPE_CHECKING, Any

from django.db.models import Model, Q
from django.utils.functional import Promise

from portal.registry import Registry

if TYPE_CHECKING:
    from pathlib import Path

    from portal.reporting.document import Block


EVERY_ROW = Q()


@dataclass(frozen=True, kw_only=True)
class Programme:
    """A programme of cooperation: a part of the site with its URLs, and a branch of themes."""

    key: str
    label: str | Promise
    urlconf: str
    # The name of the URL of its first page, for the navigation.
    url_name: str
    order: int = 100


@dataclass(frozen=True, kw_only=True)
class Panel:
    """A panel on the page of one record; ``context`` is called with the record and the user."""

    key: str
    label: str | Promise
    template: str
    context: Callable[..., Mapping[str, Any]]
    order: int = 100


@dataclass(frozen=True, kw_only=True)
class ReportSource:
    """Turns records into the blocks of a section.

    ``blocks`` gets the ``Scene`` (language, day, words) and the section's parameters as keyword
    arguments; ``parameters`` names those it knows, with what each means for the outline editor.
    """

    key: str
    label: str | Promise
    blocks: Callable[..., Iterable[Block]]
    parameters: Mapping[str, str | Promise] = field(default_factory=dict)
    # Those of the parameters that are words, to be given in each language.
    wordings: Collection[str] = ()
    order: int = 100


@dataclass(frozen=True, kw_only=True)
class World:
    """A part of a sample world, loaded through actions from data files beside the application.

    Worlds of one ``name`` are loaded in the declared order; ``load`` is safe to run twice.
    """

    key: str
    name: str
    folder: Path
    load: Callable[..., None]
    order: int = 100


@dataclass(frozen=True, kw_only=True)
class SymbolGrammar:
    """How one series of documents writes its symbols; the whole symbol has to match."""

    key: str
    pattern: re.Pattern[str]
    order: int = 100


@dataclass(frozen=True, kw_only=True)
class JobKind:
    """A long task: the Celery task that does it, and the queue it waits in."""

    key: str
    task: str
    queue: str
    # Comes and goes by itself, and is not shown among the work that people have asked for.
    is_routine: bool = False
    order: int = 100


@dataclass(frozen=True, kw_only=True)
class HistoryPart:
    """A kind of record that has no page of its own: its history is told with what it belongs to."""

    model: type[Model]
    # The field that leads from the part to the record.
    field: str
    label: str | Promise
    # The columns that tell one part from another.
    named: tuple[str, ...]
    # What a part is called of which they are empty.
    unnamed: str | Promise = ""
    # Shown only to those who see all of the record.
    is_internal: bool = False
    # The condition, on the part's own columns, under which others see it too.
    is_open: Q = EVERY_ROW


@dataclass(frozen=True, kw_only=True)
class HistoryKind:
    """A kind of record whose history has a page, for those who may read the record.

    ``internal`` columns, and what was written before the record was opened to others, are shown
    only to those whom ``sees_all`` approves: it gets the reader and the record.  ``is_open`` is
    the condition, on the record's own columns, under which others may read it.
    """

    key: str
    model: type[Model]
    # By which field the key in the address finds the record.
    lookup: str = "slug"
    parts: tuple[HistoryPart, ...] = ()
    # What people call columns of which the model does not say it.
    labels: Mapping[str, str | Promise] = field(default_factory=dict)
    # Columns that say nothing to people; relations may be among the names.
    left_out: frozenset[str] = frozenset()
    internal: frozenset[str] = frozenset()
    # Whether all columns are, those of the parts too.
    is_all_internal: bool = False
    # Those that name what may be the secretariat's own: shown to nobody else.
    closed: frozenset[str] = frozenset()
    is_open: Q | None = None
    sees_all: Callable[..., object]
    # Columns that hold the key of a question, or answers by the keys of theirs; and the questions.
    by_question: frozenset[str] = frozenset()
    questions: Callable[[Any], Iterable[Any]] = lambda _record: ()
    # The address of the record's own page.
    page: Callable[[Any], str] = methodcaller("get_absolute_url")
    order: int = 100


programmes: Registry[Programme] = Registry("programmes")
agency_panels: Registry[Panel] = Registry("agency panels")
country_panels: Registry[Panel] = Registry("country panels")
body_panels: Registry[Panel] = Registry("body panels")
activity_panels: Registry[Panel] = Registry("activity panels")
report_sources: Registry[ReportSource] = Registry("report sources")
worlds: Registry[World] = Registry("worlds")
job_kinds: Registry[JobKind] = Registry("kinds of jobs")
symbol_grammars: Registry[SymbolGrammar] = Registry("grammars of symbols")
history_kinds: Registry[HistoryKind] = Registry("kinds of history")
