"""How a fact is declared: the kinds of values that a field of facts may hold, and what stands for each in a rule."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any, ClassVar, Generic, TypeVar, overload

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import PydanticCustomError
from pydantic_core import core_schema as cs

from dl822.reasoning.formula import AmountFact, Asked, ChoiceFact, FlagFact, Path, YearFact
from dl822.reasoning.when import ACCEPTED, When, read
from dl822.reasoning.words import Option

E = TypeVar("E", bound=Option)


class Declared:
    """How a field is declared: the schema of its value, and what stands for it on the class."""

    of: ClassVar[Any] = None

    def __class_getitem__(cls, of: Any) -> Any:
        return type(f"{cls.__name__}[{of.__name__}]", (cls,), {"of": of})

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> cs.CoreSchema:
        return cs.nullable_schema(cls.schema(handler))

    @classmethod
    def schema(cls, handler: GetCoreSchemaHandler) -> cs.CoreSchema:
        schema: cs.CoreSchema = handler(cls.of)
        return schema

    @classmethod
    def on_class(cls, path: Path, asked: Asked) -> Any:
        raise NotImplementedError  # pragma: no cover - each kind of field says what stands for it


class Flag(Declared):
    """Yes, no or unknown."""

    @classmethod
    def schema(cls, handler: GetCoreSchemaHandler) -> cs.CoreSchema:
        return cs.bool_schema(strict=True)

    @classmethod
    def on_class(cls, path: Path, asked: Asked) -> FlagFact:
        return FlagFact(path, asked)

    @overload
    def __get__(self, facts: None, kind: type) -> FlagFact: ...
    @overload
    def __get__(self, facts: object, kind: type) -> bool | None: ...
    def __get__(self, facts: object | None, kind: type) -> Any: ...
    def __set__(self, facts: object, value: bool | None) -> None: ...


class Event(Declared):
    """A time: see :func:`dl822.reasoning.when.read` for what may be written."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> cs.CoreSchema:
        as_text = cs.plain_serializer_function_ser_schema(str, return_schema=cs.str_schema(), when_used="json-unless-none")
        return cs.nullable_schema(cs.no_info_plain_validator_function(read, serialization=as_text))

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: cs.CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"type": ["string", "integer", "null"], "format": "edtf", "examples": ["1938-04-15", "193X", "never"],
                "description": ACCEPTED}

    @classmethod
    def on_class(cls, path: Path, asked: Asked) -> YearFact:
        return YearFact(path, asked)

    @overload
    def __get__(self, facts: None, kind: type) -> YearFact: ...
    @overload
    def __get__(self, facts: object, kind: type) -> When | None: ...
    def __get__(self, facts: object | None, kind: type) -> Any: ...
    def __set__(self, facts: object, value: Any) -> None: ...


class Number(Declared):
    """A number that is not negative."""

    whole: ClassVar[bool] = False
    cents: ClassVar[bool] = False

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> cs.CoreSchema:
        as_text = cs.plain_serializer_function_ser_schema(str, return_schema=cs.str_schema(), when_used="json-unless-none")
        return cs.nullable_schema(cs.no_info_plain_validator_function(cls.read, serialization=None if cls.whole else as_text))

    @classmethod
    def read(cls, value: object) -> Any:
        """The number that was written. A binary fraction is taken as it is written in decimals, as long as that is exact."""
        value = int(value) if isinstance(value, float) and value.is_integer() else value
        written = str(value) if isinstance(value, int | float | Decimal) and not isinstance(value, bool) else value
        decimals = r"\.0+" if cls.whole else r"\.[0-9]{1,2}0*" if cls.cents else r"\.[0-9]{1,12}"
        if not isinstance(written, str) or not re.fullmatch(rf"[0-9]{{1,15}}({decimals})?", written.strip()):
            kind = "a whole number" if cls.whole else "a sum to the céntimo," if cls.cents else "a number"
            raise PydanticCustomError("amount", "{kind} of 0 or more is needed", {"kind": kind})
        return int(Decimal(written)) if cls.whole else Decimal(written)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: cs.CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        if cls.whole:
            return {"type": ["integer", "null"], "minimum": 0}
        return {"type": ["number", "string", "null"], "minimum": 0, "pattern": r"^\d+(\.\d+)?$"}

    @classmethod
    def on_class(cls, path: Path, asked: Asked) -> AmountFact:
        return AmountFact(path, asked)


class Amount(Number):
    """A number such as a fine: exact, to as many decimals as it is written with."""

    @overload
    def __get__(self, facts: None, kind: type) -> AmountFact: ...
    @overload
    def __get__(self, facts: object, kind: type) -> Decimal | None: ...
    def __get__(self, facts: object | None, kind: type) -> Any: ...
    def __set__(self, facts: object, value: Any) -> None: ...


class Money(Amount):
    """A sum in soles, to the céntimo."""

    cents: ClassVar[bool] = True


class Count(Number):
    """A number of things, such as days: whole."""

    whole = True

    @overload
    def __get__(self, facts: None, kind: type) -> AmountFact: ...
    @overload
    def __get__(self, facts: object, kind: type) -> int | None: ...
    def __get__(self, facts: object | None, kind: type) -> Any: ...
    def __set__(self, facts: object, value: Any) -> None: ...


class OneOf(Declared, Generic[E]):
    """One member of a vocabulary."""

    @classmethod
    def on_class(cls, path: Path, asked: Asked) -> ChoiceFact[Any]:
        return ChoiceFact(path, asked, tuple(cls.of))

    @overload
    def __get__(self, facts: None, kind: type) -> ChoiceFact[E]: ...
    @overload
    def __get__(self, facts: object, kind: type) -> E | None: ...
    def __get__(self, facts: object | None, kind: type) -> Any: ...
    def __set__(self, facts: object, value: E | None) -> None: ...


class Text(Declared):
    """Words that no rule looks at, such as a name."""

    @classmethod
    def schema(cls, handler: GetCoreSchemaHandler) -> cs.CoreSchema:
        return cs.str_schema(min_length=1)

    @classmethod
    def on_class(cls, path: Path, asked: Asked) -> Any:
        raise AttributeError(f"{'.'.join(path)} is a text, which no rule may look at")

    @overload
    def __get__(self, facts: None, kind: type) -> None: ...
    @overload
    def __get__(self, facts: object, kind: type) -> str | None: ...
    def __get__(self, facts: object | None, kind: type) -> Any: ...
    def __set__(self, facts: object, value: str | None) -> None: ...


class Names(Declared):
    """Several names, which no rule looks at, such as those of the parents."""

    @classmethod
    def schema(cls, handler: GetCoreSchemaHandler) -> cs.CoreSchema:
        return cs.tuple_variable_schema(cs.str_schema(min_length=1))

    @classmethod
    def on_class(cls, path: Path, asked: Asked) -> Any:
        raise AttributeError(f"{'.'.join(path)} is a list of names, which no rule may look at")

    @overload
    def __get__(self, facts: None, kind: type) -> None: ...
    @overload
    def __get__(self, facts: object, kind: type) -> tuple[str, ...] | None: ...
    def __get__(self, facts: object | None, kind: type) -> Any: ...
    def __set__(self, facts: object, value: Any) -> None: ...
