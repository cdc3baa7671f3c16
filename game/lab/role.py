"""Who plays a seat in the lab: a character, a character with something changed, or a simple policy."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.core.scenario import Character, PublicScenario

NORMAL = "normal"
ACCEPT, REJECT = "accept", "reject"


@dataclass(frozen=True, slots=True)
class Role:
    """A character at a level, or no character and a policy.

    `changes` replace numbers of the character; `policy` is a baseline, or what is done to the character's
    own orders; `opening` answers the opening offer in the first turn, whatever the character would do.
    """

    character: str = ""
    level: str = NORMAL
    changes: tuple[tuple[str, int], ...] = ()
    policy: str = ""
    opening: str = ""

    @property
    def label(self) -> str:
        """The role in one word; different roles have different ones."""
        if not self.character:
            return self.policy
        parts = [self.character if self.level == NORMAL else f"{self.character}/{self.level}"]
        parts += [f"{name}={amount}" for name, amount in self.changes]
        parts += [word for word in (self.policy, self.opening and f"opening={self.opening}") if word]
        return "+".join(parts)

    @property
    def is_plain(self) -> bool:
        """Whether a table can seat the role by itself."""
        return bool(self.character) and not self.policy and not self.opening

    def changed(self, **amounts: int) -> Role:
        """The same with other numbers."""
        return replace(self, changes=tuple(sorted({**dict(self.changes), **amounts}.items())))


def with_roles(scenario: PublicScenario, roles: tuple[Role, ...]) -> PublicScenario:
    """The scenario with a character of its own for every role whose numbers are changed."""
    known = {character.key: character for character in scenario.characters}
    more = {role_key(role): _changed(known[role.character], role) for role in roles if role.changes}
    return replace(scenario, characters=(*scenario.characters, *more.values())) if more else scenario


def role_key(role: Role) -> str:
    """The key of the character that plays a role."""
    numbers = [f"{name}={amount}" for name, amount in role.changes]
    return "+".join([role.character, *numbers])


def _changed(character: Character, role: Role) -> Character:
    numbers = {**dict(character.parameters), **dict(role.changes)}
    return replace(character, key=role_key(role), parameters=tuple(numbers.items()))
