"""The offers of all upstreams together: what is listed, and who answers for a name."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from nodetool.deploy.inference.offer import Offer
from nodetool.deploy.inference.upstream import Model, Upstream

OLLAMA_DEFAULT_TAG = ":latest"


@dataclass(frozen=True, slots=True)
class Directory:
    """As the offers were when it was made. Of two models with the same name, the first upstream's counts."""

    listed: tuple[Model, ...]
    """What upstreams offer that are alive."""
    answering: dict[str, Upstream]
    """By every name that a caller may use. The dead answer for what nobody else has, for they can say what is wrong."""

    @classmethod
    def of(cls, offers: Iterable[Offer]) -> "Directory":
        """Merge `offers`, which stand in the order of their weight."""
        offers = tuple(offers)
        alive = [offer for offer in offers if not offer.is_dead]
        listed: dict[str, Model] = {}
        for offer in alive:
            for model in offer.models:
                listed.setdefault(model.id, model)
        answering: dict[str, Upstream] = {}
        for group in (alive, [offer for offer in offers if offer.is_dead]):
            for names in (_full_names, _short_names):
                for offer in group:
                    for name in names(offer):
                        answering.setdefault(name, offer.upstream)
        return cls(tuple(listed.values()), answering)


def _full_names(offer: Offer) -> Iterator[str]:
    return (model.id for model in offer.models)


def _short_names(offer: Offer) -> Iterator[str]:
    """Leave out the tag that Ollama adds where a caller names none."""
    return (
        model.id.removesuffix(OLLAMA_DEFAULT_TAG) for model in offer.models if model.id.endswith(OLLAMA_DEFAULT_TAG)
    )
