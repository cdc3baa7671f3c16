"""A piece of scenario laid over the whole: maps merge key by key, everything else replaces."""

from __future__ import annotations

from game.scenario.node import Block, Node, Tree

FIXED_KEYS = frozenset({"format", "id", "presets", "switches", "lengths"})
"""What a length may not change."""


def has_changes(tree: Tree, length: str) -> bool:
    """Whether a length changes anything in the tree."""
    return isinstance(tree.find(("lengths", length, "change")), Block)


def with_length(tree: Tree, length: str) -> Tree:
    """The tree with the changes of a length; the tree itself if it has none."""
    change = tree.find(("lengths", length, "change"))
    if not isinstance(change, Block) or not isinstance(tree.root, Block):
        return tree
    allowed = {key: entry for key, entry in change.entries.items() if key not in FIXED_KEYS}
    return Tree(_laid_over(tree.root, Block(change.mark, allowed)))


def with_blocks(tree: Tree, other: Tree, keys: tuple[str, ...]) -> Tree:
    """The tree with top-level blocks of another file added that it does not have itself."""
    if not isinstance(tree.root, Block) or not isinstance(other.root, Block):
        return tree
    borrowed = {
        key: other.root.entries[key]
        for key in keys
        if key in other.root.entries and key not in tree.root.entries
    }
    return Tree(Block(tree.root.mark, {**tree.root.entries, **borrowed}))


def _laid_over(base: Node, change: Node) -> Node:
    if not isinstance(base, Block) or not isinstance(change, Block):
        return change
    entries = dict(base.entries)
    for text, (key, node) in change.entries.items():
        if text in entries:
            old_key, old_node = entries[text]
            merged = _laid_over(old_node, node)
            # A value that was only partly changed keeps its first place.
            entries[text] = (old_key if merged is not node else key, merged)
        else:
            entries[text] = (key, node)
    return Block(base.mark, entries)
