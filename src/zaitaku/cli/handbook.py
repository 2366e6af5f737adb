"""The handbook `docs/law/`: every topic, the list of topics and the changes, in Japanese and English, as Markdown."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from zaitaku.cli.blocks import Block, Heading, Paragraph, link
from zaitaku.cli.law_changes import changes_blocks
from zaitaku.cli.law_index import index
from zaitaku.cli.law_pages import index_blocks, page_suffix, topic_blocks
from zaitaku.cli.markdown import as_markdown
from zaitaku.cli.texts import Language, say

INDEX = "README"
CHANGES = "changes"


def pages() -> dict[str, str]:
    """Every page of the handbook: file name and text."""
    contents = index()
    texts = {}
    for language in Language:
        for name, entry in contents.topics.items():
            texts[name + page_suffix(language)] = _page(name, topic_blocks(contents, entry, language), language)
        texts[INDEX + page_suffix(language)] = _page(INDEX, index_blocks(contents, language), language)
        texts[CHANGES + page_suffix(language)] = _page(CHANGES, changes_blocks(contents, None, language), language)
    return texts


def _page(name: str, blocks: Iterator[Block], language: Language) -> str:
    return as_markdown(_with_ways(name, blocks, language))


def _with_ways(name: str, blocks: Iterator[Block], language: Language) -> Iterator[Block]:
    """The ways to the page in the other language and to the list of topics, below the title."""
    other = Language.en if language is Language.ja else Language.ja
    ways = [link(say("law.other_language", language), name + page_suffix(other))]
    if name != INDEX:
        ways.append(link(say("law.handbook", language), INDEX + page_suffix(language)))
    for block in blocks:
        yield block
        if isinstance(block, Heading) and block.level == 1:
            yield Paragraph(" · ".join(ways))


def write_handbook(folder: Path) -> int:
    """Write the pages, remove pages of topics that are no more, and give the number of pages.

    Raises OSError where the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    texts = pages()
    for stale in folder.glob("*.md"):
        if stale.name not in texts:
            stale.unlink()
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return len(texts)
